"""Playing again what was missed."""

from isitok.format.vocabulary import Verdict
from isitok.game.ending import ending_of
from isitok.game.events import Forward
from isitok.game.play.modes import REPLAY
from isitok.game.replay import replay
from tests.builders import a_scenario, a_session, after, an_act, an_easy, judged

OK, NOT_OK = Verdict.OK, Verdict.NOT_OK


def test_where_nothing_was_missed_there_is_nothing_to_replay() -> None:
    assert replay(after(a_session(), *judged(NOT_OK), Forward())) is None


def test_a_replay_holds_the_acts_missed_and_only_those() -> None:
    first = a_scenario(an_act(OK), an_act(NOT_OK, act="Kofi sends it on."), title="First")
    second = a_scenario(an_act(OK), title="Second")
    played = after(a_session(first, second), *(*judged(OK), Forward()) * 3)

    again = replay(played)

    assert again is not None
    assert [(card.title, card.acts) for card in again.cards] == [("First", (first.acts[1],))]
    assert again.mode is REPLAY
    assert again.answers == ()


def test_a_replay_is_counted_apart() -> None:
    played = after(a_session(), *judged(OK), Forward())
    before = ending_of(played)
    again = replay(played)
    assert again is not None

    finished = after(again, *judged(NOT_OK), Forward())

    assert ending_of(played) == before
    assert (ending_of(finished).mode, ending_of(finished).accuracy.right) == (REPLAY, 1)


def test_a_replay_can_be_replayed_until_nothing_is_missed() -> None:
    again = replay(after(a_session(), *judged(OK)))
    assert again is not None
    once_more = replay(after(again, *judged(OK), Forward()))
    assert once_more is not None

    assert replay(after(once_more, *judged(NOT_OK), Forward())) is None


def test_a_replay_asks_for_sureness_only_where_the_first_game_did() -> None:
    again = replay(after(a_session(with_sureness=False), *judged(OK)))

    assert again is not None
    assert not again.with_sureness


def test_easy_words_stay_beside_their_acts() -> None:
    scenario = a_scenario(an_act(OK), an_act(NOT_OK), an_act(NOT_OK), easy=an_easy(3, why=("one", "two")))
    played = after(a_session(scenario), *(*judged(OK), Forward()) * 3)

    again = replay(played)

    assert again is not None
    assert scenario.easy is not None
    easy = again.cards[0].easy
    assert easy is not None
    assert easy.acts == scenario.easy.acts[1:]
    assert easy.why == ("two",)
