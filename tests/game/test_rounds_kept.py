"""A round that a class was in the middle of comes back with what was answered, once the lesson goes on."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.format.rounds import rounds_of
from isitok.format.story import Round
from isitok.format.vocabulary import Feeling, Reach
from isitok.game.rounds.audience import ReachChosen
from isitok.game.rounds.feel import FeelingToggled, Moment, MomentOpened, MoreFeelings
from isitok.game.rounds.open_round import open_round
from isitok.game.rounds.respond import AnotherWay, NextBeat, OptionChosen
from isitok.game.rounds.spot import ThingPicked
from isitok.game.rounds.tell import ConfidantChosen, WordsChosen
from tests.bundled import bundled_library

STORY = bundled_library().scenario("in-the-chat/coach-photo")
PEOPLE = st.sampled_from(["ffion", "kofi", "nobody"])
MOMENTS = st.sampled_from(Moment)
EVENTS = st.one_of(
    st.builds(OptionChosen, st.integers(0, 4)),
    st.just(NextBeat()),
    st.just(AnotherWay()),
    st.builds(ReachChosen, st.integers(0, 2), st.sampled_from(Reach)),
    st.builds(ThingPicked, st.sampled_from(["0", "1", "2", "2/0", "2/1", "3"])),
    st.builds(FeelingToggled, PEOPLE, MOMENTS, st.sampled_from(Feeling)),
    st.builds(MomentOpened, PEOPLE, MOMENTS),
    st.just(MoreFeelings()),
    st.builds(ConfidantChosen, st.integers(0, 3)),
    st.builds(WordsChosen, st.integers(0, 3)),
)


@pytest.mark.parametrize("dealt", rounds_of(STORY))
@given(events=st.lists(EVENTS, max_size=20))
def test_a_round_comes_back_as_it_was(dealt: Round, events: list[object]) -> None:
    opened = fresh = open_round(dealt, STORY, 7)
    for event in events:
        opened = opened.after(event)  # type: ignore[arg-type]

    assert fresh.with_answers(json.loads(json.dumps(opened.to_data()))) == opened
