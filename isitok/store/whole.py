"""Files that are replaced whole: whenever the game is ended, they hold the old text or the new one."""

import os
from contextlib import suppress
from functools import partial
from pathlib import Path

from isitok.packs.cache import clear_unfinished


def replace_whole(path: Path, text: str, *, private: bool = False) -> None:
    """Write a file, or put it in place of an earlier one, which stays as it was where that fails. Raises OSError.

    ``private``: only this user can read it.
    """
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    with suppress(OSError):
        new.unlink()  # of a process of the same number, long ago
    try:
        opener = partial(os.open, mode=0o600 if private else 0o666)
        with open(new, "x", encoding="utf-8", newline="\n", opener=opener) as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(new, path)
    except OSError:
        with suppress(OSError):
            new.unlink()
        raise
    clear_unfinished(path.parent, f".{path.name}.*.new")


def aside(path: Path) -> Path:
    """Where a damaged file is set aside, for whoever wants to know why."""
    return path.with_name(f"{path.stem}.damaged{path.suffix}")
