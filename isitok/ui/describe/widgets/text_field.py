"""A line to type in."""

from collections.abc import Sequence

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width, wrap
from isitok.ui.describe.widget import Around, State, ViewState, Widget


class Edited(Value):
    """A text, and where the caret stands in it (0 = before the first letter)."""

    text: str
    caret: int

    def insert(self, letters: str, most: int, *, lines: bool = False) -> "Edited":
        """The text with letters put in at the caret, as many as there is room for; and ends of lines, if ``lines``."""
        fine = (letter for letter in letters if letter.isprintable() or (lines and letter == "\n"))
        clean = "".join(fine)[: max(0, most - len(self.text))]
        return Edited(self.text[: self.caret] + clean + self.text[self.caret :], self.caret + len(clean))

    def break_line(self, most: int) -> "Edited":
        """The text with a new line at the caret, if there is room for it."""
        if len(self.text) >= most:
            return self
        return Edited(f"{self.text[: self.caret]}\n{self.text[self.caret :]}", self.caret + 1)

    def erase(self) -> "Edited":
        """The text without the letter before the caret."""
        at = max(0, self.caret - 1)
        return Edited(self.text[:at] + self.text[self.caret :], at)

    def erase_next(self) -> "Edited":
        """The text without the letter after the caret."""
        return Edited(self.text[: self.caret] + self.text[self.caret + 1 :], self.caret)

    def without(self, first: int, last: int) -> "Edited":
        """The text without these letters, and the caret where they were."""
        return Edited(self.text[:first] + self.text[last:], first)

    def move(self, step: int) -> "Edited":
        """The text with the caret elsewhere."""
        return Edited(self.text, max(0, min(len(self.text), self.caret + step)))


class TextField(Value, kw_only=True):
    """One line of text with a label above it. The scene holds the text, the window the caret."""

    id: str
    label: str
    text: str
    hint: str = ""  # shown while it is empty
    most: int = 60
    required: bool = False  # it can't be left empty
    does: Event | None = None  # what is written here: the scene gets it with each new text

    @property
    def is_paragraph(self) -> bool:
        """It is something to fill in, not to read on."""
        return False

    @property
    def replaces(self) -> bool:
        """Whether the first digit typed replaces what was there."""
        return False

    @property
    def entered(self) -> Event | None:
        """What Enter means here; None: what leads on is pressed."""
        return None

    @property
    def emptied(self) -> Event | None:
        """What Backspace means where there is nothing to erase; None: nothing."""
        return None

    @property
    def many_lines(self) -> bool:
        """Whether it holds more than one line."""
        return False

    def speech(self) -> Spoken | None:
        return Spoken(Role.FIELD, self.label, self.hint, value=self.text, lines=self.many_lines, required=self.required)

    def parts(self, box: Box, look: Look, view: ViewState) -> Sequence[tuple[Widget, Box]]:
        return ()

    def natural(self, look: Look) -> int:
        return look.tx(420)

    def height(self, width: int, look: Look) -> int:
        return self._above(width, look) + max(look.target, line_height(Type.BODY, look) + look.px(18))

    def _above(self, width: int, look: Look) -> int:
        """The height of the label and the gap below it."""
        return len(wrap(self.label, Type.STRONG, look, width)) * line_height(Type.STRONG, look) + look.px(6)

    def writes_in(self, box: Box, look: Look) -> tuple[Box, Type]:
        """Where in its box the text stands that is written here, and in which type: a browser has fields of its own."""
        above = self._above(box.w, look)
        field = Box(box.x, box.y + above, box.w, box.h - above)
        return field.inset(look.px(14), max(3, look.px(3))), Type.BODY

    def letter_at(self, box: Box, x: int, y: int, look: Look, caret: int) -> int:
        """Before which letter the caret goes if this point of the field is pressed, whose box this is."""
        inner = Box(box.x, box.y + self._above(box.w, look), box.w, 1).inset(look.px(14), 0)
        return nearest(self.text, x - inner.x + self._slide(inner.w, caret, look), look)

    def _slide(self, width: int, caret: int, look: Look) -> int:
        """How far the text has moved to the left, so that the caret is in sight."""
        before = text_width(self.text[:caret], Type.BODY, look) if caret else 0
        return max(0, before - width + look.px(8))

    def _draw_field(self, pen: Pen, box: Box, state: State) -> Box:
        """The label, and below it the empty field, whose box it returns."""
        look, theme = pen.look, pen.look.theme
        above = self._above(box.w, look)
        pen.lines(box, wrap(self.label, Type.STRONG, look, box.w), Type.STRONG, theme.ink)
        field = Box(box.x, box.y + above, box.w, box.h - above)
        pen.panel(field, theme.card, theme.brand if state.focused else theme.soft, max(2, look.px(2)), look.px(12))
        if state.focused:
            pen.ring(field, look.px(12))
        return field

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        field = self._draw_field(pen, box, state)
        inner = field.inset(look.px(14), 0)
        y = field.y + (field.h - line_height(Type.BODY, look)) // 2
        caret = len(self.text) if state.caret is None else min(state.caret, len(self.text))
        before = text_width(self.text[:caret], Type.BODY, look) if caret else 0
        slide, tall = self._slide(inner.w, caret, look), line_height(Type.BODY, look)
        with pen.inside(inner):
            if state.anchor is not None:
                start = text_width(self.text[: state.anchor], Type.BODY, look) if state.anchor else 0
                left, right = min(start, before), max(start, before)
                draw_selected(pen, Box(inner.x - slide + left, y, right - left, tall))
            if state.composed:
                shown = self.text[:caret] + state.composed
                pen.text(inner.x - slide, y, shown + self.text[caret:], Type.BODY, theme.ink)
                end = text_width(shown, Type.BODY, look)
                pen.fill(
                    Box(inner.x - slide + before, y + tall - look.px(3), end - before, max(2, look.px(2))), theme.brand
                )
                before = end
            elif self.text:
                pen.text(inner.x - slide, y, self.text, Type.BODY, theme.ink)
            elif self.hint and not state.focused:
                pen.text(inner.x, y, self.hint, Type.BODY, theme.soft)
            if state.focused:
                pen.fill(Box(inner.x + before - slide, y, max(2, look.px(2)), tall), theme.ink)


class OnLabelLine(Around, kw_only=True):
    """A field, and small words on the line of its label; below it where that has no room for them."""

    child: TextField
    told: Widget

    def _beside(self, width: int, look: Look) -> int:
        """Where they begin on the label's line; 0 if they don't fit there."""
        start = text_width(self.child.label, Type.STRONG, look) + look.apart(14)
        return start if start + self.told.natural(look) <= width else 0

    def height(self, width: int, look: Look) -> int:
        below = 0 if self._beside(width, look) else look.gap(6) + self.told.height(width, look)
        return self.child.height(width, look) + below

    def parts(self, box: Box, look: Look, view: ViewState) -> Sequence[tuple[Widget, Box]]:
        """The field first, whose words these are."""
        start, tall = self._beside(box.w, look), self.child.height(box.w, look)
        wide = box.w - start
        told = self.told.height(wide, look)
        y = box.y + line_height(Type.STRONG, look) - told if start else box.y + tall + look.gap(6)
        return [(self.child, box._replace(h=tall)), (self.told, Box(box.x + start, y, wide, told))]


def draw_selected(pen: Pen, box: Box) -> None:
    """The ground of what is selected, and a line below it, as no ground is another colour in high contrast."""
    pen.fill(box, pen.look.theme.brand_ground)
    pen.fill(Box(box.x, box.bottom - max(2, pen.look.px(2)), box.w, max(2, pen.look.px(2))), pen.look.theme.brand)


def nearest(text: str, x: int, look: Look) -> int:
    """The number of letters before the gap between two that is nearest to this distance from the start of a line."""
    least, most = 0, len(text)
    while least < most:
        middle = (least + most) // 2
        until, beyond = (text_width(text[:end], Type.BODY, look) if end else 0 for end in (middle, middle + 1))
        if (until + beyond) / 2 < x:
            least = middle + 1
        else:
            most = middle
    return least
