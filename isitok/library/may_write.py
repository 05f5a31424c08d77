"""Whether whoever plays could have written the readings of a pack: then they say nothing to them.

Tried, not asked: Windows answers wrongly when it is asked. Who owns a file can give themselves what they lack.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from isitok.library.folders import READINGS

_READ_ONLY: Final = getattr(stat, "FILE_ATTRIBUTE_READONLY", 1)


def may_write_readings(folder: Path) -> bool:
    """Whether this user can write the readings in a pack's folder, or put others in their place."""
    return _can_open(folder / READINGS) or _can_add(folder)


def _can_open(file: Path) -> bool:
    if _is_own(file):
        return True
    try:
        with open(file, "r+b"):
            return True
    except OSError:
        return False


def _can_add(folder: Path) -> bool:
    if _is_own(folder):
        return True
    tried = folder / f".{os.getpid()}.try"
    try:
        with open(tried, "xb"):
            pass
    except OSError:
        return False
    with suppress(OSError):
        tried.unlink()
    return True


def _is_own(path: Path) -> bool:
    """Whether this user owns it, or it is only marked as read-only, which anybody who may write can undo."""
    try:
        found = os.stat(path)
    except OSError:
        return False
    if os.name == "posix":
        return found.st_uid == os.geteuid()
    return bool(getattr(found, "st_file_attributes", 0) & _READ_ONLY) and not stat.S_ISDIR(found.st_mode)
