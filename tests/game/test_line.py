"""One line of play: what comes next follows from the cards and from what was said, and nothing behind anybody moves."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.base import value
from isitok.base.value import replace
from isitok.format.story import Round
from isitok.format.vocabulary import Level, Verdict
from isitok.game.play.line import Play, Said, answer, answer_in_round, forget, leave_out, move
from isitok.game.play.modes import Mode, SoFar, When, Who
from isitok.game.play.stops import Step, Stop
from isitok.game.rounds.judge import CHOICES, DraftAnswer
from isitok.game.rounds.respond import OptionChosen
from tests.builders import a_scenario, an_act
from tests.game.all_modes import MODES
from tests.game.table import a_card_with

TWO_ACTS = a_scenario(an_act(), an_act(Verdict.OK))


def said_ok(so_far: SoFar) -> bool:
    """Whether somebody let it happen."""
    said = so_far.at(Step.JUDGE)
    return isinstance(said, DraftAnswer) and said.verdict is Verdict.OK


BRANCHING = Mode(
    name="what happened next",
    highest_level=Level.TWO,
    act=(Step.JUDGE, When(Step.HAPPENS_NEXT, said_ok), Step.WHY),
    last=(Step.RESULT,),
    asks={Step.JUDGE: Who.PLAYER},
)
"""A mode is one value: here, a stop follows only one of the answers."""


def a_play(mode: Mode = BRANCHING, *cards: object, **fields: object) -> Play:
    return replace(Play(mode=mode, cards=cards or (TWO_ACTS,)), **fields)  # type: ignore[arg-type]


def steps_of(play: Play) -> list[Step]:
    return [stop.step for stop in play.line]


def test_a_stop_comes_only_after_the_answer_that_leads_to_it() -> None:
    play = a_play()
    assert steps_of(play) == [Step.JUDGE, Step.WHY, Step.JUDGE, Step.WHY, Step.RESULT]

    let_it = answer(play, DraftAnswer(Verdict.OK))
    assert let_it.following == Stop(Step.HAPPENS_NEXT)
    assert move(let_it, 1).following == Stop(Step.WHY)
    assert steps_of(let_it)[3:] == [Step.JUDGE, Step.WHY, Step.RESULT], "the second act has its own answer"

    assert answer(let_it, DraftAnswer(Verdict.NOT_OK)).following == Stop(Step.WHY), (
        "it can be said otherwise until then"
    )


def test_another_answer_to_an_act_behind_leaves_everybody_where_they_are() -> None:
    there = move(answer(a_play(), DraftAnswer(Verdict.OK)), 3)
    assert there.stop == Stop(Step.JUDGE, 0, 1)

    mended = forget(there, [Stop(Step.JUDGE)])

    assert (mended.stop, mended.at, mended.furthest) == (there.stop, 2, 2)
    assert Step.HAPPENS_NEXT not in steps_of(mended)


def test_what_is_said_later_brings_nothing_that_would_have_come_before() -> None:
    later = value.replace(BRANCHING, act=(When(Step.HAPPENS_NEXT, said_ok), Step.JUDGE, Step.WHY))
    play = answer(a_play(later), DraftAnswer(Verdict.OK))

    assert Step.HAPPENS_NEXT not in steps_of(play)


def test_what_is_left_out_is_gone_with_what_was_said_there_and_with_what_could_have_come() -> None:
    play = move(answer(a_play(BRANCHING, TWO_ACTS, TWO_ACTS), DraftAnswer(Verdict.OK)), 1)

    left = leave_out(play, [stop for stop in play.every_stop() if stop.card == 0 and stop.step is not Step.RESULT])

    assert left.stop == Stop(Step.JUDGE, 1)
    assert (left.at, left.furthest, left.said) == (0, 0, {})
    assert all(stop.card == 1 for stop in left.line[:-1])


def test_a_round_is_opened_when_somebody_comes_to_it_and_kept_when_they_come_again() -> None:
    card = a_card_with(Round.RESPOND)
    round_ = next(mode for mode in MODES if mode.deals_round)
    play = Play(mode=round_, cards=(card,), rounds=(Round.RESPOND,))
    there = move(play, 2)
    assert there.round is not None
    assert move(play, 1).round is None

    said = answer_in_round(there, OptionChosen(1))
    assert move(move(said, 3), 2).round == said.round
    assert move(said, 3).round == said.round, "what there is to say of it is about what was said"
    assert answer_in_round(move(said, 3), OptionChosen(0)) == move(said, 3), "nothing can be said any more"


SAID: st.SearchStrategy[Said] = st.builds(DraftAnswer, st.none() | st.sampled_from(CHOICES))


@given(st.lists(st.tuples(SAID, st.sampled_from([-1, 0, 1])), max_size=30))
def test_whatever_is_said_no_stop_behind_anybody_changes(happened: list[tuple[Said, int]]) -> None:
    plays = [a_play(BRANCHING, TWO_ACTS, TWO_ACTS)]
    for said, by in happened:
        play = plays[-1]
        play = answer(play, said) if play.step in play.mode.asks else play
        plays.append(move(play, max(0, min(len(play.line) - 1, play.at + by))))
    for before, now in pairwise(plays):
        assert now.line[: before.at + 1] == before.line[: before.at + 1]
        assert now.furthest >= now.at


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_no_stop_comes_twice(mode: Mode) -> None:
    play = Play(mode=mode, cards=(TWO_ACTS, a_card_with(*Round)), rounds=(None, Round.FEEL), before=(TWO_ACTS,))

    assert len(set(play.line)) == len(play.line)
