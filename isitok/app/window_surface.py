"""What a window shows, drawn when it changes, and the fade from one screen to the next."""

import time
from typing import TYPE_CHECKING

import pygame

from isitok import ui
from isitok.app.look_cache import give_icon
from isitok.app.view import View
from isitok.ui.draw.fonts import in_letters
from isitok.ui.draw.paint import paint, repaint
from isitok.ui.draw.pictures import pictures_of
from isitok.ui.draw.sheet import Layer

if TYPE_CHECKING:
    from isitok.app.sliding import Slide

FADE_SECONDS = 0.12
FADE_PIXELS = 2_500_000  # a larger window changes at once: a fade would be too slow


class Shown:
    """What the window shows now, and the fade from one screen to the next."""

    def __init__(self, window: pygame.Window) -> None:
        """Nothing is shown yet."""
        self._window = window
        self._layout: ui.PageLayout | None = None
        self._title = ""
        self._hidden = False  # then the task bar shows no trace of the game either
        self._layers: list[Layer] = []  # what the window's surface holds
        self._changed: list[ui.Box] | None = None  # the parts of it that the window doesn't show yet; None: all of it
        self._old: pygame.Surface | None = None
        self._began: float | None = None
        self._slide: Slide | None = None

    def draw(self, view: View) -> bool:
        """Draw what has changed. True if the window has to be flipped."""
        layout = view.shown
        if layout is self._layout and not self.moving:
            return False
        surface, moves = self._window.get_surface(), self.moving
        if layout is not self._layout:
            if self._slide is not None:
                self._slide.end(surface)
            self._slide = None
            if layout.page.anything:
                self._began = self._old = None  # hidden at once: nothing of the old screen shines through
            elif self._layout is not None and not layout.look.still:
                self._begin(surface, self._layout, layout, new=view.screens.visit.new)
            self._layout = layout
            view.screens.note_drawn(time.monotonic())
            if layout.page.above != self._title:
                self._title = layout.page.above
                self._window.title = in_letters(self._title)
            if bool(layout.page.anything) is not self._hidden:
                self._hidden = not self._hidden
                give_icon(self._window, pictures_of(layout.look), hidden=self._hidden)
        if self._layers:
            self._layers, parts = repaint(surface, layout, self._layers)
            everything = moves or self.moving
        else:
            self._layers, parts, everything = paint(surface, layout), [], True
        self._changed = None if everything or self._changed is None else [*self._changed, *parts]
        if self._slide is not None:
            self._slide.keep_new(surface)
        if self._fade(surface):
            self._layers = []  # the old screen isn't among them
        if self._slide is not None and not self._slide.move(surface):
            self._slide = None
        return True

    def flip(self) -> None:
        """Show what has been drawn."""
        if self._changed is not None:
            from isitok.app.flipping import flip  # not needed for the first frame

            flip(self._window, self._changed)
        else:
            self._window.flip()
        self._changed = []

    @property
    def moving(self) -> bool:
        """Whether another frame follows by itself."""
        return self._began is not None or self._slide is not None

    def forget(self) -> None:
        """Forget what was drawn: the window has a new surface, or it has been drawn over."""
        self._layout = self._began = self._old = self._slide = self._changed = None
        self._layers = []

    def _begin(self, surface: pygame.Surface, before: ui.PageLayout, layout: ui.PageLayout, *, new: bool) -> None:
        """What comes onto a phone slides in; a new screen fades in."""
        if surface.get_width() * surface.get_height() > FADE_PIXELS:
            return
        if before.page is not layout.page and (new or layout.page.newest):
            from isitok.app.sliding import slide_between  # not needed for the first frame

            self._slide = slide_between(before, layout, surface)
        if new:
            self._old = surface.copy()
            self._began = time.monotonic()

    def _fade(self, surface: pygame.Surface) -> bool:
        """Let the old screen shine through, while the fade lasts."""
        if self._began is None or self._old is None:
            return False
        share = (time.monotonic() - self._began) / FADE_SECONDS
        if share >= 1:
            self._began = self._old = None
            return False
        # The first frame already shows half of the new screen, so that a press has an effect at once.
        self._old.set_alpha(round(128 * (1 - share)))
        surface.blit(self._old, (0, 0))
        return True
