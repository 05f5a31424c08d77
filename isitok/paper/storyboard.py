"""Sheets for a group of young people who write a story of their own: six pictures, three acts, what could be done."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from isitok.game.rounds.judge import CHOICES
from isitok.paper.a4 import HEIGHT, Paper, Type
from isitok.paper.sheet_blocks import Beside, Block, Boxed, Gap, Point, Signed, Stack, Text, WriteOn, put
from isitok.paper.story_card import Reader
from isitok.paper.tags import POINT, Tag

ACTS: Final = 3
_PICTURES, _ACROSS, _HIGH, _GAP = 6, 3, 54.0, 5.0


@dataclass(frozen=True, slots=True)
class Pictures:
    """Frames to draw in, in two rows, with their numbers."""

    told: tuple[str, ...]  # what each is, for whoever hears it

    def height(self, paper: Paper, width: float) -> float:
        """All rows."""
        return _PICTURES // _ACROSS * (_HIGH + _GAP)

    def draw(self, paper: Paper, x: float, y: float, width: float) -> None:
        """Each frame has its number in the corner."""
        wide = (width - (_ACROSS - 1) * _GAP) / _ACROSS
        for number in range(_PICTURES):
            left, top = x + number % _ACROSS * (wide + _GAP), y + number // _ACROSS * (_HIGH + _GAP)
            paper.frame(left, top, wide, _HIGH)
            paper.write(left + 3, top + 3, str(number + 1), Type.LABEL)

    def tags(self) -> Iterator[Tag]:
        """A list with room for each."""
        return (Tag("li", (Tag("p", (told,)), Tag("write", rank=2))) for told in self.told)


def storyboard(to: Reader) -> Paper:
    """One sheet on two sides: the story in pictures, and what somebody does in it."""
    words = to.words
    paper = Paper(title=words("Storyboard – #isitok?"), foot=words("#isitok? – storyboard"), words=words)
    _pictures(paper, to)
    _acts(paper, to)
    return paper


def _pictures(paper: Paper, to: Reader) -> None:
    words = to.words
    rules = (
        words(
            "Make everything up: people, places, what happens. Nothing that happened to anybody, not even with another "
            "name."
        ),
        words("No pictures of bodies, no real apps, no names of people you know."),
        words("The adult collects all sheets. Today they are read by the adult and: {lead}", lead=to.lead),
        words("Rather not write this one? Pass. Nobody asks why."),
    )
    put(
        paper, Text(words("We write a story"), Type.TITLE), Gap(2), *(Point(rule, Type.SMALL) for rule in rules), Gap(2)
    )
    put(paper, Text(words("Title:"), Type.STRONG), WriteOn(1), Gap(2))
    put(paper, Text(words("Who is in it? Made-up first names, and how old they are:"), Type.STRONG), WriteOn(1), Gap(4))
    put(
        paper,
        Text(words("What happens, before anybody has to decide? A phone, a message, a place."), Type.STRONG),
        Gap(2),
    )
    put(paper, Pictures(tuple(words("Picture {n}", n=number + 1) for number in range(_PICTURES))))
    agreed = (
        Text(words("May others read it?"), Type.STRONG),
        Gap(1),
        Point(words("We would like our class to judge it."), Type.SMALL, box=True),
        Point(
            words("It may go into a pack for others, by “young people of …”, without our names."), Type.SMALL, box=True
        ),
        Point(words("Neither. We can change our minds later, too."), Type.SMALL, box=True),
    )
    put(paper, Boxed(Stack(agreed)))


def _acts(paper: Paper, to: Reader) -> None:
    words = to.words
    paper.y = HEIGHT
    put(
        paper,
        Text(words("What does somebody do?"), Type.HEADING),
        Gap(1),
        Text(
            words("Three things, each by one person. At least one of them is fine. Judge the act, never the person."),
            Type.SMALL,
        ),
        Gap(2),
    )
    for number in range(1, ACTS + 1):
        put(paper, Boxed(_act(number, to)), Gap(3))
    put(
        paper,
        Text(words("What could somebody do who sees it?"), Type.STRONG, rank=POINT),
        WriteOn(2),
        Gap(2),
        Text(words("Who could they tell, and what would they say first?"), Type.STRONG, rank=POINT),
        WriteOn(2),
        Gap(4),
    )


def _act(number: int, to: Reader) -> Block:
    words = to.words
    signs = [Signed(verdict, Text(words.label(verdict), Type.SMALL)) for verdict in CHOICES]
    row = Beside(signs[0], Beside(signs[1], signs[2], 0.5), 0.333)
    return Stack(
        (
            Text(words("{n}. Somebody …", n=number), Type.STRONG, rank=POINT),
            WriteOn(1),
            Gap(2),
            row,
            Gap(1),
            Text(words("Why? What does it mean for somebody?"), Type.SMALL),
            WriteOn(2, 8.5),
        )
    )
