"""What is in a message: words, a voice, a link, a gap where something was removed, three dots."""

from enum import Enum, auto
from typing import Protocol

from isitok import ui
from isitok.base.value import Value
from isitok.phone import shapes
from isitok.phone.shapes import Tail
from isitok.phone.star_line import draw_stars, star_size


class Body(ui.Widget, Protocol):
    """A widget that knows how much of a width it fills: bubbles hug their words."""

    def snug(self, most: int, look: ui.Look) -> int:
        """The width that it takes if it may take ``most``."""


class Holds(Enum):
    """What a bubble holds."""

    WORDS = auto()
    VOICE = auto()
    LINK = auto()
    REMOVED = auto()
    TYPING = auto()


class Balloon(ui.Leaf, Value, kw_only=True):
    """A speech bubble. What it says is spoken by the message that it belongs to."""

    text: str
    holds: Holds = Holds.WORDS
    mine: bool = False
    tail: Tail = "left"
    name: str = ""  # inside, above the words: in comments
    time: str = ""
    skin: ui.Skin = "app"
    large: bool = False  # on a wall: as large as what is read first
    stars: int = 0  # that a review gives, above its words
    pad: int = 13  # reference pixels between its sides and its words
    id: str = ""

    def speech(self) -> ui.Spoken | None:
        return None

    @property
    def _type(self) -> ui.Type:
        return ui.Type.JUDGED if self.large else ui.Type.CHAT

    def _pads(self, look: ui.Look) -> tuple[int, int]:
        return look.px(self.pad), look.px(6)

    def _icon(self, look: ui.Look) -> int:
        return look.tx(18) + look.px(7) if self.holds in (Holds.LINK, Holds.REMOVED) else 0

    def _lines(self, width: int, look: ui.Look) -> list[str]:
        if not self.text:
            return []
        return ui.wrap(self.text, self._type, look, max(1, width - 2 * self._pads(look)[0] - self._icon(look)))

    def _name(self, width: int, look: ui.Look) -> list[str]:
        inner = max(1, width - 2 * self._pads(look)[0])
        return ui.wrap(self.name, ui.Type.SMALL_STRONG, look, inner) if self.name else []

    def _extra(self, look: ui.Look) -> tuple[int, int]:
        """The width and height of the drawing above the words."""
        if self.holds is Holds.VOICE:
            return look.tx(28) + look.px(8) + look.tx(96), look.tx(28) + look.px(4)
        if self.holds is Holds.TYPING:
            return look.tx(36), ui.line_height(self._type, look)
        if self.stars:
            return star_size(look)[0], star_size(look)[1] + look.px(2)
        return 0, 0

    def natural(self, look: ui.Look) -> int:
        return self.snug(10**6, look)

    def snug(self, most: int, look: ui.Look) -> int:
        widest = max((ui.text_width(line, self._type, look) for line in self._lines(most, look)), default=0)
        widest = max(widest + self._icon(look), self._extra(look)[0], look.tx(14))
        for line in self._name(most, look):
            widest = max(widest, ui.text_width(line, ui.Type.SMALL_STRONG, look))
        if self.time:
            widest = max(widest, ui.text_width(self.time, ui.Type.TINY, look))
        return min(most, widest + 2 * self._pads(look)[0])

    def height(self, width: int, look: ui.Look) -> int:
        tall = self._extra(look)[1] + len(self._lines(width, look)) * ui.line_height(self._type, look)
        tall += len(self._name(width, look)) * ui.line_height(ui.Type.SMALL_STRONG, look)
        tall += ui.line_height(ui.Type.TINY, look) if self.time else 0
        return tall + 2 * self._pads(look)[1]

    def rows(self, box: ui.Box, look: ui.Look) -> list[tuple[int, int]]:
        """Where each line of its words starts and ends."""
        y = box.y + self._pads(look)[1] + len(self._name(box.w, look)) * ui.line_height(ui.Type.SMALL_STRONG, look)
        y += self._extra(look)[1]
        return ui.rows_from(y, len(self._lines(box.w, look)), ui.line_height(self._type, look))

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        ink = tints.soft if self.holds is Holds.REMOVED else tints.ink
        draw_balloon(pen, box, self.mine, self.tail, self.skin)
        inner = box.inset(*self._pads(look))
        y = inner.y + pen.lines(inner, self._name(box.w, look), ui.Type.SMALL_STRONG, tints.ink)
        if self.holds is Holds.VOICE:
            self._draw_voice(pen, inner.x, y)
        elif self.holds is Holds.TYPING:
            wide = look.tx(30)
            middle = y + (self._extra(look)[1] - wide // 3) // 2
            pen.picture(ui.Box(inner.x + look.tx(3), middle, wide, wide // 3), shapes.dots(tints.soft))
        elif self.stars:
            draw_stars(pen, inner.x, y, self.stars, self.skin)
        y += self._extra(look)[1]
        shift = self._icon(look)
        if shift:
            size = look.tx(18)
            icon = "link" if self.holds is Holds.LINK else "eye-off"
            pen.icon(inner.x, y + (ui.line_height(self._type, look) - size) // 2, icon, size, ink)
        lines = self._lines(box.w, look)
        words = ui.Box(inner.x + shift, y, inner.w - shift, 0)
        used = pen.lines(words, lines, self._type, ink)
        if self.holds is Holds.LINK:
            self._underline(pen, words, lines, ink)
        if self.time:
            pen.lines(ui.Box(inner.x, y + used, inner.w, 0), [self.time], ui.Type.TINY, tints.soft, "right")

    def _draw_voice(self, pen: ui.Pen, x: int, y: int) -> None:
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        side = look.tx(28)
        pen.sign(x, y, shapes.play(tints.ink, tints.ground), side)
        wide, tall = look.tx(96), look.tx(20)
        pen.picture(ui.Box(x + side + look.px(8), y + (side - tall) // 2, wide, tall), shapes.wave(tints.soft))

    def _underline(self, pen: ui.Pen, box: ui.Box, lines: list[str], ink: ui.Colour) -> None:
        look, step = pen.look, ui.line_height(self._type, pen.look)
        thick = max(1, look.tx(1.5))
        for row, line in enumerate(lines):
            y = box.y + row * step + round(step * 0.86)
            pen.fill(ui.Box(box.x, y, ui.text_width(line, self._type, look), thick), ink)


def draw_balloon(pen: ui.Pen, box: ui.Box, mine: bool, tail: Tail, skin: ui.Skin = "app") -> None:
    """The background of a bubble; with an edge where it would look like what is behind it."""
    look, tints = pen.look, pen.look.theme.tints(skin)
    fill = tints.mine if mine else tints.bubble
    thick = max(2, look.px(2)) if fill == tints.panel else 0
    edge = pen.look.theme.brand if mine else tints.line
    corner = min(look.px(18), box.w // 2, box.h // 2)
    side = 2 * corner + 1
    pen.stretched(box, shapes.balloon(side, corner, look.px(4), tail, fill, edge, thick), corner)
