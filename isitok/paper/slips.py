"""Slips for a box: a question, or what somebody takes away from a lesson. Without names."""

from collections.abc import Iterable

from isitok.base.trouble import trouble
from isitok.format.help import Route
from isitok.format.voice import Question
from isitok.game.help_routes import Here, help_screen
from isitok.i18n.screen_words import Words
from isitok.paper.a4 import Paper, PaperError, Type
from isitok.paper.cut_out import cut_apart
from isitok.paper.sheet_blocks import Block, Gap, Point, Stack, Text, WriteOn
from isitok.paper.tags import SECTION


def exit_slips(here: Here) -> Paper:
    """Four slips on a page, to fill in on leaving: something to do, and something still unclear."""
    words = here.words
    paper = Paper(title=words("Exit slips – #isitok?"), words=words)
    cut_apart(paper, [_exit(here)] * 4)
    return paper


def question_slips(here: Here) -> Paper:
    """Six slips on a page for a question box. Those without a question write so, and nobody sees who asked."""
    words = here.words
    paper = Paper(title=words("Question slips – #isitok?"), words=words)
    cut_apart(paper, [_question(here)] * 6)
    return paper


def voice_slips(here: Here, questions: Iterable[Question]) -> Paper:
    """A page for each question to young people, with four slips: to be folded, handed in face down, and counted later.

    Raises ``PaperError`` where there is no question.
    """
    paper = Paper(title=here.words("What young people say – #isitok?"), words=here.words)
    slips = [_voice(question, here) for question in questions]
    if not slips:
        raise PaperError(trouble("There are no questions for young people."))
    for slip in slips:
        cut_apart(paper, [slip] * 4)
    return paper


def _voice(question: Question, here: Here) -> Block:
    words = here.words
    ages = ", ".join(words.label(band) for band in question.ages)
    return Stack(
        (
            Text(question.ask, Type.LABEL, rank=SECTION),
            Gap(1.5),
            Text(words("Tick one, or none: a blank slip is a pass. No names. About somebody your age."), Type.SMALL),
            Gap(2),
            *(Point(answer, Type.BODY, box=True) for answer in question.answers.values()),
            Gap(2),
            Text(words("An adult counts these later. Only totals of several classes are shown."), Type.SMALL),
            Text(words("Fold it, and hand it in face down."), Type.SMALL_STRONG),
            Gap(2),
            *_help(here),
            Text(words("Ages {ages}", ages=ages), Type.FOOT, soft=True),
        )
    )


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
