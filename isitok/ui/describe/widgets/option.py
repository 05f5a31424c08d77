"""One of several, as a button with a round mark: for lists of any length."""

from isitok.base.event import Event
from isitok.base.typography import typographic
from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width, wrap
from isitok.ui.describe.widget import Leaf, State

ABOVE = 4  # reference pixels between an icon and the words below it


class Option(Leaf, Value, kw_only=True):
    """A radio button, or a check box where several may be chosen (``many``), with words and a second line."""

    id: str
    text: str
    checked: bool
    does: Event | None = None
    detail: str = ""
    many: bool = False
    letter: str = ""  # on a card that is held up for it
    key: str = ""
    count: str = ""  # how many held it up, where somebody counted
    takes: tuple[int, int] | None = None  # which numbers mean it, when they are typed
    whole: bool = False  # only the whole range does
    spent: str = ""  # why a press changes nothing now
    soft: bool = False  # greyed, as it is seldom meant: its second line says why
    icon: str = ""  # above its words, in place of the mark: what is chosen has a broad edge then

    def speech(self) -> Spoken | None:
        """A radio button; a check box where several may be chosen."""
        role = Role.CHECK_BOX if self.many else Role.RADIO
        name = typographic(self.text)
        name = f"{self.letter}. {name}" if self.letter else name
        name = f"{name}: {self.count}" if self.count else name
        return Spoken(
            role,
            name,
            self.detail,
            self.checked,
            key=self.key,
            takes=self.takes,
            whole=self.whole,
            spent=self.spent,
        )

    def _mark(self, look: Look) -> int:
        if self.icon:
            return 0
        return max(look.tx(22), line_height(Type.STRONG, look)) if self.letter else look.tx(22)

    def _room(self, width: int, look: Look) -> int:
        return max(1, width - self._mark(look) - look.px(16 if self.icon else 44) - self._number(look))

    def _number(self, look: Look) -> int:
        return text_width("00", Type.STRONG, look) + look.px(12) if self.count else 0

    def natural(self, look: Look) -> int:
        """Its words in one line; its second line no wider than is easy to read."""
        detail = min(text_width(self.detail, Type.SMALL, look), look.tx(520)) if self.detail else 0
        words = max(text_width(self.text, Type.STRONG, look), detail)
        return max(look.target, words + self._mark(look) + look.px(46))

    def _lines(self, width: int, look: Look) -> tuple[list[str], list[str], int]:
        room = self._room(width, look)
        text = wrap(self.text, Type.STRONG, look, room)
        detail = wrap(self.detail, Type.SMALL, look, room) if self.detail else []
        return text, detail, len(text) * line_height(Type.STRONG, look) + len(detail) * line_height(Type.SMALL, look)

    def height(self, width: int, look: Look) -> int:
        above = look.icon + look.px(ABOVE) if self.icon else 0
        pad = look.px(5 if self.letter else 17 if look.ample else 11)
        return max(look.target, above + self._lines(width, look)[2] + 2 * pad)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        strong = self.checked or state.hovered or state.held
        radius = look.px(14)
        edge = theme.brand if strong else theme.line
        ground = theme.paper if self.soft and not strong else theme.card
        filled = state.held or (self.checked and self.icon)
        broad = look.px(4 if self.checked and self.icon else 2)
        pen.panel(box, theme.brand_ground if filled else ground, edge, max(2, broad), radius)
        if state.focused:
            pen.ring(box, radius)
        text, detail, tall = self._lines(box.w, look)
        if self.icon:
            self._draw_below_icon(pen, box, text, tall)
            return
        side, middle = self._mark(look), box.y + box.h // 2
        mark = Box(box.x + look.px(14), middle - side // 2, side, side)
        round_ = look.px(5) if self.many else side // 2
        pen.panel(mark, theme.card, theme.brand if self.checked else theme.soft, max(2, look.px(2.4)), round_)
        if self.letter:
            self._draw_letter(pen, mark)
        elif self.checked:
            inner = mark.inset(max(4, round(side * 0.26)))
            pen.panel(inner, theme.brand, radius=look.px(2) if self.many else inner.w // 2)
        at = Box(mark.right + look.px(12), middle - tall // 2, self._room(box.w, look), tall)
        used = pen.lines(at, text, Type.STRONG, theme.soft if self.soft and not self.checked else theme.ink)
        pen.lines(at.move(0, used), detail, Type.SMALL, theme.soft)
        if self.count:
            x = box.right - look.px(16) - text_width(self.count, Type.STRONG, look)
            pen.text(x, middle - line_height(Type.STRONG, look) // 2, self.count, Type.STRONG, theme.brand)

    def _draw_below_icon(self, pen: Pen, box: Box, text: list[str], tall: int) -> None:
        look, ink = pen.look, pen.look.theme.ink
        size, gap = look.icon, look.px(ABOVE)
        y = box.y + (box.h - size - gap - tall) // 2
        pen.icon(box.x + (box.w - size) // 2, y, self.icon, size, ink)
        pen.lines(Box(box.x, y + size + gap, box.w, tall), text, Type.STRONG, ink, "centre")

    def _draw_letter(self, pen: Pen, mark: Box) -> None:
        """The letter in its mark, which is filled once it is chosen."""
        look, theme = pen.look, pen.look.theme
        if self.checked:
            pen.panel(mark, theme.brand, radius=mark.w // 2)
        ink = theme.on_brand if self.checked else theme.ink
        x = mark.x + (mark.w - text_width(self.letter, Type.STRONG, look)) // 2
        pen.text(x, mark.y + (mark.h - line_height(Type.STRONG, look)) // 2, self.letter, Type.STRONG, ink)
