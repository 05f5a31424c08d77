"""The smaller things on a phone: words, the app's own lines, numbers, fields, buttons, stickers."""

from typing import Literal

from isitok import ui
from isitok.base.typography import typographic
from isitok.phone import shapes
from isitok.phone.find import Findable


class Print(Findable, ui.Leaf, kw_only=True):
    """Words on the screen itself."""

    text: str
    type: ui.Type = ui.Type.BODY
    soft: bool = False
    align: ui.Align = "left"

    def natural(self, look: ui.Look) -> int:
        return ui.text_width(typographic(self.text), self.type, look) + self._aside(look)

    def _aside(self, look: ui.Look) -> int:
        """Pixels of the width that are kept free; centred text keeps the same on both sides."""
        return self.clear(look) * (2 if self.align == "centre" else 1)

    def _lines(self, width: int, look: ui.Look) -> list[str]:
        return ui.wrap(self.text, self.type, look, max(1, width - self._aside(look)))

    def _tall(self, width: int, look: ui.Look) -> int:
        return len(self._lines(width, look)) * ui.line_height(self.type, look) if self.text else 0

    def height(self, width: int, look: ui.Look) -> int:
        """Its lines; none if there is no text."""
        return self.at_least(self._tall(width, look), look)

    def _at(self, box: ui.Box, look: ui.Look) -> ui.Box:
        """Where the first line starts."""
        return box.move(0, (box.h - self._tall(box.w, look)) // 2 if self.find.id else 0)

    def rows(self, box: ui.Box, look: ui.Look) -> list[tuple[int, int]]:
        """Where each line starts and ends; none if there is no text."""
        count = len(self._lines(box.w, look)) if self.text else 0
        return ui.rows_from(self._at(box, look).y, count, ui.line_height(self.type, look))

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        tints = pen.look.theme.tints(self.skin)
        if self.text:
            at = self._at(box, pen.look)
            pen.lines(at, self._lines(box.w, pen.look), self.type, tints.soft if self.soft else tints.ink, self.align)
        self.draw_find(pen, box, state)


class Remark(Findable, ui.Leaf, kw_only=True):
    """A line in the middle that comes from the app itself."""

    text: str

    def _type(self, look: ui.Look) -> ui.Type:
        return ui.Type.JUDGED_STRONG if self.judged and look.wall else ui.Type.TINY

    def _inner(self, width: int, look: ui.Look) -> int:
        return max(1, width - 2 * self.clear(look, look.px(14)))

    def natural(self, look: ui.Look) -> int:
        return ui.text_width(typographic(self.text), self._type(look), look) + 2 * self.clear(look, look.px(14))

    def _tall(self, width: int, look: ui.Look) -> int:
        type_ = self._type(look)
        return len(ui.wrap(self.text, type_, look, self._inner(width, look))) * ui.line_height(type_, look)

    def height(self, width: int, look: ui.Look) -> int:
        return self.at_least(self._tall(width, look) + 2 * look.px(3), look)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        lines = ui.wrap(self.text, self._type(look), look, self._inner(box.w, look))
        at = box.inset(self.clear(look, look.px(14)), (box.h - self._tall(box.w, look)) // 2)
        if self.skin == "stage":  # over a picture: on a background of its own, on the left
            wide = max(ui.text_width(line, self._type(look), look) for line in lines) + 2 * self.clear(
                look, look.px(14)
            )
            pen.panel(ui.Box(box.x, box.y, min(wide, box.w), box.h), tints.bubble, radius=look.px(12))
        if self.judged:
            self.draw_judged(pen, box, 12)
        pen.lines(at, lines, self._type(look), tints.soft, "left" if self.skin == "stage" else "centre")
        self.draw_find(pen, box, state)


class Badge(Findable, ui.Leaf, kw_only=True):
    """A sign that somebody has put on the message above: it hangs on the lower edge of that."""

    text: str
    mine: bool = False  # the message is on the right

    def natural(self, look: ui.Look) -> int:
        return ui.text_width(self.text, ui.Type.CHAT, look) + 2 * look.px(8)

    def height(self, width: int, look: ui.Look) -> int:
        return self.at_least(max(1, self._tall(look) - look.px(UP_ON_IT)), look)

    def _tall(self, look: ui.Look) -> int:
        return ui.line_height(ui.Type.CHAT, look) + look.px(2)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        """The sign on a small ground, beside the face of whoever wrote."""
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        wide, tall, lead = self.natural(look), self._tall(look), look.tx(36) + look.px(20)
        x = box.right - lead - wide - look.px(18) if self.mine else box.x + lead
        at = ui.Box(x, box.bottom - tall, wide, tall)
        pen.panel(at, tints.panel, tints.line, max(2, look.px(2)), tall // 2)
        pen.lines(at.inset(0, look.px(1)), [self.text], ui.Type.CHAT, tints.ink, "centre")
        self.draw_find(pen, at, state)


UP_ON_IT = 16  # reference pixels by which a sign lies on the message


class Banner(Findable, ui.Leaf, kw_only=True):
    """What a phone says of itself, on a card with a sign; or, on an edge alone, what was deleted."""

    text: str
    gone: bool = False

    @property
    def _type(self) -> ui.Type:
        return ui.Type.JUDGED_STRONG if self.judged else ui.Type.SMALL_STRONG

    def _side(self, look: ui.Look) -> int:
        return look.tx(30)

    def _room(self, width: int, look: ui.Look) -> int:
        return max(1, width - 2 * look.px(10) - self._side(look) - look.px(10))

    def natural(self, look: ui.Look) -> int:
        return ui.text_width(typographic(self.text), self._type, look) + self._side(look) + look.px(30)

    def _lines(self, width: int, look: ui.Look) -> list[str]:
        return ui.wrap(self.text, self._type, look, self._room(width, look))

    def height(self, width: int, look: ui.Look) -> int:
        """Its lines, or its sign if that is taller."""
        tall = len(self._lines(width, look)) * ui.line_height(self._type, look)
        return self.at_least(max(tall, self._side(look)) + 2 * look.px(8), look)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        """The card, the sign of an app or of a bin, and the words."""
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        side, pad = self._side(look), look.px(10)
        self.draw_judged(pen, box, 16)
        fill = tints.ground if self.gone else tints.panel if tints.panel != tints.ground else tints.bubble
        pen.panel(box, fill, tints.soft if self.gone else tints.line, max(2, look.px(2)), look.px(16))
        at = ui.Box(box.x + pad, box.y + (box.h - side) // 2, side, side)
        ink = tints.soft if self.gone else tints.on_accent
        if not self.gone:
            pen.panel(at, tints.accent, radius=look.px(9))
        size = round(side * 0.68)
        name = "bin" if self.gone else "bell"
        shapes.draw_icon(pen, at.x + (side - size) // 2, at.y + (side - size) // 2, name, size, ink)
        lines = self._lines(box.w, look)
        tall = len(lines) * ui.line_height(self._type, look)
        words = ui.Box(at.right + pad, box.y + (box.h - tall) // 2, self._room(box.w, look), tall)
        pen.lines(words, lines, self._type, tints.soft if self.gone else tints.ink)
        self.draw_find(pen, box, state)


class FactLine(Findable, ui.Leaf, kw_only=True):
    """An icon and a few words: a number, a place, who can see it."""

    icon: str  # of the icon set, or the name of a drawing of the phone's own
    text: str
    align: ui.Align = "left"
    type: ui.Type = ui.Type.SMALL
    ground: bool = False  # over a picture: on a round background of its own

    def _icon(self, look: ui.Look) -> int:
        return look.tx(18) + look.px(7)

    def _pad(self, look: ui.Look) -> tuple[int, int]:
        return (self.clear(look, look.px(11)), look.px(3)) if self.ground else (self.clear(look), 0)

    def natural(self, look: ui.Look) -> int:
        return self._icon(look) + ui.text_width(typographic(self.text), self.type, look) + 2 * self._pad(look)[0]

    def _lines(self, width: int, look: ui.Look) -> list[str]:
        return ui.wrap(self.text, self.type, look, max(1, width - self._icon(look) - 2 * self._pad(look)[0]))

    def height(self, width: int, look: ui.Look) -> int:
        tall = len(self._lines(width, look)) * ui.line_height(self.type, look) + 2 * self._pad(look)[1]
        return self.at_least(tall, look)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        lines, size = self._lines(box.w, look), look.tx(18)
        step = ui.line_height(self.type, look)
        widest, across = max(ui.text_width(line, self.type, look) for line in lines), self._pad(look)[0]
        spare = max(0, box.w - self._icon(look) - widest - 2 * across)
        x = (
            box.x
            + (across if self.ground else 0)
            + {"left": 0, "centre": spare // 2 + across, "right": spare}[self.align]
        )
        if self.ground:
            wide = self._icon(look) + widest + 2 * across
            pen.panel(ui.Box(x - across, box.y, wide, box.h), tints.bubble, radius=min(box.h // 2, look.px(16)))
        y = box.y + (box.h - step * len(lines)) // 2
        shapes.draw_icon(pen, x, y + (step - size) // 2, self.icon, size, tints.soft)
        pen.lines(ui.Box(x + self._icon(look), y, widest, 0), lines, self.type, tints.soft)
        self.draw_find(pen, box, state)


class FieldRow(Findable, ui.Leaf, kw_only=True):
    """A label with its value below it; a switch shows its state. Rows are on cards, with lines between them."""

    label: str
    value: str
    on: bool | None = None  # None: no switch
    choice: bool = False  # a setting that would open a list
    rule: bool = True  # a thin line below

    def natural(self, look: ui.Look) -> int:
        return max(
            ui.text_width(self.label, ui.Type.TINY, look), ui.text_width(self.value, ui.Type.CHAT, look)
        ) + self._side(look)

    @property
    def _setting(self) -> bool:
        return self.choice or self.on is not None

    def _side(self, look: ui.Look) -> int:
        if self.on is not None:
            return look.tx(46) + look.px(12)
        return look.tx(20) + look.px(8) if self.choice else self.clear(look)

    def _texts(self, width: int, look: ui.Look) -> list[tuple[list[str], ui.Type]]:
        inner = max(1, width - self._side(look))
        label, value = (ui.Type.CHAT, ui.Type.TINY) if self._setting else (ui.Type.TINY, ui.Type.CHAT)
        return [(ui.wrap(self.label, label, look, inner), label), (ui.wrap(self.value, value, look, inner), value)]

    def _tall(self, width: int, look: ui.Look) -> int:
        return sum(len(lines) * ui.line_height(type_, look) for lines, type_ in self._texts(width, look))

    def height(self, width: int, look: ui.Look) -> int:
        return self.at_least(self._tall(width, look) + 2 * look.px(7), look)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        y = box.y + (box.h - self._tall(box.w, look)) // 2
        for lines, type_ in self._texts(box.w, look):
            ink = tints.soft if type_ is ui.Type.TINY else tints.ink
            y += pen.lines(ui.Box(box.x, y, box.w - self._side(look), 0), lines, type_, ink)
        if self.rule:
            thin = max(1, look.px(1))
            pen.fill(ui.Box(box.x, box.bottom - thin, box.w, thin), tints.line)
        if self.on is not None:
            self._draw_switch(pen, box, self.on)
        elif self.choice:
            size = look.tx(20)
            pen.icon(box.right - size, box.y + (box.h - size) // 2, "chevron-right", size, tints.soft)
        self.draw_find(pen, box.inset(-look.px(3), look.px(5)), state, 6)

    def _draw_switch(self, pen: ui.Pen, box: ui.Box, on: bool) -> None:
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        wide, tall = look.tx(46), look.tx(27)
        track = ui.Box(box.right - wide, box.y + (box.h - tall) // 2, wide, tall)
        edge = tints.ink if on else tints.soft  # not in the game's own colour: it can't be pressed
        pen.panel(track, tints.ink if on else tints.panel, edge, max(2, look.px(2)), tall // 2)
        gap = look.tx(4)
        knob = tall - 2 * gap
        at = ui.Box(track.right - knob - gap if on else track.x + gap, track.y + gap, knob, knob)
        pen.panel(at, tints.panel if on else tints.soft, radius=knob // 2)


class Pill(Findable, ui.Leaf, kw_only=True):
    """Words on a round background: a sticker, or a countdown."""

    text: str
    style: Literal["sticker", "countdown"] = "sticker"
    align: ui.Align = "left"

    def _icon(self, look: ui.Look) -> int:
        return look.tx(20) + look.px(7) if self.style == "countdown" else 0

    def _pad(self, look: ui.Look) -> int:
        return self.clear(look, look.px(14))

    def _lines(self, width: int, look: ui.Look) -> list[str]:
        return ui.wrap(self.text, ui.Type.STRONG, look, max(1, width - 2 * self._pad(look) - self._icon(look)))

    def natural(self, look: ui.Look) -> int:
        return ui.text_width(typographic(self.text), ui.Type.STRONG, look) + 2 * self._pad(look) + self._icon(look)

    def height(self, width: int, look: ui.Look) -> int:
        return self.at_least(
            len(self._lines(width, look)) * ui.line_height(ui.Type.STRONG, look) + 2 * look.px(5), look
        )

    def _widest(self, width: int, look: ui.Look) -> int:
        return max(ui.text_width(line, ui.Type.STRONG, look) for line in self._lines(width, look))

    def hugging(self, box: ui.Box, look: ui.Look) -> ui.Box:
        """Its background, which is as wide as its words."""
        wide = min(box.w, self._widest(box.w, look) + self._icon(look) + 2 * self._pad(look))
        x = {"left": 0, "centre": (box.w - wide) // 2, "right": box.w - wide}[self.align]
        return ui.Box(box.x + x, box.y, wide, box.h)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        look, theme = pen.look, pen.look.theme
        lines, step = self._lines(box.w, look), ui.line_height(ui.Type.STRONG, look)
        widest, at = self._widest(box.w, look), self.hugging(box, look)
        fill, ink = self._colours(pen)
        edged = fill == theme.card or self.skin == "stage"
        radius = min(box.h // 2, look.px(20 if self.style == "countdown" else 14))
        pen.panel(at, fill, ink if edged else "", max(2, look.px(2)) if edged else 0, radius)
        x, y = at.x + self._pad(look), box.y + (box.h - step * len(lines)) // 2
        if self.style == "countdown":
            size = look.tx(20)
            pen.sign(x, y + (step - size) // 2, shapes.clock(ink), size)
        pen.lines(ui.Box(x + self._icon(look), y, widest, 0), lines, ui.Type.STRONG, ink, "centre")
        self.draw_find(pen, at, state)

    def _colours(self, pen: ui.Pen) -> tuple[str, str]:
        theme = pen.look.theme
        if self.style == "countdown":
            return theme.tile, theme.on_tile
        if self.skin == "stage":  # a label stuck on a picture, the same in every theme
            return theme.stage.ink, theme.stage.ground
        return theme.brand_ground, theme.brand


class PaintedButtons(Findable, ui.Leaf, kw_only=True):
    """The made-up app's buttons: two short ones side by side, others one below the other.

    They are part of the picture: no key stops at them. They are round and coloured as an app's are, and have no shadow,
    ring or key, as what can be pressed here has.
    """

    labels: tuple[str, ...]

    def natural(self, look: ui.Look) -> int:
        return max(ui.text_width(label, ui.Type.BUTTON, look) for label in self.labels) + 2 * look.px(18)

    def _place(self, width: int, look: ui.Look) -> list[tuple[list[str], ui.Box]]:
        """The lines of each button, and where it lies."""
        gap, half = look.px(8), (width - look.px(8)) // 2
        widest = max(ui.text_width(label, ui.Type.BUTTON, look) for label in self.labels) + 2 * look.px(14)
        beside = len(self.labels) == 2 and widest <= half
        wide = half if beside else width
        placed, x, y = [], 0, 0
        for label in self.labels:
            lines = ui.wrap(label, ui.Type.BUTTON, look, max(1, wide - 2 * look.px(14)))
            tall = max(look.px(42), len(lines) * ui.line_height(ui.Type.BUTTON, look) + 2 * look.px(9))
            placed.append((lines, ui.Box(x, y, wide, tall)))
            x, y = (wide + gap, 0) if beside else (0, y + tall + gap)
        return placed

    def height(self, width: int, look: ui.Look) -> int:
        return self.at_least(max(box.bottom for _, box in self._place(width, look)), look)

    def draw(self, pen: ui.Pen, box: ui.Box, state: ui.State) -> None:
        """The first as the app would like it to be pressed, the others quieter."""
        look, tints = pen.look, pen.look.theme.tints(self.skin)
        for number, (lines, place) in enumerate(self._place(box.w, look)):
            at = place.move(box.x, box.y)
            fill, ink = ("none", tints.accent) if number else (tints.accent, tints.on_accent)
            pen.panel(at, fill, tints.accent, max(2, look.px(2)), min(at.h // 2, look.px(22)))
            words = len(lines) * ui.line_height(ui.Type.BUTTON, look)
            inner = ui.Box(at.x + look.px(14), at.y + (at.h - words) // 2, at.w - 2 * look.px(14), words)
            pen.lines(inner, lines, ui.Type.BUTTON, ink, "centre")
        self.draw_find(pen, box, state, 20)
