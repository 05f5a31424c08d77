"""A session, one step at a time."""

from isitok.format.vocabulary import Level, Verdict
from isitok.game.events import Chosen, Forward, Locked, Passed, Sureness
from isitok.game.play.stops import Step
from isitok.game.play.table import Progress
from isitok.game.rounds.judge import DraftAnswer
from isitok.game.session import start
from tests.builders import a_scenario, a_session, after, an_act, judged


def test_a_session_begins_by_asking_about_the_first_act_of_the_first_card() -> None:
    first, second = a_scenario(an_act(Verdict.OK), an_act()), a_scenario()

    session = a_session(first, second)

    assert session.step is Step.JUDGE
    assert session.scenario is first
    assert session.act is first.acts[0]
    assert session.progress == Progress(card=1, cards=2, act=1, acts=2)


def test_a_session_without_cards_is_done_before_it_begins() -> None:
    session = start(())

    assert session.step is Step.RESULT
    assert after(session, *judged(Verdict.OK), Forward(), Passed()) == session


def test_a_level_3_scenario_is_left_out_whoever_dealt_it() -> None:
    session = a_session(a_scenario(level=Level.THREE), a_scenario(level=Level.TWO))

    assert [scenario.level for scenario in session.cards] == [Level.TWO]


def test_an_answer_can_be_changed_until_it_is_locked() -> None:
    session = after(a_session(), Chosen(Verdict.OK), Chosen(Verdict.DEPENDS))
    assert session.draft == DraftAnswer(Verdict.DEPENDS)

    locked = after(session, Locked(Sureness.NOT_SURE))
    assert [(answer.verdict, answer.sureness) for answer in locked.answers] == [(Verdict.DEPENDS, Sureness.NOT_SURE)]

    assert after(locked, Chosen(Verdict.NOT_OK), Locked(Sureness.CERTAIN)) == locked


def test_one_press_says_how_sure_and_locks() -> None:
    session = after(a_session(), Chosen(Verdict.NOT_OK))
    assert session.can_lock

    assert after(session, Locked(Sureness.CERTAIN)).step is Step.WHY


def test_nothing_can_be_locked_without_a_verdict() -> None:
    unsaid = a_session()

    assert not unsaid.can_lock
    assert after(unsaid, Locked(Sureness.CERTAIN)) == unsaid


def test_nothing_can_be_locked_without_saying_how_sure() -> None:
    unsaid = after(a_session(), Chosen(Verdict.OK))

    assert after(unsaid, Locked()) == unsaid


def test_younger_players_lock_without_sureness_and_none_is_kept() -> None:
    session = after(a_session(with_sureness=False), Chosen(Verdict.OK))
    assert session.can_lock

    for said in (None, Sureness.CERTAIN):
        locked = after(session, Locked(said))
        assert [answer.sureness for answer in locked.answers] == [None]


def test_nobody_can_answer_that_something_is_to_be_talked_about() -> None:
    session = a_session()

    assert after(session, Chosen(Verdict.TALK)) == session


def test_the_only_way_on_from_a_locked_answer_is_its_why() -> None:
    session = a_session(a_scenario(an_act(), an_act(Verdict.OK)))

    why = after(session, *judged(Verdict.NOT_OK))
    assert (why.step, why.stop.act) == (Step.WHY, 0)

    onward = after(why, Forward())
    assert (onward.step, onward.stop.act, onward.draft) == (Step.JUDGE, 1, DraftAnswer())


def test_to_continue_means_nothing_while_an_act_is_judged() -> None:
    session = after(a_session(), Chosen(Verdict.OK))

    assert after(session, Forward()) == session


def test_the_why_shows_the_answer_and_what_it_brought() -> None:
    session = a_session()
    assert (session.answer, session.points) == (None, None)

    why = after(session, *judged(Verdict.NOT_OK, Sureness.CERTAIN))
    assert why.answer == why.answers[-1]
    assert why.points == 9

    done = after(why, Forward())
    assert (done.answer, done.points) == (None, None)


def test_an_act_to_talk_about_is_answered_and_explained_but_brings_no_points() -> None:
    why = after(a_session(a_scenario(an_act(Verdict.TALK))), *judged(Verdict.OK))

    assert why.step is Step.WHY
    assert why.answer is not None
    assert why.points is None


def test_after_the_last_act_comes_the_next_card_and_after_the_last_card_the_end() -> None:
    session = a_session(a_scenario(an_act(), an_act()), a_scenario())
    answered = (*judged(Verdict.OK), Forward())

    assert not session.table.is_last
    second = after(session, *answered)
    assert second.is_last_act
    third = after(second, *answered)
    assert third.progress == Progress(card=2, cards=2, act=1, acts=1)
    why = after(third, *judged(Verdict.OK))
    assert why.table.is_last
    done = after(why, Forward())
    assert done.is_over


def test_a_pass_goes_on_to_the_next_card() -> None:
    session = after(a_session(a_scenario(an_act(), an_act()), a_scenario()), Chosen(Verdict.OK), Passed())

    assert (session.stop.card, session.step, session.draft, session.passes) == (1, Step.JUDGE, DraftAnswer(), (0,))


def test_a_pass_half_way_through_a_card_drops_what_was_answered_in_it() -> None:
    session = after(a_session(a_scenario(), a_scenario(an_act(), an_act())), *judged(Verdict.OK), Forward())
    halfway = after(session, *judged(Verdict.NOT_OK), Forward())

    passed = after(halfway, Passed())

    assert passed.answers == session.answers
    assert passed.step is Step.RESULT


def test_a_pass_from_a_why_drops_the_answer_that_it_explains() -> None:
    passed = after(a_session(a_scenario(), a_scenario()), *judged(Verdict.OK), Passed())

    assert passed.answers == ()
    assert passed.stop.card == 1


def test_there_is_nothing_to_pass_once_all_is_done() -> None:
    done = after(a_session(), *judged(Verdict.OK), Forward())

    assert not done.can_pass
    assert after(done, Passed()) == done
