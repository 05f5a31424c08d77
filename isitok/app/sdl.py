"""The SDL that pygame has loaded, for the few functions that pygame doesn't offer."""

import sys
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from isitok.disk import is_there, names_in

if TYPE_CHECKING:
    import ctypes


@cache
def sdl() -> "ctypes.CDLL | None":
    """The library; None if it can't be called."""
    library = _library()
    if library is None:
        return None
    import ctypes

    try:
        return ctypes.CDLL(str(library))
    except OSError:
        return None


def _library() -> Path | None:
    if sys.platform.startswith("linux"):
        try:
            with open("/proc/self/maps", encoding="utf-8", errors="replace") as maps:
                return next((Path(line.split()[-1]) for line in maps if "libSDL2-2" in line), None)
        except OSError:
            return None
    folder = Path(pygame.__file__).parent
    if sys.platform == "win32":
        library = folder / "SDL2.dll"
        return library if is_there(library) else None
    names = names_in(folder / ".dylibs")
    return next((folder / ".dylibs" / name for name in names if fnmatchcase(name, "libSDL2-2*.dylib")), None)
