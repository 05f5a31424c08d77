"""Which displays there are, and how they are arranged."""

from collections.abc import Callable, Iterable

import pygame

from isitok import ui
from isitok.app.sdl import sdl

Displays = Callable[[], tuple[ui.Box, ...]]
"""Returns the current displays, the main one first."""

PLACELESS = ("wayland", "offscreen", "dummy")
"""Where windows can't be put on a chosen display: what is for adults only might open in front of the class."""


def displays() -> tuple[ui.Box, ...]:
    """All displays that show different things. None at all if that can't be found out: the class sees everything."""
    driver, library = pygame.display.get_driver(), sdl()
    if driver in PLACELESS:
        return ()
    if driver == "x11":
        from isitok.app.facilitator.randr import monitors

        if known := monitors():
            return distinct(known.boxes())
    if library is None:
        return ()
    import ctypes

    sides = (ctypes.c_int * 4)()
    try:
        number = library.SDL_GetNumVideoDisplays()
        found = [
            ui.Box(*sides)
            for display in range(number)
            if library.SDL_GetDisplayBounds(display, ctypes.byref(sides)) == 0
        ]
    except AttributeError:
        return ()
    return distinct(found)


def distinct(boxes: Iterable[ui.Box]) -> tuple[ui.Box, ...]:
    """Displays that share a pixel are mirrored: they count as one."""
    found: list[ui.Box] = []
    for box in boxes:
        if box.w > 0 and box.h > 0 and not any(box.meets(other) for other in found):
            found.append(box)
    return tuple(found)


def display_under(boxes: tuple[ui.Box, ...], at: ui.Box) -> ui.Box | None:
    """The display on which a window is: the one with its centre."""
    middle = at.x + at.w // 2, at.y + at.h // 2
    return next((box for box in boxes if box.holds(*middle)), None)


def projector_at_first(boxes: tuple[ui.Box, ...], window: ui.Box) -> ui.Box:
    """The display for the class: the one on which the game is, unless that is the teacher's own, the main one."""
    here = display_under(boxes, window)
    return here if here is not None and here != boxes[0] else boxes[1]
