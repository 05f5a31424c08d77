"""The blocks that sheets for a lesson need, besides those of every sheet: they save room, or leave some."""

from collections.abc import Iterator

from isitok.base.value import Value
from isitok.paper.a4 import Paper, Type
from isitok.paper.sheet_blocks import Block, Boxed, Gap, SaidAs, Text
from isitok.paper.tags import PHONE, Tag


class Line(Value):
    """A thin line across, without air: what is round it has its own."""

    def height(self, paper: Paper, width: float) -> float:
        return 0.3

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        paper.rule(x, y, x + width)

    def tags(self) -> Iterator[Tag]:
        """Nothing, as of a ``Rule``."""
        return iter(())


def phone_lines(lines: tuple[str, ...], type_: Type = Type.BODY) -> Block:
    """What a phone says, one thing after the other in one paragraph, where there is little room."""
    return SaidAs(Text(" • ".join(lines), type_), tuple(Tag("li", (line,), PHONE) for line in lines))


class Named(Value):
    """A name in large type, and a few words about it on the same line, as far as there is room."""

    name: str
    more: str
    type: Type
    more_type: Type
    rank: int = 0  # as a heading; 0 is none
    gap: float = 2.5
    said: str = ""  # both, for whoever reads a page; else they are one after the other

    def height(self, paper: Paper, width: float) -> float:
        """One line, or what both need one below the other."""
        return sum(block.height(paper, width) for block in self._blocks(paper, width))

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """The name with the rest behind it, both on one line; or below it, where there is no room."""
        first, *below = self._blocks(paper, width)
        first.draw(paper, x, y, width)
        if below:
            below[0].draw(paper, x, y + first.height(paper, width), width)
        elif self.more:
            at = y + self.type.rise - self.more_type.rise
            paper.write(x + paper.width(self.name, self.type) + self.gap, at, self.more, self.more_type)

    def tags(self) -> Iterator[Tag]:
        """A heading, and a paragraph; or one paragraph."""
        if not self.rank:
            yield Tag("p", (self.said or (f"{self.name} – {self.more}" if self.more else self.name),))
            return
        yield from Text(self.name, self.type, rank=self.rank).tags()
        yield from Text(self.more, self.more_type).tags()

    def _blocks(self, paper: Paper, width: float) -> tuple[Text, ...]:
        wide = paper.width(self.name, self.type) + self.gap + paper.width(self.more, self.more_type)
        name = Text(self.name, self.type)
        return (name,) if not self.more or wide <= width else (name, Text(self.more, self.more_type))


def room_to_draw(mm: float) -> Block:
    """A frame with nothing in it, to write or draw in; lines to write on, where nobody draws."""
    return SaidAs(Boxed(Gap(mm), pad=0), (Tag("write", rank=4),))
