"""A clock with two hands, for the eye only."""

from math import cos, pi, sin

from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.theme import Theme
from isitok.ui.describe.widget import Leaf, State


class Clock(Leaf, Value, kw_only=True):
    """A face with twelve strokes, in the middle of the width that there is."""

    hour: int
    minute: int
    id: str = ""

    def speech(self) -> Spoken | None:
        """Nothing."""
        return None

    def natural(self, look: Look) -> int:
        """As wide as it is high."""
        return self.height(0, look)

    def height(self, width: int, look: Look) -> int:
        """The face; less than half of a low window."""
        return min(look.px(300), look.height * 2 // 5)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        side = min(box.w, box.h)
        face = Box(box.x + (box.w - side) // 2, box.y, side, side)
        pen.picture(face, _drawing(self.hour, self.minute, pen.look.theme))


def _drawing(hour: int, minute: int, theme: Theme) -> str:
    strokes = "".join(_stroke(number / 12, 84 if number % 3 else 78, 92, 3, theme.soft) for number in range(12))
    hands = _stroke((hour % 12 + minute / 60) / 12, -8, 48, 6, theme.ink) + _stroke(minute / 60, -8, 74, 4, theme.ink)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-100 -100 200 200" fill="none" stroke-linecap="round">'
        f'<circle r="97" stroke="{theme.soft}" stroke-width="3"/>{strokes}{hands}'
        f'<circle r="5" fill="{theme.ink}"/></svg>'
    )


def _stroke(turn: float, inner: float, outer: float, thick: float, colour: str) -> str:
    """A line along a radius; ``turn`` is the share of a whole turn from the top, clockwise."""
    x, y = sin(2 * pi * turn), -cos(2 * pi * turn)
    return (
        f'<line x1="{x * inner:.1f}" y1="{y * inner:.1f}" x2="{x * outer:.1f}" y2="{y * outer:.1f}" '
        f'stroke="{colour}" stroke-width="{thick}"/>'
    )
