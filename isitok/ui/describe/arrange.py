"""Arrangements that depend on how much room there is: side by side or below, roomy or tight, wide or narrow looks."""

from collections.abc import Callable

from isitok.base.value import Value
from isitok.ui.describe.footed import with_its_foot
from isitok.ui.describe.geometry import Box, shares
from isitok.ui.describe.layout import Column, Flow, Placement, remember_height
from isitok.ui.describe.look import Look
from isitok.ui.describe.widget import Around, Frame, ViewState, Widget

QUIET_PAD = 16  # reference pixels between the edge of a button and its words
LARGE = 125  # %: text that is larger leaves less room beside itself


class Beside(Frame, Value):
    """Something of a fixed width on the left and the rest beside it; one column where there's no room."""

    first: Widget
    second: Widget
    wide: float = 350  # reference width of the first
    gap: float = 44
    second_above: bool = False  # in one column, the second comes above the first
    between: int | None = None  # after so many things of the second, the first is read; None: where it stands
    grows: bool = False  # the first grows with the text: what is done on the page is done there

    def _column(self) -> Column:
        return Column((self.second, self.first) if self.second_above else (self.first, self.second), 20)

    def _first_width(self, width: int, look: Look) -> int:
        if look.wall:
            return min(look.px(self.wide * 1.5), round(width * 0.41))
        if look.projector:
            return min(look.px(self.wide * 1.5), round(width * 0.4))
        if self.grows:
            return min(look.tx(self.wide), round(width * 0.45))
        large = look.text > LARGE  # what stands beside it needs the room
        return min(look.px(self.wide * (0.88 if large else 1)), round(width * (0.31 if look.tight else 0.34)))

    def _gap(self, look: Look) -> int:
        return look.px(28) if look.tight else look.apart(self.gap)

    def natural(self, look: Look) -> int:
        return look.width

    @remember_height
    def height(self, width: int, look: Look) -> int:
        if not look.wide:
            return self._column().height(width, look)
        one = self._first_width(width, look)
        rest = width - one - self._gap(look)
        return max(self.first.height(one, look), self.second.height(rest, look))

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        """Side by side, or the first above the second; in the same order, however wide it is, the first's foot last."""
        first, second = self._side_by_side(box, look) if look.wide else self._one_column(box, look, view)
        first, *foot = with_its_foot(first, look, view)
        if self.between is None:
            return [second, first, *foot] if self.second_above else [first, second, *foot]
        held = _stacked(second, look, view)
        return [*held[: self.between], first, *held[self.between :], *foot]

    def _one_column(self, box: Box, look: Look, view: ViewState) -> Placement:
        placed = self._column().parts(box, look, view)
        return placed[::-1] if self.second_above else placed

    def _side_by_side(self, box: Box, look: Look) -> Placement:
        one, gap = self._first_width(box.w, look), self._gap(look)
        rest = box.w - one - gap
        tall = self.second.height(rest, look)
        y = max(box.y, box.bottom - tall) if look.low else box.y
        return [
            (self.first, Box(box.x, box.y, one, self.first.height(one, look))),
            (self.second, Box(box.x + one + gap, y, rest, tall)),
        ]


def _stacked(placed: tuple[Widget, Box], look: Look, view: ViewState) -> Placement:
    """What lies one below the other in something, however it is wrapped; itself if it isn't such a stack."""
    held: Placement = [placed]
    while len(held) == 1 and isinstance(held[0][0], Frame) and held[0][0].wraps:
        held = held[0][0].parts(held[0][1], look, view)
    if len(held) == 1 and isinstance(held[0][0], (Column, AtFoot)):
        held = held[0][0].parts(held[0][1], look, view)
    return held


class AtFoot(Frame, Value):
    """One thing at the top, another at the foot of a box of at least this height; close together in one column."""

    first: Widget
    second: Widget
    least: float = 612
    gap: float = 20

    def natural(self, look: Look) -> int:
        return max(self.first.natural(look), self.second.natural(look))

    @remember_height
    def height(self, width: int, look: Look) -> int:
        both = self.first.height(width, look), self.second.height(width, look)
        least = look.px(self.least - 24 if look.tight else self.least) if look.wide else 0
        if look.room and not look.wall:  # it stands beside a phone, which is no higher than that
            least = min(least, look.room)
        return max(least, sum(both) + (look.gap(self.gap) if all(both) else 0))

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        top, foot = self.first.height(box.w, look), self.second.height(box.w, look)
        return [
            (self.first, Box(box.x, box.y, box.w, top)),
            (self.second, Box(box.x, box.bottom - foot, box.w, foot)),
        ]


class LeftRight(Frame, Value):
    """Two things side by side at any width: one takes what it needs, the other the rest."""

    first: Widget
    second: Widget
    gap: float = 20
    grow_first: bool = False
    share: float = 1 / 3  # of the width: the most for what takes what it needs
    middle: bool = False  # the lower one stands in the middle of the other

    def _widths(self, width: int, look: Look) -> tuple[int, int]:
        gap = look.apart(self.gap)
        if self.grow_first:
            fixed = min(self.second.natural(look), int(width * self.share))
            return width - fixed - gap, fixed
        fixed = min(self.first.natural(look), int(width * self.share))
        return fixed, width - fixed - gap

    def natural(self, look: Look) -> int:
        return self.first.natural(look) + look.apart(self.gap) + self.second.natural(look)

    @remember_height
    def height(self, width: int, look: Look) -> int:
        one, two = self._widths(width, look)
        return max(self.first.height(one, look), self.second.height(two, look))

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        one, two = self._widths(box.w, look)
        first, second = self.first.height(one, look), self.second.height(two, look)
        down, also = (max(0, second - first) // 2, max(0, first - second) // 2) if self.middle else (0, 0)
        return [
            (self.first, Box(box.x, box.y + down, one, first)),
            (self.second, Box(box.right - two, box.y + also, two, second)),
        ]


class Outdented(Around):
    """A row that a quiet button begins: not its unseen edge but its words are in line with what is above and below."""

    def natural(self, look: Look) -> int:
        return self.child.natural(look) - look.px(QUIET_PAD)

    def height(self, width: int, look: Look) -> int:
        return self.child.height(width + look.px(QUIET_PAD), look)

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        out = look.px(QUIET_PAD)
        return [(self.child, Box(box.x - out, box.y, box.w + out, box.h))]


class InTheMiddle(Around):
    """Something in the middle of a box that may be taller, as beside something else."""

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        tall = self.child.height(box.w, look)
        return [(self.child, Box(box.x, box.y + (box.h - tall) // 2, box.w, tall))]


class Grid(Frame, Value):
    """Rows of equal columns: as many as there is room for, up to ``most``. All in a row are as tall as the tallest."""

    children: tuple[Widget, ...]
    least: float  # reference width of a column; it grows with the text
    most: int = 2
    gap: float = 16
    ragged: bool = False  # a row that isn't full makes nothing wider
    whole: bool = False  # fewer columns rather than one that is narrower than something in it would like to be

    def _columns(self, width: int, look: Look) -> int:
        gap, least = look.apart(self.gap), look.column(self.least)
        if self.whole:
            least = max(least, *(child.natural(look) for child in self.children))
        fit = (width + gap) // (least + gap) if not look.slim else 1
        return max(1, min(self.most, fit, self.most if self.ragged else len(self.children)))

    def _rows(self, width: int, look: Look) -> list[tuple[list[tuple[Widget, int]], int]]:
        columns = self._columns(width, look)
        rows = []
        for at in range(0, len(self.children), columns):
            row = self.children[at : at + columns]
            room = width - look.apart(self.gap) * (columns - 1)
            widths = shares(room, [1.0] * columns)[: len(row)]
            cells = list(zip(row, widths, strict=True))
            rows.append((cells, max(child.height(wide, look) for child, wide in cells)))
        return rows

    def natural(self, look: Look) -> int:
        return look.width

    @remember_height
    def height(self, width: int, look: Look) -> int:
        rows = self._rows(width, look)
        return sum(tall for _, tall in rows) + look.apart(self.gap) * max(0, len(rows) - 1)

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        placed, y, gap = [], box.y, look.apart(self.gap)
        for cells, tall in self._rows(box.w, look):
            x = box.x
            for child, wide in cells:
                placed.append((child, Box(x, y, wide, tall)))
                x += wide + gap
            y += tall + gap
        return placed


class OneOf(Frame, Value):
    """One of several widgets that hold the same things in the same order; the room decides which."""

    wraps = True
    choices: tuple[Widget, ...]
    choose: Callable[[tuple[Widget, ...], int, Look], Widget]

    def natural(self, look: Look) -> int:
        return self.choices[0].natural(look)

    @remember_height
    def height(self, width: int, look: Look) -> int:
        return self.choose(self.choices, width, look).height(width, look)

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        return [(self.choose(self.choices, box.w, look), box)]


def first_that_fits(choices: tuple[Widget, ...]) -> OneOf:
    """The first of several that fits in one line; the last if none does."""
    return OneOf(choices, _first_that_fits)


def _first_that_fits(choices: tuple[Widget, ...], width: int, look: Look) -> Widget:
    return next((choice for choice in choices if choice.natural(look) <= width), choices[-1])


def shortest_of(choices: tuple[Widget, ...]) -> OneOf:
    """The lowest of several, or the first of equals; in one column always the first."""
    return OneOf(choices, _lowest)


def _lowest(choices: tuple[Widget, ...], width: int, look: Look) -> Widget:
    return min(choices, key=lambda choice: choice.height(width, look)) if look.wide else choices[0]


AROUND = 186  # reference pixels that a page for a projector has above and below its content


def largest_of(choices: tuple[Widget, ...]) -> OneOf:
    """The same in several sizes, largest first: the first that the window is high enough for, or the last."""
    return OneOf(choices, _largest)


def _largest(choices: tuple[Widget, ...], width: int, look: Look) -> Widget:
    if look.trial or (look.wall and not look.room):
        return choices[0]
    most = look.room or look.height - look.px(AROUND)
    return next((choice for choice in choices if choice.height(width, look) <= most), choices[-1])


class Bar(Frame, Value):
    """Something at the left, in the middle and at the right of one line; a flow where it doesn't fit."""

    left: Widget
    middle: Widget
    right: Widget
    gap: float = 20

    def _flow(self) -> Flow:
        return Flow((self.left, self.middle), (self.right,), self.gap)

    def natural(self, look: Look) -> int:
        """All three in one line, the middle one in the middle."""
        sides = max(self.left.natural(look), self.right.natural(look))
        return 2 * (sides + look.apart(self.gap)) + self.middle.natural(look)

    @remember_height
    def height(self, width: int, look: Look) -> int:
        if self.natural(look) > width:
            return self._flow().height(width, look)
        return max(part.height(part.natural(look), look) for part in (self.left, self.middle, self.right))

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        if self.natural(look) > box.w:
            return self._flow().parts(box, look, view)
        placed = []
        for part, share in ((self.left, 0.0), (self.middle, 0.5), (self.right, 1.0)):
            wide = part.natural(look)
            tall = part.height(wide, look)
            at = Box(box.x + round((box.w - wide) * share), box.y + (box.h - tall) // 2, wide, tall)
            placed.append((part, at))
        return placed


class OnlyIf(Frame, Value):
    """Something that appears only in a wide look, or only in a narrow one."""

    child: Widget
    wide: bool

    def natural(self, look: Look) -> int:
        """As its child, or nothing."""
        return self.child.natural(look) if look.wide is self.wide else 0

    def height(self, width: int, look: Look) -> int:
        """As its child, or nothing."""
        return self.child.height(width, look) if look.wide is self.wide else 0

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        """The child, or nothing."""
        return [(self.child, box)] if look.wide is self.wide else ()


class FixedHeight(Around):
    """Something whose words change, in a box large enough for all of them, so that nothing moves."""

    others: tuple[Widget, ...]
    at_top: bool = False  # of its box, not at the foot

    @remember_height
    def height(self, width: int, look: Look) -> int:
        return max(widget.height(width, look) for widget in (self.child, *self.others))

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        """The child, at the foot of its box or at its top."""
        tall = self.child.height(box.w, look)
        return [(self.child, Box(box.x, box.y if self.at_top else box.bottom - tall, box.w, tall))]
