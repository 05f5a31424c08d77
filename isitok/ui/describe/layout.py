"""Columns, rows and panels: widgets that arrange others. Layout is arithmetic; nothing is stored."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeVar

from isitok.base.value import Value
from isitok.ui.describe.geometry import Box, shares
from isitok.ui.describe.look import Look
from isitok.ui.describe.node import Role, Spoken
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.theme import Tone
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Around, Frame, Leaf, State, ViewState, Widget

Placement = Sequence[tuple[Widget, Box]]

MOST_HEIGHTS = 1_000  # a page has a few dozen: any more belong to pages that are gone

W = TypeVar("W")


def remember_height(height: Callable[[W, int, Look], int]) -> Callable[[W, int, Look], int]:
    """Works out a ``height`` once for each width: whatever holds a widget asks for it again at every level."""

    def look_up(self: W, width: int, look: Look) -> int:
        heights, key = look.heights, (id(self), width)
        kept = heights.get(key)
        if kept is None:
            if len(heights) > MOST_HEIGHTS:
                heights.clear()
            kept = heights[key] = (self, height(self, width, look))
        return kept[1]

    look_up.__doc__ = height.__doc__
    return look_up


class Column(Frame, Value):
    """One below the other, each as wide as the column."""

    children: tuple[Widget, ...]
    gap: float = 16

    def natural(self, look: Look) -> int:
        return max((child.natural(look) for child in self.children), default=0)

    @remember_height
    def height(self, width: int, look: Look) -> int:
        heights = [child.height(width, look) for child in self.children]
        if look.measure.spacing.paragraph:
            return sum(heights) + sum(self._gaps(look))
        return sum(heights) + look.gap(self.gap) * max(0, len(heights) - 1)

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        placed, y, gap = [], box.y, look.gap(self.gap)
        gaps = self._gaps(look) if look.measure.spacing.paragraph else ()
        for number, child in enumerate(self.children):
            height = child.height(box.w, look)
            placed.append((child, Box(box.x, y, box.w, height)))
            y += height + (gaps[number] if number < len(gaps) else gap)
        return placed

    def _gaps(self, look: Look) -> list[int]:
        gap = look.gap(self.gap)
        apart = max(gap, round(look.measure.spacing.paragraph * look.size(Type.BODY)))
        read = [isinstance(child, (Leaf, Frame)) and child.is_paragraph for child in self.children]
        return [apart if one and other else gap for one, other in pairwise(read)]


class Columns(Frame, Value):
    """Side by side by weight where the look is wide; otherwise one below the other, in the same order."""

    children: tuple[Widget, ...]
    weights: tuple[float, ...] = ()
    gap: float = 18
    least: float = 0  # the least reference width (it grows with the text) of each; narrower ones are stacked
    level: bool = True  # all as tall as the tallest
    even: bool = False  # to the pixel: answers, none of which may be larger than another

    def _side_by_side(self, width: int, look: Look) -> bool:
        if not self.least or look.slim:
            return look.wide
        room = look.apart(self.gap) * (len(self.children) - 1) + look.column(self.least) * len(self.children)
        return width >= room

    def _widths(self, width: int, look: Look) -> list[int]:
        room = width - look.apart(self.gap) * (len(self.children) - 1)
        if self.even:
            return [room // len(self.children)] * len(self.children)
        return shares(room, list(self.weights) or [1.0] * len(self.children))

    def natural(self, look: Look) -> int:
        return sum(child.natural(look) for child in self.children) + look.apart(self.gap) * (len(self.children) - 1)

    @remember_height
    def height(self, width: int, look: Look) -> int:
        if not self.children:
            return 0
        if self._side_by_side(width, look):
            widths = self._widths(width, look)
            return max(child.height(w, look) for child, w in zip(self.children, widths, strict=True))
        return Column(self.children, self.gap).height(width, look)

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        if not self._side_by_side(box.w, look):
            return Column(self.children, self.gap).parts(box, look, view)
        placed, x = [], box.x
        for child, width in zip(self.children, self._widths(box.w, look), strict=True):
            height = box.h if self.level else child.height(width, look)
            placed.append((child, Box(x, box.y, width, height)))
            x += width + look.apart(self.gap)
        return placed


class Flow(Frame, Value):
    """Side by side at their natural widths, on to the next row when one is full. ``ends`` go on the right."""

    children: tuple[Widget, ...]
    ends: tuple[Widget, ...] = ()
    gap: float = 14
    centred: bool = False
    at_top: bool = False  # anything lower than its row starts at the row's top

    def natural(self, look: Look) -> int:
        everyone = (*self.children, *self.ends)
        return sum(child.natural(look) for child in everyone) + look.apart(self.gap) * max(0, len(everyone) - 1)

    def _rows(self, width: int, look: Look) -> list[list[tuple[Widget, int, int]]]:
        rows: list[list[tuple[Widget, int, int]]] = [[]]
        used, gap = 0, look.apart(self.gap)
        for child in (*self.children, *self.ends):
            wide = min(child.natural(look), width)
            if rows[-1] and used + wide > width:
                rows.append([])
                used = 0
            rows[-1].append((child, wide, child.height(wide, look)))
            used += wide + gap
        return [row for row in rows if row]

    @remember_height
    def height(self, width: int, look: Look) -> int:
        rows = self._rows(width, look)
        return sum(max(h for _, _, h in row) for row in rows) + look.apart(self.gap) * max(0, len(rows) - 1)

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        """Row by row; anything lower than its row is centred in it, or starts at its top."""
        placed, y, gap = [], box.y, look.apart(self.gap)
        for row in self._rows(box.w, look):
            tall = max(height for _, _, height in row)
            taken = sum(wide for _, wide, _ in row) + gap * (len(row) - 1)
            x = box.x + ((box.w - taken) // 2 if self.centred else 0)
            ending = False
            for number, (child, wide, height) in enumerate(row):
                if not ending and any(child is end for end in self.ends):
                    # From here on, the row belongs to the right side.
                    ending = True
                    x = box.right - sum(w for _, w, _ in row[number:]) - gap * (len(row) - number - 1)
                down = 0 if self.at_top else (tall - height) // 2
                placed.append((child, Box(x, y + down, wide, height)))
                x += wide + gap
            y += tall + gap
        return placed


class Fit(Frame, Value):
    """A widget no wider than it would like to be, at the left of its box."""

    child: Widget
    most: float = 0  # a reference width; 0 = the child's natural one

    def _width(self, width: int, look: Look) -> int:
        return min(width, look.px(self.most) if self.most else self.child.natural(look))

    def natural(self, look: Look) -> int:
        return look.px(self.most) if self.most else self.child.natural(look)

    def height(self, width: int, look: Look) -> int:
        return self.child.height(self._width(width, look), look)

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        width = self._width(box.w, look)
        return [(self.child, Box(box.x, box.y, width, self.child.height(width, look)))]


class Space(Frame, Value):
    """Empty space of this height."""

    tall: float = 8

    def natural(self, look: Look) -> int:
        return 0

    def height(self, width: int, look: Look) -> int:
        return look.px(self.tall)

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        """Nothing."""
        return ()


class Panel(Frame, Value):
    """A card: a rounded background with something on it."""

    child: Widget
    pad: float = 20
    tone: Tone = Tone.PLAIN
    edged: bool = True
    name: str = ""  # what it is called as one thing, for people who can't see that it is

    def speech(self) -> Spoken | None:
        """A group, if it has a name."""
        return Spoken(Role.GROUP, self.name) if self.name else None

    def natural(self, look: Look) -> int:
        return self.child.natural(look) + 2 * look.px(self.pad)

    @remember_height
    def height(self, width: int, look: Look) -> int:
        pad = look.px(self.pad)
        return self.child.height(width - 2 * pad, look) + 2 * pad

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        return [(self.child, box.inset(look.px(self.pad)))]

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        theme, look = pen.look.theme, pen.look
        edge = theme.line if self.edged else theme.ground(self.tone)
        if self.tone is not Tone.PLAIN and theme.ground(self.tone) == theme.paper:
            edge = theme.line  # in the contrast theme, a background alone can't be seen
        pen.panel(box, theme.ground(self.tone), edge, max(2, look.px(2)), look.px(24))


class Group(Around):
    """Things that belong together, with a name for people who can't see that they do."""

    name: str
    role: Role = Role.GROUP
    key: str = ""
    description: str = ""
    titled: bool = False  # the heading above it says its name: it isn't said again

    @property
    def id(self) -> str:
        """The page can send the keyboard to it."""
        return self.key

    def speech(self) -> Spoken | None:
        return Spoken(self.role, self.name, self.description, titled=self.titled)
