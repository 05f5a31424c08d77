"""A record of lessons for the school's file: what was taught, what comes next. Nothing about one pupil, or votes."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from isitok.format.course import Course, ReadyLesson
from isitok.format.lesson import LessonPlan
from isitok.game.what_was_shown import Showed, in_words
from isitok.i18n.screen_words import Words
from isitok.paper.a4 import HEIGHT, Paper, Type
from isitok.paper.curriculum import in_short, name_of, not_mapped, statements_served
from isitok.paper.lesson_on_paper import LessonOnPaper, day_of, steps_in_a_line
from isitok.paper.sheet_blocks import Beside, Block, Boxed, Gap, Rule, Stack, Text, WriteOn, put, takes
from isitok.paper.story_card import Reader


class Taught(NamedTuple):
    """What is known of one time at which a lesson was taught. It is printed, and stored nowhere."""

    class_: str = ""
    year: str = ""
    present: int | None = None
    showed: Showed | None = None


NOT_SAID: Final = Taught()


def lesson_record(lesson: LessonOnPaper, to: Reader, taught: Taught = NOT_SAID) -> Paper:
    """The record of one lesson."""
    words, plan = to.words, lesson.plan
    paper = _paper(words)
    _top(paper, words("Lesson record"), _title(plan, lesson.ready, lesson.course, words), words, taught)
    day = day_of(plan, lesson.week, words)
    stories = ", ".join((*(card.title for card in lesson.stories), *((day,) if day else ())))
    objective = plan.objective or "________________________________________"
    put(
        paper,
        *_rows(words("Objective"), objective),
        *_rows(words("Pupils will be able to say"), " ".join(plan.outcomes)),
    )
    steps = steps_in_a_line(plan, [card.title for card in lesson.cards], words, day)
    minutes = words("{n}: {steps}", n=plan.minutes, steps=steps)
    put(paper, *_rows(words("Stories"), stories), *_rows(words("Minutes"), minutes, Type.SMALL))
    for row in (*_curriculum(plan, to), *_taught(taught, to)):
        put(paper, row)
    ways = (_to_write(*lines, words) for lines in LINES)
    room = next((way for way in ways if takes(paper, way) <= paper.room), _to_write(*LINES[-1], words))
    put(paper, *room)
    return paper


def _taught(taught: Taught, to: Reader) -> Iterator[Block]:
    """How it went, to write in where it isn't known."""
    words, blank = to.words, "____________________"
    showed = in_words(taught.showed, taught.present, words) if taught.showed else ""
    yield from _rows(words("What pupils showed"), showed or words("Secure ____ · getting there ____ · not yet ____"))
    if not showed:
        yield Text(words("A number under 3? Write the last two as one, or “nearly all”."), Type.FOOT, soft=True)
    rows = (
        (words("Adaptation"), blank),
        (words("Letter sent"), words("on __________")),
        (words("Lead told"), words("on __________")),
        (words("Catching up"), words("seen to by __________")),
        (words("What pupils said"), blank),
        (words("Slips read"), words("by (role) __________, at ______")),
    )
    told = [Beside(Text(name, Type.SMALL_STRONG), Text(text, Type.SMALL), 0.36, gap=3) for name, text in rows]
    for left, right in zip(told[::2], told[1::2], strict=True):
        yield from (Beside(left, right, 0.5, gap=4), Gap(1.2))


LINES: Final = (6, 4), (5, 3), (4, 3), (3, 2), (2, 2), (2, 1), (1, 1)
"""How many lines there are to write on: as many as leave the record on one page."""


def _to_write(next_: int, change: int, words: Words) -> tuple[Block, ...]:
    what_next, changes = _lines(words("What next"), next_), _lines(words("What we’d do differently next time"), change)
    return Gap(2), what_next, Gap(4), changes, Gap(4), Text(_nothing_else(words), Type.SMALL)


def course_record(course: Course, to: Reader) -> Paper:
    """The record of a course."""
    paper = _paper(to.words)
    put_record(paper, course, course.ready, to)
    return paper


def put_record(paper: Paper, course: Course, lessons: Sequence[ReadyLesson], to: Reader) -> None:
    """One page for a course: each lesson with its objective, when it was taught, and what next."""
    words = to.words
    _top(paper, words("Record of lessons"), course.title, words)
    for lesson in lessons:
        title = words("{n}. {title}", n=lesson.number, title=lesson.plan.title)
        left = Stack((Text(title, Type.SMALL_STRONG), Text(lesson.plan.objective, Type.FOOT)))
        right = Stack((Text(words("On __________   What next:"), Type.FOOT), WriteOn(2, 7.5)))
        put(paper, Beside(left, right, 0.5), Rule())
    put(paper, Gap(1), Text(_nothing_else(words), Type.SMALL))


def _paper(words: Words) -> Paper:
    return Paper(title=words("Lesson record – #isitok?"), foot=words("#isitok? – lesson record"), words=words)


def _top(paper: Paper, kind: str, title: str, words: Words, taught: Taught = NOT_SAID) -> None:
    paper.y = HEIGHT
    put(paper, Text(kind, Type.TITLE), Text(title, Type.LARGE), Gap(4))
    of_class = words("Class: {name}", name=taught.class_ or "__________")
    year = words("Year: {name}", name=taught.year or "__________")
    present = words("Present: {n}", n="____" if taught.present is None else taught.present)
    put(paper, Text(" · ".join((of_class, year, present))), Gap(2))
    put(paper, Text(words("Date: ____________   Led by: ____________________")), Gap(3))


def _title(plan: LessonPlan, ready: ReadyLesson | None, course: Course | None, words: Words) -> str:
    if ready is None or course is None:
        return plan.title
    return words("{course}, lesson {n}: {title}", course=course.title, n=ready.number, title=plan.title)


def _rows(name: str, text: str, type_: Type = Type.BODY) -> tuple[Block, ...]:
    if not text:
        return ()
    return Beside(Text(name, Type.STRONG), Text(text, type_), 0.2, gap=3), Gap(2.5)


def _curriculum(plan: LessonPlan, to: Reader) -> Sequence[Block]:
    words = to.words
    found: list[Block] = []
    for nation, facts in statements_served((plan,), to.nation):
        if facts:
            told = "; ".join(in_short(id_, to.known) for id_ in facts)
            found += _rows(name_of(nation, words), f"{told}.", Type.SMALL)
    return (*found, *_rows(words("Curriculum"), not_mapped((plan,), words, to.nation)))


def _lines(title: str, count: int) -> Block:
    return Boxed(Stack((Text(title, Type.STRONG), WriteOn(count))))


def _nothing_else(words: Words) -> str:
    return words("Don’t write pupils’ names, votes or concerns here. Concerns go on the school’s own system.")
