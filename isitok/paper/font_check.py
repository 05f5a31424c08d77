"""Whether a font file is undamaged, by its own checksum.

Libraries that read fonts expect sound files, and fail in a hundred ways on damaged ones.
"""

import struct
import sys
from array import array
from typing import Final

_HEAD: Final = 12  # bytes before the list of tables
_SUM: Final = 0xB1B0AFBA
"""The sum of a sound font's four-byte numbers: ``head.checkSumAdjustment`` is chosen for it (OpenType, *head*)."""


def is_whole(font: bytes) -> bool:
    """Whether nothing in the file has changed since it was made, as far as a checksum can tell."""
    if len(font) < _HEAD or len(font) % 4:
        return False
    (tables,) = struct.unpack_from(">H", font, 4)
    records = [struct.unpack_from(">4s3L", font, _HEAD + 16 * number) for number in range(min(tables, len(font) // 64))]
    if any(at + length > len(font) for _, _, at, length in records):
        return False  # cut off where the rest is zeros
    numbers = array("I", font)
    if sys.byteorder == "little":
        numbers.byteswap()
    return sum(numbers) & 0xFFFFFFFF == _SUM
