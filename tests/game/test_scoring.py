"""Points: the table, and that honesty pays."""

from fractions import Fraction

import pytest

from isitok.game.events import Sureness
from isitok.game.scoring import RIGHT, WRONG, maximum, points, scheme, total
from isitok.i18n.words import ENGLISH
from isitok.packs.model.vocabulary import Verdict
from tests.builders import also_fair, an_act, an_answer


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


@pytest.mark.parametrize("percent", range(34, 101))  # three choices: nobody who thinks does worse than a third
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


def test_whoever_agrees_twice_as_often_has_more_points_however_sure_they_say_they_are() -> None:
    """What brings points is seeing it, not answering: eight of fifteen against four of fifteen."""

    def brought(right: int, sureness: Sureness) -> int:
        said = [an_answer(Verdict.NOT_OK if number < right else Verdict.OK, sureness) for number in range(15)]
        return total(said)

    assert min(brought(8, sureness) for sureness in Sureness) > max(brought(4, sureness) for sureness in Sureness)


def test_players_are_told_the_table_in_plain_words() -> None:
    told = scheme(ENGLISH)

    assert "If we agree, not sure brings 6, fairly sure 8 and certain 9. If we don’t, it is 4, 2 or 0." in told
    assert "Not sure is fine." in told
    assert "%" not in told
