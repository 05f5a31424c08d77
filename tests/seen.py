"""What is really painted: every line of text with its colour and what lies behind it, and every icon."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import pygame
import pytest

from isitok.ui.describe.geometry import Box
from isitok.ui.describe.page import Laid, Placed
from isitok.ui.describe.theme import Colour, contrast
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height
from isitok.ui.draw import paint as painting
from isitok.ui.draw.sheet import Layer
from isitok.ui.draw.surface_pen import SurfacePen

BOLD = ("title", "answer", "logo", "strong", "bold")


class Text(NamedTuple):
    """One line."""

    text: str
    type: Type
    size: int
    colour: Colour
    box: Box
    clip: Box
    worst: float  # the contrast with the pixel behind it that is most like it

    @property
    def seen(self) -> bool:
        return self.box.meets(self.clip)

    @property
    def is_large(self) -> bool:
        """As WCAG counts it: 24 px, or bold from 18.66 px."""
        return self.size >= 24 or (self.size >= 18.66 and self.type.cut in BOLD)


class Drawing(NamedTuple):
    """An icon, or a sign."""

    name: str
    box: Box
    clip: Box


class Seen(NamedTuple):
    texts: list[Text]
    drawings: list[Drawing]
    surface: pygame.Surface


def seen(laid: Laid, *, grounds: bool = False) -> Seen:
    """Paint a page, and keep what was painted; with ``grounds``, also how well each text stands out (slower)."""
    texts: list[Text] = []
    drawings: list[Drawing] = []

    class Witness(SurfacePen):
        __slots__ = ()

        def text(self, x: int, y: int, text: str, type_: Type, colour: Colour) -> int:
            clip = Box(*self.target.get_clip())
            wide = sum(self.look.measure.width(type_.cut, self.look.size(type_), piece) for piece in (text,))
            tall = line_height(type_, self.look)
            letters = Box(x, y, wide, tall).inset(0, round(tall * 0.15)).common(clip)
            behind = _colours(self.target, letters) if grounds else []
            used = super().text(x, y, text, type_, colour)
            worst = min((contrast(colour, ground) for ground in behind), default=21.0)
            texts.append(Text(text, type_, self.look.size(type_), colour, Box(x, y, used, tall), clip, worst))
            return used

        def icon(self, x: int, y: int, name: str, size: int, colour: Colour) -> None:
            drawings.append(Drawing(name, Box(x, y, size, size), Box(*self.target.get_clip())))
            super().icon(x, y, name, size, colour)

        def sign(self, x: int, y: int, drawing: str, size: int) -> None:
            drawings.append(Drawing("sign", Box(x, y, size, size), Box(*self.target.get_clip())))
            super().sign(x, y, drawing, size)

    def at_once(placed: Placed, shown: Box, laid: Laid) -> Iterator[Layer]:
        """Draws each widget when it is met, so that what lies behind its words can be looked at."""
        for widget, box, state, part in painting.on_show(placed, shown, laid):
            surface.set_clip(part)
            widget.draw(Witness(surface, laid.look), box, state)
        return iter(())

    surface = pygame.Surface(laid.size, depth=32)
    surface.fill(laid.look.theme.paper)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(painting, "SurfacePen", Witness)
        patch.setattr(painting, "_drawn_of", at_once)
        _ground, *rail = painting.layers_of(laid)
    painting.lay_down(surface, rail, Box(0, 0, *laid.size))
    return Seen(texts, drawings, surface)


class _Thing(NamedTuple):
    """A line of text or an icon, where it can be seen."""

    what: str
    box: Box
    clip: Box


def _things(page: Seen) -> list[_Thing]:
    # A line of type has air above and below it that may touch what is above and below.
    texts = [_Thing(text.text, text.box.inset(0, text.box.h // 8), text.clip) for text in page.texts if text.box.w]
    drawings = [_Thing(one.name, one.box, one.clip) for one in page.drawings]
    return [thing for thing in (*texts, *drawings) if thing.box.meets(thing.clip)]


def faults(laid: Laid) -> list[str]:
    """What is cut off at a side, outside the page, or lies on something else."""
    shown = _things(seen(laid))
    found = []
    for what, box, clip in shown:
        room = clip.common(Box(0, 0, *laid.size))
        if box.x < room.x or box.right > room.right:
            found.append(f"cut off: {what}")
        if box.y < 0 or box.bottom > laid.size[1]:
            found.append(f"outside: {what}")
    return found + [
        f"on each other: {one.what} / {other.what}"
        for one, other in combinations(shown, 2)
        # What scrolls goes under what doesn't: only things in one part of the page can be in each other's way.
        if one.clip == other.clip and one.box.meets(other.box)
    ]


def _colours(surface: pygame.Surface, box: Box) -> list[Colour]:
    """The colours in a box, but for the few pixels of a soft edge."""
    if box.w <= 0 or box.h <= 0:
        return []
    pixels = memoryview(pygame.image.tobytes(surface.subsurface(box), "RGBA")).cast("I")
    counted = Counter(pixels)
    return [
        "#" + colour.to_bytes(4, "little")[:3].hex() for colour, number in counted.items() if number > len(pixels) / 200
    ]


def different_pixels(one: pygame.Surface, other: pygame.Surface) -> int:
    """How many pixels of two pictures of one size differ."""
    same = pygame.mask.from_threshold(one, (0, 0, 0), (1, 1, 1, 255), other)
    return one.get_width() * one.get_height() - same.count()
