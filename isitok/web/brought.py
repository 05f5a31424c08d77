"""Files that somebody chooses, or drops on the page: packs and lessons that were sent, while the page is open."""

import tempfile
from pathlib import Path
from typing import Final

from isitok.base.value import replace
from isitok.library.library import Library, open_library
from isitok.scenes.scene import Desk

LONGEST: Final = 100
"""Letters of a name; the last ones, as these say what it is."""


def place_for(name: str) -> Path:
    """Where the page puts such a file, in memory. Raises OSError."""
    folder = Path(tempfile.gettempdir(), "Brought")
    folder.mkdir(exist_ok=True)
    return folder / (Path(name).name[-LONGEST:] or "file")


def with_packs(desk: Desk, library: Library, folder: Path) -> Desk:
    """The desk with the packs that have been put into a folder, beside those of the game."""
    return replace(desk, library=open_library((*library.roots, folder), None))
