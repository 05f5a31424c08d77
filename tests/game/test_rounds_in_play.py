"""The round after a card's last why, one step at a time."""

from collections import Counter

import pytest

from isitok.base.value import replace
from isitok.format.story import Round
from isitok.format.vocabulary import Verdict
from isitok.game.ending import ending_of
from isitok.game.events import Chosen, Forward, Locked, Passed
from isitok.game.play.modes import PLAY
from isitok.game.play.stops import Step
from isitok.game.replay import replay
from isitok.game.rounds import one_for_each
from isitok.game.rounds.open_round import open_round
from isitok.game.rounds.respond import OptionChosen, RespondRound
from isitok.game.rounds.spot import ThingPicked
from isitok.game.session import start
from isitok.game.summary import rounds
from isitok.i18n.screen_words import ENGLISH
from tests.builders import a_scenario, a_session, after, an_act, judged
from tests.game.table import ANSWERS, HOLDS, a_card_with, a_game, answers_to, at_round, round_passes

FULL = a_card_with(*Round)
each_round = pytest.mark.parametrize("one", list(Round))


def test_one_round_follows_the_why_of_whoever_plays_alone() -> None:
    session = a_session(FULL)

    assert session.mode is PLAY
    assert len(session.rounds) == 1
    assert session.rounds[0] in Round
    assert after(session, *answers_to()).step is Step.ROUND


def test_a_scenario_without_rounds_has_none_after_its_why() -> None:
    assert after(a_game(a_scenario()), *answers_to()).step is Step.RESULT


def test_the_round_comes_after_the_last_why_and_not_before() -> None:
    session = a_game(a_card_with(Round.TELL, acts=(an_act(), an_act())))

    second = after(session, *answers_to())
    assert (second.step, second.stop.act) == (Step.JUDGE, 1)

    there = after(second, *answers_to())
    assert (there.step, there.stop.act) == (Step.ROUND, 1)


@each_round
def test_a_round_is_answered_locked_explained_and_left(one: Round) -> None:
    session = at_round(FULL, a_scenario(), of=one)
    assert (session.step, session.dealt_round) == (Step.ROUND, one)
    assert session.round == open_round(one, FULL, session.seed)

    said = after(session, *ANSWERS[one])
    assert said.can_lock
    assert said.round != session.round

    why = after(said, Locked())
    assert (why.step, why.round) == (Step.ROUND_WHY, said.round)
    assert [(played.card_index, played.round) for played in why.played] == [(0, said.round)]
    assert after(why, *ANSWERS[one], Locked()) == why

    put_right = after(why, Forward())
    if one is Round.FEEL:
        assert (put_right.step, put_right.round) == (Step.PUT_RIGHT, said.round)
        put_right = after(put_right, Forward())
    assert (put_right.step, put_right.stop.card, put_right.round) == (Step.JUDGE, 1, None)
    assert put_right.played == why.played


def test_where_nothing_can_be_put_right_feelings_end_with_what_the_writers_thought() -> None:
    session = at_round(a_card_with(Round.FEEL, put_right={}))

    assert after(session, Locked(), Forward()).step is Step.RESULT


@pytest.mark.parametrize("one", [Round.RESPOND, Round.AUDIENCE, Round.TELL])
def test_a_round_that_says_nothing_yet_cannot_be_locked(one: Round) -> None:
    session = at_round(FULL, of=one)

    assert not session.can_lock
    assert after(session, Locked()) == session


def test_in_a_round_only_its_own_events_and_a_pass_mean_anything() -> None:
    session = at_round(FULL, of=Round.RESPOND)

    for event in (Chosen(Verdict.OK), Forward(), ThingPicked("0"), OptionChosen(99)):
        assert after(session, event) == session


def test_rounds_events_mean_nothing_while_an_act_is_judged_or_explained() -> None:
    session = a_game(FULL)
    why = after(session, *judged(Verdict.OK))

    for events in ANSWERS.values():
        assert after(session, *events) == session
        assert after(why, *events) == why


def test_a_round_brings_no_points() -> None:
    session = at_round(FULL, of=Round.AUDIENCE)
    before = ending_of(session)

    after_it = ending_of(after(session, *ANSWERS[Round.AUDIENCE], Locked(), Forward()))

    assert (after_it.points, after_it.maximum, after_it.accuracy) == (before.points, before.maximum, before.accuracy)
    (count,) = rounds(after_it.rounds, ENGLISH, ours=True)
    assert count.of == 2


@pytest.mark.parametrize("steps", [0, 1, 2, 3])
def test_a_pass_anywhere_in_a_round_leaves_no_trace_of_the_round_and_all_that_was_judged(steps: int) -> None:
    session = at_round(FULL, a_scenario(), of=Round.FEEL)
    there = after(session, *(*ANSWERS[Round.FEEL], Locked(), Forward())[:steps])

    passed = after(there, Passed())

    assert (passed.played, passed.round, round_passes(passed)) == ((), None, {0})
    assert (passed.step, passed.stop.card) == (Step.JUDGE, 1)
    assert ending_of(passed).rounds == ()
    assert passed.answers == session.answers != ()
    assert passed.passes == ()
    over = replace(ending_of(session), finished=(session.cards[0],))  # it was there already, and is over now
    assert ending_of(passed) == over


def test_a_pass_at_the_why_before_the_round_still_leaves_the_whole_card() -> None:
    why = after(a_game(FULL, a_scenario()), *judged(Verdict.OK))

    passed = after(why, Passed())

    assert (passed.answers, passed.passes, round_passes(passed)) == ((), (0,), set())


def test_the_end_of_the_card_and_of_the_session_is_known_before_it_comes() -> None:
    why = after(a_game(a_card_with(Round.FEEL)), *judged(Verdict.OK))
    assert why.is_last_act
    assert not why.table.is_last
    ahead = [stop.step for stop in why.line[why.at + 1 :]]
    assert ahead == [Step.ROUND, Step.ROUND_WHY, Step.PUT_RIGHT, Step.RESULT]

    explained = after(why, Forward(), Locked())
    put_right = after(explained, Forward())
    assert put_right.table.is_last
    assert after(put_right, Forward()).step is Step.RESULT


def test_there_are_no_points_and_no_answer_to_explain_in_a_round() -> None:
    session = at_round(FULL, of=Round.TELL)

    assert (session.answer, session.points) == (None, None)


def test_a_replay_plays_no_rounds() -> None:
    again = replay(after(a_game(FULL), *judged(Verdict.OK)))

    assert again is not None
    assert not any(stop.step is Step.ROUND for stop in again.line)
    assert after(again, *answers_to()).step is Step.RESULT


def test_the_seed_chooses_the_round_and_the_order_of_its_options() -> None:
    rounds = {a_game(FULL, seed=seed).rounds for seed in range(40)}
    assert rounds == {(each,) for each in Round}

    orders = set()
    for seed in range(40):
        session = after(start([a_card_with(Round.RESPOND)], a_game().mode, seed=seed), *answers_to())
        assert isinstance(session.round, RespondRound)
        orders.add(tuple(option.do for option in session.round.options))
    assert len(orders) == 6


def test_the_same_seed_gives_the_same_rounds() -> None:
    assert a_game(FULL, FULL, FULL, seed=3) == a_game(FULL, FULL, FULL, seed=3)


@pytest.mark.parametrize("seed", range(10))
def test_two_of_five_full_cards_ask_what_somebody_could_do_and_the_others_something_else_each(seed: int) -> None:
    dealt = Counter(one_for_each([FULL] * 5, seed))
    assert dealt[Round.RESPOND] == 2
    assert len(dealt) == 4

    assert one_for_each([FULL] * 10, seed).count(Round.RESPOND) == 4


def test_what_somebody_could_do_is_asked_as_often_as_cards_allow() -> None:
    tell, both = a_card_with(Round.TELL), a_card_with(Round.RESPOND, Round.TELL)

    for seed in range(10):
        assert one_for_each([tell, both, tell, tell, tell], seed)[1] is Round.RESPOND
        assert one_for_each([tell, both, both, tell, tell], seed).count(Round.RESPOND) == 2


@pytest.mark.parametrize("seed", range(10))
def test_a_round_is_one_that_its_card_holds(seed: int) -> None:
    cards = [a_card_with(Round.TELL), a_scenario(), a_card_with(Round.TELL, Round.FEEL), a_card_with(Round.TELL)]

    assert one_for_each(cards, seed) == (Round.TELL, None, Round.FEEL, Round.TELL)


def test_a_round_that_a_card_does_not_hold_cannot_be_opened() -> None:
    for one in HOLDS:
        with pytest.raises(ValueError, match="holds no round"):
            open_round(one, a_scenario(), 0)
