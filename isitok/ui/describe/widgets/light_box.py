"""A large box that is lit or not, and is pressed as soon as it is."""

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, wrap
from isitok.ui.describe.widget import Leaf, State

TALL = 220  # reference pixels


class LightBox(Leaf, Value, kw_only=True):
    """A word says whether it is lit, too."""

    id: str
    text: str
    lit: bool
    does: Event | None = None

    def speech(self) -> Spoken | None:
        return Spoken(Role.BUTTON, self.text)

    def natural(self, look: Look) -> int:
        return look.px(2 * TALL)

    def height(self, width: int, look: Look) -> int:
        return max(look.px(TALL), len(self._lines(width, look)) * line_height(Type.TITLE, look) + 2 * look.px(16))

    def _lines(self, width: int, look: Look) -> list[str]:
        return wrap(self.text, Type.TITLE, look, max(1, width - 2 * look.px(16)))

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        fill, ink = (theme.brand, theme.on_brand) if self.lit else (theme.card, theme.ink)
        pen.panel(box, fill, theme.brand if self.lit else theme.soft, max(3, look.px(4)), look.px(24))
        if state.focused:
            pen.ring(box, look.px(24))
        lines = self._lines(box.w, look)
        tall = len(lines) * line_height(Type.TITLE, look)
        at = Box(box.x + look.px(16), box.y + (box.h - tall) // 2, box.w - 2 * look.px(16), tall)
        pen.lines(at, lines, Type.TITLE, ink, "centre")
