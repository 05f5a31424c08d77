"""Whether only the administrators of this computer can have written a file."""

import os
import stat
import sys
from pathlib import Path
from typing import Final

from isitok.disk import real
from isitok.trouble import Trouble, trouble

_OTHERS: Final = stat.S_IWGRP | stat.S_IWOTH


def why_not_trusted(path: Path) -> Trouble | None:
    """Why an ordinary user could have written this, or put it there; None if only an administrator can.

    The folder counts as well, as whoever can write there can take the file away. Raises OSError.
    """
    there = Path(real(path))
    for each in (there, there.parent):
        if _is_open(each, around=each is not there):
            return trouble("“{path}” isn’t used: not only administrators can change “{open}”.", path=path, open=each)
    return None


def _is_open(path: Path, *, around: bool) -> bool:
    """Whether an ordinary user can change this; ``around``: it is the folder that it lies in. Raises OSError."""
    if sys.platform == "win32":
        from isitok.store.acl import is_open_to_others, rights_of

        return is_open_to_others(rights_of(path), around=around)
    found = os.stat(path)
    return is_anybodys(found.st_uid, found.st_mode)


def is_anybodys(owner: int, mode: int) -> bool:
    """Whether a file with this owner and mode can be changed by anybody but root."""
    return owner != 0 or bool(mode & _OTHERS)
