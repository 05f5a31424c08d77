"""Sheets for printing that somebody keeps where they want them. Nothing is ever written over.

What is deleted is what was written, and nothing else: whatever else stands under that name stays.
"""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

MOST_NAMES = 100


def free_place(folder: Path, name: str) -> Path:
    """A file of this name in a folder, with a number where there is one already."""
    for number in range(1, MOST_NAMES):
        path = folder / (f"{name}.pdf" if number == 1 else f"{name}-{number}.pdf")
        with suppress(OSError):
            if not path.exists():
                return path
    return folder / f"{name}.pdf"  # then it is said when it is to be written


def keep_paper(path: Path, pdf: bytes) -> str:
    """Write a new file; "", or why it can't be. It is whole or not there, and what was there before stays."""
    try:
        file = path.open("xb")
    except FileExistsError:
        return f"“{path}” is there already, and stays as it is."
    except (OSError, ValueError) as error:
        return _said(path, error)
    try:
        with file:
            file.write(pdf)
    except OSError as error:
        with suppress(OSError):
            path.unlink()
        return _said(path, error)
    return ""


def still_there(papers: Iterable[Path]) -> tuple[Path, ...]:
    """Those of these files that are where they were written. Where that can't be seen, they are taken to be there."""
    return tuple(path for path in papers if not _is_gone(path))


def _is_gone(path: Path) -> bool:
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


def delete_paper(path: Path, pdf: bytes) -> str:
    """Delete a file that was written here, with what stood in it; "", or why it can't be. Gone already is gone."""
    try:
        if path.is_symlink() or path.read_bytes() != pdf:
            return f"“{path}” isn’t as it was saved here any more, so it stays. Delete it yourself if it isn’t needed."
        path.unlink()
    except FileNotFoundError:
        return ""
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return f"“{path}” can’t be deleted ({reason}). If it is open somewhere, close it there."
    return ""


def _said(path: Path, error: OSError | ValueError) -> str:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return f"“{path}” can’t be written ({reason.lower()})."
