"""Makes an MSI forget when it was made, and by which chance: packaging/timeless.py FILE.msi

Its summary says when it was created and saved, to the tick of a clock: both become the time of the commit. And wixl
gives the row of the PATH a name by chance.
"""

import re
import struct
import sys
from datetime import UTC, datetime
from pathlib import Path

from packed import committed_at

BEGINNING = datetime(1601, 1, 1, tzinfo=UTC)
IS_TIME = b"\x40\0\0\0"  # before each value of that kind
BY_CHANCE = re.compile(rb"(?<=Environment)[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}(?==)")
NAMED = b"00000000-0000-4000-8000-000000000000"
HOUR = 3600 * 10_000_000


def ticks(when: datetime) -> int:
    """Windows counts tenths of a microsecond."""
    return int((when - BEGINNING).total_seconds()) * 10_000_000


def without_times(msi: bytes, made: int, told: int) -> bytes:
    """The same, with ``told`` in the place of both times that are near ``made``. Raises ValueError for others."""
    msi, named = BY_CHANCE.subn(NAMED, msi)
    found = [at.end() for at in re.finditer(re.escape(IS_TIME), msi)]
    near = [at for at in found if abs(struct.unpack_from("<Q", msi.ljust(at + 8, b"\0"), at)[0] - made) < HOUR]
    if len(near) != 2 or named != 1:
        raise ValueError(f"it has {len(near)} times, not those of its making and saving; and {named} names by chance")
    changed = bytearray(msi)
    for at in near:
        struct.pack_into("<Q", changed, at, told)
    return bytes(changed)


if __name__ == "__main__":
    file = Path(sys.argv[1])
    file.write_bytes(without_times(file.read_bytes(), ticks(datetime.now(UTC)), ticks(committed_at())))
