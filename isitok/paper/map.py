"""The map: which topics there are for which ages, and which statement of a curriculum is met in which lesson."""

from collections.abc import Iterator, Sequence

from isitok.format.card import Card
from isitok.format.course import Course
from isitok.format.vocabulary import YOUNG_PEOPLE, Level, Topic
from isitok.i18n.screen_words import Words
from isitok.paper.a4 import Paper, Type
from isitok.paper.curriculum import in_short, name_of, not_mapped, plans_of, statements_served
from isitok.paper.sheet_blocks import Beside, Block, Gap, Row, Rule, Stack, Text, columns, put, side_by_side
from isitok.paper.story_card import Reader


def map_pages(cards: Sequence[Card], courses: Sequence[Course], to: Reader) -> Paper:
    """Topics by ages, then each nation's statements with the lessons that meet them."""
    words = to.words
    bands = YOUNG_PEOPLE
    courses = sorted(courses, key=lambda course: bands.index(course.ages[0]))
    foot = words("#isitok? – map of topics and curriculum")
    paper = Paper(title=words("Map – #isitok?"), foot=foot, words=words, headed=False)
    put(paper, Text(words("Topics and ages"), Type.TITLE), Gap(1))
    told = words(
        "How many stories there are on each topic; in brackets, how many of them only an adult leads (level 3)."
    )
    put(paper, Text(told, Type.SMALL, soft=True), Gap(3))
    head = _cells("", [words.label(band) for band in bands], Type.SMALL_STRONG)
    names = (Text(words("Topic")), *list(side_by_side(head))[1:])
    put(paper, Row(head, names, caption=words("Topics and ages")), Rule(heavy=True))
    for topic in Topic:
        row = [
            _count([card for card in cards if card.topic is topic and band in card.ages], words)
            for band in YOUNG_PEOPLE
        ]
        put(paper, Row(_cells(words.label(topic), row, Type.SMALL)), Gap(1.4))
    if courses:
        put(paper, Rule(), *_lessons(courses, words))
        _statements(paper, courses, to)
    return paper


def _cells(name: str, cells: Sequence[str], type_: Type) -> Block:
    first, second, third, fourth = (Text(cell, type_) for cell in cells)
    return Beside(
        Text(name, type_), Beside(Beside(first, second, gap=2), Beside(third, fourth, gap=2), gap=2), 0.42, gap=3
    )


def _count(cards: Sequence[Card], words: Words) -> str:
    led = sum(card.level is Level.THREE for card in cards)
    if not cards:
        return words("–")
    return words("{n} ({led})", n=len(cards), led=led) if led else f"{len(cards)}"


def _lessons(courses: Sequence[Course], words: Words) -> Iterator[Block]:
    """The courses and their lessons, by number."""
    yield columns(words("Courses"), words("Ages and course"), words("Lessons"))
    for course in courses:
        ages = ", ".join(words.label(band) for band in course.ages)
        lessons = (words("{n}. {title}", n=lesson.number, title=lesson.plan.title) for lesson in course.ready)
        name = words("{ages}: {title}", ages=ages, title=course.title)
        row = Beside(Text(name, Type.FOOT_STRONG), Text("; ".join(lessons), Type.FOOT), 0.25, gap=3)
        yield Stack((Row(row), Gap(1)))


def _statements(paper: Paper, courses: Sequence[Course], to: Reader) -> None:
    words = to.words
    put(paper, Gap(3), Text(words("Curriculum and lessons"), Type.TITLE), Gap(1))
    told = words("Ages and number of each lesson that serves a statement. The statements are those that have a source.")
    put(paper, Text(told, Type.SMALL, soft=True))
    plans = tuple(plan for course in courses for plan in plans_of(course))
    for nation, facts in statements_served(plans):
        if not facts:
            continue
        rows = [_statement(id_, courses, to) for id_ in sorted(facts)]
        name = name_of(nation, words)
        head = columns(name, words("Statement"), words("Lessons"))
        put(paper, Gap(3), Text(name, Type.HEADING), Gap(1), head, *rows[:1])
        for row in rows[1:]:
            put(paper, row)
    put(paper, Gap(2), Text(not_mapped(plans, words), Type.SMALL_STRONG))


def _name(course: Course, courses: Sequence[Course], words: Words) -> str:
    """A course by its ages; by its title, too, where another is for the same."""
    ages = ", ".join(words.label(band) for band in course.ages)
    if sum(other.ages == course.ages for other in courses) == 1:
        return ages
    return words("{ages}, {title}", ages=ages, title=course.title)


def _statement(id_: str, courses: Sequence[Course], to: Reader) -> Block:
    where = []
    for course in courses:
        numbers = [
            lesson.number
            for lesson in course.ready
            if id_ in (fact for facts in lesson.plan.links.values() for fact in facts)
        ]
        if numbers:
            name = _name(course, courses, to.words)
            where.append(to.words("{course}: {numbers}", course=name, numbers=", ".join(numbers)))
    lessons = Text(" · ".join(where), Type.FOOT_STRONG)
    return Stack((Row(Beside(Text(in_short(id_, to.known), Type.FOOT), lessons, 0.66, gap=4)), Gap(1.2)))
