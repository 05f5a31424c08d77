"""Sheets for a group of young people who write a story of their own: six pictures, three acts, what could be done."""

from typing import Final

from isitok.game.rounds.judge import CHOICES
from isitok.paper.a4 import HEIGHT, MARGIN, WIDTH, Paper, Type
from isitok.paper.sheet_blocks import Beside, Block, Boxed, Gap, Point, Signed, Stack, Text, WriteOn, put
from isitok.paper.story_card import Reader

ACTS: Final = 3
_PICTURES, _ACROSS, _HIGH = 6, 3, 54.0


def storyboard(to: Reader) -> bytes:
    """One sheet on two sides: the story in pictures, and what somebody does in it."""
    words = to.words
    paper = Paper(title=words("Storyboard – #isitok?"), foot=words("#isitok? – storyboard"), words=words)
    _pictures(paper, to)
    _acts(paper, to)
    return paper.pdf_bytes()


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
    gap = 5.0
    width = (WIDTH - 2 * MARGIN - (_ACROSS - 1) * gap) / _ACROSS
    for number in range(_PICTURES):
        x, y = MARGIN + number % _ACROSS * (width + gap), paper.y + number // _ACROSS * (_HIGH + gap)
        paper.frame(x, y, width, _HIGH)
        paper.write(x + 3, y + 3, str(number + 1), Type.LABEL)
    paper.y += _PICTURES // _ACROSS * (_HIGH + gap)
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
        Text(words("What could somebody do who sees it?"), Type.STRONG),
        WriteOn(2),
        Gap(2),
        Text(words("Who could they tell, and what would they say first?"), Type.STRONG),
        WriteOn(2),
        Gap(4),
    )


def _act(number: int, to: Reader) -> Block:
    words = to.words
    signs = [Signed(verdict, Text(words.label(verdict), Type.SMALL)) for verdict in CHOICES]
    row = Beside(signs[0], Beside(signs[1], signs[2], 0.5), 0.333)
    return Stack(
        (
            Text(words("{n}. Somebody …", n=number), Type.STRONG),
            WriteOn(1),
            Gap(2),
            row,
            Gap(1),
            Text(words("Why? What does it mean for somebody?"), Type.SMALL),
            WriteOn(2, 8.5),
        )
    )
