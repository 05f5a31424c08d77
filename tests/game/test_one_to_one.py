"""Two people at one screen: nothing private shows before its time, and what is real is never left for a story."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.base.value import replace
from isitok.format.story import Round
from isitok.format.vocabulary import Feeling, Verdict
from isitok.game.events import Back, Forward
from isitok.game.one_to_one.one_to_one import CHOOSING, OneToOne, start_one_to_one, update
from isitok.game.one_to_one.one_to_one_events import (
    CardPassed,
    Event,
    PassedOn,
    SomebodyStops,
    Stopped,
    ThisIsReal,
    VerdictPicked,
    WhyOpened,
)
from isitok.game.play.modes import Who
from isitok.game.play.stops import Step, Stop
from isitok.game.rounds.feel import FeelingToggled, FeelRound, Moment
from isitok.game.rounds.tell import ConfidantChosen, WordsChosen
from tests.builders import a_scenario, a_tell, an_act, felt

CARD = replace(
    a_scenario(an_act(), an_act(), feelings={"ffion": felt(Feeling.HURT)}, put_right={"kofi": "Take it down."}),
    tell=a_tell(),
)
PLAIN = a_scenario(an_act(Verdict.OK))


def a_one_to_one(**fields: bool) -> OneToOne:
    return start_one_to_one([CARD, PLAIN], with_paper=True, **fields)


def after(one_to_one: OneToOne, *events: Event) -> OneToOne:
    for event in events:
        one_to_one = update(one_to_one, event)
    return one_to_one


def at(one_to_one: OneToOne, step: Step, card: int = 0, act: int = 0, round: Round | None = None) -> OneToOne:
    while one_to_one.stop != Stop(step, card, act, round):
        assert not one_to_one.is_last, f"{step} never came"
        one_to_one = after(one_to_one, VerdictPicked(Verdict.NOT_OK), Forward())
    return one_to_one


def test_a_one_to_one_begins_with_what_can_not_be_kept_secret_and_ends_outside_the_story() -> None:
    steps = [stop.step for stop in a_one_to_one().line]

    assert steps[0] is Step.FIRST_WORDS
    assert steps[-3:] == [Step.STEP_OUT, Step.PAPER, Step.GOODBYE]
    assert Step.SPREAD not in steps
    assert [stop.step for stop in a_one_to_one(with_spread=True).line][-4:-2] == [Step.SPREAD, Step.STEP_OUT]


def test_each_chooses_alone_and_then_both_see_both() -> None:
    one_to_one = after(at(a_one_to_one(), Step.CHOOSE), VerdictPicked(Verdict.OK))
    assert one_to_one.picks_of(Who.YOUNG) == (Verdict.OK,)
    one_to_one = after(one_to_one, Forward())
    assert (one_to_one.stop.step, one_to_one.picks_of(Who.YOUNG)) == (Step.HAND_OVER, ())
    one_to_one = after(one_to_one, Forward(), VerdictPicked(Verdict.DEPENDS))
    assert (one_to_one.picks_of(Who.YOUNG), one_to_one.picks_of(Who.ADULT)) == ((), (Verdict.DEPENDS,))
    one_to_one = after(one_to_one, Forward())

    assert (one_to_one.picks_of(Who.YOUNG), one_to_one.picks_of(Who.ADULT)) == ((Verdict.OK,), (Verdict.DEPENDS,))


def test_nobody_goes_on_before_they_chose_but_rather_not_to_say_is_a_choice() -> None:
    one_to_one = at(a_one_to_one(), Step.CHOOSE)
    assert update(one_to_one, Forward()) == one_to_one
    one_to_one = after(one_to_one, VerdictPicked(None), Forward(), Forward(), VerdictPicked(Verdict.OK), Forward())

    assert one_to_one.stop.step is Step.TOGETHER
    assert one_to_one.picks_of(Who.YOUNG) == (None,)


def test_going_back_to_a_choice_forgets_it_so_that_the_other_one_does_not_see_it() -> None:
    one_to_one = after(at(a_one_to_one(), Step.CHOOSE), VerdictPicked(Verdict.OK), Forward(), Forward(), Back(), Back())

    assert one_to_one.stop.step is Step.CHOOSE
    assert one_to_one.picks_of(Who.YOUNG) == ()


def test_back_from_what_both_saw_leads_to_the_story_and_keeps_what_was_said() -> None:
    together = at(a_one_to_one(), Step.TOGETHER)
    story = update(together, Back())

    assert story.stop == Stop(Step.STORY)
    assert story.said == together.said


def test_the_why_stays_shut_until_one_of_them_opens_it_and_shuts_with_the_step() -> None:
    together = at(a_one_to_one(), Step.TOGETHER)
    assert not together.why_open
    opened = update(together, WhyOpened())
    assert opened.why_open

    assert not after(opened, Forward()).why_open


@pytest.mark.parametrize("step", [Step.CHOOSE, Step.CHOOSE_TOO])
@pytest.mark.parametrize("verdict", [Verdict.NOT_OK, None])
def test_whoever_goes_back_from_a_choice_finds_nothing_chosen_when_they_come_again(
    step: Step, verdict: Verdict | None
) -> None:
    chosen = update(at(a_one_to_one(), step), VerdictPicked(verdict))
    again = after(chosen, Back(), Forward())

    assert again.stop == chosen.stop
    assert again.picks_of(CHOOSING[step]) == ()
    assert not again.can_go_on


def test_pass_leaves_the_rest_of_the_card_and_stop_leaves_them_all() -> None:
    choosing = at(a_one_to_one(), Step.CHOOSE)

    assert update(choosing, CardPassed()).stop == Stop(Step.STORY, 1)
    assert after(choosing, CardPassed(), CardPassed()).stop.step is Step.STEP_OUT
    assert update(choosing, Stopped()).stop.step is Step.STEP_OUT


def test_back_from_behind_a_story_that_was_passed_the_round_is_there_though_nobody_was_asked() -> None:
    back = after(at(a_one_to_one(), Step.STORY), CardPassed(), Back())

    assert back.stop.card == 0
    assert back.step in (Step.ROUND_WHY, Step.PUT_RIGHT)
    assert back.round is not None


def test_from_what_is_real_it_goes_on_to_the_end_and_never_back_to_a_card() -> None:
    real = update(at(a_one_to_one(), Step.TOGETHER), ThisIsReal())
    assert real.stop.step is Step.REAL
    assert not real.can_go_back
    assert update(real, Back()) == real

    to_come = [Step.HAPPENS_NEXT, Step.PAPER, Step.GOODBYE, Step.GOODBYE]
    assert [after(real, *[Forward()] * n).stop.step for n in (1, 2, 3, 4)] == to_come
    assert after(real, Forward(), Back()).stop.step is Step.REAL
    assert after(real, Forward(), Forward(), Back()).stop.step is Step.HAPPENS_NEXT
    assert all(not after(real, *[Forward()] * n).on_card for n in range(4))
    last = update(at(a_one_to_one(), Step.GOODBYE), ThisIsReal())
    assert last.stop.step is Step.REAL
    assert after(last, *[Forward()] * 4).stop.step is Step.GOODBYE


def test_feelings_and_first_words_are_tried_out_together() -> None:
    feel = at(a_one_to_one(), Step.ROUND, 0, 1, Round.FEEL)
    feel = update(feel, FeelingToggled("ffion", Moment.AT_FIRST, Feeling.HURT))
    assert isinstance(feel.round, FeelRound)
    assert feel.round.picks_of("ffion", Moment.AT_FIRST) == (Feeling.HURT,)
    tell = after(at(feel, Step.ROUND, 0, 1, Round.TELL), ConfidantChosen(0), WordsChosen(0))

    assert tell.round
    assert tell.round.is_whole
    assert after(at(a_one_to_one(), Step.ROUND, 0, 1, Round.TELL), Forward()).step is Step.ROUND_WHY, (
        "nobody has to choose"
    )


def test_how_far_something_travels_comes_once_after_all_stories_whether_told_or_passed() -> None:
    passed = after(at(a_one_to_one(with_spread=True), Step.CHOOSE), CardPassed(), CardPassed())
    assert passed.stop.step is Step.SPREAD
    assert passed.scenario is None
    on = after(passed, PassedOn(), PassedOn(), SomebodyStops())
    assert (on.how_far_it_goes.have_it, on.how_far_it_goes.spared) == (4, 3)

    assert after(on, Stopped()).stop.step is Step.STEP_OUT
    assert after(on, Forward(), PassedOn()).how_far_it_goes == on.how_far_it_goes, "only where it is looked at"


EVENTS = st.one_of(
    st.sampled_from([Forward(), Forward(), Back(), WhyOpened(), CardPassed(), Stopped(), ThisIsReal(), PassedOn()]),
    st.builds(VerdictPicked, st.none() | st.sampled_from(tuple(Verdict))),
    st.builds(ConfidantChosen, st.integers(0, 3)),
)


@given(st.booleans(), st.lists(EVENTS, max_size=80))
def test_no_order_of_events_shows_one_what_the_other_chose_before_both_have(
    with_spread: bool, events: list[Event]
) -> None:
    one_to_one, seen_by_both = a_one_to_one(with_spread=with_spread), set[tuple[int, int]]()
    for event in events:
        was, one_to_one = one_to_one, update(one_to_one, event)
        step, here = one_to_one.stop.step, (one_to_one.stop.card, one_to_one.stop.act)
        if step is Step.TOGETHER:
            seen_by_both.add(here)
        for who in (Who.YOUNG, Who.ADULT):
            if one_to_one.picks_of(who):
                assert step is Step.TOGETHER or CHOOSING[step] is who
        if step in CHOOSING and was.stop != one_to_one.stop and here not in seen_by_both:
            assert one_to_one.picks_of(CHOOSING[step]) == (), "whoever sits down to choose finds nothing chosen"
        if was.is_real:
            assert one_to_one.is_real
            assert one_to_one.stop.step in (Step.REAL, Step.HAPPENS_NEXT, Step.PAPER, Step.GOODBYE)
