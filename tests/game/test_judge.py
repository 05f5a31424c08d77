"""How an answer stands to the game's own, and what the why says."""

import pytest

from isitok.format.vocabulary import Verdict
from isitok.game.rounds.judge import Outcome
from tests.builders import also_fair, an_act, an_answer


@pytest.mark.parametrize(
    ("said", "outcome", "is_right", "is_missed"),
    [
        (Verdict.NOT_OK, Outcome.AGREED, True, False),
        (Verdict.DEPENDS, Outcome.ALSO_FAIR, True, False),
        (Verdict.OK, Outcome.DIFFERED, False, True),
    ],
)
def test_an_answer_agrees_can_be_argued_for_or_differs(
    said: Verdict, outcome: Outcome, is_right: bool, is_missed: bool
) -> None:
    answer = an_answer(said, act=an_act(Verdict.NOT_OK, also_fair=also_fair(Verdict.DEPENDS)))

    assert (answer.outcome, answer.is_right, answer.is_missed) == (outcome, is_right, is_missed)
    assert answer.is_marked


@pytest.mark.parametrize("said", [Verdict.OK, Verdict.DEPENDS, Verdict.NOT_OK])
def test_an_act_to_talk_about_is_neither_right_nor_missed(said: Verdict) -> None:
    answer = an_answer(said, act=an_act(Verdict.TALK))

    assert answer.outcome is Outcome.UNMARKED
    assert (answer.is_marked, answer.is_right, answer.is_missed) == (False, False, False)


def test_the_why_begins_with_what_is_said_to_those_who_chose_this() -> None:
    act = an_act(why="It is her face.", if_chosen={Verdict.OK: "It can look like a joke."})

    assert an_answer(Verdict.OK, act=act).whys == ("It can look like a joke.", "It is her face.")
    assert an_answer(Verdict.NOT_OK, act=act).whys == ("It is her face.",)


def test_those_who_chose_what_is_also_fair_hear_why_it_is() -> None:
    act = an_act(why="It is her face.", also_fair=also_fair(Verdict.DEPENDS, "Some have agreed on it."))

    assert an_answer(Verdict.DEPENDS, act=act).whys == ("Some have agreed on it.", "It is her face.")
    assert an_answer(Verdict.NOT_OK, act=act).whys == ("It is her face.",)
