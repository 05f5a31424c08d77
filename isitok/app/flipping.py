"""Shows what was drawn on a window: only the parts that have changed, as a projector has eight million pixels.

``pygame.Window.flip`` shows all of them. SDL's own ``SDL_UpdateWindowSurfaceRects`` is called in the SDL that pygame
has loaded; where that can't be done, everything is shown.
"""

from collections.abc import Callable, Sequence
from functools import cache

import pygame

from isitok import ui
from isitok.app.sdl import sdl

Update = Callable[[int, Sequence[ui.Box]], bool]


def flip(window: pygame.Window, parts: Sequence[ui.Box]) -> None:
    """Show these parts of a window."""
    if not _update()(window.id, parts):
        window.flip()


@cache
def _update() -> Update:
    library = None if pygame.display.get_driver() in ("dummy", "offscreen") else sdl()
    if library is None or not hasattr(library, "SDL_UpdateWindowSurfaceRects"):
        return lambda id_, parts: False
    import ctypes

    find, update = library.SDL_GetWindowFromID, library.SDL_UpdateWindowSurfaceRects
    find.argtypes, find.restype = (ctypes.c_uint32,), ctypes.c_void_p
    update.argtypes, update.restype = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int), ctypes.c_int

    rectangle = ctypes.c_int * 4

    def update_parts(id_: int, parts: Sequence[ui.Box]) -> bool:
        if not parts:
            return True
        rectangles = (rectangle * len(parts))(*(rectangle(*part) for part in parts))
        window = find(id_)
        return window is not None and update(window, rectangles, len(parts)) == 0

    return update_parts
