"""Waits for input without costing processor time.

``pygame.event.wait`` polls every millisecond. SDL's own ``SDL_WaitEventTimeout``, called in the SDL that pygame has
loaded, really blocks; it is called with no event to fill, so that pygame still finds the event in the queue.
"""

import time
from collections.abc import Callable

import pygame

from isitok.app.sdl import sdl

FOREVER = 3_600_000  # milliseconds: an hour is as good as for ever, and SDL takes an int


def waiter() -> Callable[[int], None]:
    """A function that waits for an event, for some milliseconds. Polls 30 times a second if SDL can't be called."""
    if pygame.display.get_driver() in ("dummy", "offscreen"):
        return _poll
    wait = getattr(sdl(), "SDL_WaitEventTimeout", None)
    if wait is None:
        return _poll
    import ctypes

    wait.argtypes = (ctypes.c_void_p, ctypes.c_int)
    wait.restype = ctypes.c_int

    def block(milliseconds: int) -> None:
        wait(None, milliseconds)

    return block


def _poll(milliseconds: int) -> None:
    waited = 0
    while waited < milliseconds and not pygame.event.peek():
        part = min(33, milliseconds - waited)
        time.sleep(part / 1000)  # pygame's own way needs a thread
        waited += part
