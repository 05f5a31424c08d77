"""A record of lessons for the school's file: what was taught, and what comes next. Nothing about pupils or votes."""

from collections.abc import Sequence

from isitok.i18n.words import Words
from isitok.packs.model.course import Course, ReadyLesson
from isitok.packs.model.lesson_plan import LessonPlan
from isitok.paper.blocks import Beside, Block, Boxed, Gap, Rule, Stack, Text, WriteOn, put
from isitok.paper.card import Reader
from isitok.paper.curriculum import in_short, name_of, not_mapped, statements_served
from isitok.paper.page import HEIGHT, Paper, Type
from isitok.paper.stand import Lesson


def lesson_record(lesson: Lesson, to: Reader) -> bytes:
    """The record of one lesson."""
    words, plan = to.words, lesson.plan
    paper = _paper(words)
    _top(paper, words("Lesson record"), _title(plan, lesson.ready, lesson.course, words), words)
    stories = ", ".join(card.title for card in lesson.stories)
    objective = plan.page.objective or "________________________________________"
    put(paper, *_rows(words("Objective"), objective), *_rows(words("They can say"), " ".join(plan.page.outcomes)))
    put(paper, *_rows(words("Stories"), stories), *_rows(words("Minutes"), f"{plan.minutes}"))
    for row in _curriculum(plan, to):
        put(paper, row)
    put(paper, Gap(2), _lines(words("What next"), 6), Gap(4), _lines(words("What we would change in the lesson"), 4))
    put(paper, Gap(4), Text(_nothing_else(words), Type.SMALL))
    return paper.pdf_bytes()


def course_record(course: Course, to: Reader) -> bytes:
    """The record of a course."""
    paper = _paper(to.words)
    put_record(paper, course, course.lessons, to)
    return paper.pdf_bytes()


def put_record(paper: Paper, course: Course, lessons: Sequence[ReadyLesson], to: Reader) -> None:
    """One page for a course: each lesson with its objective, when it was taught, and what next."""
    words = to.words
    _top(paper, words("Record of lessons"), course.title, words)
    for lesson in lessons:
        title = words("{n}. {title}", n=lesson.number, title=lesson.plan.title)
        left = Stack((Text(title, Type.SMALL_STRONG), Text(lesson.plan.page.objective, Type.FOOT)))
        right = Stack((Text(words("On __________   What next:"), Type.FOOT), WriteOn(2, 7.5)))
        put(paper, Beside(left, right, 0.5), Rule())
    put(paper, Gap(1), Text(_nothing_else(words), Type.SMALL))


def _paper(words: Words) -> Paper:
    return Paper(title=words("Lesson record – #isitok?"), foot=words("#isitok? – lesson record"), words=words)


def _top(paper: Paper, kind: str, title: str, words: Words) -> None:
    paper.y = HEIGHT
    put(paper, Text(kind, Type.TITLE), Text(title, Type.LARGE), Gap(4))
    put(paper, Text(words("Class: ____________________   Date: ____________   Led by: ____________________")), Gap(3))


def _title(plan: LessonPlan, ready: ReadyLesson | None, course: Course | None, words: Words) -> str:
    if ready is None or course is None:
        return plan.title
    return words("{course}, lesson {n}: {title}", course=course.title, n=ready.number, title=plan.title)


def _rows(name: str, text: str) -> tuple[Block, ...]:
    if not text:
        return ()
    return Beside(Text(name, Type.STRONG), Text(text), 0.2, gap=3), Gap(2.5)


def _curriculum(plan: LessonPlan, to: Reader) -> Sequence[Block]:
    words = to.words
    found: list[Block] = []
    for nation, facts in statements_served((plan.page,)):
        if facts:
            told = "; ".join(in_short(id_, to.known) for id_ in facts)
            found += _rows(name_of(nation, words), f"{told}.")
    return (*found, *_rows(words("Curriculum"), not_mapped((plan.page,), words)))


def _lines(title: str, count: int) -> Block:
    return Boxed(Stack((Text(title, Type.STRONG), WriteOn(count))))


def _nothing_else(words: Words) -> str:
    return words("No pupils, no votes, no concerns: those go only into the school’s own system.")
