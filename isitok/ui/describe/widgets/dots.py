"""Dots one below the other, with lines from one to the next: who hands something on, who doesn't. Words beside them."""

from enum import Enum, auto
from typing import Final

from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.theme import Theme
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, wrap
from isitok.ui.describe.widget import Leaf, State


class Dot(Enum):
    """What one person does; the dots differ without colour as well."""

    HANDS_ON = auto()  # full, with an arrow that points down
    STOPS = auto()  # a ring with a bar across
    NEVER = auto()  # a small, dotted ring: it doesn't get here


class DotRow(Value):
    """Dots side by side, with the words that say what they stand for."""

    dots: tuple[Dot, ...]
    words: str


_SIZE: Final = 34.0
_GAP: Final = 16.0
_BELOW: Final = 22.0  # between rows, where the lines run


class Dots(Leaf, Value, kw_only=True):
    """Rows from the top down. It is a picture that describes itself in words; nothing in it moves."""

    rows: tuple[DotRow, ...]
    name: str  # what it is a picture of
    id: str = ""

    def speech(self) -> Spoken | None:
        return Spoken(Role.IMAGE, " ".join((self.name, *(row.words for row in self.rows))))

    def _across(self, look: Look) -> int:
        most = max(len(row.dots) for row in self.rows)
        return most * look.tx(_SIZE) + (most - 1) * look.tx(_GAP)

    def natural(self, look: Look) -> int:
        return self._across(look) + look.tx(320)

    def _heights(self, width: int, look: Look) -> list[int]:
        room = self._room(width, look)
        lines = [len(wrap(row.words, Type.BODY, look, room)) for row in self.rows]
        return [max(look.tx(_SIZE), count * line_height(Type.BODY, look)) for count in lines]

    def _room(self, width: int, look: Look) -> int:
        return max(1, width - self._across(look) - look.px(24))

    def height(self, width: int, look: Look) -> int:
        return sum(self._heights(width, look)) + look.tx(_BELOW) * (len(self.rows) - 1)

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        look, across = pen.look, self._across(pen.look)
        middles, y = [], 0
        for row, tall in zip(self.rows, self._heights(box.w, look), strict=True):
            middles.append(y + tall // 2)
            lines = wrap(row.words, Type.BODY, look, self._room(box.w, look))
            top = box.y + y + (tall - len(lines) * line_height(Type.BODY, look)) // 2
            at = Box(box.x + across + look.px(24), top, self._room(box.w, look), tall)
            pen.lines(at, lines, Type.BODY, look.theme.ink)
            y += tall + look.tx(_BELOW)
        pen.picture(Box(box.x, box.y, across, box.h), self._drawing(across, box.h, middles, look))

    def _drawing(self, across: int, tall: int, middles: list[int], look: Look) -> str:
        step, radius = look.tx(_SIZE) + look.tx(_GAP), look.tx(_SIZE) / 2
        lines, dots = [], []
        above = (0.0, 0.0)  # whoever hands it on to this row
        for row, y in zip(self.rows, middles, strict=True):
            left = (across - (len(row.dots) - 1) * step) / 2
            for number, dot in enumerate(row.dots):
                x = left + number * step
                if row is not self.rows[0]:
                    lines.append(_line(*above, x, y, radius, dot, look.theme))
                dots.append(_dot(x, y, radius, dot, look.theme))
            on = row.dots.index(Dot.HANDS_ON) if Dot.HANDS_ON in row.dots else len(row.dots) // 2
            above = (left + on * step, y)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {tall}" fill="none">'
            f"{''.join(lines)}{''.join(dots)}</svg>"
        )


def _line(x: float, y: float, to_x: float, to_y: float, radius: float, dot: Dot, theme: Theme) -> str:
    dashed = f'stroke-dasharray="{radius * 0.2:.1f} {radius * 0.35:.1f}"' if dot is Dot.NEVER else ""
    colour = theme.soft if dot is Dot.NEVER else theme.ink
    return (
        f'<line x1="{x:.1f}" y1="{y + radius:.1f}" x2="{to_x:.1f}" y2="{to_y - radius:.1f}" '
        f'stroke="{colour}" stroke-width="{radius * 0.14:.1f}" {dashed}/>'
    )


def _dot(x: float, y: float, radius: float, dot: Dot, theme: Theme) -> str:
    thick = radius * 0.2
    if dot is Dot.NEVER:
        return (
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius * 0.62:.1f}" stroke="{theme.soft}" '
            f'stroke-width="{thick * 0.7:.1f}" stroke-dasharray="{radius * 0.2:.1f} {radius * 0.25:.1f}"/>'
        )
    if dot is Dot.STOPS:
        half = radius * 0.5
        return (
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius - thick / 2:.1f}" fill="{theme.card}" '
            f'stroke="{theme.ink}" stroke-width="{thick:.1f}"/><line x1="{x - half:.1f}" y1="{y:.1f}" '
            f'x2="{x + half:.1f}" y2="{y:.1f}" stroke="{theme.ink}" stroke-width="{thick * 1.4:.1f}"/>'
        )
    half, tip = radius * 0.4, radius * 0.45
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{theme.brand}"/>'
        f'<path d="M{x:.1f} {y - tip:.1f}V{y + tip:.1f}M{x - half:.1f} {y + tip - half:.1f}L{x:.1f} {y + tip:.1f}'
        f'L{x + half:.1f} {y + tip - half:.1f}" stroke="{theme.card}" stroke-width="{thick:.1f}"/>'
    )
