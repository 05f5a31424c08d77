"""What every way to play has in common."""

import pytest

from isitok.game.modes import MODES, PLAY, REPLAY, Mode, Phase
from isitok.game.replay import replay
from isitok.game.session import Session, start
from isitok.packs.vocabulary import Level, Verdict
from tests.builders import a_scenario, after, judged

each_mode = pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)


@each_mode
def test_whoever_judges_is_shown_why(mode: Mode) -> None:
    assert mode.phases == (Phase.JUDGE, Phase.WHY)


def test_whoever_plays_alone_has_a_round_after_each_story_but_not_again_what_was_missed() -> None:
    assert PLAY.with_rounds
    assert not REPLAY.with_rounds


@each_mode
def test_no_way_to_play_alone_shows_level_3(mode: Mode) -> None:
    assert mode.highest_level < Level.THREE


@each_mode
def test_no_way_to_play_alone_shows_what_an_adult_must_lead(mode: Mode) -> None:
    led, free = a_scenario(adult_led=True), a_scenario()

    assert start([led, free, led], mode).cards == (free,)


def test_nothing_that_an_adult_must_lead_is_played_again_however_it_came_to_be_played() -> None:
    played = Session(cards=(a_scenario(adult_led=True),), mode=PLAY, with_sureness=False, phase=Phase.JUDGE)
    again = replay(after(played, *judged(Verdict.OK, None)))

    assert again is not None
    assert again.cards == ()
