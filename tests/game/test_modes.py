"""What every way to play has in common."""

import pytest

from isitok.game.modes import MODES, PLAY, REPLAY, Mode, Phase
from isitok.packs.model.vocabulary import Level

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
