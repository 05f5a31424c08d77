"""The smaller things on a phone: the app's own lines, numbers, fields, buttons, stickers."""

from typing import Literal

from isitok.phone import shapes
from isitok.ui.fonts import Type
from isitok.ui.geometry import Box
from isitok.ui.look import Look
from isitok.ui.node import Role, Spoken
from isitok.ui.pen import Align, Pen
from isitok.ui.typeset import line_height, text_width, wrap
from isitok.ui.widget import Leaf, State
from isitok.value import Value


class Remark(Leaf, Value, kw_only=True):
    """A line in the middle that the app itself says."""

    text: str
    said: str = ""
    id: str = ""

    def spoken(self) -> Spoken | None:
        """The line."""
        return Spoken(Role.TEXT, self.said or self.text)

    def _inner(self, width: int, look: Look) -> int:
        return max(1, width - 2 * look.px(14))

    def natural(self, look: Look) -> int:
        """In one line."""
        return text_width(self.text, Type.TINY, look) + 2 * look.px(14)

    def height(self, width: int, look: Look) -> int:
        """Its lines."""
        lines = wrap(self.text, Type.TINY, look, self._inner(width, look))
        return len(lines) * line_height(Type.TINY, look) + 2 * look.px(3)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """Words in the middle."""
        look, theme = pen.look, pen.look.theme
        lines = wrap(self.text, Type.TINY, look, self._inner(box.w, look))
        pen.lines(box.inset(look.px(14), look.px(3)), lines, Type.TINY, theme.soft, "centre")


class Fact(Leaf, Value, kw_only=True):
    """An icon and a few words: a number, a place, who can see it."""

    icon: str
    text: str
    said: str = ""
    silent: bool = False
    align: Align = "left"
    type: Type = Type.SMALL
    id: str = ""

    def spoken(self) -> Spoken | None:
        """Its words."""
        return None if self.silent else Spoken(Role.TEXT, self.said or self.text)

    def _icon(self, look: Look) -> int:
        return look.tx(18) + look.px(7)

    def natural(self, look: Look) -> int:
        """In one line."""
        return self._icon(look) + text_width(self.text, self.type, look)

    def _lines(self, width: int, look: Look) -> list[str]:
        return wrap(self.text, self.type, look, max(1, width - self._icon(look)))

    def height(self, width: int, look: Look) -> int:
        """Its lines."""
        return len(self._lines(width, look)) * line_height(self.type, look)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """Icon, then words."""
        look, theme = pen.look, pen.look.theme
        lines, size = self._lines(box.w, look), look.tx(18)
        widest = max(text_width(line, self.type, look) for line in lines)
        spare = max(0, box.w - self._icon(look) - widest)
        x = box.x + {"left": 0, "centre": spare // 2, "right": spare}[self.align]
        pen.icon(x, box.y + (line_height(self.type, look) - size) // 2, self.icon, size, theme.soft)
        pen.lines(Box(x + self._icon(look), box.y, widest, 0), lines, self.type, theme.soft)


class FieldRow(Leaf, Value, kw_only=True):
    """A label with its value below it; a switch shows how it stands."""

    label: str
    value: str
    said: str
    on: bool | None = None  # None: no switch
    id: str = ""

    def spoken(self) -> Spoken | None:
        """Label and value."""
        return Spoken(Role.TEXT, self.said)

    def natural(self, look: Look) -> int:
        """The wider of the two."""
        return max(text_width(self.label, Type.TINY, look), text_width(self.value, Type.CHAT, look)) + self._track(look)

    def _track(self, look: Look) -> int:
        return look.tx(44) + look.px(12) if self.on is not None else 0

    def _texts(self, width: int, look: Look) -> list[tuple[list[str], Type]]:
        inner = max(1, width - self._track(look))
        if self.on is not None:
            label = wrap(self.label, Type.CHAT, look, inner)
            return [(label, Type.CHAT), (wrap(self.value, Type.TINY, look, inner), Type.TINY)]
        return [
            (wrap(self.label, Type.TINY, look, inner), Type.TINY),
            (wrap(self.value, Type.CHAT, look, inner), Type.CHAT),
        ]

    def height(self, width: int, look: Look) -> int:
        """Both texts, and a line below."""
        texts = self._texts(width, look)
        return sum(len(lines) * line_height(type_, look) for lines, type_ in texts) + look.px(11)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """Label, value, switch, and a thin line below."""
        look, theme = pen.look, pen.look.theme
        y = box.y
        for lines, type_ in self._texts(box.w, look):
            ink = theme.soft if type_ is Type.TINY else theme.ink
            y += pen.lines(Box(box.x, y, box.w - self._track(look), 0), lines, type_, ink)
        thin = max(1, look.px(1))
        pen.fill(Box(box.x, box.bottom - thin, box.w, thin), theme.line)
        if self.on is None:
            return
        wide, tall = look.tx(44), look.tx(25)
        track = Box(box.right - wide, box.y + (box.h - look.px(11) - tall) // 2, wide, tall)
        thick = max(2, look.px(2))
        pen.panel(track, theme.ink if self.on else theme.card, theme.ink if self.on else theme.soft, thick, tall // 2)
        knob = tall - 2 * look.px(5)
        at = track.right - knob - look.px(5) if self.on else track.x + look.px(5)
        pen.panel(Box(at, track.y + look.px(5), knob, knob), theme.card if self.on else theme.soft, radius=knob // 2)


class Pill(Leaf, Value, kw_only=True):
    """Words on a round ground: a sticker, or a clock that runs down."""

    text: str
    said: str
    style: Literal["sticker", "countdown"] = "sticker"
    centred: bool = False
    id: str = ""

    def spoken(self) -> Spoken | None:
        """What it is, and its words."""
        return Spoken(Role.TEXT, self.said)

    def _icon(self, look: Look) -> int:
        return look.tx(20) + look.px(7) if self.style == "countdown" else 0

    def _lines(self, width: int, look: Look) -> list[str]:
        return wrap(self.text, Type.STRONG, look, max(1, width - 2 * look.px(14) - self._icon(look)))

    def natural(self, look: Look) -> int:
        """In one line."""
        return text_width(self.text, Type.STRONG, look) + 2 * look.px(14) + self._icon(look)

    def height(self, width: int, look: Look) -> int:
        """Its lines and some air."""
        return len(self._lines(width, look)) * line_height(Type.STRONG, look) + 2 * look.px(5)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """The ground, hugging its words."""
        look, theme = pen.look, pen.look.theme
        lines = self._lines(box.w, look)
        widest = max(text_width(line, Type.STRONG, look) for line in lines)
        wide = min(box.w, widest + self._icon(look) + 2 * look.px(14))
        at = Box(box.x + ((box.w - wide) // 2 if self.centred else 0), box.y, wide, box.h)
        fill, ink = (theme.tile, theme.on_tile) if self.style == "countdown" else (theme.brand_ground, theme.brand)
        edged = fill == theme.card
        radius = min(box.h // 2, look.px(20))
        pen.panel(at, fill, ink if edged else "", max(2, look.px(2)) if edged else 0, radius)
        x = at.x + look.px(14)
        if self.style == "countdown":
            size = look.tx(20)
            pen.sign(x, box.y + look.px(5) + (line_height(Type.STRONG, look) - size) // 2, shapes.clock(ink), size)
        pen.lines(Box(x + self._icon(look), box.y + look.px(5), widest, 0), lines, Type.STRONG, ink)


class PaintedButtons(Leaf, Value, kw_only=True):
    """The made-up app's buttons: two short ones side by side, others one below the other.

    They are part of the picture: no key stops at them.
    """

    labels: tuple[str, ...]
    said: str
    id: str = ""

    def spoken(self) -> Spoken | None:
        """Which there are."""
        return Spoken(Role.TEXT, self.said)

    def natural(self, look: Look) -> int:
        """The widest."""
        return max(text_width(label, Type.BUTTON, look) for label in self.labels) + 2 * look.px(18)

    def _placed(self, width: int, look: Look) -> list[tuple[list[str], Box]]:
        """The lines of each, and where it lies."""
        gap, half = look.px(8), (width - look.px(8)) // 2
        widest = max(text_width(label, Type.BUTTON, look) for label in self.labels) + 2 * look.px(14)
        beside = len(self.labels) == 2 and widest <= half
        wide = half if beside else width
        placed, x, y = [], 0, 0
        for label in self.labels:
            lines = wrap(label, Type.BUTTON, look, max(1, wide - 2 * look.px(14)))
            tall = max(look.px(42), len(lines) * line_height(Type.BUTTON, look) + 2 * look.px(9))
            placed.append((lines, Box(x, y, wide, tall)))
            x, y = (wide + gap, 0) if beside else (0, y + tall + gap)
        return placed

    def height(self, width: int, look: Look) -> int:
        """All of them."""
        return max(box.bottom for _, box in self._placed(width, look))

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """The first filled, the others with an edge: in ink, so that nobody takes them for the game's own."""
        look, theme = pen.look, pen.look.theme
        for number, (lines, place) in enumerate(self._placed(box.w, look)):
            at = place.moved(box.x, box.y)
            fill, ink = (theme.ink, theme.card) if number == 0 else (theme.card, theme.ink)
            pen.panel(at, fill, theme.ink, max(2, look.px(2)), min(at.h // 2, look.px(22)))
            words = len(lines) * line_height(Type.BUTTON, look)
            inner = Box(at.x + look.px(14), at.y + (at.h - words) // 2, at.w - 2 * look.px(14), words)
            pen.lines(inner, lines, Type.BUTTON, ink, "centre")
