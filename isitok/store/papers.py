"""Sheets for printing, saved where somebody wants them. Nothing is ever overwritten.

Only what was written here is ever deleted: another file of the same name stays.
"""

import errno
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path

from isitok.base.disk import can_be_named, is_gone, is_link, is_there, trouble_of
from isitok.base.jobs import WRITE, ask, retry, seems, write
from isitok.base.trouble import Trouble, trouble

MOST_NAMES = 100


def free_place(folder: Path, name: str, ending: str = ".pdf") -> Path:
    """A free name in a folder: this one, with a number if it is taken."""
    numbered = ("" if number == 1 else f"-{number}" for number in range(1, MOST_NAMES))
    places = [folder / f"{name}{number}{ending}" for number in numbered]
    with suppress(TimeoutError):
        return ask(folder, lambda: next((place for place in places if not is_there(place)), places[0]))
    return places[0]  # then writing the file will say so


def keep_paper(path: Path, pdf: bytes, *, makes_folder: bool = False) -> Trouble | None:
    """Write a new file, completely or not at all, without touching an existing one. Returns None, or why it failed.

    ``makes_folder``: its folder is the game's own in somebody's documents, and isn't there before it is needed. What is
    said names the file alone: it may stand on a wall, and a path holds the name with which somebody logs in.
    """
    given_up: list[bool] = []

    def keep() -> None:
        """Raises OSError and ValueError."""
        if makes_folder:
            with suppress(FileExistsError):  # where it is a file, writing says so
                path.parent.mkdir(parents=True)
        _keep(path, pdf)
        if given_up:
            path.unlink()  # it was reported as not written, so nobody would look for it and delete it

    try:
        ask(path.parent, keep, WRITE)
    except FileExistsError:
        return trouble("“{name}” is there already, and stays as it is.", name=path.name)
    except (OSError, ValueError) as error:
        given_up.append(isinstance(error, TimeoutError))
        return trouble("“{name}” couldn’t be saved ({reason}).", name=path.name, reason=_reason(error))
    return None


def still_there(papers: Iterable[Path]) -> tuple[Path, ...]:
    """The files that are still where they were written. If that can't be seen, they count as still there."""
    return tuple(path for path in papers if not seems(is_gone, path))


def delete_paper(path: Path, pdf: bytes) -> Trouble | None:
    """Overwrite and delete a file that was written here. Returns None (also if it is already gone), or why not."""
    try:
        if write(path.parent, partial(_delete, path, pdf)):
            return None
        return trouble(
            "“{name}” isn’t as it was saved here any more, so it stays. Delete it yourself if it isn’t needed.",
            name=path.name,
        )
    except FileNotFoundError:
        return None
    except OSError as error:
        return trouble(
            "“{name}” can’t be deleted ({reason}). If it is open somewhere, close it there.",
            name=path.name,
            reason=trouble_of(error),
        )


def _keep(path: Path, pdf: bytes) -> None:
    """Raises OSError and ValueError, leaving nothing behind."""
    if not can_be_named(path):
        raise OSError(errno.EINVAL, "no file can have this name")
    file = path.open("xb")
    try:
        with file:
            file.write(pdf)
    except OSError:
        with suppress(OSError):
            path.unlink()
        raise


def _delete(path: Path, pdf: bytes) -> bool:
    """Delete the file if it still holds what was written; whether it did. Raises OSError."""
    if is_link(path) or path.read_bytes() != pdf:
        return False
    retry(path.unlink)
    return True


def _reason(error: OSError | ValueError) -> Trouble:
    return Trouble(((error.strerror if isinstance(error, OSError) else None) or str(error)).lower())
