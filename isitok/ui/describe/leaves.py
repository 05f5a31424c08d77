"""What a class reads on a wall, divided into leaves that are turned one by one: no line is ever cut or made smaller."""

import re
from collections.abc import Iterator
from typing import Final

from isitok.base.value import Value, replace
from isitok.ui.describe.arrange import OneOf
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.layout import Column, Panel, Placement, remember_height
from isitok.ui.describe.look import Look
from isitok.ui.describe.pen import Pen
from isitok.ui.describe.scroll import LEAVES, Scroll
from isitok.ui.describe.typeset import line_height, wrap
from isitok.ui.describe.when_said import Part
from isitok.ui.describe.widget import Frame, Over, State, ViewState, Widget
from isitok.ui.describe.widgets.label import Label

SENTENCE: Final = re.compile("[.!?…][”’\"')]*\\s+")  # its end, and the space after it
MOST_ABOVE: Final = 0.7  # of a leaf that may be full where a text still begins on it
FOOT: Final = 26  # reference pixels at its foot, where it shows how many leaves there are


class Leaves(Frame, Value, kw_only=True):
    """Things one below the other, on as many leaves as they need. In one column they are all there, and scroll."""

    wraps = True
    children: tuple[Widget, ...]
    gap: float = 14
    name: str = ""  # what they are, for whoever can't see that there are more

    @property
    def _column(self) -> Column:
        return Column(self.children, self.gap)

    def natural(self, look: Look) -> int:
        return self._column.natural(look)

    @remember_height
    def height(self, width: int, look: Look) -> int:
        """All of them, but no more than a wall has room for."""
        whole = self._column.height(width, look)
        return whole if look.trial or look.flat or not look.room else min(whole, look.room)

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        """All of them, or the leaf that is up, and how many there are."""
        if self._column.height(box.w, look) <= box.h:
            return self._column.parts(box, look, view)
        foot = look.px(FOOT)
        sheets = Sheets(items=self.children, gap=self.gap, tall=max(1, box.h - foot))
        turned = Turned(LEAVES, sheets, self.name, foot=foot, page=sheets.tall)
        at = min(view.scroll.get(LEAVES, 0), turned.end(box, look)) // sheets.tall
        of = sheets.count(box.w, look)
        if of == 1:  # what is divided loses its frame, and may fit then
            return [(turned, box)]
        return [(turned, box), (LeafMarks(at=at, of=of), Box(box.x, box.bottom - foot, box.w, foot))]


class Turned(Scroll, Value):
    """The leaves, one of which is up."""

    def end(self, box: Box, look: Look) -> int:
        """How far it can be scrolled: to its last leaf."""
        return max(0, self.child.height(box.w, look) - box.h)

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        end = self.end(box, look)
        turned = 0 if view.whole else min(view.scroll.get(self.id, 0), end) // max(1, self.page)
        tall = self.child.height(box.w, look)
        return [(self.child, Box(box.x, box.y - turned * self.page, box.w, tall))]


class Sheets(Frame, Value, kw_only=True):
    """Things placed so that none of them goes over the end of a leaf; what is taller than one is divided."""

    items: tuple[Widget, ...]
    gap: float
    tall: int  # pixels

    def natural(self, look: Look) -> int:
        return max((part.natural(look) for part in self.items), default=0)

    def _pieces(self, part: Widget, width: int, look: Look, gap: int) -> Iterator[tuple[Widget, int, int]]:
        """A thing, or what it is divided into: each with its height, and the gap above it."""
        tall = part.height(width, look)
        if tall <= self.tall:
            yield part, tall, gap
        elif isinstance(part, Column):
            for number, child in enumerate(part.children):
                yield from self._pieces(child, width, look, look.gap(part.gap) if number else gap)
        elif isinstance(part, OneOf):
            yield from self._pieces(part.choose(part.choices, width, look), width, look, gap)
        elif isinstance(part, Panel):
            yield from self._pieces(part.child, width, look, gap)
        elif isinstance(part, Part):
            for piece, high, above in self._pieces(part.child, width, look, gap):
                yield replace(part, child=piece), high, above
        elif isinstance(part, Label):
            step = line_height(part.type, look)
            lines = wrap(part.text, part.type, look, width, exact=part.exact)
            most = max(1, self.tall // step)
            for at in range(0, len(lines), most):
                some = lines[at : at + most]
                first = replace(part, text="\n".join(some), exact=True, said=part.said or part.text)
                yield replace(first, silent=bool(at)), len(some) * step, 0 if at else gap
        else:
            yield part, tall, gap

    def _placed(self, width: int, look: Look) -> list[tuple[Widget, int, int]]:
        """Each thing, how far down it lies, and its height."""
        placed: list[tuple[Widget, int, int]] = []
        y = 0
        for number, part in enumerate(self.items):
            for piece, tall, gap in self._pieces(part, width, look, look.gap(self.gap) if number else 0):
                here = y % self.tall
                down = y + gap if here else y
                end = (y // self.tall + 1) * self.tall
                if here and down + tall > end:
                    begun = _split_text(piece, end - down, width, look) if here < MOST_ABOVE * self.tall else None
                    if begun is not None:
                        first, piece = begun
                        placed.append((first, down, first.height(width, look)))
                        tall = piece.height(width, look)
                    down = end
                placed.append((piece, down, tall))
                y = down + tall
        return placed

    def count(self, width: int, look: Look) -> int:
        """How many leaves there are."""
        end = max((down + tall for _, down, tall in self._placed(width, look)), default=0)
        return -(-end // self.tall)

    @remember_height
    def height(self, width: int, look: Look) -> int:
        """All leaves, the last one with the foot that is below each."""
        return self.count(width, look) * self.tall + look.px(FOOT)

    def parts(self, box: Box, look: Look, view: ViewState) -> Placement:
        return [(piece, Box(box.x, box.y + down, box.w, tall)) for piece, down, tall in self._placed(box.w, look)]


def _split_text(part: Widget, room: int, width: int, look: Look) -> tuple[Label, Label] | None:
    """A long text in two, at the end of a sentence, so that a title isn't alone on its leaf; None if it can't be."""
    if not isinstance(part, Label) or not part.is_paragraph:
        return None
    ends = [found.end() for found in SENTENCE.finditer(part.text)]
    for end in reversed(ends):
        first = replace(part, text=part.text[:end].rstrip(), said=part.said or part.text)
        if first.height(width, look) <= room:
            return first, replace(part, text=part.text[end:], silent=True)
    return None


class LeafMarks(Over, Value, kw_only=True):
    """A dot for each leaf: the one that is up is filled. The leaves say that they can be read on."""

    at: int
    of: int
    id: str = ""

    def draw(self, pen: Pen, box: Box, state: State) -> None:
        """The dots, and where there is more, a sign of it."""
        look, theme = pen.look, pen.look.theme
        side, gap = look.px(14), look.px(10)
        x, y = box.x, box.bottom - side - look.px(2)
        for number in range(self.of):
            fill = theme.brand if number == self.at else theme.paper
            pen.panel(Box(x, y, side, side), fill, theme.brand, max(2, look.px(2)), side // 2)
            x += side + gap
        if self.at + 1 < self.of:
            size = look.px(FOOT)
            pen.icon(x, y + (side - size) // 2, "chevron-down", size, theme.brand)
