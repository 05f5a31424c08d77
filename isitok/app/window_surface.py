"""What a window shows, drawn when it changes, and the fade from one screen to the next."""

import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import pygame

from isitok import ui
from isitok.app.look_cache import give_icon
from isitok.app.view import View
from isitok.ui.draw.fonts import in_letters
from isitok.ui.draw.paint import lay_down, paint, repaint
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
        self._old: list[tuple[ui.Box, pygame.Surface]] = []  # what fades: the parts in which the old screen differs
        self._began: float | None = None
        self._slide: Slide | None = None

    def draw(self, view: View) -> bool:
        """Draw what has changed. True if the window has to be flipped."""
        layout = view.shown
        if layout is self._layout and not self.moving:
            return False
        surface, slides, leaving = self._window.get_surface(), self._slide is not None, None
        blended, changes = [box for box, _ in self._old], layout is not self._layout
        if changes:
            if self._slide is not None:
                self._slide.end(surface)
            self._slide = None
            if layout.page.anything:
                self._end_fade()  # hidden at once: nothing of the old screen shines through
            elif self._layout is not None and not layout.look.still:
                leaving = self._begin(surface, self._layout, layout, new=view.screens.visit.new)
            self._layout = layout
            view.screens.note_drawn(time.monotonic())
            if layout.page.above != self._title:
                self._title = layout.page.above
                self._window.title = in_letters(self._title)
            if bool(layout.page.anything) is not self._hidden:
                self._hidden = not self._hidden
                give_icon(self._window, pictures_of(layout.look), hidden=self._hidden)
        everything = slides or self._slide is not None
        if self._layers and changes:
            self._layers, parts = repaint(surface, layout, self._layers, blended, leaving)
        elif self._layers:
            parts = blended
            for part in parts:
                lay_down(surface, self._layers, part)
        else:
            self._layers, parts, everything = paint(surface, layout), [], True
        self._changed = None if everything or self._changed is None else [*self._changed, *parts]
        if self._slide is not None:
            self._slide.keep_new(surface)
        self._fade(surface)
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
        self._layout = self._slide = self._changed = None
        self._layers = []
        self._end_fade()

    def _begin(
        self, surface: pygame.Surface, before: ui.PageLayout, layout: ui.PageLayout, *, new: bool
    ) -> Callable[[list[ui.Box]], None] | None:
        """What comes onto a phone slides in; a new screen fades in. What to do with the parts that are left."""
        if surface.get_width() * surface.get_height() > FADE_PIXELS:
            return None
        if before.page is not layout.page and (new or layout.page.newest):
            from isitok.app.sliding import slide_between  # not needed for the first frame

            self._slide = slide_between(before, layout, surface)
        return partial(self._keep_old, surface) if new else None

    def _keep_old(self, surface: pygame.Surface, parts: list[ui.Box]) -> None:
        self._old = [(box, surface.subsurface(box).copy()) for box in parts]
        self._began = time.monotonic()

    def _fade(self, surface: pygame.Surface) -> None:
        """Let the old screen shine through, while the fade lasts."""
        if self._began is None:
            return
        share = (time.monotonic() - self._began) / FADE_SECONDS
        if share >= 1:
            self._end_fade()
        for box, old in self._old:
            # The first frame already shows half of the new screen, so that a press has an effect at once.
            old.set_alpha(round(128 * (1 - share)))
            surface.blit(old, box[:2])

    def _end_fade(self) -> None:
        self._began, self._old = None, []
