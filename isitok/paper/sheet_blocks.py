"""The blocks of a sheet, from top to bottom. Each knows its height, so that page breaks don't tear it apart.

``put`` keeps its blocks together on one page, so that a heading is never alone at the foot of one.
"""

from collections.abc import Iterable, Iterator
from typing import Final, Protocol

from isitok.base.value import Value, replace
from isitok.format.vocabulary import Verdict
from isitok.paper.a4 import FOOT, HEIGHT, INK, MARGIN, SOFT, WIDTH, Paper, Type
from isitok.paper.tags import CUT, ITEM, PHONE, SECTION, TICK, WHOLE, Tag, flow

SIGN = 8.0
"""The size of a sign beside a text, in mm."""

_RANKS: Final = {Type.WORD: WHOLE, Type.TITLE: WHOLE, Type.HEADLINE: WHOLE, Type.HEADING: SECTION}
_STRONG: Final = (
    Type.LABEL,
    Type.STRONG,
    Type.STAND_STRONG,
    Type.SMALL_STRONG,
    Type.FOOT_STRONG,
    Type.CLOSE_STRONG,
    Type.FINE_STRONG,
)


class Block(Protocol):
    """A part of a sheet."""

    def height(self, paper: Paper, width: float) -> float:
        """Its height at this width, in mm."""

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """Draw it; ``x`` and ``y`` are its upper left corner."""

    def tags(self) -> Iterator[Tag]:
        """What it says as a page to read."""


class Text(Value):
    """A paragraph, or a heading: of the level ``rank``, 0 for none; without it, large type is a heading."""

    text: str
    type: Type = Type.BODY
    soft: bool = False
    rank: int | None = None

    def height(self, paper: Paper, width: float) -> float:
        return len(paper.lines(self.text, self.type, width)) * self.type.line

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """From the left; right edges are ragged, as they are easier to read."""
        for number, line in enumerate(paper.lines(self.text, self.type, width)):
            paper.write(x, y + number * self.type.line, line, self.type, SOFT if self.soft else INK)

    def tags(self) -> Iterator[Tag]:
        """A heading, or a paragraph."""
        rank = _RANKS.get(self.type, 0) if self.rank is None else self.rank
        kind = "soft" if self.soft else "strong" if self.type in _STRONG else ""
        if self.text:
            yield Tag("h", (self.text,), rank=rank) if rank else Tag("p", (self.text,), kind)


class Gap(Value):
    """Empty space, in mm."""

    mm: float

    def height(self, paper: Paper, width: float) -> float:
        return self.mm

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """Nothing."""

    def tags(self) -> Iterator[Tag]:
        return iter(())


class Rule(Value):
    """A thin line across, with some air round it."""

    heavy: bool = False

    def height(self, paper: Paper, width: float) -> float:
        return 5.0

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        paper.rule(x, y + 2.5, x + width, heavy=self.heavy)

    def tags(self) -> Iterator[Tag]:
        """Nothing: headings, lists and tables divide a page to read."""
        return iter(())


class Point(Value):
    """A point of a list; with ``box`` one that can be ticked, with ``phone`` what a phone says."""

    text: str
    type: Type = Type.BODY
    box: bool = False
    air: float = 1.2
    phone: bool = False

    def height(self, paper: Paper, width: float) -> float:
        return len(self._lines(paper, width)) * self.type.line + self.air

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        if self.box:
            size = self.type.line * 0.62
            paper.frame(x, y + (self.type.line - size) / 2, size, size)
        else:
            paper.write(x + 1, y, "•", self.type)
        for number, line in enumerate(self._lines(paper, width)):
            paper.write(x + self._indent, y + number * self.type.line, line, self.type)

    def tags(self) -> Iterator[Tag]:
        """An item; its neighbours make the list."""
        yield Tag("li", (self.text,), TICK if self.box else PHONE if self.phone else ITEM)

    @property
    def _indent(self) -> float:
        return 6.0 if self.box else 4.5

    def _lines(self, paper: Paper, width: float) -> tuple[str, ...]:
        return paper.lines(self.text, self.type, width - self._indent)


class Stack(Value):
    """Blocks one below the other."""

    blocks: tuple[Block, ...]
    gap: float = 0.0

    def height(self, paper: Paper, width: float) -> float:
        air = self.gap * max(0, len(self.blocks) - 1)
        return sum(block.height(paper, width) for block in self.blocks) + air

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        for block in self.blocks:
            block.draw(paper, x, y, width)
            y += block.height(paper, width) + self.gap

    def tags(self) -> Iterator[Tag]:
        return _all(self.blocks)


class SaidAs(Value):
    """A block that says something else as a page to read than what it is drawn with."""

    block: Block
    said: tuple[Tag, ...]

    def height(self, paper: Paper, width: float) -> float:
        return self.block.height(paper, width)

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        self.block.draw(paper, x, y, width)

    def tags(self) -> Iterator[Tag]:
        return iter(self.said)


class Signed(Value):
    """A verdict's sign, with text beside it."""

    verdict: Verdict
    block: Block

    def height(self, paper: Paper, width: float) -> float:
        return max(SIGN, self.block.height(paper, width - SIGN - 4))

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        paper.sign(self.verdict, x, y, SIGN)
        self.block.draw(paper, x + SIGN + 4, y, width - SIGN - 4)

    def tags(self) -> Iterator[Tag]:
        """The sign, which is for the eye alone, and the text."""
        yield Tag("signed", tuple(self.block.tags()), self.verdict)


class Beside(Value):
    """Two blocks side by side; ``share`` is the left one's share of the width."""

    left: Block
    right: Block
    share: float = 0.5
    gap: float = 6.0

    def height(self, paper: Paper, width: float) -> float:
        left, right = self._widths(width)
        return max(self.left.height(paper, left), self.right.height(paper, right))

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        left, right = self._widths(width)
        self.left.draw(paper, x, y, left)
        self.right.draw(paper, x + left + self.gap, y, right)

    def tags(self) -> Iterator[Tag]:
        """What something is called and what it is; or parts of equal weight, from the left."""
        left, right = tuple(self.left.tags()), tuple(self.right.tags())
        if not right:
            yield from left
        elif isinstance(self.left, Text):
            yield from (Tag("dt", flow(left)), Tag("dd", flow(right)))
        elif left[:1] and left[0].name == "dt":
            yield from (*left, *right)
        else:
            parts = (Tag("div", tuple(part.tags())) for part in side_by_side(self))
            yield Tag("div", tuple(parts), "beside")

    def _widths(self, width: float) -> tuple[float, float]:
        left = (width - self.gap) * self.share
        return left, width - self.gap - left


class TwoColumns(Value):
    """Blocks in two columns, as level as they can be without tearing one apart."""

    blocks: tuple[Block, ...]
    gap: float = 7.0

    def height(self, paper: Paper, width: float) -> float:
        return self._beside(paper, width).height(paper, width)

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """Down the left one, then down the right one."""
        self._beside(paper, width).draw(paper, x, y, width)

    def tags(self) -> Iterator[Tag]:
        return _all(self.blocks)

    def _beside(self, paper: Paper, width: float) -> Beside:
        column = (width - self.gap) / 2
        tall = [block.height(paper, column) for block in self.blocks]
        at = min(range(len(tall) + 1), key=lambda at: max(sum(tall[:at]), sum(tall[at:])))
        return Beside(Stack(self.blocks[:at]), Stack(self.blocks[at:]), gap=self.gap)


class Boxed(Value):
    """A block in a frame."""

    block: Block
    heavy: bool = False
    pad: float = 4.0

    def height(self, paper: Paper, width: float) -> float:
        return self.block.height(paper, width - 2 * self.pad) + 2 * self.pad

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        paper.frame(x, y, width, self.height(paper, width), heavy=self.heavy)
        self.block.draw(paper, x + self.pad, y + self.pad, width - 2 * self.pad)

    def tags(self) -> Iterator[Tag]:
        """The block, in a frame, too."""
        yield Tag("div", tuple(self.block.tags()), "heavy" if self.heavy else "box")


class WriteOn(Value):
    """Empty lines to write on, far enough apart for anybody's hand."""

    lines: int
    apart: float = 9.5

    def height(self, paper: Paper, width: float) -> float:
        return self.lines * self.apart

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """The lines, each with room to write above it."""
        for number in range(1, self.lines + 1):
            paper.rule(x, y + number * self.apart - 1, x + width)

    def tags(self) -> Iterator[Tag]:
        yield Tag("write", rank=self.lines)


class Heading(Value):
    """A heading, with space above and below it; at the top of a page, only below."""

    text: str
    air: float = 4.0

    def height(self, paper: Paper, width: float) -> float:
        return self.air + Text(self.text, Type.HEADING).height(paper, width) + 1.5

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        Text(self.text, Type.HEADING).draw(paper, x, y + self.air, width)

    def tags(self) -> Iterator[Tag]:
        return Text(self.text, Type.HEADING).tags()


class Row(Value):
    """A row of a table. ``cells``: its cells, where they aren't simply the blocks side by side.

    With a ``caption`` it is the first: what is in the columns.
    """

    block: Block
    cells: tuple[Block, ...] = ()
    caption: str = ""

    def height(self, paper: Paper, width: float) -> float:
        return self.block.height(paper, width)

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        self.block.draw(paper, x, y, width)

    def tags(self) -> Iterator[Tag]:
        cells = tuple(Tag("td", flow(cell.tags())) for cell in self.cells or side_by_side(self.block))
        yield Tag("tr", (Tag("caption", (self.caption,)), *cells) if self.caption else cells)


def columns(caption: str, *names: str) -> Row:
    """What is in the columns of a table that needs no such row on paper."""
    return Row(Gap(0), tuple(Text(name) for name in names), caption)


def side_by_side(block: Block) -> Iterator[Block]:
    """What stands side by side in a block, from the left."""
    if isinstance(block, Beside):
        yield from side_by_side(block.left)
        yield from side_by_side(block.right)
    else:
        yield block


def _all(blocks: Iterable[Block]) -> Iterator[Tag]:
    return (tag for block in blocks for tag in block.tags())


def point_and_text(point: Point, about: Text) -> Block:
    """A point, and below it what is told about that: one item."""
    said = (replace(item, inside=(Tag("p", item.inside, "strong"), *about.tags())) for item in point.tags())
    return SaidAs(Stack((point, about)), tuple(said))


def labelled(name: Text, text: Text) -> Block:
    """What something is called, and below it what it is."""
    return SaidAs(Stack((name, text)), tuple(Beside(name, text).tags()))


def heading(text: str) -> Block:
    return Heading(text)


def height_of(paper: Paper, blocks: Iterable[Block]) -> float:
    """The height of blocks one below the other, in mm."""
    return sum(block.height(paper, WIDTH - 2 * MARGIN) for block in blocks)


def put(paper: Paper, *blocks: Block) -> None:
    """Put blocks below what is on the page so far, or on the next page if they don't all fit on this one.

    More than a page's worth takes as many pages as it needs, and is divided between blocks.
    """
    width, whole = WIDTH - 2 * MARGIN, height_of(paper, blocks)
    if not paper.number or (whole > paper.room and whole <= HEIGHT - FOOT - MARGIN):
        paper.new_page()
    for block in blocks:
        if block.height(paper, width) > paper.room and paper.y > MARGIN:
            paper.new_page()
        if paper.y == MARGIN:
            if isinstance(block, Gap):
                continue
            if isinstance(block, Heading):
                block = replace(block, air=0.0)
        paper.says(block.tags())
        block.draw(paper, MARGIN, paper.y, width)
        paper.y += block.height(paper, width)


def say_cut_outs(paper: Paper, cards: Iterable[Block]) -> None:
    """As a page to read, what is drawn to be cut out is a list of its words, each card once."""
    paper.says(Tag("li", flow(card.tags()), CUT) for card in dict.fromkeys(cards))


def put_points(paper: Paper, title: str, points: Iterable[Block]) -> None:
    """A heading and its points: the first two stay with it."""
    for part in points_in_parts(heading(title), points):
        put(paper, *part)


def points_in_parts(title: Block, points: Iterable[Block]) -> Iterator[tuple[Block, ...]]:
    """The points in parts, each of which stays together on one page."""
    points = tuple(points)
    yield (title, *points[:2])
    yield from ((point,) for point in points[2:])
