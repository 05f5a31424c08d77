"""Whoever keeps every report, and adds and subtracts, finds no number of fewer than three schools or ten people.

Schools send what they like, as often as they like, in any order: they grow, shrink, begin anew, take another's name.
After each of it there is a report. What is known then is a system of linear equations, and each sum that follows from
it is looked at. Votes are so large that a number tells which of what was sent it is made of: each growth has a bit of
its own.
"""

import random
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations, product
from typing import NamedTuple

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from isitok.council.council_store import add, released, remove
from isitok.council.open_store import store_at
from isitok.council.picture import Line, Picture, Released, Shown, picture_of
from isitok.council.release import LEAST_SCHOOLS, Waiting, bound_to, is_step, steps
from isitok.game.results.contribution import HALVES, LEAST_PASSED_ON, Cell, Sides
from isitok.game.results.terms import Term
from tests.council import sent as school
from tests.game.linear import Span

TERMS = (Term(2026, 1), Term(2026, 2))
CELLS = (
    Cell(TERMS[0], "harm", "group-chats"),
    Cell(TERMS[1], "harm", "group-chats"),
    Cell(TERMS[1], "harm", "true-or-fake"),
    Cell(TERMS[1], "fine", "true-or-fake"),
)
BIT = 10_000  # more than all small sides together


class Sent(NamedTuple):
    """What a school sends of a cell: so many more on the small side than before, or nothing any more."""

    school: int
    cell: int
    few: int
    gone: bool = False
    removed: bool = False  # all of it, from every cell


SCHOOLS = 8
WHO = st.integers(0, SCHOOLS - 1)
MORE = st.builds(Sent, WHO, st.sampled_from([0, 1, 1, 1, 1, 2, 3]), st.integers(10, 40))
GONE = st.builds(Sent, WHO, st.just(1), st.just(0), st.just(True))
REMOVED = st.builds(Sent, WHO, st.just(1), st.just(0), st.just(False), st.just(True))
# All send of one cell, so that something is shown: else hardly anything would follow from anything.
HISTORY = st.lists(MORE | MORE | MORE | MORE | REMOVED | GONE, min_size=8, max_size=16).map(
    lambda sent: [*(Sent(school, 1, 20 + school) for school in range(6)), *sent]
)


class Store:
    """What a council's store does, without a database. A school has one file at a time."""

    def __init__(self) -> None:
        self.now: dict[tuple[Cell, int], Sides] = {}
        self.shown: dict[tuple[Cell, int], Sides] = {}
        self.steps: dict[tuple[Cell, int], set[int]] = {}
        self.removed: set[int] = set()
        self.taken = 0

    def send(self, school: int, cell: Cell, sides: Sides) -> None:
        self.now[cell, school] = sides
        waiting: dict[Cell, list[Waiting]] = {}
        for (of, who), now in self.now.items():
            shown = self.shown.get((of, who), Sides())
            if now != shown or not self.steps.get((of, who)):
                again = who in self.removed
                waiting.setdefault(of, []).append(Waiting(str(who), str(who), now, shown, again))
        for step in steps(waiting):
            self.taken += 1
            for key in [(of, int(who)) for of in step.cells for who in step.numbers]:
                if key in self.now:
                    self.shown[key] = self.now[key]
                    self.steps.setdefault(key, set()).add(self.taken)

    def remove(self, school: int) -> None:
        for cell in {cell for cell, who in self.now if who == school}:
            beside = {str(who): held for (of, who), held in self.steps.items() if of == cell}
            for who in bound_to([str(school)], beside):
                self.steps[cell, int(who)] = set()
            for held in (self.now, self.shown, self.steps):
                held.pop((cell, school), None)
        self.removed.add(school)

    def _in_reports(self) -> list[tuple[tuple[Cell, int], Sides]]:
        return [(key, sides) for key, sides in self.shown.items() if self.steps.get(key)]

    def report(self) -> Picture:
        def schools(*of: object) -> int:
            return len({who for (cell, who), sides in self._in_reports() if sides.agreed and {*of} <= {*cell}})

        def summed(cell: Cell) -> Shown:
            found = [sides for (of, _), sides in self._in_reports() if of == cell]
            return Shown(sum(s.agreed for s in found), sum(s.differed for s in found), schools(*cell))

        return picture_of(
            Released(
                cells={cell: summed(cell) for cell, _ in self.shown},
                of_term={(cell.term, cell.kind): schools(cell.term, cell.kind) for cell, _ in self.shown},
                of_subject={(cell.kind, cell.subject): schools(cell.kind, cell.subject) for cell, _ in self.shown},
                schools=schools(),
            )
        )


def numbers(picture: Picture) -> Iterator[Shown]:
    def both(lines: tuple[Line, ...]) -> Iterator[Shown]:
        for line in lines:
            yield from (line.first, line.second)

    yield from both(picture.terms)
    yield from both(picture.topics)
    yield from both(picture.halves)
    for _, lines in picture.topics_of:
        yield from both(lines)


@settings(max_examples=30)
@given(HISTORY)
def test_nothing_that_follows_from_all_reports_is_of_fewer_than_three_schools(history: list[Sent]) -> None:
    store, held = Store(), dict[tuple[int, int], list[int]]()
    of_school: list[int] = []  # of each growth
    few: list[int] = []
    known = set[frozenset[int]]()
    for sent in history:
        growths = held.setdefault((sent.school, sent.cell), [])
        if sent.removed:  # what it sends later holds all that it held before, as it is the same file
            store.remove(sent.school)
        else:
            if sent.gone:
                growths.clear()
            else:
                growths.append(len(few))
                of_school.append(sent.school)
                few.append(sent.few)
            agreed = sum((1 << at) * BIT for at in growths)
            store.send(sent.school, CELLS[sent.cell], Sides(agreed, sum(few[at] for at in growths)))
        for shown in numbers(store.report()):
            if shown.votes:
                assert shown.schools >= LEAST_SCHOOLS
                of = frozenset(at for at in range(len(few)) if shown.agreed // BIT >> at & 1)
                assert shown.differed == sum(few[at] for at in of)
                known.add(of)
    event(f"something is shown: {bool(known)}, and something more: {len(known) > 1}")
    for pair in combinations(set(of_school), LEAST_SCHOOLS - 1):
        assert not follows_of(pair, of_school, known)


def follows_of(schools: tuple[int, ...], of_school: list[int], known: set[frozenset[int]]) -> bool:
    """Whether anything follows, with whatever factors, that is of these schools alone."""
    order = sorted(range(len(of_school)), key=lambda at: of_school[at] in schools)
    place = {at: number for number, at in enumerate(order)}
    others = sum(of not in schools for of in of_school)
    return Span(frozenset(place[at] for at in of) for of in known).begins_at_or_after(others)


def test_a_school_that_goes_is_not_the_difference_of_two_reports_nor_when_it_comes_again() -> None:
    store, shown = Store(), []

    def reports() -> None:
        shown.append(sum(sides.agreed for _, sides in store._in_reports()))

    for who in range(6):
        store.send(who, ONE, Sides(100 + (1 << who), 1000))
    reports()
    store.remove(2)
    reports()
    assert shown == [600 + 0b111111, 300 + 0b111000], "the other two of its step wait as well"
    store.send(2, ONE, Sides(104, 1000))
    store.send(6, ONE, Sides(164, 1000))
    store.send(7, ONE, Sides(228, 1000))
    reports()
    assert shown[-1] == shown[-2], "the same again makes no third beside two new ones"
    store.send(8, ONE, Sides(356, 1000))
    reports()
    assert shown[-1] == 900 + 0b111111111


# Whoever knows the rule, too, tries all that would have looked the same.

LOW, HIGH = LEAST_PASSED_ON, LEAST_PASSED_ON + 22  # above it, one could say more, but not less
ONE = CELLS[1]


@cache
def seen(order: tuple[int, ...], said: tuple[int, ...]) -> tuple[object, ...]:
    """What each report shows, where these schools send one after the other; on the other side, all have plenty."""
    store, reports = Store(), []
    for who in order:
        store.send(who, ONE, Sides(said[who], 10_000))
        shown = dict.fromkeys([ONE], Shown()) | {cell: shown for cell, shown in _cells(store)}
        reports.append(shown[ONE])
    return tuple(reports)


def _cells(store: Store) -> Iterator[tuple[Cell, Shown]]:
    found = [sides for sides in store.shown.values() if sides.agreed]
    if found:
        yield ONE, Shown(sum(sides.agreed for sides in found), sum(sides.differed for sides in found), len(found))


@pytest.mark.parametrize(
    "said", [(10, 10, 10), (10, 10, 32), (10, 25, 25), (20, 20, 20), (10, 20, 30), (16, 15, 14), (10, 30, 32)]
)
@pytest.mark.parametrize("mine", [None, 2])
def test_who_knows_the_rule_and_may_be_one_of_the_schools_is_left_with_ten_numbers_for_each(
    said: tuple[int, ...], mine: int | None
) -> None:
    order = (0, 1, 2)
    sides = [[said[who]] if who == mine else range(LOW, HIGH + 1) for who in order]
    alike = [world for world in product(*sides) if seen(order, world) == seen(order, said)]
    for who in order:
        if who != mine:
            assert len({world[who] for world in alike}) >= LEAST_PASSED_ON


# The rule by itself


def waits(*changes: tuple[str, int, int]) -> list[Waiting]:
    return [
        Waiting(str(at), school, Sides(agreed, differed), Sides())
        for at, (school, agreed, differed) in enumerate(changes)
    ]


def test_three_schools_are_shown_and_two_are_not() -> None:
    assert is_step(waits(("a", 30, 30), ("b", 30, 30), ("c", 30, 30)), 2)
    assert not is_step(waits(("a", 300, 300), ("b", 300, 300)), 2)


def test_three_files_of_one_school_are_one_school() -> None:
    assert not is_step(waits(("a", 30, 30), ("a", 30, 30), ("a", 30, 30), ("b", 30, 30)), 2)


@pytest.mark.parametrize("side", [(10, 90), (90, 10)])
def test_a_sum_that_gives_away_what_each_school_said_is_not_shown(side: tuple[int, int]) -> None:
    assert not is_step(waits(*((school, *side) for school in "abcdefgh")), 2)


def test_an_answer_has_one_side() -> None:
    assert is_step(waits(("a", 30, 0), ("b", 30, 0), ("c", 30, 0)), 1)


def test_a_school_that_grew_by_few_does_not_make_the_third() -> None:
    grown = Waiting("9", "c", Sides(109, 109), Sides(100, 100))
    assert not is_step([*waits(("a", 30, 30), ("b", 30, 30)), grown], 2)


def test_before_and_after_lessons_are_shown_together_or_not_at_all() -> None:
    before, after = (Cell(TERMS[1], half, "") for half in HALVES)
    large, small = waits(*((s, 30, 30) for s in "abc")), waits(*((s, 30, 10) for s in "abc"))
    course = before._replace(subject="11-14")
    assert [step.cells for step in steps({before: large, after: large})] == [(before, after)]
    assert [*steps({before: large, after: small})] == []
    six = [waits(*((s, 30, few if s in "abc" else 30) for s in "abcdef")) for few in (30, 10)]
    assert [len(step.numbers) for step in steps(dict(zip((before, after), six, strict=True)))] == [6]
    assert [step.cells for step in steps({course: large})] == [(course,)]


def test_many_at_once_are_many_small_steps_and_who_is_left_over_goes_with_the_last() -> None:
    ten = waits(*((school, 30, 30) for school in "abcdefghij"))
    assert [sorted(step.numbers) for step in steps({ONE: ten})] == [[*"012"], [*"345"], [*"6789"]]
    unsteady = waits(*((school, 30, 30) for school in "aaab"), ("c", 12, 30), ("d", 90, 30), ("e", 30, 30))
    assert [sorted(step.numbers) for step in steps({ONE: unsteady})] == [[*"0123456"]]


# The store itself


def test_a_store_shows_what_the_rule_says_whatever_comes_and_goes(where: str) -> None:
    """The same history in a store, in which each school sends all of its sums each time."""
    chance, model, held = random.Random(22), Store(), defaultdict[int, dict[Cell, tuple[int, int]]](dict)
    kept, told = store_at(where), set[int]()
    kept.make()
    for number in range(40):
        who, cell = number if number < 6 else chance.randrange(SCHOOLS), chance.choice([ONE, ONE, CELLS[2]])
        if number > 6 and chance.random() < 0.1:
            model.remove(who)
            remove(kept, [school.sent(who).number])
            held.pop(who, None)
        else:
            agreed, differed = held[who].get(cell, (0, 0))
            held[who][cell] = agreed + BIT + number, differed + chance.randint(10, 40)
            model.send(who, cell, Sides(*held[who][cell]))
            add(kept, [school.sent(who, held[who])])
        shown = [*numbers(picture_of(released(kept, school.ANSWERS)))]
        assert shown == [*numbers(model.report())], number
        told |= {each.votes for each in shown}
    assert len(told) > 5, "there was something to tell"
