"""One of several: answer cards and segments. All are radio buttons."""

from collections.abc import Sequence

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.ui.describe.arrange import OneOf
from isitok.ui.describe.geometry import Box, shares
from isitok.ui.describe.layout import Column, Columns
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.theme import Tone
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width, wrap
from isitok.ui.describe.widget import Frame, Leaf, State, ViewState, Widget
from isitok.ui.describe.widgets.button import draw_key, key_width
from isitok.ui.describe.widgets.verdict_signs import sign, sign_with_face

GAP = 18
BETWEEN = 8  # between segments, and between them and the edge of their bar
BROAD = 380  # from this reference width on (it grows with the text), an answer card is one row


class AnswerCard(Leaf, Value, kw_only=True):
    """A big coloured card with a sign, a title and a hint."""

    id: str
    title: str
    hint: str
    tone: Tone
    checked: bool
    does: Event | None = None
    key: str = ""
    face: bool = False  # its sign is large, and has a face
    row: bool = False  # one of several below each other, where there is little room

    def speech(self) -> Spoken | None:
        return Spoken(Role.RADIO, self.title, self.hint, self.checked, key=self.key)

    def natural(self, look: Look) -> int:
        widest = max(text_width(self.title, Type.ANSWER, look), text_width(self.hint, Type.SMALL, look))
        return widest + 2 * look.px(24)

    def longest_word(self, look: Look) -> int:
        """The width that its words need, one below the other."""
        return max(
            text_width(word, type_, look)
            for text, type_ in ((self.title, Type.ANSWER), (self.hint, Type.SMALL))
            for word in text.split() or ("",)
        )

    def _broad(self, width: int, look: Look) -> bool:
        return self.row or width >= look.tx(BROAD)

    def _sign(self, look: Look) -> int:
        if self.face:
            return look.tx(64 if look.tight else 96)
        return look.tx(32 if self.row else 34 if look.tight else 44)

    def _inner(self, width: int, look: Look) -> int:
        inner = width - 2 * look.px(18)
        if self._broad(width, look):
            inner -= self._sign(look) + look.px(18) + (key_width(self.key, look) if self.key and look.caps else 0)
        return max(1, inner)

    def _texts(self, width: int, look: Look) -> tuple[list[str], list[str], int]:
        inner = self._inner(width, look)
        title = wrap(self.title, Type.ANSWER, look, inner)
        hint = wrap(self.hint, Type.SMALL, look, inner) if self.hint else []
        tall = len(title) * line_height(Type.ANSWER, look) + len(hint) * line_height(Type.SMALL, look)
        return title, hint, tall

    def height(self, width: int, look: Look) -> int:
        _, _, tall = self._texts(width, look)
        if self._broad(width, look):
            return max(look.target, max(tall, self._sign(look)) + 2 * look.px(10 if self.row else 16))
        if look.tight:
            return look.px(16) * 2 + self._sign(look) + look.px(6) + tall
        return max(look.px(196), look.px(22) * 2 + self._sign(look) + look.px(20) + tall)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """Background, sign, key, words; a thick edge and a filled key when chosen."""
        look, theme = pen.look, pen.look.theme
        ink, ground = theme.sign(self.tone), theme.ground(self.tone)
        flat = ground == theme.paper  # contrast theme: only an edge shows where the card is
        edge = ink if self.checked or state.hovered or state.held or flat else ground
        if flat and self.checked:
            edge = theme.brand
        thick = look.px(5 if self.checked else 2)
        pen.panel(box, ground, edge, max(2, thick), look.px(24))
        if state.focused:
            pen.ring(box, look.px(24))
        drawing = sign_with_face(self.tone, theme) if self.face else sign(self.tone, theme)
        title, hint, tall = self._texts(box.w, look)
        pad, size = look.px(14 if look.tight else 18), self._sign(look)
        inner = self._inner(box.w, look)
        if self._broad(box.w, look):
            middle = box.y + box.h // 2
            pen.sign(box.x + pad, middle - size // 2, drawing, size)
            at = Box(box.x + pad + size + look.px(18), middle - tall // 2, inner, tall)
        else:
            middle = box.y + pad + size // 2
            pen.sign(box.x + pad, box.y + pad, drawing, size)
            at = Box(box.x + pad, box.bottom - pad - tall, inner, tall)
        used = pen.lines(at, title, Type.ANSWER, ink)
        pen.lines(at.move(0, used), hint, Type.SMALL, theme.ink)
        if self.key and look.caps:
            x = box.right - look.px(18) - key_width(self.key, look)
            draw_key(pen, x, middle, self.key, ink, ink if self.checked else "none")


def answer_cards(cards: tuple[AnswerCard, ...]) -> Widget:
    """Cards side by side; one below the other where a word would be divided, as with wide letters in a small window."""
    return OneOf((Columns(cards, gap=GAP, even=True), Column(cards, gap=GAP)), _keep_words_whole)


def _keep_words_whole(choices: tuple[Widget, ...], width: int, look: Look) -> Widget:
    beside, below = choices
    assert isinstance(beside, Columns)
    share = (width - look.apart(GAP) * (len(beside.children) - 1)) // len(beside.children)
    cards = (card for card in beside.children if isinstance(card, AnswerCard))
    return beside if all(card.longest_word(look) <= share - 2 * look.px(18) for card in cards) else below


class Segment(Leaf, Value, kw_only=True):
    """One part of a bar of choices."""

    id: str
    text: str
    checked: bool
    does: Event | None = None
    key: str = ""
    description: str = ""
    takes: tuple[int, int] | None = None  # which numbers mean it, when they are typed

    def speech(self) -> Spoken | None:
        return Spoken(Role.RADIO, self.text, self.description, self.checked, key=self.key, takes=self.takes)

    def natural(self, look: Look) -> int:
        extra = key_width(self.key, look) + look.px(8) if self.key else 0
        pad = look.px(12 if look.tight else 20)
        return max(look.target, text_width(self.text, Type.BUTTON, look) + extra + 2 * pad)

    def height(self, width: int, look: Look) -> int:
        lines = wrap(self.text, Type.BUTTON, look, max(1, width - 2 * look.px(12)))
        return max(look.target, len(lines) * line_height(Type.BUTTON, look) + 2 * look.px(8))

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """Filled when chosen; a dot would be too small to see from the next chair."""
        look, theme = pen.look, pen.look.theme
        radius = look.px(11)
        if self.checked:
            pen.panel(box, theme.brand, radius=radius)
        elif state.held or state.hovered:
            pen.panel(box, theme.brand_ground, theme.soft, max(1, look.px(1)), radius)
        if state.focused:
            pen.ring(box, radius)
        ink = theme.on_brand if self.checked else theme.ink
        extra = key_width(self.key, look) + look.px(8) if self.key else 0
        lines = wrap(self.text, Type.BUTTON, look, max(1, box.w - 2 * look.px(12) - extra))
        widest = max(text_width(line, Type.BUTTON, look) for line in lines)
        tall = len(lines) * line_height(Type.BUTTON, look)
        x, middle = box.x + (box.w - widest - extra) // 2, box.y + box.h // 2
        pen.lines(Box(x, middle - tall // 2, widest, tall), lines, Type.BUTTON, ink, "centre")
        if self.key:
            draw_key(pen, x + widest + look.px(8), middle, self.key, ink if self.checked else theme.soft)


class Segmented(Frame, Value):
    """Segments in one bar; one below the other where the bar would be too wide."""

    children: tuple[Widget, ...]

    def natural(self, look: Look) -> int:
        return sum(child.natural(look) for child in self.children) + look.apart(BETWEEN) * (len(self.children) + 1)

    def _across(self, width: int, look: Look) -> bool:
        return self.natural(look) <= width

    def height(self, width: int, look: Look) -> int:
        gap = look.apart(BETWEEN)
        if self._across(width, look):
            return max(child.height(width, look) for child in self.children) + 2 * gap
        inner = width - 2 * gap
        return sum(child.height(inner, look) + gap for child in self.children) + gap

    def parts(self, box: Box, look: Look, view: ViewState) -> Sequence[tuple[Widget, Box]]:
        gap, placed = look.apart(BETWEEN), []
        if self._across(box.w, look):
            room = box.w - gap * (len(self.children) + 1)
            widths = shares(room, [float(child.natural(look)) for child in self.children])
            x = box.x + gap
            for child, width in zip(self.children, widths, strict=True):
                placed.append((child, Box(x, box.y + gap, width, box.h - 2 * gap)))
                x += width + gap
            return placed
        y = box.y + gap
        for child in self.children:
            height = child.height(box.w - 2 * gap, look)
            placed.append((child, Box(box.x + gap, y, box.w - 2 * gap, height)))
            y += height + gap
        return placed

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        pen.panel(box, theme.card, theme.line, max(2, look.px(2)), look.px(16))
