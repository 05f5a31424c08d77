"""Sheets for a day on which the game is tried: with a class, or with six pupils who play each in their own way.

What it is about, consent, what somebody who watches writes down, and three questions on a slip without a name.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from isitok.game.lesson.part_names import part_name
from isitok.game.lesson.parts import short_parts
from isitok.paper.a4 import HEIGHT, Paper, Type
from isitok.paper.cut_out import cut_apart
from isitok.paper.sheet_blocks import Beside, Block, Gap, Point, Row, Rule, Stack, Text, put
from isitok.paper.story_card import Reader
from isitok.paper.written_sheet import WrittenSheet

_ROOM: Final = 25.0
"""To write in beside each step, in mm."""


def trying_day(to: Reader) -> Paper:
    """All of it: information, consent, two pages for whoever watches, slips. Raises ``PaperError``."""
    day = WrittenSheet("trying-day", to.here)
    paper = day.paper(headed=False)
    day.put_pages(paper, "information", "consent")
    for page in (_lesson(day), _six(day)):
        paper.y = HEIGHT
        for block in page:
            put(paper, block)
    cut_apart(paper, [Stack(day.page("slip"))] * 4)
    return paper


def _lesson(day: WrittenSheet) -> Iterator[Block]:
    """A page for whoever watches a class in a lesson of 20 minutes."""
    yield Text(day.line("watching-a-lesson"), Type.TITLE)
    yield from _watching(day)
    told = [
        (day.line("step-minutes", step=part_name(part, (), day.here.words), n=part.minutes), "")
        for part in short_parts()
    ]
    yield from _table(day.line("steps"), day.line("step"), told, day)
    yield Text(day.line("ended"))


def _six(day: WrittenSheet) -> Iterator[Block]:
    """A page for whoever watches one pupil do six tasks."""
    yield Text(day.line("watching-one"), Type.TITLE)
    yield from _watching(day)
    yield Text(day.line("plays-with"))
    yield Gap(2)
    tasks = enumerate(zip(day.list("tasks"), day.list("asked"), strict=True), start=1)
    told = [(day.line("task-number", n=number, task=task), asked) for number, (task, asked) in tasks]
    yield from _table(day.line("tasks"), day.line("task"), told, day)
    yield Text(day.line("read-out"), Type.SMALL)


def _watching(day: WrittenSheet) -> Iterator[Block]:
    return iter((Gap(1), Text(day.line("no-names"), Type.SMALL), Gap(3)))


def _table(caption: str, first: str, told: Sequence[tuple[str, str]], day: WrittenSheet) -> Iterator[Block]:
    """A row for each, with room to write; below what it is called, what is read out."""
    began, stuck, said, done = (Text(name, Type.SMALL_STRONG) for name in day.list("columns"))
    yield Row(_cells(Text(first, Type.SMALL_STRONG), began, stuck, said, done), caption=caption)
    yield Rule(heavy=True)
    for line, asked in told:
        how = Stack(tuple(Point(text, Type.SMALL, box=True, air=0.3) for text in day.list("done")))
        empty = Gap(_ROOM)
        named = Stack((Text(line, Type.SMALL_STRONG), *([Text(asked, Type.FOOT)] if asked else ())))
        yield Row(_cells(named, empty, empty, empty, how))
        yield Rule()


def _cells(first: Block, began: Block, stuck: Block, said: Block, done: Block) -> Block:
    notes = Beside(stuck, said, 0.5, gap=3)
    return Beside(Beside(first, began, 0.66, gap=2), Beside(notes, done, 0.74, gap=3), 0.36, gap=3)
