"""Whether a font is as it was made: it says so itself.

What reads fonts was written for those that are whole, and fails in a hundred ways over one that isn't.
"""

import struct
import sys
from array import array
from typing import Final

_HEAD: Final = 12  # bytes before the list of tables
_SUM: Final = 0xB1B0AFBA
"""What the four-byte numbers of a whole font add up to: ``head.checkSumAdjustment`` is chosen so (OpenType, *head*)."""


def is_whole(font: bytes) -> bool:
    """Whether nothing in the file has changed since it was made, as far as a sum can tell."""
    if len(font) < _HEAD or len(font) % 4:
        return False
    (tables,) = struct.unpack_from(">H", font, 4)
    records = [struct.unpack_from(">4s3L", font, _HEAD + 16 * number) for number in range(min(tables, len(font) // 64))]
    if any(at + length > len(font) for _, _, at, length in records):
        return False  # cut off in what adds up to nothing
    numbers = array("I", font)
    if sys.byteorder == "little":
        numbers.byteswap()
    return sum(numbers) & 0xFFFFFFFF == _SUM
