"""Audience: who should see it?"""

import pytest

from isitok.format.story import AlsoFairReach
from isitok.format.vocabulary import Reach
from isitok.game.rounds.audience import AudienceRound, ReachChosen, Thing
from isitok.game.rounds.judge import Outcome
from isitok.game.rounds.respond import OptionChosen
from tests.builders import an_audience
from tests.game.table import opened

PHOTO = an_audience(also_fair=AlsoFairReach(share_with=Reach.A_FEW, why="Some families look at it together."))
NEWS = an_audience(what="that Ffion is upset", share_with=Reach.A_FEW, who="a friend who can help")


@pytest.mark.parametrize(
    ("said", "outcome", "is_right"),
    [
        (Reach.NO_ONE, Outcome.AGREED, True),
        (Reach.A_FEW, Outcome.ALSO_FAIR, True),
        (Reach.EVERYONE, Outcome.DIFFERED, False),
        (None, None, False),
    ],
)
def test_an_answer_agrees_is_also_fair_or_differs(said: Reach | None, outcome: Outcome | None, is_right: bool) -> None:
    thing = Thing(PHOTO, said)

    assert (thing.outcome, thing.is_right) == (outcome, is_right)


def test_the_why_is_for_everyone_and_those_who_were_also_fair_hear_why_first() -> None:
    assert Thing(PHOTO, Reach.EVERYONE).whys == ("She said no to it.",)
    assert Thing(PHOTO, Reach.A_FEW).whys == ("Some families look at it together.", "She said no to it.")


def test_it_can_be_locked_once_something_is_said_of_each_thing() -> None:
    first = opened(AudienceRound, audience=(PHOTO, NEWS)).after(ReachChosen(0, Reach.EVERYONE))
    both = first.after(ReachChosen(1, Reach.A_FEW))

    assert (first.is_whole, both.is_whole) == (False, True)
    assert both.right == 1
    assert both.after(ReachChosen(0, Reach.NO_ONE)).right == 2


def test_a_thing_that_is_not_there_changes_nothing() -> None:
    asked = opened(AudienceRound, audience=(PHOTO,))

    for event in (ReachChosen(1, Reach.NO_ONE), ReachChosen(-1, Reach.NO_ONE), OptionChosen(0)):
        assert asked.after(event) is asked
