"""What the last screen says of a game, in sentences: what was answered, as we do or, of others' stories, as they do."""

import pytest

from isitok.format.vocabulary import Reach, Verdict
from isitok.game.ending import Said, ending_of
from isitok.game.events import Forward, Passed, Sureness
from isitok.game.rounds.audience import AudienceRound, ReachChosen
from isitok.game.session import start
from isitok.game.summary import in_short, match, rounds, sureness
from isitok.i18n.screen_words import ENGLISH
from tests.builders import a_scenario, after, an_audience, judged
from tests.game.table import opened

OFTEN = 12


def said(level: Sureness, right: int, times: int = OFTEN) -> Said:
    return Said(level, times, right)


def test_how_sure_somebody_was_is_told_beside_what_we_say_or_what_the_stories_do() -> None:
    once, often = said(Sureness.CERTAIN, 1, 1), said(Sureness.CERTAIN, 9)

    assert sureness(once, ENGLISH, ours=True) == "You said it 1 time. We agreed on 1."
    assert sureness(often, ENGLISH, ours=True) == "You said it 12 times. We agreed on 9."
    assert sureness(once, ENGLISH, ours=False) == "You said it 1 time, and saw 1 as the story does."
    assert sureness(often, ENGLISH, ours=False) == "You said it 12 times, and saw 9 as the stories do."


@pytest.mark.parametrize(
    ("level", "right", "fits"),
    [
        (Sureness.CERTAIN, 7, "You could leave a bit more room for doubt."),
        (Sureness.CERTAIN, 8, "That fits well."),
        (Sureness.CERTAIN, 12, "That fits well."),
        (Sureness.FAIRLY_SURE, 5, "You could leave a bit more room for doubt."),
        (Sureness.FAIRLY_SURE, 6, "That fits well."),
        (Sureness.FAIRLY_SURE, 8, "That fits well."),
        (Sureness.FAIRLY_SURE, 9, "You could trust yourself a little more."),
        (Sureness.NOT_SURE, 0, "That fits well."),
        (Sureness.NOT_SURE, 6, "That fits well."),
        (Sureness.NOT_SURE, 7, "You could trust yourself a little more."),
    ],
)
def test_whether_it_fits_is_said_of_the_surest_that_was_said_often_enough(
    level: Sureness, right: int, fits: str
) -> None:
    levels = (said(level, right), said(Sureness.CERTAIN, 0, 1))
    name = ENGLISH.label(level)

    assert match(levels, ENGLISH, ours=True) == f"You said “{name}” 12 times. We agreed on {right}. {fits}"
    assert (
        match(levels, ENGLISH, ours=False) == f"You said “{name}” 12 times, and saw {right} as the stories do. {fits}"
    )


def test_nothing_is_said_of_what_was_said_once() -> None:
    assert match((said(Sureness.CERTAIN, 1, 1),), ENGLISH, ours=True) == ""


def test_who_should_see_it_is_told_beside_what_we_say_or_what_the_stories_do() -> None:
    asked = opened(AudienceRound, audience=[an_audience()] * 3)
    for thing, reach in enumerate((Reach.NO_ONE, Reach.EVERYONE, Reach.NO_ONE)):
        asked = asked.after(ReachChosen(thing, reach))
    (ours,), (theirs,) = (tuple(rounds([asked], ENGLISH, ours=ours)) for ours in (True, False))

    assert ours.said == "We saw 2 of 3 the same way."
    assert theirs.said == "You saw 2 of 3 as the stories do."
    assert (theirs.title, theirs.filled, theirs.of) == ("Who should see it", 2, 3)


def test_how_many_stories_were_skipped_is_said_where_others_were_played() -> None:
    played = after(start([a_scenario() for _ in range(3)]), *judged(Verdict.OK), Forward())

    assert [*in_short(ending_of(played), ENGLISH)] == []
    for number, told in enumerate(("You skipped 1 story.", "You skipped 2 stories."), start=1):
        assert [*in_short(ending_of(after(played, *[Passed()] * number)), ENGLISH)] == [told]
