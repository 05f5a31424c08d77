"""What an adult has before them while a class plays: answers, what comes next, and what was said so far."""

from hypothesis import given
from hypothesis import strategies as st

from isitok.base.value import replace
from isitok.format.beside_acts import ListenFor
from isitok.format.vocabulary import Verdict
from isitok.game.events import Forward
from isitok.game.lesson.ballot import Count
from isitok.game.lesson.class_lesson import KeyCards, Lesson, Voting, start, update
from isitok.game.lesson.for_facilitator import briefing
from isitok.game.lesson.lesson_events import LessonEvent, TeamPressed
from isitok.game.play.line import leave_out
from isitok.game.play.stops import Step
from tests.builders import a_scenario, an_act
from tests.game.test_lesson import AFTER, BEFORE, EVENTS, LESSONS, a_lesson, after, at, hands

TOLD = replace(
    a_scenario(an_act(Verdict.NOT_OK), an_act(Verdict.OK)),
    id="in/told",
    talk=("Who heard it?",),
    listen_for=(ListenFor(hear="only a joke", try_="Whose joke?"),),
    note="Leave it out if it is real for somebody.",
)


def test_the_answer_is_there_at_every_step_of_a_story_the_act_that_is_on_first() -> None:
    lesson = start([TOLD])
    for step in (Step.STORY, Step.VOTE, Step.TALK, Step.AGAIN, Step.WHY):
        assert briefing(at(lesson, step)).acts == TOLD.acts
    assert briefing(at(lesson, Step.VOTE, 0, 1)).acts == (TOLD.acts[1], TOLD.acts[0])


def test_it_says_whether_the_class_has_seen_the_answer() -> None:
    lesson = start([TOLD])

    assert not briefing(at(lesson, Step.AGAIN)).told
    assert briefing(at(lesson, Step.WHY)).told


def test_what_to_ask_and_what_to_listen_for_belong_to_the_story() -> None:
    talking = briefing(at(start([TOLD]), Step.TALK))

    assert (talking.talk, talking.listen_for, talking.note) == (TOLD.talk, TOLD.listen_for, TOLD.note)
    assert briefing(start([TOLD])).talk == ()


def test_nothing_is_there_to_talk_about_at_a_vote_that_nobody_talks_about() -> None:
    lesson = start([TOLD], key_cards=KeyCards(before=(replace(TOLD, id="in/a"),), after=(replace(TOLD, id="in/b"),)))

    for step in (Step.BEFORE, Step.AFTER):
        asked = briefing(at(lesson, step))
        assert (asked.talk, asked.listen_for) == ((), ())
        assert asked.acts, "the answer is there all the same: only an adult sees it"


def test_it_says_what_comes_next_and_which_story() -> None:
    first = briefing(a_lesson())
    assert (first.next_step, first.next_card) == (Step.STORY, a_lesson().cards[0])
    assert briefing(at(a_lesson(), Step.TALK)).next_card == a_lesson().cards[1]
    last = briefing(at(a_lesson(), Step.STORY, 1))
    assert last.next_card is None
    assert briefing(at(a_lesson(), Step.RESULT)).next_step is None


def test_a_story_that_was_left_out_is_none_to_come() -> None:
    lesson = at(a_lesson(), Step.TALK)
    end = next(at_ for at_, stop in enumerate(lesson.line) if stop.step is Step.STEP_OUT)
    ended = leave_out(lesson, lesson.line[lesson.at + 1 : end])

    assert briefing(ended).next_card is None


def test_what_the_class_said_so_far_is_there_at_first_and_in_the_end() -> None:
    lesson = after(at(a_lesson(), Step.VOTE), *hands(4, 9, 14))
    lesson = after(at(lesson, Step.AGAIN), *hands(1, 6, 20), Forward())
    (tally,) = briefing(lesson).so_far

    assert (tally.first, tally.last) == (Count(4, 9, 14), Count(1, 6, 20))
    assert briefing(a_lesson()).so_far == ()


def test_while_teams_vote_at_the_keyboard_nothing_can_be_read_that_is_not_for_them() -> None:
    lesson = at(start([TOLD], Voting(teams=2)), Step.VOTE)
    voting = briefing(after(lesson, TeamPressed(0, Verdict.OK)))
    assert (voting.acts, voting.talk, voting.listen_for, voting.note, voting.so_far) == ((), (), (), "", ())
    again = at(after(lesson, TeamPressed(0, Verdict.OK), TeamPressed(1, Verdict.OK)), Step.AGAIN)
    (tally,) = briefing(after(again, TeamPressed(0, Verdict.NOT_OK))).so_far

    assert tally.last == tally.first, "the second vote is still open"
    assert briefing(at(again, Step.WHY)).acts == TOLD.acts


def test_what_one_team_said_is_not_said_so_far_while_another_can_still_vote() -> None:
    lesson = after(at(start([TOLD], Voting(teams=2)), Step.VOTE), TeamPressed(0, Verdict.OK), Forward())
    assert briefing(lesson).so_far == ()
    (tally,) = briefing(at(lesson, Step.WHY)).so_far

    assert tally.first.of(Verdict.OK) == 1, "the answer has been shown: the vote is over"


@given(LESSONS, st.lists(EVENTS, max_size=60))
def test_it_never_fails_and_tells_only_of_acts_that_were_voted_on(lesson: Lesson, events: list[LessonEvent]) -> None:
    for event in events:
        lesson = update(lesson, event)
        known = briefing(lesson)
        assert (known.card is None or known.overlooked) == (known.acts == ())
        assert known.card in (None, *lesson.cards, BEFORE, AFTER)
        assert all(not tally.last.is_empty for tally in known.so_far)
        assert len(known.so_far) <= len(lesson.ballots)
