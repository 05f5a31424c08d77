"""One of several, as a button with a round mark: for lists of any length."""

from isitok.typography import typographic
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width, wrap
from isitok.ui.describe.widget import Leaf, State
from isitok.value import Value


class Option(Leaf, Value, kw_only=True):
    """A radio button, or a check box where several may be chosen (``many``), with words and a second line."""

    id: str
    text: str
    checked: bool
    does: object = None
    detail: str = ""
    many: bool = False

    def speech(self) -> Spoken | None:
        """A radio button; a switch where several may be chosen."""
        return Spoken(Role.SWITCH if self.many else Role.RADIO, typographic(self.text), self.detail, self.checked)

    def _mark(self, look: Look) -> int:
        return look.tx(22)

    def _room(self, width: int, look: Look) -> int:
        return max(1, width - self._mark(look) - look.px(44))

    def natural(self, look: Look) -> int:
        """Its words in one line; its second line no wider than is easy to read."""
        detail = min(text_width(self.detail, Type.SMALL, look), look.tx(520)) if self.detail else 0
        return max(text_width(self.text, Type.STRONG, look), detail) + self._mark(look) + look.px(46)

    def _lines(self, width: int, look: Look) -> tuple[list[str], list[str], int]:
        room = self._room(width, look)
        text = wrap(self.text, Type.STRONG, look, room)
        detail = wrap(self.detail, Type.SMALL, look, room) if self.detail else []
        return text, detail, len(text) * line_height(Type.STRONG, look) + len(detail) * line_height(Type.SMALL, look)

    def height(self, width: int, look: Look) -> int:
        """At least a target."""
        return max(look.target, self._lines(width, look)[2] + 2 * look.px(11))

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """The background, the mark, the words."""
        look, theme = pen.look, pen.look.theme
        strong = self.checked or state.hovered or state.held
        radius = look.px(14)
        edge = theme.brand if strong else theme.line
        pen.panel(box, theme.brand_ground if state.held else theme.card, edge, max(2, look.px(2)), radius)
        if state.focused:
            pen.ring(box, radius)
        text, detail, tall = self._lines(box.w, look)
        side, middle = self._mark(look), box.y + box.h // 2
        mark = Box(box.x + look.px(14), middle - side // 2, side, side)
        round_ = look.px(5) if self.many else side // 2
        pen.panel(mark, theme.card, theme.brand if self.checked else theme.soft, max(2, look.px(2.4)), round_)
        if self.checked:
            inner = mark.inset(max(4, round(side * 0.26)))
            pen.panel(inner, theme.brand, radius=look.px(2) if self.many else inner.w // 2)
        at = Box(mark.right + look.px(12), middle - tall // 2, self._room(box.w, look), tall)
        used = pen.lines(at, text, Type.STRONG, theme.ink)
        pen.lines(at.move(0, used), detail, Type.SMALL, theme.soft)
