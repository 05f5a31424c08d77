"""Whose a file is, and whether only the administrators of this computer can have written it."""

import os
import stat
import sys
from pathlib import Path
from typing import Final

from isitok.base.disk import own_stat, resolved
from isitok.base.trouble import Trouble, trouble
from isitok.base.value import Value

_OTHERS: Final = stat.S_IWGRP | stat.S_IWOTH
_ROOT: Final = 0
_UNKNOWN: Final = 65534  # whose files belong to somebody whom Linux can't name here, such as outside a container
_LEADS_ON: Final = 0x400  # a link, or what else Windows follows to another place


class Standing(Value):
    """How far a file can be trusted."""

    ordinary: bool = False  # an ordinary user has put it there
    open: Path | None = None  # what others than administrators can change: it, or the folder around it


def standing(path: Path) -> Standing:
    """How far this can be trusted. The folder counts as well: whoever can write there can take the file away.

    Raises OSError if that can't be found out: then it may be an administrator's.
    """
    if _is_put_there_by_a_user(path):
        return Standing(ordinary=True)
    there = Path(resolved(path))
    for each in (there, there.parent):
        if _is_open(each, around=each is not there):
            return Standing(open=each)
    return Standing()


def why_not_trusted(path: Path, found: Standing) -> Trouble | None:
    """Why what stands like this isn't used; None if only an administrator can have written it."""
    if found.ordinary:
        return trouble("“{path}” isn’t used: it doesn’t belong to an administrator.", path=path)
    if found.open:
        return trouble("“{path}” isn’t used: not only administrators can change “{open}”.", path=path, open=found.open)
    return None


def _is_put_there_by_a_user(path: Path) -> bool:
    """Whether it belongs to an ordinary user, be it a link. Raises OSError.

    In a user's own folder lies what the user likes, though its owner may hide from others, or be an administrator by
    way of a folder that only leads elsewhere.
    """
    folder = path.parent
    try:
        return _is_ordinary(path) or (_leads_on(folder) and _is_ordinary(folder))
    except OSError:
        if not _is_ordinary(folder):
            raise
    return True


def _is_ordinary(path: Path) -> bool:
    """Whether this, and not what it may lead to, certainly belongs to an ordinary user. Raises OSError."""
    if sys.platform == "win32":
        from isitok.store.acl import is_an_administrators, rights_of

        return not is_an_administrators(rights_of(path, itself=True))
    return own_stat(path).st_uid not in (_ROOT, _UNKNOWN)


def _leads_on(path: Path) -> bool:
    found = own_stat(path)
    return stat.S_ISLNK(found.st_mode) or bool(getattr(found, "st_file_attributes", 0) & _LEADS_ON)


def _is_open(path: Path, *, around: bool) -> bool:
    """Whether an ordinary user can change this; ``around``: it is the folder that it lies in. Raises OSError."""
    if sys.platform == "win32":
        from isitok.store.acl import is_open_to_others, rights_of

        return is_open_to_others(rights_of(path), around=around)
    found = os.stat(path)
    return is_anybodys(found.st_uid, found.st_mode)


def is_anybodys(owner: int, mode: int) -> bool:
    """Whether a file with this owner and mode can be changed by anybody but root."""
    return owner != _ROOT or bool(mode & _OTHERS)
