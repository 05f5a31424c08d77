"""What every way to play has in common."""

import pytest

from isitok.game.modes import MODES, Mode, Phase
from isitok.packs.vocabulary import Level

each_mode = pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)


@each_mode
def test_whoever_judges_is_shown_why(mode: Mode) -> None:
    assert mode.after(Phase.JUDGE) is Phase.WHY


@each_mode
def test_an_act_is_over_after_its_last_phase(mode: Mode) -> None:
    assert mode.after(mode.phases[-1]) is None


@each_mode
def test_no_way_to_play_alone_shows_level_3(mode: Mode) -> None:
    assert mode.highest_level < Level.THREE
