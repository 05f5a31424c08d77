"""Whoever keeps all that was ever shown, and adds and subtracts it, finds no number that stands for few people.

Lessons are random, and so is what happens between them: settings are changed, results are deleted, lessons are looked
at one by one. What is known afterwards is a system of linear equations, and every sum that follows from it is looked
at: as it is, and with any one lesson known beside it, as whoever invented that lesson would know it.

Votes are so large that a number that is shown tells which of them it holds: each has a bit of its own.
"""

from collections.abc import Iterator
from typing import NamedTuple

from hypothesis import event, given, settings
from hypothesis import strategies as st

from isitok.game.results.book import Book, Row, Tally, add_lesson, alone, close_terms
from isitok.game.results.contribution import contribution_of
from isitok.game.results.result_parts import ALL_TOPICS, HALVES, Counts, Part, VoteKind
from isitok.game.results.shown_results import Cell, visible_results
from isitok.game.results.terms import Term
from tests.game.linear import Span

TERMS = (Term(2026, 1), Term(2026, 2))
LATER = Term(2027, 0)  # both are over
BIT = 1000  # more than all small sides together


class Vote(NamedTuple):
    """A vote: ``few`` stand on one side of it, and so many more than that on the other that the sum tells it."""

    topic: str
    kind: VoteKind
    few: int
    agree: bool  # it is the few who saw it as the game does


class Lesson(NamedTuple):
    """A class of a term; ``new``: it was never counted there."""

    term: Term
    new: bool
    votes: tuple[tuple[Vote, ...], ...]
    year: str = ""
    order: str = "ab"  # of halves


class Setting(NamedTuple):
    """From now on so many people have to stand on either side."""

    least: int


class Deletion(NamedTuple):
    """All results are deleted."""


class Over(NamedTuple):
    """The clock says that all terms are over; perhaps it is wrong, and more lessons of them come."""


ROWS = [(topic, kind) for topic in ("group-chats", "true-or-fake") for kind in (VoteKind.HARM, VoteKind.FINE)]
FEW = st.one_of(st.integers(0, 12), st.integers(4, 9))
SINGLE = st.builds(lambda row, few, agree: (Vote(*row, few, agree),), st.sampled_from(ROWS), FEW, st.booleans())
PAIR = st.builds(
    lambda before, after: (Vote(ALL_TOPICS, VoteKind.BEFORE, *before), Vote(ALL_TOPICS, VoteKind.AFTER, *after)),
    st.tuples(FEW, st.booleans()),
    st.tuples(FEW, st.booleans()),
)
LESSON = st.builds(
    Lesson,
    st.sampled_from([*TERMS, TERMS[1], TERMS[1]]),
    st.sampled_from([True, True, True, False]),
    st.lists(st.one_of(SINGLE, SINGLE, PAIR), min_size=1, max_size=2).map(tuple),
    st.sampled_from(["", "11", "12"]),
    st.sampled_from(["ab", "ba", ""]),
)
# Lessons that meet in one row, as those of one school do: else hardly any sum would ever be shown.
ALIKE = st.builds(
    lambda few, agree, year: Lesson(TERMS[1], True, tuple((Vote(*ROWS[0], one, agree),) for one in few), year),
    st.one_of(st.lists(st.integers(3, 9), min_size=1, max_size=1), st.lists(st.integers(0, 9), min_size=2, max_size=3)),
    st.booleans(),
    st.sampled_from(["", "", "11", "12"]),
)
EVENTS = st.lists(
    st.one_of(
        ALIKE, ALIKE, LESSON, LESSON, st.builds(Setting, st.integers(5, 12)), st.builds(Deletion), st.builds(Over)
    ),
    min_size=2,
    max_size=9,
)


class Said(NamedTuple):
    """A vote as it was counted: of which lesson, with how many on either side, and by which setting."""

    lesson: int
    new: bool
    agreed: int
    differed: int
    least: int


def known(history: list[Setting | Deletion | Over | Lesson]) -> tuple[list[Said], set[frozenset[int]]]:
    """All votes, and which of them each number was made of that was ever shown."""
    book, least, said, shown = Book(), 10, list[Said](), set[frozenset[int]]()
    for number, happened in enumerate(history):
        match happened:
            case Setting(to):
                least = to
            case Deletion():
                book = Book()
            case Over():
                book = close_terms(book, LATER)
            case Lesson(term, new, votes, year, order):
                counts: list[tuple[Part, ...]] = []
                for together in votes:
                    parts: list[Part] = []
                    for vote in together:
                        sides = vote.few, (1 << len(said)) * BIT - vote.few
                        agreed, differed = sides if vote.agree else sides[::-1]
                        said.append(Said(number, new, agreed, differed, least))
                        first = order if vote.kind in HALVES else ""
                        parts.append(Part(vote.topic, vote.kind, agreed, differed, order=first, year=year))
                    counts.append(tuple(parts))
                shown |= set(numbers(alone(term, tuple(counts), least), least, said))
                book = add_lesson(book, term, tuple(counts), least, new_group=new)
        shown |= set(numbers(book, least, said))
    shown |= set(numbers(close_terms(book, LATER), least, said))
    return said, shown


def numbers(book: Book, least: int, said: list[Said]) -> Iterator[frozenset[int]]:
    """The votes that the numbers on the screen are made of; and that they are what these votes come to."""
    for cell in cells(book, least):
        if cell.votes:
            assert cell.votes % BIT == 0
            of = frozenset(at for at in range(len(said)) if cell.votes // BIT >> at & 1)
            assert cell.agreed == sum(said[at].agreed for at in of)
            yield of


def cells(book: Book, least: int) -> Iterator[Cell]:
    """What is shown, and what is saved for colleagues: in that, halves are whole, which here are a mean in hundreds."""
    for term in visible_results(book, least):
        yield from (term.harm, term.fine)
        for row in (*term.topics, *term.years):
            yield from (row.harm, row.fine)
    for _, sides in contribution_of(book, least, number="", version="", for_school=True).sums:
        yield Cell(sides.agreed, sides.agreed + sides.differed)


def people(of: frozenset[int], said: list[Said]) -> int:
    """How many different people stand on the side of these votes where there are fewer, at the least."""
    found = []
    for side in ("agreed", "differed"):
        by_lesson: dict[int, int] = {}
        for at in of:
            by_lesson[said[at].lesson] = max(by_lesson.get(said[at].lesson, 0), getattr(said[at], side))
        new = {said[at].lesson for at in of if said[at].new}
        one = max(by_lesson.values(), default=0)
        found.append(max(one, sum(number for lesson, number in by_lesson.items() if lesson in new)))
    return min(found)


@settings(max_examples=120, deadline=None)
@given(EVENTS)
def test_no_sum_that_follows_from_all_that_was_ever_shown_stands_for_few(
    history: list[Setting | Deletion | Over | Lesson],
) -> None:
    said, shown = known(history)
    event(f"sums of several lessons: {any(len({said[at].lesson for at in of}) > 2 for of in shown)}")
    everything = [
        frozenset(at for at in range(len(said)) if number >> at & 1) for number in range(1, min(2 ** len(said), 4096))
    ]
    lessons = {None, *(vote.lesson for vote in said)}
    for invented in lessons:
        mine = {at for at in range(len(said)) if said[at].lesson == invented}
        span = Span([*shown, *(frozenset({at}) for at in mine)])
        for of in everything:
            if of.isdisjoint(mine) and span.holds(of):
                least = min(said[at].least for at in of)
                assert people(of, said) >= least, f"{[said[at] for at in of]} follows, for whoever knows {invented}"


def test_the_system_of_all_that_was_released_is_solved() -> None:
    """A and B are shown, C is held back: then the sum of all three must not be."""
    a, b, c = 0, 1, 2
    span = Span([frozenset({a}), frozenset({b}), frozenset({a, b, c})])
    assert span.holds({c}), "a solver that does not find it is none"
    said, shown = known(
        [Lesson(TERMS[1], True, ((Vote(*ROWS[0], few, True),),)) for few in (14, 14, 1)],
    )
    assert [vote.agreed for vote in said] == [14, 14, 1]
    assert shown == {frozenset({a}), frozenset({b}), frozenset({a, b})}
    assert not Span(shown).holds({c})


def test_a_chain_of_overlapping_sums_is_solved_too() -> None:
    span = Span([frozenset({0, 1, 2}), frozenset({1, 2, 3}), frozenset({0, 4}), frozenset({3, 5, 4})])
    assert span.holds({5}), "the first two differ by what the last two differ by"
    assert not any(span.holds({at}) for at in (0, 1, 2, 3, 4))
    span.add({3})
    assert span.holds({0})
    assert span.holds({1, 2})
    assert not span.holds({1})


def counts_of(lesson: Lesson) -> Counts:
    return tuple(tuple(Part(vote.topic, vote.kind, vote.few, 28 - vote.few) for vote in part) for part in lesson.votes)


@settings(max_examples=200, deadline=None)
@given(st.lists(LESSON, min_size=1, max_size=6), st.randoms())
def test_totals_hold_what_stands_beside_them_and_lessons_that_are_shown_as_a_whole(
    lessons: list[Lesson], chance: object
) -> None:
    book = Book()
    for lesson in lessons:
        book = add_lesson(book, lesson.term, counts_of(lesson), 10, new_group=lesson.new)
        for term in visible_results(book, 10):
            whole = {kind: book.shown.get(Row(term.term, ALL_TOPICS, kind), Tally()) for kind in VoteKind}
            by_topic = sum(row.harm.votes for row in term.topics)
            assert term.harm.votes == by_topic + whole[VoteKind.HARM].votes
            agreed = sum(row.fine.agreed for row in term.topics)
            assert term.fine.agreed == agreed + whole[VoteKind.FINE].agreed
