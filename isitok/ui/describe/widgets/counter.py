"""A number to type in, large, with what it counts beside it."""

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width
from isitok.ui.describe.widget import State
from isitok.ui.describe.widgets.text_field import TextField

HIGHEST = 99.0  # two digits


class NumberField(TextField, Value, kw_only=True):
    """A number of at most ``most`` digits. The scene reads what is typed, and may accept + and - as well."""

    most: int = 3  # two digits and whatever is typed after them
    enters: Event | None = None  # what Enter means here; None: what leads on is pressed

    def speech(self) -> Spoken | None:
        """A number that is set, unless words stand for it."""
        part = (float(self.text or 0), HIGHEST) if self.text.isdecimal() or not self.text else None
        return Spoken(Role.SPIN, self.label, self.hint, value=self.text, part=part)

    @property
    def replaces(self) -> bool:
        """Typing a number replaces whatever was there before."""
        return True

    @property
    def entered(self) -> Event | None:
        """What Enter means here."""
        return self.enters

    def writes_in(self, box: Box, look: Look) -> tuple[Box, Type]:
        return box.inset(max(3, look.px(3))), self._type

    def letter_at(self, box: Box, x: int, y: int, look: Look, caret: int) -> int:
        """The caret stays at the end."""
        return len(self.text)

    def natural(self, look: Look) -> int:
        wide = max(text_width(text, self._type, look) for text in ("00", self.text))
        return max(look.target, wide + 2 * look.px(8))

    @property
    def _type(self) -> Type:
        """Words that stand for a number are smaller."""
        return Type.NUMBER if self.text.isdigit() or not self.text else Type.STRONG

    def height(self, width: int, look: Look) -> int:
        return max(look.target, line_height(Type.NUMBER, look) + look.px(10))

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """The field, and the number in its middle; underlined while it can be typed."""
        look, theme = pen.look, pen.look.theme
        pen.panel(box, theme.card, theme.brand if state.focused else theme.soft, max(2, look.px(2)), look.px(12))
        if state.focused:
            pen.ring(box, look.px(12))
        wide, tall = text_width(self.text, self._type, look), line_height(self._type, look)
        x, y = box.x + (box.w - wide) // 2, box.y + (box.h - tall) // 2
        pen.text(x, y, self.text, self._type, theme.brand)
