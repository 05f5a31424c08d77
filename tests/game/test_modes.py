"""What every way to play has in common."""

import pytest

from isitok.format.story import Round
from isitok.format.vocabulary import FOR_STAFF, Level
from isitok.game.play.line import stops
from isitok.game.play.modes import GROUP_VOTE, PLAY, REPLAY, STAFF, TEAMS, Mode, Who
from isitok.game.play.stops import Step
from isitok.game.session import start
from tests.builders import a_scenario, an_act
from tests.game.all_modes import MODES
from tests.game.table import a_card_with

each_mode = pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
CARD = a_card_with(*Round, acts=(an_act(), an_act()))
SHOWS = {Step.WHY, Step.KEY_WHY, Step.TOGETHER}
"""Where an answer can be seen."""


def steps_of(mode: Mode) -> list[Step]:
    return [stop.step for stop in stops(mode, [CARD, CARD], [Round.FEEL, None], {}, before=[CARD], after=[CARD])]


@each_mode
def test_no_act_is_shown_before_somebody_could_answer_it(mode: Mode) -> None:
    open_ = False
    for step in steps_of(mode):
        if step in SHOWS and step is not Step.KEY_WHY:
            assert open_, "somebody is asked first"
            open_ = False
        open_ = open_ or (step in mode.asks and step is not Step.ROUND)


@each_mode
def test_every_step_at_which_somebody_answers_is_one_of_its_steps(mode: Mode) -> None:
    assert mode.asks.keys() <= set(steps_of(mode)) | {Step.ROUND}


@each_mode
def test_every_line_has_an_end(mode: Mode) -> None:
    ends = {Step.RESULT, Step.GOODBYE, Step.HELP}
    assert steps_of(mode)[-1] in (ends if mode is not GROUP_VOTE else {Step.MOVED}), "it only comes between"


def test_whoever_plays_alone_has_a_round_after_each_story_but_not_again_what_was_missed() -> None:
    assert Step.ROUND in steps_of(PLAY)
    assert Step.ROUND not in steps_of(REPLAY)


def test_no_way_to_play_alone_shows_level_3_but_that_of_staff() -> None:
    alone = [mode for mode in MODES if Who.PLAYER in mode.asks.values() and mode is not STAFF]

    assert {PLAY.name, REPLAY.name} == {mode.name for mode in alone}
    assert all(mode.highest_level < Level.THREE for mode in alone)


def test_alone_staff_play_what_is_for_staff_and_nothing_else() -> None:
    young, staff = a_scenario(level=Level.THREE), a_scenario(level=Level.THREE, ages=FOR_STAFF)

    assert start([young, staff, a_scenario()], STAFF).cards == (staff,)
    assert start([young, staff], PLAY).cards == ()


def test_teams_vote_but_a_round_is_the_whole_classes() -> None:
    assert TEAMS.asks[Step.VOTE] is Who.TEAMS
    assert TEAMS.asks[Step.ROUND] is Who.CLASS
