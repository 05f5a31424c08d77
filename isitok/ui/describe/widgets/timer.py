"""How much time is left, as a bar and in figures."""

from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width
from isitok.ui.describe.widget import Leaf, State


class TimeLeft(Leaf, Value, kw_only=True):
    """A bar that gets shorter. It stays the same colour to the end: nobody should hurry."""

    left: float  # seconds
    total: float
    name: str
    said: str  # the time left, in words
    id: str = ""

    def speech(self) -> Spoken | None:
        return Spoken(Role.METER, self.name, value=self.said, part=(self.left, self.total))

    def _figures(self) -> str:
        whole = round(self.left)
        return f"{whole // 60}:{whole % 60:02}"

    def natural(self, look: Look) -> int:
        return look.width

    def height(self, width: int, look: Look) -> int:
        return line_height(Type.ANSWER, look)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        wide = text_width("00:00", Type.ANSWER, look)
        tall = max(8, look.px(16))
        whole = Box(box.x, box.y + (box.h - tall) // 2, max(tall, box.w - wide - look.px(14)), tall)
        pen.panel(whole, theme.paper, theme.soft, max(2, look.px(2)), tall // 2)
        part = self.left / self.total if self.total else 0
        if part > 0:
            pen.panel(Box(whole.x, whole.y, max(tall, round(whole.w * part)), tall), theme.brand, radius=tall // 2)
        x = box.right - text_width(self._figures(), Type.ANSWER, look)
        pen.text(x, box.y, self._figures(), Type.ANSWER, theme.ink)
