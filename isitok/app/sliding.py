"""How what is new comes onto a made-up phone: it slides in for a moment after a press, and then nothing moves."""

import time

import pygame

from isitok import ui
from isitok.phone.find import Findable
from isitok.phone.photo import TakesPlace
from isitok.phone.screen import Cover, Handset, PhoneScreen, Settled
from isitok.phone.screenful import Stands
from isitok.ui.draw.paint import lay_down, layers_of_part
from isitok.ui.draw.sheet import Layer
from isitok.ui.draw.surface_pen import SurfacePen

SLIDE_SECONDS = 0.15


class Slide:
    """One part of a window: what it showed, what it shows now, and from where that comes."""

    def __init__(
        self, box: ui.Box, old: pygame.Surface, by: tuple[int, int], over: list[Layer], *, stays: bool
    ) -> None:
        """``by``: how far the new comes, across and from below. ``over``: what lies over both, and doesn't move.

        ``stays``: the old stays where it is, and the new comes over it.
        """
        self._box, self._old, self._by, self._over, self._stays = box, old, by, over, stays
        self._new: pygame.Surface | None = None
        self._began = time.monotonic()

    def keep_new(self, surface: pygame.Surface) -> None:
        """The new page has been painted, with nothing over it."""
        if self._new is None:
            self._new = _part(surface, self._box)

    def move(self, surface: pygame.Surface) -> bool:
        """Draw where things are now, over the new page. False once they have come."""
        area = pygame.Rect(*self._box)
        if self._new is None:
            return False
        share = (time.monotonic() - self._began) / SLIDE_SECONDS
        left = 1 - min(1, 0.4 + 0.6 * share)  # the first frame already shows that something comes
        if share >= 1:
            surface.blit(self._new, area)
            return False
        x, y = round(self._by[0] * left), round(self._by[1] * left)
        surface.set_clip(area)
        surface.blit(self._old, area if self._stays else area.move(x - self._by[0], y - self._by[1]))
        surface.blit(self._new, area.move(x, y))
        surface.set_clip(None)
        lay_down(surface, self._over, self._box)
        return True

    def end(self, surface: pygame.Surface) -> None:
        """Everything has come at once: something else is drawn."""
        if self._new is not None:
            surface.blit(self._new, pygame.Rect(*self._box))


def slide_between(before: ui.PageLayout, now: ui.PageLayout, surface: pygame.Surface) -> Slide | None:
    """The slide from one page to the next, before the second is painted; None where nothing comes onto a phone."""
    was, here = _first(before.body, Handset), _first(now.body, Handset)
    if here is not None and before.size == now.size and (changed := _changed_photo(here)) is not None:
        return _photo_slides_away(changed, here, now, surface)
    if was is None or here is None or was.box != here.box or before.size != now.size:
        return None
    one, other = _screen(was), _screen(here)
    if one is None or other is None:
        return None
    if one.widget.speech() != other.widget.speech():  # another phone comes over this one
        box = _inside(here, surface)
        return Slide(box, _part(surface, box), (box.w, 0), [], stays=True) if box.w > 0 and box.h > 0 else None
    held = other.parts[0].widget
    first, then = _first(one, Findable), _first(other, Findable)
    if one.box != other.box or first is None or then is None:
        return None
    if isinstance(held, Settled) and held.shows.stands is Stands.FILL:
        return None
    box, up = _inside(other, surface), first.box.y - then.box.y
    if not 0 < up < box.h * 0.8:
        return None
    cover = next(part for part in here.parts if isinstance(part.widget, Cover))
    return Slide(box, _part(surface, box), (0, up), layers_of_part(cover, now), stays=False)


def _photo_slides_away(photo: ui.Placed, here: ui.Placed, now: ui.PageLayout, surface: pygame.Surface) -> Slide | None:
    """The photo that was there goes, and the one that took its place comes, wherever the page before has shown it."""
    box = _inside(photo, surface)
    before = photo.widget.before() if isinstance(photo.widget, TakesPlace) else None
    if before is None or box.w < 1 or box.h < 1:
        return None
    old = _part(surface, box)
    at = photo.box.move(-box.x, -box.y)
    before.draw(SurfacePen(old, now.look), at, ui.State(False, False, False, None))
    cover = next(part for part in here.parts if isinstance(part.widget, Cover))
    return Slide(box, old, (box.w, 0), layers_of_part(cover, now), stays=False)


def _changed_photo(placed: ui.Placed) -> ui.Placed | None:
    """A photo that has just taken the place of another."""
    return next((one for one in ui.all_in(placed) if _takes_place(one.widget)), None)


def _takes_place(widget: ui.Widget) -> bool:
    return isinstance(widget, TakesPlace) and widget.before() is not None


def _first(placed: ui.Placed, kind: type[Handset] | type[Findable]) -> ui.Placed | None:
    """The first of a kind that lies there."""
    return next((one for one in ui.all_in(placed) if isinstance(one.widget, kind)), None)


def _screen(handset: ui.Placed) -> ui.Placed | None:
    return next((part for part in handset.parts if isinstance(part.widget, PhoneScreen)), None)


def _inside(placed: ui.Placed, surface: pygame.Surface) -> ui.Box:
    """What of it can be seen."""
    seen = placed.box if placed.clip is None else placed.box.common(placed.clip)
    return seen.common(ui.Box(0, 0, *surface.get_size()))


def _part(surface: pygame.Surface, box: ui.Box) -> pygame.Surface:
    return surface.subsurface(pygame.Rect(*box)).copy()
