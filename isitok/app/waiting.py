"""Waits for input without costing processor time.

``pygame.event.wait`` polls every millisecond. SDL's own ``SDL_WaitEventTimeout``, called in the SDL that pygame has
loaded, really blocks; it is called with no event to fill, so that pygame still finds the event in the queue.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import pygame

FOREVER = 3_600_000  # milliseconds; an hour is as good as for ever, and SDL takes an int


def waiter() -> Callable[[int], None]:
    """A function that waits so many milliseconds for an event; it looks 30 times a second if SDL can't be called."""
    library = _sdl()
    if library is None or pygame.display.get_driver() in ("dummy", "offscreen"):
        return _poll
    import ctypes

    try:
        wait = ctypes.CDLL(str(library)).SDL_WaitEventTimeout
    except (OSError, AttributeError):
        return _poll
    wait.argtypes = (ctypes.c_void_p, ctypes.c_int)
    wait.restype = ctypes.c_int

    def block(milliseconds: int) -> None:
        wait(None, milliseconds)

    return block


def _poll(milliseconds: int) -> None:
    waited = 0
    while waited < milliseconds and not pygame.event.peek():
        waited += pygame.time.wait(min(33, milliseconds - waited))


def _sdl() -> Path | None:
    if sys.platform.startswith("linux"):
        try:
            with open("/proc/self/maps", encoding="utf-8", errors="replace") as maps:
                return next((Path(line.split()[-1]) for line in maps if "libSDL2-2" in line), None)
        except OSError:
            return None
    folder = Path(pygame.__file__).parent
    if sys.platform == "win32":
        library = folder / "SDL2.dll"
        return library if library.exists() else None
    return next(folder.glob(".dylibs/libSDL2-2*.dylib"), None)
