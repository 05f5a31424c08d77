"""Points: the table, and that honesty pays."""

import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.format.vocabulary import Verdict
from isitok.game.events import Sureness
from isitok.game.scoring import RIGHT, WRONG, blind, maximum, points, total
from tests.builders import also_fair, an_act, an_answer
from tests.each import each


@pytest.mark.parametrize(
    ("sureness", "right", "wrong"),
    [
        (Sureness.NOT_SURE, 6, 4),
        (Sureness.FAIRLY_SURE, 8, 2),
        (Sureness.CERTAIN, 9, 0),
        (None, 9, 0),
    ],
)
def test_points_follow_the_table(sureness: Sureness | None, right: int, wrong: int) -> None:
    assert points(an_answer(Verdict.NOT_OK, sureness)) == right
    assert points(an_answer(Verdict.OK, sureness)) == wrong


def test_what_is_also_fair_brings_as_much_as_what_is_right() -> None:
    fair = an_answer(Verdict.DEPENDS, Sureness.CERTAIN, act=an_act(also_fair=also_fair(Verdict.DEPENDS)))

    assert points(fair) == 9


def test_what_is_only_talked_about_brings_nothing_and_could_bring_nothing() -> None:
    talk = an_answer(Verdict.OK, Sureness.CERTAIN, act=an_act(Verdict.TALK))
    wrong = an_answer(Verdict.OK, Sureness.FAIRLY_SURE)

    assert (total([talk, wrong]), maximum([talk, wrong])) == (2, 9)


@each(range(34, 101), "percent")
def test_saying_how_sure_one_really_is_pays_best(percent: int) -> None:
    chance = Fraction(percent, 100)
    honest = (
        Sureness.CERTAIN
        if chance > Fraction(2, 3)
        else Sureness.FAIRLY_SURE
        if chance > Fraction(1, 2)
        else Sureness.NOT_SURE
    )

    expected = {said: chance * RIGHT[said] + (1 - chance) * WRONG[said] for said in Sureness}

    assert expected[honest] == max(expected.values())


def brought(right: int, of: int, sureness: Sureness | None) -> int:
    """The points of somebody who agrees so often."""
    return total(an_answer(Verdict.NOT_OK if number < right else Verdict.OK, sureness) for number in range(of))


def test_whoever_agrees_twice_as_often_has_more_points_however_sure_they_say_they_are() -> None:
    """What brings points is seeing it, not answering: eight of fifteen against four of fifteen."""
    eight, four = ([brought(right, 15, sureness) for sureness in Sureness] for right in (8, 4))

    assert min(eight) > max(four)


@given(st.sampled_from((None, *Sureness)), st.integers(0, 40), st.integers(0, 40))
def test_with_the_same_sureness_whoever_agrees_more_has_more(sureness: Sureness | None, one: int, other: int) -> None:
    fewer, more = sorted((one, other))

    assert (brought(fewer, 40, sureness) < brought(more, 40, sureness)) == (fewer < more)


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(Sureness)), max_size=30), st.randoms())
def test_agreeing_once_more_brings_more_whatever_else_was_said(
    said: list[tuple[bool, Sureness]], chance: random.Random
) -> None:
    """The same sureness for each act: only one of them is seen as the game sees it, instead of otherwise."""
    missed = [number for number, (agreed, _) in enumerate(said) if not agreed]
    if not missed:
        return
    mended = chance.choice(missed)

    def points_for(agreed: list[bool]) -> int:
        return total(
            an_answer(Verdict.NOT_OK if one else Verdict.OK, sureness)
            for one, (_, sureness) in zip(agreed, said, strict=True)
        )

    before = [agreed for agreed, _ in said]
    assert points_for([one or number == mended for number, one in enumerate(before)]) > points_for(before)


def test_whoever_always_says_not_sure_without_reading_has_a_third_right() -> None:
    nine = [an_answer(Verdict.NOT_OK)] * 9

    assert blind(nine) == 42
    assert maximum(nine) == 81
