"""Makes looks: how pages are shown in one window, with somebody's settings."""

from collections.abc import Callable

import pygame

from isitok import ui
from isitok.library.roots import assets_root
from isitok.store.settings import Settings
from isitok.ui.draw.fonts import Fonts
from isitok.ui.draw.pictures import Pictures
from isitok.ui.system import Wishes


class Looks:
    """Makes looks for a window, and keeps the fonts and pictures that they share."""

    def __init__(
        self, size: Callable[[], tuple[int, int]], wishes: Wishes, scale: Callable[[], float] = lambda: 1.0
    ) -> None:
        """The window's ``size`` in pixels, and pixels for a point: asked each time, as the window may have changed."""
        self._size, self._scale = size, scale
        self._wishes = wishes
        self._folder = assets_root()
        self._fonts: dict[tuple[str, str], Fonts] = {}
        self.pictures = Pictures(self._folder)
        self._last: ui.Look | None = None

    def __call__(self, settings: Settings) -> ui.Look:
        width, height = self._size()
        self.pictures.make_room(width * height)
        letters = settings.font, settings.spacing
        if letters not in self._fonts:
            self._fonts[letters] = Fonts(self._folder / "fonts", *letters)
        look = ui.Look(
            theme=ui.THEMES[self._wishes.theme if settings.theme == "system" else settings.theme],
            width=width,
            height=height,
            text=settings.text_size,
            measure=self._fonts[letters],
            pictures=self.pictures,
            scale=self._scale(),
            low=settings.controls_low,
            thick=settings.thick_frame,
            rests=settings.dwell > 0,
            still=self._wishes.still if settings.less_motion is None else settings.less_motion,
        )
        if self._last is None or look != self._last:
            self._last = look
        return self._last  # the same look as before if possible, as it has cached some heights

    def missing(self) -> tuple[str, ...]:
        """The files that could not be read so far."""
        names = set(self.pictures.missing).union(*(fonts.missing for fonts in self._fonts.values()))
        return tuple(sorted(names))


MakesLooks = Callable[[Callable[[], tuple[int, int]], Callable[[], float]], Looks]
"""Makes looks for a window with this size and scale."""


def give_icon(window: pygame.Window, pictures: Pictures, *, hidden: bool = False) -> None:
    """Give a window the game's icon instead of pygame's or, if ``hidden``, a clock.

    It takes a third of a millisecond.
    """
    window.set_icon(pictures.file("logo/clock.svg" if hidden else "logo/window.svg", 64, 64))
