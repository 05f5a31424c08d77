"""The name of the game, as it is written: #isitok with a question mark in a speech bubble."""

from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width
from isitok.ui.describe.widget import Leaf, State


class Logo(Leaf, Value):
    """The game's logo. It isn't read aloud, as the window's title says the name."""

    id: str = ""

    def speech(self) -> Spoken | None:
        """Nothing: the name has already been read aloud."""
        return None

    def natural(self, look: Look) -> int:
        return text_width("#isitok", Type.LOGO, look) + look.px(4) + self._bubble(look)

    def _bubble(self, look: Look) -> int:
        return round(look.size(Type.LOGO) * 1.15)

    def height(self, width: int, look: Look) -> int:
        return line_height(Type.LOGO, look)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, theme = pen.look, pen.look.theme
        used = pen.text(box.x, box.y, "#isitok", Type.LOGO, theme.ink)
        side = self._bubble(look)
        bubble = Box(box.x + used + look.px(3), box.y + (box.h - side) // 2, side, side)
        pen.panel(bubble, theme.brand, radius=look.px(10))
        pen.fill(Box(bubble.x, bubble.bottom - look.px(9), look.px(9), look.px(9)), theme.brand)
        wide = text_width("?", Type.LOGO, look)
        pen.text(bubble.x + (side - wide) // 2, box.y, "?", Type.LOGO, theme.on_brand)
