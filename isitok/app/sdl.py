"""The SDL that pygame has loaded, for the few functions that pygame doesn't offer."""

import sys
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from isitok.base.disk import is_there, names_in

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


def _library(platform: str = sys.platform, pygames: Path = Path(pygame.__file__).parent) -> Path | None:
    if platform.startswith("linux"):
        try:
            with open("/proc/self/maps", encoding="utf-8", errors="replace") as maps:
                return next((Path(line.split()[-1]) for line in maps if "libSDL2-2" in line), None)
        except OSError:
            return None
    if platform == "win32":
        library = pygames / "SDL2.dll"
        # Made into a program by PyInstaller, it lies elsewhere. Windows finds what is loaded by its name alone.
        return library if is_there(library) else Path("SDL2.dll")
    for folder in (pygames / ".dylibs", pygames, pygames.parent):  # the last two: in such a program
        for name in names_in(folder):
            if fnmatchcase(name, "libSDL2-2*.dylib"):
                return folder / name
    return None
