"""One point of a list: an icon and a sentence."""

from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.line_kinds import Kind
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.theme import Tone
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width, wrap
from isitok.ui.describe.widget import Leaf, State


class Point(Leaf, Value, kw_only=True):
    """A sentence with an icon before it; or a bold word with a sentence below it."""

    icon: str
    text: str
    title: str = ""
    type: Type = Type.BODY
    tone: Tone = Tone.BRAND
    exact: bool = False  # meant to be typed: quotation marks stay as they are
    id: str = ""

    def speech(self) -> Spoken | None:
        stop = "" if self.title.endswith((".", "?", "!")) else ":"
        return Spoken(Role.TEXT, f"{self.title}{stop} {self.text}" if self.title else self.text, kind=Kind.STORY)

    def _indent(self, look: Look) -> int:
        return look.tx(26) + look.px(16)

    def natural(self, look: Look) -> int:
        return self._indent(look) + text_width(self.text, self.type, look)

    def _lines(self, width: int, look: Look) -> tuple[list[str], list[str]]:
        room = max(1, width - self._indent(look))
        return wrap(self.title, Type.STRONG, look, room) if self.title else [], wrap(
            self.text, self.type, look, room, exact=self.exact
        )

    def height(self, width: int, look: Look) -> int:
        title, text = self._lines(width, look)
        tall = len(title) * line_height(Type.STRONG, look) + len(text) * line_height(self.type, look)
        return max(tall, look.tx(26))

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        title, text = self._lines(box.w, look)
        first = line_height(Type.STRONG if title else self.type, look)
        size = look.tx(26)
        pen.icon(box.x, box.y + max(0, (first - size) // 2), self.icon, size, theme.sign(self.tone))
        at = Box(box.x + self._indent(look), box.y, box.w - self._indent(look), box.h)
        used = pen.lines(at, title, Type.STRONG, theme.ink)
        pen.lines(at.move(0, used), text, self.type, theme.ink)
