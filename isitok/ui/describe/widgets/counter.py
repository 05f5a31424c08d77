"""A number to type in, large, with what it counts beside it."""

from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width
from isitok.ui.describe.widget import State
from isitok.ui.describe.widgets.text_field import TextField
from isitok.value import Value


class NumberField(TextField, Value, kw_only=True):
    """A number of at most ``most`` digits. The scene reads what is typed, and may accept + and - as well."""

    most: int = 3  # two digits and whatever is typed after them

    @property
    def replaces(self) -> bool:
        """Typing a number replaces whatever was there before."""
        return True

    def natural(self, look: Look) -> int:
        """Two digits and some space."""
        return max(look.target, text_width("00", Type.NUMBER, look) + 2 * look.px(8))

    def height(self, width: int, look: Look) -> int:
        """One line of large digits."""
        return max(look.target, line_height(Type.NUMBER, look) + look.px(10))

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """The field, and the number in its middle; underlined while it can be typed."""
        look, theme = pen.look, pen.look.theme
        pen.panel(box, theme.card, theme.brand if state.focused else theme.soft, max(2, look.px(2)), look.px(12))
        if state.focused:
            pen.ring(box, look.px(12))
        wide, tall = text_width(self.text, Type.NUMBER, look), line_height(Type.NUMBER, look)
        x, y = box.x + (box.w - wide) // 2, box.y + (box.h - tall) // 2
        pen.text(x, y, self.text, Type.NUMBER, theme.brand)
