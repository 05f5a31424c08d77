"""Where a window is on the displays: in a frame, full-screen, or filling a display beside another window.

Sizes and positions are in points: on a display that shows everything at 200 %, a point is two pixels, and the surface
of a window has more pixels than the window says.
"""

import sys
import time

import pygame

from isitok import ui

SIZE = (1366, 768)  # of a new window
SMALLEST = (800, 600)
AROUND = (40, 100)  # points of a display that frames and a task bar take
TRIES = 6  # how often to try to place a window
PATIENCE = 0.1  # seconds for the window manager between two tries
AWAY = 40  # points of the display that a framed window leaves free, at least


def new_window() -> pygame.Window:
    """A window that isn't shown yet, with as many pixels as the display has for it. Raises pygame.error."""
    window = pygame.Window(ui.NAME, SIZE, hidden=True, resizable=True, allow_high_dpi=True)
    window.minimum_size = least_size(desktop())
    window.get_surface()
    return window


def least_size(screen: tuple[int, int] | None) -> tuple[int, int]:
    """How small a window may be made; less on a small display, where its foot would lie below the edge."""
    if screen is None:
        return SMALLEST
    return min(SMALLEST[0], screen[0]), min(SMALLEST[1], max(1, screen[1] - AROUND[1]))


def is_tight(size: tuple[int, int], screen: tuple[int, int] | None) -> bool:
    """Whether a window of this size leaves no room on a display for its frame and a task bar."""
    return screen is not None and (screen[0] < size[0] + AROUND[0] or screen[1] < size[1] + AROUND[1])


def put_aside(size: tuple[int, int], screen: tuple[int, int]) -> ui.Box:
    """The place at the right of a display, made smaller on a small one, to leave room for an editor."""
    (wide, tall), (width, height) = size, screen
    if wide > width * 0.75:
        least = least_size(screen)
        wide, tall = max(least[0], round(width * 0.6)), max(least[1], min(tall, height - AROUND[1]))
    return ui.Box(max(0, width - wide - 8), max(0, min(40, height - tall)), wide, tall)


def pixels_of(window: pygame.Window) -> tuple[int, int]:
    """The size of its surface."""
    return window.get_surface().get_size()


def scale_of(window: pygame.Window) -> float:
    """How many pixels a point of it has."""
    return max(1.0, window.get_surface().get_width() / max(1, window.size[0]))


def desktop() -> tuple[int, int] | None:
    """The size of the main display, in points; None if that can't be told."""
    if sys.platform in ("win32", "darwin"):
        from isitok.app.facilitator.displays import displays

        if found := displays():
            return found[0].w, found[0].h
    return next(iter(pygame.display.get_desktop_sizes()), None)


class Place:
    """Moves one window, and knows how it was before."""

    def __init__(self, window: pygame.Window, *, full: bool = False) -> None:
        """``full``: it is full-screen already."""
        self.window = window
        self._usual = window.size
        self._full = full
        self._before: ui.Box | None = None
        self._wanted: ui.Box | None = None  # where it was last put
        self._display: ui.Box | None = None  # the display of that place; None if it doesn't matter
        self._tries = 0
        self._tried = 0.0
        self._maximized = False

    @property
    def box(self) -> ui.Box:
        """Where it is, and how large."""
        return ui.Box(*self.window.position, *self.window.size)

    def toggle(self) -> None:
        """Switch to full screen, or back."""
        self._full = not self._full
        if self._full:
            self.window.set_fullscreen(True)
        else:
            self.window.set_windowed()
            if self._maximized:
                self.window.maximize()

    def fill(self, display: ui.Box) -> None:
        """Fill a display, without a frame, as for a projector."""
        self._frameless(True)
        self._move(display)
        self._wanted, self._tries, self._tried = display, TRIES, time.monotonic()

    def settle(self) -> bool:
        """Try again if it is elsewhere: frames come and go late, and some window managers, and people, know better.

        False if it is on the wrong display, and nothing helps.
        """
        wanted = self._wanted
        if wanted is None or self._lies_right(wanted):
            return True
        if not self._tries:
            return self._display is None
        now = time.monotonic()
        if now >= self._tried + PATIENCE:
            self._tries, self._tried = self._tries - 1, now
            self._move(wanted)
        return True

    @property
    def due(self) -> float | None:
        """When to check whether it is where it was put; None if it is, or nothing more can be done."""
        wanted = self._wanted
        return self._tried + PATIENCE if wanted is not None and self._tries and not self._lies_right(wanted) else None

    def _lies_right(self, wanted: ui.Box) -> bool:
        lies, display = self.box, self._display
        if self._full or lies == wanted:
            return True
        return display is not None and display.holds(lies.x + lies.w // 2, lies.y + lies.h // 2)

    def front(self, display: ui.Box) -> None:
        """Put it on a display in a frame, as large as there is room for."""
        self._restore()
        wide, tall = min(self._usual[0], display.w - 2 * AWAY), min(self._usual[1], display.h - 3 * AWAY)
        self._wanted = ui.Box(display.x + (display.w - wide) // 2, display.y + (display.h - tall) // 2, wide, tall)
        self._display, self._tries, self._tried = display, TRIES, time.monotonic()
        self._move(self._wanted)
        self.window.maximize()
        self._maximized = True

    def back(self, displays: tuple[ui.Box, ...]) -> None:
        """Put it back as it was before it filled a display, or on another display if that one is gone."""
        if self._before is None:
            return
        before = self._before
        self._frameless(False)
        here = next((box for box in displays if box.holds(before.x + before.w // 2, before.y + before.h // 2)), None)
        there = here or next(iter(displays), None)
        self._move(before if there is None else _inside(before, there))
        if there is not None and (there.w < before.w + 40 or there.h < before.h + 100):
            self.window.maximize()  # with its frame, it would be larger than the display

    def _frameless(self, less: bool) -> None:
        self._restore()
        self._wanted = None
        if less and self._before is None:
            self._before = self.box
        elif not less:
            self._before = None
        self.window.borderless = less

    def _restore(self) -> None:
        self._maximized = False
        if self._full:
            self.toggle()
        self.window.restore()

    def _move(self, box: ui.Box) -> None:
        # Move it before and after: some window managers keep a window on its display.
        self.window.position = box.x, box.y
        self.window.size = box.w, box.h
        self.window.position = box.x, box.y


def _inside(box: ui.Box, display: ui.Box) -> ui.Box:
    """The box moved inside a display, and made smaller if need be."""
    wide, tall = min(box.w, display.w), min(box.h, display.h)
    x = min(max(box.x, display.x), display.right - wide)
    y = min(max(box.y, display.y), display.bottom - tall)
    return ui.Box(x, y, wide, tall)
