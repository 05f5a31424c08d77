"""What a page shows: every line of text with its colour and background, and every icon."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice, product
from typing import NamedTuple

import pygame

from isitok import ui
from isitok.ui.describe.theme import contrast
from isitok.ui.draw.paint import OnShow, on_show
from isitok.ui.draw.surface_pen import SurfacePen

BOLD = ("title", "answer", "logo", "strong", "bold")


class Text(NamedTuple):
    """One line."""

    text: str
    type: ui.Type
    size: int
    colour: ui.Colour
    box: ui.Box
    clip: ui.Box
    worst: float  # the contrast with the pixel behind it that is most like it

    @property
    def seen(self) -> bool:
        return self.box.meets(self.clip)

    @property
    def is_large(self) -> bool:
        """Large text as in WCAG: from 24 px, or bold from 18.66 px."""
        return self.size >= 24 or (self.size >= 18.66 and self.type.cut in BOLD)


class Drawing(NamedTuple):
    """An icon, or a sign."""

    name: str
    box: ui.Box
    clip: ui.Box


class Ring(NamedTuple):
    """What shows where the keyboard is."""

    box: ui.Box
    clip: ui.Box


class Seen(NamedTuple):
    texts: list[Text]
    drawings: list[Drawing]
    rings: list[Ring]


class _Notes:
    """A pen that draws nothing, but notes what it would draw, and where."""

    def __init__(self, look: ui.Look) -> None:
        self.look = look
        self.clip = ui.Box(0, 0, 0, 0)
        self.seen = Seen([], [], [])

    def fill(self, *_: object, **__: object) -> None:
        """Areas aren't noted."""

    panel = shadow = picture = stretched = live = portrait = face = collage = fill
    lines = SurfacePen.lines

    def text(self, x: int, y: int, text: str, type_: ui.Type, colour: ui.Colour) -> int:
        size, box = (
            self.look.size(type_),
            ui.Box(x, y, ui.text_width(text, type_, self.look), ui.line_height(type_, self.look)),
        )
        self.seen.texts.append(Text(text, type_, size, colour, box, self.clip, 21.0))
        return box.w

    def icon(self, x: int, y: int, name: str, size: int, colour: ui.Colour) -> None:
        self.seen.drawings.append(Drawing(name, ui.Box(x, y, size, size), self.clip))

    def sign(self, x: int, y: int, drawing: str, size: int) -> None:
        self.icon(x, y, "sign", size, "")

    def ring(self, box: ui.Box, radius: int) -> None:
        self.seen.rings.append(Ring(box, self.clip))

    @contextmanager
    def inside(self, box: ui.Box) -> Iterator[None]:
        around, self.clip = self.clip, box.common(self.clip)
        yield
        self.clip = around


class _Witness(SurfacePen):
    """A pen that draws, but first looks at the background of each text."""

    __slots__ = ("surface", "texts")

    def __init__(self, target: pygame.Surface, look: ui.Look, texts: list[Text]) -> None:
        super().__init__(target, look)
        self.surface, self.texts = target, texts

    def text(self, x: int, y: int, text: str, type_: ui.Type, colour: ui.Colour) -> int:
        clip, tall = ui.Box(*self.target.get_clip()), ui.line_height(type_, self.look)
        letters = ui.Box(x, y, ui.text_width(text, type_, self.look), tall).inset(0, round(tall * 0.15)).common(clip)
        worst = min((contrast(colour, ground) for ground in _colours(self.surface, letters)), default=21.0)
        used = super().text(x, y, text, type_, colour)
        self.texts.append(Text(text, type_, self.look.size(type_), colour, ui.Box(x, y, used, tall), clip, worst))
        return used


def seen(laid: ui.PageLayout) -> Seen:
    """Where each text and drawing is on a page."""
    pen = _Notes(laid.look)
    for pen.look, (widget, box, state, pen.clip) in _on_show(laid):
        widget.draw(pen, box, state)
    return pen.seen


def seen_scrolled(laid: ui.PageLayout, id_: str) -> Seen | None:
    """Where all is in a part that scrolls, as if it were as tall as what is in it; None if it has nothing to scroll."""
    pen = _Notes(laid.look)
    part = next(
        (one for one in ui.all_in(laid.body) if isinstance(one.widget, ui.Scroll) and one.widget.id == id_), None
    )
    if part is None:
        return None
    (content,) = part.parts
    for widget, box, state, pen.clip in on_show(_unclipped(content), content.box, laid):
        widget.draw(pen, box, state)
    return pen.seen


def _unclipped(placed: ui.Placed) -> ui.Placed:
    return placed._replace(clip=None, parts=tuple(_unclipped(part) for part in placed.parts))


def boxes_of(laid: ui.PageLayout, kind: type[ui.Widget]) -> list[ui.Box]:
    """Where widgets of this kind lie on a page."""
    return [one.box for one in ui.all_in(laid.body) if isinstance(one.widget, kind)]


def ids_in(laid: ui.PageLayout, kind: type[ui.Widget]) -> frozenset[str]:
    """What lies in widgets of this kind, by id; nothing at top or foot does."""
    boxes = boxes_of(laid, kind)
    inside = [node for node in ui.walk(laid.root) if node.clip is not None]
    return frozenset(node.id for node in inside if any(box.common(node.box) == node.box for box in boxes))


def rings(laid: ui.PageLayout) -> dict[str, list[Ring]]:
    """The focus ring of each widget, if the keyboard were there."""
    found: dict[str, list[Ring]] = {}
    for look, (widget, box, state, part) in _on_show(laid):
        if widget.id:
            pen = _Notes(look)
            pen.clip = part
            widget.draw(pen, box, state._replace(focused=True))
            found.setdefault(widget.id, []).extend(pen.seen.rings)
    return found


def texts_on_their_grounds(laid: ui.PageLayout) -> list[Text]:
    """Every text on a painted page, with its contrast to the background."""
    surface = pygame.Surface(laid.size, depth=32)
    surface.fill(laid.look.theme.paper)
    texts: list[Text] = []
    for look, (widget, box, state, part) in _on_show(laid):
        surface.set_clip(part)
        widget.draw(_Witness(surface, look, texts), box, state)
    return texts


def _on_show(laid: ui.PageLayout) -> Iterator[tuple[ui.Look, OnShow]]:
    window = ui.Box(0, 0, *laid.size)
    for placed, shown, look in (
        (laid.body, ui.Box(0, laid.viewport.y, window.w, laid.viewport.h), laid.look),
        *product(laid.edges, [window], [laid.around]),
    ):
        for at in on_show(placed, shown, laid):
            yield look, at


class _Thing(NamedTuple):
    """A line of text or an icon, where it can be seen."""

    what: str
    box: ui.Box
    clip: ui.Box


def _things(page: Seen) -> list[_Thing]:
    # A line of type has space above and below it that may touch its neighbours.
    texts = [_Thing(text.text, text.box.inset(0, text.box.h // 8), text.clip) for text in page.texts if text.box.w]
    drawings = [_Thing(one.name, one.box, one.clip) for one in page.drawings]
    return [thing for thing in (*texts, *drawings) if thing.box.meets(thing.clip)]


def faults(laid: ui.PageLayout) -> list[str]:
    """What is cut off at a side, outside the page, or overlaps something else."""
    shown = _things(seen(laid))
    found = []
    for what, box, clip in shown:
        room = clip.common(ui.Box(0, 0, *laid.size))
        if box.x < room.x or box.right > room.right:
            found.append(f"cut off: {what}")
        if box.y < 0 or box.bottom > laid.size[1]:
            found.append(f"outside: {what}")
    return found + [f"on each other: {one.what} / {other.what}" for one, other in _on_each_other(shown)]


def _on_each_other(shown: list[_Thing]) -> Iterator[tuple[_Thing, _Thing]]:
    # What scrolls goes under what doesn't, so only things in the same part of the page can overlap.
    parts: dict[ui.Box, list[_Thing]] = {}
    for thing in shown:
        parts.setdefault(thing.clip, []).append(thing)
    for part in parts.values():
        part.sort(key=lambda thing: thing.box.y)
        for number, one in enumerate(part):
            for other in islice(part, number + 1, None):
                if other.box.y >= one.box.bottom:
                    break  # and so are all that follow
                if one.box.meets(other.box):
                    yield one, other


def _colours(surface: pygame.Surface, box: ui.Box) -> list[ui.Colour]:
    """The colours in a box, except the few pixels of a soft edge."""
    if box.w <= 0 or box.h <= 0:
        return []
    raw = pygame.image.tobytes(surface.subsurface(box), "RGBA")
    if raw == raw[:4] * (box.w * box.h):  # a plain background, as nearly always: no need to count
        return ["#" + raw[:3].hex()]
    pixels = memoryview(raw).cast("I")
    counted = Counter(pixels)
    return [
        "#" + colour.to_bytes(4, "little")[:3].hex() for colour, number in counted.items() if number > len(pixels) / 200
    ]


def different_pixels(one: pygame.Surface, other: pygame.Surface) -> int:
    """How many pixels differ between two pictures of the same size."""
    same = pygame.mask.from_threshold(one, (0, 0, 0), (1, 1, 1, 255), other)
    return one.get_width() * one.get_height() - same.count()
