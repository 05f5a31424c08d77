"""Slips for a box: a question, or what somebody takes away from a lesson. Without names."""

from collections.abc import Callable
from typing import Final

from isitok.game.help import Here, help_screen
from isitok.i18n.words import Words
from isitok.packs.model.known import Route
from isitok.paper.blocks import Block, Gap, Stack, Text, WriteOn
from isitok.paper.page import HEIGHT, WIDTH, Paper, Type

_ACROSS: Final = 2
_PAD: Final = 10.0


def exit_slips(here: Here) -> bytes:
    """Four slips on a page, to fill in on leaving: something to do, and something still unclear."""
    words = here.words
    paper = Paper(title=words("Exit slips – #isitok?"), words=words)
    return _cut_up(paper, 2, lambda: _exit(here))


def question_slips(here: Here) -> bytes:
    """Six slips on a page for a question box. Those without a question write so, and nobody sees who asked."""
    words = here.words
    paper = Paper(title=words("Question slips – #isitok?"), words=words)
    return _cut_up(paper, 3, lambda: _question(here))


def _cut_up(paper: Paper, down: int, slip: Callable[[], Block]) -> bytes:
    paper.new_page()
    width, height = WIDTH / _ACROSS, HEIGHT / down
    for number in range(_ACROSS * down):
        across, row = number % _ACROSS, number // _ACROSS
        slip().draw(paper, across * width + _PAD, row * height + _PAD, width - 2 * _PAD)
    for across in range(1, _ACROSS):
        paper.cut(across * width, 0, across * width, HEIGHT)
    for row in range(1, down):
        paper.cut(0, row * height, WIDTH, row * height)
    return paper.pdf_bytes()


def _exit(here: Here) -> Block:
    words = here.words
    return Stack(
        (
            Text(words("Before you go"), Type.HEADING),
            Text(words("No names, please: not yours, and nobody else’s."), Type.SMALL, soft=True),
            Gap(4),
            Text(words("One thing that I could do for somebody in a story:"), Type.STRONG),
            WriteOn(3),
            Gap(5),
            Text(words("Something that I still wonder about:"), Type.STRONG),
            WriteOn(3),
            Gap(6),
            *_help(here),
        )
    )


def _question(here: Here) -> Block:
    words = here.words
    return Stack(
        (
            Text(words("My question"), Type.HEADING),
            Text(words("No question? Write “no question”. Then nobody sees who asked."), Type.SMALL, soft=True),
            WriteOn(4),
            Gap(4),
            Text(words("No names, please: not yours, and nobody else’s."), Type.SMALL, soft=True),
            Gap(1),
            *_help(here),
        )
    )


def _help(here: Here) -> tuple[Block, ...]:
    """Who can be asked for help, as a slip without a name can't be answered."""
    words = here.words
    said = words("Nobody can see from this slip who needs help. If you do, tell an adult you trust.")
    line = next((route for route in help_screen(here, ()) if route.phone and route.kind == "service"), None)
    return (Text(said, Type.SMALL), *((Text(_number_line(line, words), Type.SMALL_STRONG),) if line else ()))


def _number_line(route: Route, words: Words) -> str:
    return words("{name}: {number}", name=route.name, number=route.phone)
