"""The sheet for a lesson's first and last question: two to a page, without names, for one colour and then another."""

from collections.abc import Iterator
from typing import Final

from isitok.base.trouble import trouble
from isitok.format.lesson import LessonPlan
from isitok.i18n.screen_words import Words
from isitok.paper.a4 import HEIGHT, MARGIN, WIDTH, Paper, PaperError, Type
from isitok.paper.lesson_blocks import room_to_draw
from isitok.paper.sheet_blocks import Block, Gap, Stack, Text, say_cut_outs
from isitok.paper.tags import SECTION

_PAD: Final = 13.0
_DOWN: Final = 2


def question_sheet(plan: LessonPlan, words: Words) -> Paper:
    """Two on a page, to be cut in two. Raises ``PaperError`` where the lesson has no such question."""
    if not (plan.baseline or plan.endpoint):
        raise PaperError(trouble("This lesson has no first or last question."))
    paper = Paper(title=words("Question sheet: {title} – #isitok?", title=plan.title), words=words)
    paper.new_page()
    width, height = WIDTH - 2 * MARGIN, HEIGHT / _DOWN
    above, below = Stack(tuple(_first(plan, words))), Stack(tuple(_last(plan, words)))
    room = room_to_draw(height - 2 * _PAD - above.height(paper, width) - below.height(paper, width))
    sheet = Stack((above, room, below))
    say_cut_outs(paper, (sheet,))
    for number in range(_DOWN):
        sheet.draw(paper, MARGIN, number * height + _PAD, width)
    for number in range(1, _DOWN):
        paper.cut(0, number * height, WIDTH, number * height)
    return paper


def _first(plan: LessonPlan, words: Words) -> Iterator[Block]:
    yield Text(words("No name, no mark. One colour now; keep the other for the end."), Type.SMALL, soft=True)
    yield Gap(1.5)
    yield from _question(words("First question"), plan.baseline)
    yield Gap(2)


def _last(plan: LessonPlan, words: Words) -> Iterator[Block]:
    yield Gap(3)
    yield from _question(words("Last question"), plan.endpoint)
    yield Text(words("Same sheet, the other colour."), Type.SMALL, soft=True)


def _question(title: str, question: str) -> Iterator[Block]:
    if question:
        yield Text(title, Type.LABEL, rank=SECTION)
        yield Text(question)
