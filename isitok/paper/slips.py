"""Slips for a box: a question, or what somebody takes away from a lesson; and *find me*, where somebody reads them."""

from collections.abc import Iterable

from isitok.base.trouble import trouble
from isitok.format.voice import Question
from isitok.game.help_routes import Here
from isitok.paper.a4 import Paper, PaperError, Type
from isitok.paper.cut_out import cut_apart
from isitok.paper.sheet_blocks import Block, Gap, Point, Stack, Text
from isitok.paper.tags import SECTION
from isitok.paper.written_sheet import WrittenSheet, a_line


def exit_slips(here: Here) -> Paper:
    """Four slips on a page, to fill in on leaving: something to do, and something still unclear."""
    return _slips(WrittenSheet("exit-slips", here), "slip", 4)


def question_slips(here: Here, *, find_me: bool = True) -> Paper:
    """Six slips on a page for a question box. All write something, and nobody sees who asked.

    ``find_me``: with a box for whoever wants to be found, as an adult reads them today.
    """
    return _slips(WrittenSheet("question-slips", here), "find-me" if find_me else "no-find-me", 6)


def _slips(sheet: WrittenSheet, name: str, number: int) -> Paper:
    paper = sheet.paper()
    cut_apart(paper, [Stack(sheet.page(name))] * number)
    return paper


def voice_slips(here: Here, questions: Iterable[Question]) -> Paper:
    """A page for each question to young people, with four slips: to be folded, handed in face down, and counted later.

    Raises ``PaperError`` where there is no question.
    """
    sheet = WrittenSheet("voice-slips", here)
    paper, slips = sheet.paper(), [_voice(question, sheet) for question in questions]
    if not slips:
        raise PaperError(trouble("There are no questions for young people."))
    for slip in slips:
        cut_apart(paper, [slip] * 4)
    return paper


def _voice(question: Question, sheet: WrittenSheet) -> Block:
    ages = ", ".join(sheet.here.words.label(band) for band in question.ages)
    return Stack(
        (
            Text(question.ask, Type.LABEL, rank=SECTION),
            Gap(1.5),
            Text(sheet.line("tick"), Type.SMALL),
            Gap(2),
            *(Point(answer, Type.BODY, box=True) for answer in question.answers.values()),
            Gap(2),
            Text(sheet.line("counted"), Type.SMALL),
            Text(sheet.line("fold"), Type.SMALL_STRONG),
            Gap(2),
            Text(sheet.line("nobody-sees"), Type.SMALL),
            *a_line(sheet.here),
            Text(sheet.line("ages", ages=ages), Type.FOOT, soft=True),
        )
    )
