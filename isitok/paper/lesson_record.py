"""A record of lessons for the school's file: what was taught, what comes next. Nothing about one pupil, or votes."""

from collections.abc import Iterator, Sequence
from typing import Final

from isitok.format.course import Course, ReadyLesson
from isitok.format.lesson import LessonPlan
from isitok.game.what_was_shown import Taught, in_words
from isitok.paper.a4 import HEIGHT, Paper, Type
from isitok.paper.curriculum import in_short, name_of, not_mapped, statements_served
from isitok.paper.lesson_on_paper import LessonOnPaper, day_of, steps_in_a_line
from isitok.paper.sheet_blocks import Beside, Block, Boxed, Gap, Rule, Stack, Text, WriteOn, height_of, put
from isitok.paper.story_card import Reader
from isitok.paper.written_sheet import WrittenSheet

NOT_SAID: Final = Taught()


def lesson_record(lesson: LessonOnPaper, to: Reader, taught: Taught = NOT_SAID) -> Paper:
    record, plan = WrittenSheet("lesson-record", to.here), lesson.plan
    paper = record.paper()
    _top(paper, record.line("heading"), _title(plan, lesson.ready, lesson.course, record), record, taught)
    ways = [
        (*_about(lesson, to, record, type_), *_taught(taught, record), *_to_write(*lines, record))
        for type_ in (Type.BODY, Type.SMALL, Type.FOOT)
        for lines in LINES
    ]
    put(paper, *next((way for way in ways if height_of(paper, way) <= paper.room), ways[-1]))
    return paper


def _about(lesson: LessonOnPaper, to: Reader, record: WrittenSheet, type_: Type) -> Iterator[Block]:
    """What was taught."""
    plan, day = lesson.plan, day_of(lesson.plan, lesson.week, to.words)
    stories = ", ".join((*(card.title for card in lesson.stories), *((day,) if day else ())))
    yield from _rows(record.line("objective"), plan.objective or "________________________________________", type_)
    yield from _rows(record.line("outcomes"), " ".join(plan.outcomes), type_)
    steps = steps_in_a_line(plan, [card.title for card in lesson.cards], to.words, day)
    minutes = record.line("minutes-of", n=plan.minutes, steps=steps)
    yield from _rows(record.line("stories"), stories, type_)
    yield from _rows(record.line("minutes"), minutes, Type.SMALL)
    yield from _curriculum(plan, to, record, Type.FOOT if type_ is Type.FOOT else Type.SMALL)


def _taught(taught: Taught, record: WrittenSheet) -> Iterator[Block]:
    """How it went, to write in where it isn't known."""
    line, blank = record.line, "____________________"
    showed = in_words(taught.showed, taught.present, record.here.words) if taught.showed else ""
    yield from _rows(line("showed"), showed or line("showed-blank"))
    if not showed:
        yield Text(line("few"), Type.FOOT, soft=True)
    rows = (
        (line("adaptation"), taught.adaptation or blank),
        (line("letter"), taught.letter or line("on")),
        (line("lead-told"), taught.lead_told or line("on")),
        (line("catching-up"), taught.catching_up or line("seen-to")),
        (line("pupils-said"), taught.pupils_said or blank),
        (line("slips-read"), taught.slips or line("read-by")),
    )
    told = [Beside(Text(name, Type.SMALL_STRONG), Text(text, Type.SMALL), 0.3, gap=3) for name, text in rows]
    for left, right in zip(told[::2], told[1::2], strict=True):
        yield from (Beside(left, right, 0.5, gap=4), Gap(1.2))


LINES: Final = (6, 4), (5, 3), (4, 3), (3, 2), (2, 2), (2, 1), (1, 1)
"""How many lines there are to write on: as many as leave the record on one page."""


def _to_write(next_: int, change: int, record: WrittenSheet) -> tuple[Block, ...]:
    what_next, changes = _lines(record.line("next"), next_), _lines(record.line("differently"), change)
    return Gap(2), what_next, Gap(4), changes, Gap(4), Text(record.line("nothing-else"), Type.SMALL)


def course_record(course: Course, to: Reader) -> Paper:
    paper = WrittenSheet("lesson-record", to.here).paper()
    put_record(paper, course, course.ready, to)
    return paper


def put_record(paper: Paper, course: Course, lessons: Sequence[ReadyLesson], to: Reader) -> None:
    """One page for a course: each lesson with its objective, when it was taught, and what next."""
    record = WrittenSheet("lesson-record", to.here)
    _top(paper, record.line("heading-of-course"), course.title, record)
    for lesson in lessons:
        title = record.line("in-course", n=lesson.number, title=lesson.plan.title)
        left = Stack((Text(title, Type.SMALL_STRONG), Text(lesson.plan.objective, Type.FOOT)))
        right = Stack((Text(record.line("in-course-next"), Type.FOOT), WriteOn(2, 7.5)))
        put(paper, Beside(left, right, 0.5), Rule())
    put(paper, Gap(1), Text(record.line("nothing-else"), Type.SMALL))


def _top(paper: Paper, kind: str, title: str, record: WrittenSheet, taught: Taught = NOT_SAID) -> None:
    paper.y = HEIGHT
    put(paper, Text(kind, Type.TITLE), Text(title, Type.LARGE), Gap(4))
    of_class = record.line("class", name=taught.class_ or "__________")
    year = record.line("year", name=taught.year or "__________")
    present = record.line("present", n="____" if taught.present is None else taught.present)
    put(paper, Text(" · ".join((of_class, year, present))), Gap(2))
    put(paper, Text(record.line("date")), Gap(3))


def _title(plan: LessonPlan, ready: ReadyLesson | None, course: Course | None, record: WrittenSheet) -> str:
    if ready is None or course is None:
        return plan.title
    return record.line("lesson-of-course", course=course.title, n=ready.number, title=plan.title)


def _rows(name: str, text: str, type_: Type = Type.BODY) -> tuple[Block, ...]:
    if not text:
        return ()
    return Beside(Text(name, Type.STRONG), Text(text, type_), 0.2, gap=3), Gap(2.5)


def _curriculum(plan: LessonPlan, to: Reader, record: WrittenSheet, type_: Type) -> Sequence[Block]:
    words = to.words
    if to.nation is None:  # those of four nations would take a second page
        return _rows(record.line("curriculum"), record.line("curriculum-overleaf"), type_)
    found: list[Block] = []
    for nation, facts in statements_served((plan,), to.nation):
        if facts:
            told = "; ".join(in_short(id_, to.known) for id_ in facts)
            found += _rows(name_of(nation, words), f"{told}.", type_)
    return (*found, *_rows(record.line("curriculum"), not_mapped((plan,), words, to.nation), type_))


def _lines(title: str, count: int) -> Block:
    return Boxed(Stack((Text(title, Type.STRONG), WriteOn(count))))
