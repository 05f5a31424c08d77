"""Panels in whichever of several arrangements takes up less of the window."""

from __future__ import annotations

from typing import Final

from isitok.base.value import Value, replace
from isitok.ui.describe.arrange import Beside, Grid, shortest_of
from isitok.ui.describe.geometry import Box, shares
from isitok.ui.describe.layout import Column, Placement, remember_height
from isitok.ui.describe.look import Look
from isitok.ui.describe.widget import Frame, ViewState, Widget

LEAST: Final = 300  # reference pixels: the least width of two panels side by side
WORTH: Final = 24  # reference pixels that columns have to save, or else rows are used, which are easier to read


class Stacks(Frame, Value):
    """In rows of two, where an odd last one takes a whole row; or in two columns, each read to its end.

    A short panel beside a tall one leaves a hole in its row: columns are then lower, and more can be seen at once.
    """

    children: tuple[Widget, ...]
    least: float = LEAST  # it grows with the text
    gap: float = 16

    @property
    def _rows(self) -> Column:
        even = len(self.children) // 2 * 2
        groups = (self.children[:even], self.children[even:])
        return Column(tuple(Grid(group, least=self.least, gap=self.gap) for group in groups if group), gap=self.gap)

    def _stacks(self, width: int, look: Look) -> tuple[tuple[Widget, ...], ...]:
        """The two columns; nothing where rows are better."""
        gap = look.apart(self.gap)
        if len(self.children) < 3 or look.slim or width < 2 * look.column(self.least) + gap:
            return ()
        first, second = shares(width - gap, [1.0, 1.0])
        ways = [(self.children[:end], self.children[end:]) for end in range(1, len(self.children))]
        tall = [max(self._tall(one, first, look), self._tall(other, second, look)) for one, other in ways]
        if min(tall) + look.px(WORTH) > self._rows.height(width, look):
            return ()
        return ways[tall.index(min(tall))]

    def _tall(self, stack: tuple[Widget, ...], width: int, look: Look) -> int:
        return Column(stack, gap=self.gap).height(width, look)

    def natural(self, look: Look) -> int:
        return look.width

    @remember_height
    def height(self, width: int, look: Look) -> int:
        stacks = self._stacks(width, look)
        if not stacks:
            return self._rows.height(width, look)
        widths = shares(width - look.apart(self.gap), [1.0, 1.0])
        return max(self._tall(stack, wide, look) for stack, wide in zip(stacks, widths, strict=True))

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        """Row by row; or down the first column, then down the second. Both end at the same height."""
        stacks = self._stacks(box.w, look)
        if not stacks:
            return self._rows.parts(box, look, view)
        placed: list[tuple[Widget, Box]] = []
        x, gap = box.x, look.apart(self.gap)
        for stack, wide in zip(stacks, shares(box.w - gap, [1.0, 1.0]), strict=True):
            *above, (last, at) = Column(stack, gap=self.gap).parts(Box(x, box.y, wide, box.h), look, view)
            placed += [*above, (last, Box(at.x, at.y, at.w, box.bottom - at.y))]
            x += wide + gap
        return placed


class Packed(Frame, Value):
    """Cards in columns of equal width, each where there is most room above it, so that none waits for a tall one.

    They are read in their order. Where there is room for one column only, that is how they stand, too.
    """

    children: tuple[Widget, ...]
    least: float  # reference width of a column; it grows with the text
    most: int = 2
    gap: float = 16

    def _widths(self, width: int, look: Look) -> list[int]:
        gap = look.apart(self.gap)
        fit = (width + gap) // (look.column(self.least) + gap) if not look.slim else 1
        columns = max(1, min(self.most, fit, len(self.children)))
        return shares(width - gap * (columns - 1), [1.0] * columns)

    def natural(self, look: Look) -> int:
        return look.width

    @remember_height
    def height(self, width: int, look: Look) -> int:
        return max((box.bottom for _, box in self.parts(Box(0, 0, width, 0), look, ViewState())), default=0)

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        """Each below the column that is shortest so far, the first of equals."""
        widths, gap = self._widths(box.w, look), look.apart(self.gap)
        ends, placed = [box.y] * len(widths), []
        for child in self.children:
            column = ends.index(min(ends))
            x, wide = box.x + sum(widths[:column]) + gap * column, widths[column]
            here = Box(x, ends[column], wide, child.height(wide, look))
            placed.append((child, here))
            ends[column] = here.bottom + gap
        return placed


class _Spilled(Frame, Value):
    """Two things side by side, and what has gone below both: that is read with the second, as where it has not."""

    there: Beside
    below: tuple[Widget, ...]

    @property
    def _column(self) -> Column:
        return Column((self.there, *self.below))

    def natural(self, look: Look) -> int:
        return self._column.natural(look)

    @remember_height
    def height(self, width: int, look: Look) -> int:
        return self._column.height(width, look)

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        """In the order of reading: what has gone below both comes right after the second, wherever that stands."""
        (_, both), *below = self._column.parts(box, look, view)
        first, *others = self.there.parts(both, look, view)
        return [first, *below, *others] if self.there.second_above else [first, *others, *below]


def spill(body: Widget, head: tuple[Widget, ...], panels: tuple[Widget, ...], end: tuple[Widget, ...] = ()) -> Widget:
    """Head and panels beside something; the last panels go below both, where that makes the whole lower.

    ``end``: what comes last, each over the whole width that is left to it. A body without anything beside it stays as
    it is.
    """
    if not isinstance(body, Beside):
        return body

    def with_beside(above: int) -> Widget:
        near, below = panels[:above], panels[above:]
        rows = (*head, *((Stacks(near),) if near else ()), *(() if below else end))
        there = replace(body, second=Column(rows))
        return _Spilled(there, (Stacks(below), *end)) if below else there

    return shortest_of(tuple(with_beside(above) for above in range(len(panels), -1, -1)))
