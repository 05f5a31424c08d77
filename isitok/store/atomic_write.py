"""Files that are replaced as a whole: whenever the game is ended, they hold either the old text or the new one."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path
from typing import Final

from isitok.base.disk import names_in
from isitok.base.jobs import retry

_WRITTEN_SECONDS: Final = 3600  # after this time, nobody is still writing


def replace_whole(path: Path, text: str, *, private: bool = False) -> None:
    """Write a file, or replace one, which stays as it was if that fails. Raises OSError.

    ``private``: only this user can read it.
    """
    try:
        _replace(path, text, private=private)
    except FileNotFoundError:
        # Another copy of the game, on another computer, may have taken the new file for a leftover.
        _replace(path, text, private=private)
    clear_unfinished(path)


def _replace(path: Path, text: str, *, private: bool) -> None:
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    with suppress(OSError):
        new.unlink()  # left by a process with the same number, long ago
    try:
        opener = partial(os.open, mode=0o600) if private else None
        with open(new, "x", encoding="utf-8", newline="\n", opener=opener) as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        retry(partial(os.replace, new, path))
    except OSError:
        with suppress(OSError):
            new.unlink()
        raise


def clear_unfinished(path: Path, *, at_start: bool = False) -> None:
    """Remove what a program left if it was ended while writing this file: after an hour or, ``at_start``, at once.

    What another copy of the game is writing now stays.
    """
    for new in unfinished_files(path):
        with suppress(OSError):
            if time.time() - new.stat().st_mtime > _WRITTEN_SECONDS or (at_start and _is_left(new)):
                new.unlink()


def unfinished_files(path: Path) -> Iterator[Path]:
    """Unfinished replacements for this file, by any process."""
    names = names_in(path.parent)
    return (path.with_name(name) for name in names if fnmatchcase(name, f".{path.name}.*.new"))


def _is_left(new: Path) -> bool:
    """Whether the process that was writing this is gone."""
    if sys.platform == "win32":
        return True  # there, a file that is being written can't be deleted
    process = new.name.split(".")[-2]
    try:
        os.kill(int(process), 0)  # only asks whether there is such a process
    except ProcessLookupError:
        return True
    except (OSError, ValueError, OverflowError):
        return False
    return int(process) == os.getpid()
