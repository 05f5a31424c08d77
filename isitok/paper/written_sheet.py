"""Sheets whose words are content: ``content/sheets`` as blocks, in the language of whoever prints."""

from collections.abc import Iterable, Iterator
from typing import Final

from isitok.base.trouble import trouble
from isitok.base.value import Value
from isitok.format.sheet_words import SheetBlock, SheetLine, SheetWords
from isitok.game.help_routes import Here, help_screen
from isitok.game.rounds.judge import CHOICES
from isitok.library.bundled import sheet_of_the_game
from isitok.paper.a4 import HEIGHT, Paper, PaperError, Type
from isitok.paper.sheet_blocks import (
    Beside,
    Block,
    Boxed,
    Gap,
    Point,
    SaidAs,
    Signed,
    Stack,
    Text,
    WriteOn,
    heading,
    put,
)
from isitok.paper.tags import POINT, TICK, Tag

_TYPES: Final = {
    "word": Type.WORD,
    "heading": Type.HEADING,
    "label": Type.LABEL,
    "large": Type.LARGE,
    "text": Type.BODY,
    "strong": Type.STRONG,
    "small": Type.SMALL,
}
_LISTS: Final = {
    "points": (Type.BODY, False),
    "small_points": (Type.SMALL, False),
    "boxes": (Type.BODY, True),
    "small_boxes": (Type.SMALL, True),
}
_PICTURES, _ACROSS, _HIGH, _GAP = 6, 3, 54.0, 5.0


class Pictures(Value):
    """Frames to draw in, in two rows, with their numbers."""

    told: tuple[str, ...]  # what each is, for whoever hears it

    def height(self, paper: Paper, width: float) -> float:
        return _PICTURES // _ACROSS * (_HIGH + _GAP)

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        wide = (width - (_ACROSS - 1) * _GAP) / _ACROSS
        for number in range(_PICTURES):
            left, top = x + number % _ACROSS * (wide + _GAP), y + number // _ACROSS * (_HIGH + _GAP)
            paper.frame(left, top, wide, _HIGH)
            paper.write(left + 3, top + 3, str(number + 1), Type.LABEL)

    def tags(self) -> Iterator[Tag]:
        return (Tag("li", (Tag("p", (told,)), Tag("write", rank=2))) for told in self.told)


def signs_to_tick(told: tuple[str, ...]) -> Block:
    """The three verdicts side by side, by their signs, one of which is marked."""
    first, second, third = (
        Signed(verdict, Text(each, Type.SMALL)) for verdict, each in zip(CHOICES, told, strict=True)
    )
    signs = Beside(first, Beside(second, third, 0.5), 0.333)
    return SaidAs(signs, tuple(Tag("li", (each,), TICK) for each in told))


class WrittenSheet:
    """The words of a sheet, as they are said here."""

    def __init__(self, name: str, here: Here) -> None:
        """Raises ``PaperError``."""
        found = sheet_of_the_game(name)
        if found is None:
            raise PaperError(trouble("The words of this sheet can’t be read."))
        self.words: SheetWords = found
        self.here = here

    def paper(self, *, headed: bool = True) -> Paper:
        """An empty sheet with its title, and its words at the foot."""
        foot = self._say(self.words.foot) if self.words.foot else ""
        return Paper(title=self._say(self.words.title), foot=foot, words=self.here.words, headed=headed)

    def line(self, name: str, /, **values: object) -> str:
        """A single line."""
        return self._say(self.words.lines[name], **values)

    def list(self, name: str) -> tuple[str, ...]:
        """A list of lines."""
        return tuple(map(self._say, self.words.lists[name]))

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """Pairs of a name and what it means, by the name of the list in the sheet's file."""
        return tuple((self._say(pair.name), self._say(pair.what)) for pair in self.words.pairs[name])

    def page(self, name: str) -> tuple[Block, ...]:
        """What stands on a page, or on a slip."""
        return tuple(block for said in self.words.pages[name] for block in self._block(said))

    def whole(self) -> Paper:
        """All its pages."""
        paper = self.paper()
        self.put_pages(paper, *self.words.pages)
        return paper

    def put_pages(self, paper: Paper, *names: str) -> None:
        """Put these pages of the sheet on the paper, each from a new page on."""
        for name in names:
            paper.y = HEIGHT
            for block in self.page(name):
                put(paper, block)

    def _say(self, text: str, /, **values: object) -> str:
        here = self.here
        known = {"lead": here.lead, "lead_and_place": here.where_lead_is, "about_staff": here.about_staff}
        return here.words(text, **known, **values)

    def _block(self, said: SheetBlock) -> Iterator[Block]:
        for lines, pad in ((said.boxed, 4.0), (said.form, 5.0)):
            if lines:
                yield Boxed(Stack(tuple(self._blocks(lines))), pad=pad)
        yield from self._blocks((said,))

    def _blocks(self, lines: Iterable[SheetLine]) -> Iterator[Block]:
        for said in lines:
            yield from self._texts(said)
            for key, (type_, box) in _LISTS.items():
                yield from (Point(self._say(text), type_, box=box) for text in getattr(said, key))
            yield from self._others(said)

    def _texts(self, said: SheetLine) -> Iterator[Block]:
        if said.title:
            yield from (Text(self._say(said.title), Type.TITLE), Gap(2))
        if said.section:
            yield heading(self._say(said.section))
        if said.asks:
            yield Text(self._say(said.asks), Type.STRONG, rank=POINT)
        if said.soft:
            yield Text(self._say(said.soft), Type.SMALL, soft=True)
        yield from (Text(self._say(text), type_) for key, type_ in _TYPES.items() if (text := getattr(said, key)))

    def _others(self, said: SheetLine) -> Iterator[Block]:
        if said.strong_box:
            yield Point(self._say(said.strong_box), Type.STRONG, box=True)
        if said.write is not None:
            yield WriteOn(said.write)
        if said.write_close is not None:
            yield WriteOn(said.write_close, 8.5)
        if said.gap:
            yield Gap(float(said.gap))
        if said.pictures:
            yield Pictures(tuple(self._say(said.pictures, n=number) for number in range(1, _PICTURES + 1)))
        if said.verdicts:
            yield signs_to_tick(tuple(self.here.words.label(verdict) for verdict in CHOICES))
        if said.helps:
            yield from a_line(self.here)


def a_line(here: Here) -> tuple[Block, ...]:
    """A service that can be rung."""
    found = next((route for route in help_screen(here, ()) if route.phone and route.kind == "service"), None)
    if found is None:
        return ()
    return (Text(here.words("{name}: {number}", name=found.name, number=found.phone), Type.SMALL_STRONG),)
