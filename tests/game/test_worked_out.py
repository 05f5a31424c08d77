"""Somebody who knows the rule works out what one pupil said: by trying every table that fits all that was ever shown.

They know how many were in each room, what was voted on, what is shown after each lesson – the terms, the topics, each
lesson by itself, before and after, at any setting – and when results were deleted. They may have invented one of the
lessons, and may be one of the pupils. Whatever else could have been said and would have looked the same is a world.
What a pupil said is worked out if it is the same in all of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from hypothesis import event, given, settings
from hypothesis import strategies as st

from isitok.game.results.book import Book, add_lesson, alone, close_terms
from isitok.game.results.result_parts import ALL_TOPICS, LEAST_OF_ALL, Counts, Part, VoteKind
from isitok.game.results.shown_results import visible_courses, visible_results
from isitok.game.results.terms import Term
from tests.each import each

TERMS = (Term(2026, 1), Term(2026, 2))
LATER = Term(2027, 0)
CHATS, FAKES = "group-chats", "true-or-fake"
COURSE = "11-14"


class Asked(NamedTuple):
    """A vote: about what, and of which course if it is half of a comparison."""

    kind: VoteKind
    topic: str
    course: str = ""
    order: str = ""
    year: str = ""


class Class(NamedTuple):
    """A lesson, as everybody knows it: when, how many were there, what they voted on."""

    term: Term
    room: int
    asked: tuple[Asked, ...]
    new: bool = True
    least: int = LEAST_OF_ALL
    deleted: bool = False  # all results were deleted just before it


Said = tuple[int, ...]
"""How many agreed in each vote of a class."""


def counts_of(class_: Class, said: Said) -> Counts:
    parts = [
        Part(asked.topic, asked.kind, agreed, class_.room - agreed, None, None, *asked[2:])
        for asked, agreed in zip(class_.asked, said, strict=True)
    ]
    both = tuple(part for part in parts if part.topic == ALL_TOPICS and not part.course)
    rest = tuple((part,) for part in parts if part not in both)
    return (*rest, both) if both else rest


SETTINGS = (LEAST_OF_ALL, LEAST_OF_ALL + 1)
"""Whoever looks tries both."""


@cache
def by_itself(class_: Class, said: Said) -> object:
    """What is seen of a lesson alone."""
    book = alone(class_.term, counts_of(class_, said), class_.least)
    return tuple(visible_results(book, least) for least in SETTINGS)


def seen(classes: Sequence[Class], all_: Sequence[Said]) -> tuple[object, ...]:
    """All that is ever shown, in order."""
    book, shown = after_all(tuple(classes), tuple(all_))
    return (*shown, look(close_terms(book, LATER)))


def after_all(classes: tuple[Class, ...], all_: tuple[Said, ...]) -> tuple[Book, tuple[object, ...]]:
    """What is kept after these classes, and all that was shown by then. Many worlds begin alike."""
    if not classes:
        return Book(), ()
    class_, said = classes[-1], all_[-1]
    book, shown = begun(classes[:-1], all_[:-1])
    book = Book() if class_.deleted else book
    book = add_lesson(book, class_.term, counts_of(class_, said), class_.least, new_group=class_.new)
    return book, (*shown, look(book), by_itself(class_, said))


def look(book: Book) -> object:
    return tuple((visible_results(book, least), visible_courses(book, least)) for least in SETTINGS)


begun = lru_cache(maxsize=2_000)(after_all)


def worlds(classes: Sequence[Class], known: dict[int, Said]) -> Iterator[tuple[Said, ...]]:
    """All that may have been said, where some classes are known."""
    sides = [
        [known[number]] if number in known else list(product(range(class_.room + 1), repeat=len(class_.asked)))
        for number, class_ in enumerate(classes)
    ]
    return product(*sides)


def assert_nobody_is_worked_out(classes: Sequence[Class], alike: Iterable[tuple[Said, ...]], known: set[int]) -> None:
    """Over all worlds that look alike, each vote may have gone several ways, also for one of the pupils."""
    alike = list(alike)
    for number, class_ in enumerate(classes):
        if number in known:
            continue
        for at, asked in enumerate(class_.asked):
            could = {world[number][at] for world in alike}
            assert len(could) > 2 or min(*could, *(class_.room - each for each in could)) >= class_.least, (
                f"{could} of {class_.room} agreed about {asked}"
            )
            for mine in product((0, 1), repeat=len(class_.asked)):  # a pupil knows what they said themselves
                others = {
                    world[number][at] - mine[at]
                    for world in alike
                    if all(me <= all_ <= class_.room - 1 + me for me, all_ in zip(mine, world[number], strict=True))
                }
                assert not others or (others != {0} and others != {class_.room - 1}), (
                    f"all others said the same about {asked}, for whoever said {mine}"
                )


HARM = Asked(VoteKind.HARM, CHATS)
OTHER = Asked(VoteKind.HARM, FAKES)
FINE = Asked(VoteKind.FINE, CHATS)
TWO_HALVES = (Asked(VoteKind.BEFORE, ALL_TOPICS, order="ab"), Asked(VoteKind.AFTER, ALL_TOPICS, order="ab"))
TURNED = tuple(asked._replace(order="ba") for asked in TWO_HALVES)
FIRST, LAST = (asked._replace(course=COURSE) for asked in TWO_HALVES)
COURSE_TURNED = tuple(asked._replace(course=COURSE) for asked in TURNED)
YEAR_7, YEAR_8 = (HARM._replace(year=year) for year in ("11", "12"))
NOW = TERMS[1]

SHAPES = {
    "two votes on a topic": [Class(NOW, 14, (HARM, HARM))],
    "three votes on a topic": [Class(NOW, 10, (HARM, HARM, HARM))],
    "two topics": [Class(NOW, 14, (HARM, OTHER))],
    "two topics, one of them twice": [Class(NOW, 10, (HARM, HARM, OTHER))],
    "harm and what is fine": [Class(NOW, 10, (HARM, OTHER, FINE))],
    "before and after": [Class(NOW, 14, TWO_HALVES), Class(NOW, 14, TURNED)],
    "a course": [Class(NOW, 12, COURSE_TURNED), Class(TERMS[0], 12, (FIRST,)), Class(NOW, 12, (LAST,))],
    "a course, and who was in it again": [
        Class(NOW, 12, COURSE_TURNED),
        Class(NOW, 10, (FIRST, HARM)),
        Class(NOW, 10, (LAST,), new=False),
    ],
    "three classes of two years": [Class(NOW, 11, (YEAR_7,)), Class(NOW, 10, (YEAR_8,)), Class(NOW, 10, (YEAR_8,))],
    "three classes of a year": [Class(NOW, 11, (YEAR_7,)), Class(NOW, 10, (YEAR_7,)), Class(NOW, 10, (YEAR_7,))],
    "a class, and another one": [Class(NOW, 10, (HARM, OTHER)), Class(NOW, 10, (HARM,))],
    "three classes": [Class(NOW, 11, (HARM,)), Class(NOW, 10, (HARM,)), Class(NOW, 10, (HARM,))],
    "a class, deleted, and again": [Class(NOW, 10, (HARM, OTHER)), Class(NOW, 10, (HARM,), deleted=True)],
    "a stricter setting, and a wider one": [Class(NOW, 12, (HARM,), least=6), Class(NOW, 10, (HARM, OTHER))],
}


KNOWN: dict[str, dict[int, Said]] = {
    "before and after": {1: (6, 7)},
    "a course": {0: (6, 7)},
    "a course, and who was in it again": {0: (6, 7)},
}
"""Of whom everybody knows what they said: of the other order, as one alone is never shown."""


@each(SHAPES, "shape")
def test_of_everything_that_a_class_may_have_said_nothing_is_worked_out(shape: str) -> None:
    """Every world is sorted by how it looks; and so it is, whichever of them is the real one."""
    classes, known = SHAPES[shape], KNOWN.get(shape, {})
    alike: dict[tuple[object, ...], list[tuple[Said, ...]]] = defaultdict(list)
    for world in worlds(classes, known):
        alike[seen(classes, world)].append(world)
    assert len(alike) > 1, "nothing is ever shown"
    for looks in alike.values():
        assert_nobody_is_worked_out(classes, looks, set(known))


def a_class(votes: int) -> st.SearchStrategy[Class]:
    asked = st.lists(
        st.sampled_from([HARM, YEAR_7, OTHER, FINE, FIRST, LAST, *COURSE_TURNED]), min_size=1, max_size=votes
    ).map(tuple)
    return st.builds(
        Class,
        st.sampled_from([TERMS[0], NOW, NOW]),
        st.integers(10, 12),
        asked,
        st.sampled_from([True, True, False]),
        st.sampled_from([LEAST_OF_ALL, LEAST_OF_ALL, LEAST_OF_ALL + 1]),
        st.sampled_from([False, False, False, True]),
    )


@st.composite
def a_school(draw: st.DrawFn) -> tuple[list[Class], dict[int, Said], list[Said]]:
    """Some classes, one of which may be invented, and what they said; three unknown votes at the most."""
    real = draw(st.lists(a_class(2), min_size=1, max_size=2))
    while sum(len(class_.asked) for class_ in real) > 3:
        real.pop()
    classes, known = list(real), dict[int, Said]()
    if draw(st.booleans()):
        at = draw(st.integers(0, len(real)))
        classes.insert(at, draw(a_class(3)))
        known[at] = tuple(draw(st.integers(0, classes[at].room)) for _ in classes[at].asked)
    near = st.one_of(st.integers(0, 10), st.integers(4, 7))
    said = [
        known[number] if number in known else tuple(draw(near) for _ in class_.asked)
        for number, class_ in enumerate(classes)
    ]
    return classes, known, said


@settings(max_examples=6, deadline=None)
@given(a_school())
def test_not_even_who_invented_a_lesson_works_out_what_a_pupil_said(
    drawn: tuple[list[Class], dict[int, Said], list[Said]],
) -> None:
    classes, known, said = drawn
    shown = seen(classes, said)
    alike = [world for world in worlds(classes, known) if seen(classes, world) == shown]
    event(f"{len(alike) // 500 * 500} worlds or more look alike")
    assert_nobody_is_worked_out(classes, alike, set(known))
