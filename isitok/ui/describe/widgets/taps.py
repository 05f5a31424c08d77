"""A part of a page that presses a button when it is pressed anywhere."""

from collections.abc import Sequence

from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.widget import Frame, ViewState, Widget


class Taps(Frame, Value):
    """Something that presses a button of the page when it is pressed itself. What is smaller in it comes first."""

    child: Widget
    presses: str  # the button's id

    def natural(self, look: Look) -> int:
        return self.child.natural(look)

    def height(self, width: int, look: Look) -> int:
        return self.child.height(width, look)

    def parts(self, box: Box, look: Look, view: ViewState) -> Sequence[tuple[Widget, Box]]:
        return [(self.child, box)]
