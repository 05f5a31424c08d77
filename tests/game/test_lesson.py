"""A class plays: what shows when, what is counted, and what nobody can spoil by pressing things in any order."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.base.value import replace
from isitok.format.vocabulary import Role, Verdict
from isitok.game.events import Back, Forward, Locked, Sureness
from isitok.game.lesson.ballot import Count, TeamVote, TeamVotes
from isitok.game.lesson.class_lesson import HANDS, NO_KEY_CARDS, KeyCards, Lesson, Voting, start, update
from isitok.game.lesson.lesson_events import (
    Counted,
    Event,
    InTheRoom,
    Rolled,
    TeamPressed,
    Ticked,
    TimerEnded,
    TimerPaused,
    TimerStarted,
    TimerStretched,
    VoteReopened,
)
from isitok.game.lesson.outcome import Shared, before_and_after, best_scores, moves, result, scores
from isitok.game.lesson.saved import lesson_from_data, lesson_to_data
from isitok.game.lesson.talk import LONGEST_SECONDS, Angle, a_timer, angles_of, roll
from isitok.game.play.stops import TELLS, VOTES, Step, Stop
from isitok.game.rounds.judge import CHOICES
from isitok.game.rounds.respond import OptionChosen
from tests.builders import a_respond, a_scenario, an_act

NOT_OK, OK, DEPENDS = Verdict.NOT_OK, Verdict.OK, Verdict.DEPENDS
COACH = replace(
    a_scenario(an_act(NOT_OK), an_act(OK), respond=a_respond(), people={"ffion": (Role.PICTURED,)}), id="in/coach"
)
POSTER = replace(a_scenario(an_act(OK)), id="in/poster")
BEFORE = replace(a_scenario(an_act(NOT_OK)), id="in/a")
AFTER = replace(a_scenario(an_act(NOT_OK)), id="in/b")
CARDS = {card.id: card for card in (COACH, POSTER, BEFORE, AFTER)}


def a_lesson(voting: Voting = HANDS, key_cards: KeyCards = NO_KEY_CARDS) -> Lesson:
    return start([COACH, POSTER], voting, key_cards)


def after(lesson: Lesson, *events: Event) -> Lesson:
    for event in events:
        lesson = update(lesson, event)
    return lesson


def at(lesson: Lesson, step: Step, card: int = 0, act: int = 0) -> Lesson:
    """The lesson once it has come to this stop."""
    while (lesson.step, lesson.stop.card, lesson.stop.act) != (step, card, act):
        assert not lesson.is_last, f"{step} never came"
        lesson = update(lesson, Forward())
    return lesson


def hands(ok: int, depends: int, not_ok: int) -> list[Event]:
    return [Counted(OK, ok), Counted(DEPENDS, depends), Counted(NOT_OK, not_ok)]


def test_only_the_first_act_gets_the_whole_talk() -> None:
    steps = [(stop.step, stop.act) for stop in a_lesson().line if stop.card == 0 and stop.step is not Step.RULES]

    assert steps[:9] == [
        (Step.STORY, 0),
        (Step.VOTE, 0),
        (Step.TALK, 0),
        (Step.AGAIN, 0),
        (Step.WHY, 0),
        (Step.VOTE, 1),
        (Step.WHY, 1),
        (Step.ROUND, 1),
        (Step.ROUND_WHY, 1),
    ]


def test_a_lesson_begins_with_what_holds_in_the_room_and_ends_outside_the_story() -> None:
    steps = [stop.step for stop in a_lesson().line]

    assert steps[0] is Step.RULES
    assert steps[-4:] == [Step.STEP_OUT, Step.ONE_THING, Step.HELP, Step.RESULT]


def test_before_and_after_ask_twice_and_tell_only_at_the_end() -> None:
    lesson = a_lesson(key_cards=KeyCards(before=(BEFORE, BEFORE), after=(AFTER, AFTER)))
    steps = [stop.step for stop in lesson.line]

    assert steps[1:3] == [Step.BEFORE, Step.BEFORE]
    assert steps[-8:-4] == [Step.AFTER, Step.AFTER, Step.KEY_WHY, Step.KEY_WHY]


def test_scores_stand_between_cards_and_only_where_teams_play() -> None:
    assert sum(stop.step is Step.SCORES for stop in a_lesson(Voting(teams=2, with_scores=True)).line) == 2
    assert all(stop.step is not Step.SCORES for stop in a_lesson(Voting(with_scores=True)).line)


def test_a_wrong_count_is_mended_and_not_begun_anew() -> None:
    lesson = after(at(a_lesson(), Step.VOTE), *hands(4, 9, 14), Counted(DEPENDS, 8))

    assert lesson.ballot == Count(4, 8, 14)


def test_more_hands_than_people_may_be_a_slip_and_whoever_leads_decides() -> None:
    lesson = after(at(a_lesson(Voting(room=26)), Step.VOTE), *hands(4, 9, 14))
    assert lesson.too_many == 1
    assert after(lesson, Counted(DEPENDS, 8)).too_many == 0

    assert update(lesson, Forward()).stop.step is Step.TALK


def test_a_question_comes_by_chance_only_where_the_class_talks_about_a_story() -> None:
    for step in (Step.VOTE, Step.HELP):
        lesson = at(a_lesson(), step)
        assert after(lesson, Rolled(3)) == lesson


def test_whoever_puts_no_hand_up_has_passed() -> None:
    lesson = after(at(a_lesson(Voting(room=28)), Step.VOTE), *hands(4, 9, 14))

    assert lesson.passed == 1
    assert after(lesson, InTheRoom(None)).passed is None


def test_once_the_answer_was_shown_the_votes_on_it_stay_as_they_are() -> None:
    lesson = after(at(a_lesson(), Step.VOTE), *hands(4, 9, 14))
    told = at(lesson, Step.WHY)
    back = told
    while back.stop.step is not Step.VOTE:
        back = update(back, Back())

    assert not back.can_vote
    assert after(back, Counted(OK, 27)).ballot == Count(4, 9, 14)
    assert at(back, Step.VOTE, 0, 1).can_vote, "the next act is still open"


def test_the_class_moved_from_the_first_vote_to_the_second() -> None:
    lesson = after(at(a_lesson(), Step.VOTE), *hands(4, 9, 14))
    lesson = after(at(lesson, Step.AGAIN), *hands(1, 6, 20))
    lesson = at(lesson, Step.WHY)

    assert [(move.verdict, move.first, move.last) for move in moves(lesson.first, lesson.last)] == [
        (OK, 4, 1),
        (DEPENDS, 9, 6),
        (NOT_OK, 14, 20),
    ]


def test_where_nobody_voted_again_the_first_vote_counts() -> None:
    lesson = after(at(a_lesson(), Step.VOTE), *hands(4, 9, 14))

    assert at(lesson, Step.WHY).last == Count(4, 9, 14)


def test_a_teams_same_key_again_raises_how_sure_it_is_and_another_key_starts_anew() -> None:
    lesson = at(a_lesson(Voting(teams=2)), Step.VOTE)
    press = TeamPressed(0, NOT_OK)

    def vote(*events: Event) -> TeamVote | None:
        ballot = after(lesson, *events).ballot
        assert isinstance(ballot, TeamVotes)
        return ballot.votes[0]

    assert vote(press) == TeamVote(NOT_OK, Sureness.NOT_SURE)
    assert vote(press, press) == TeamVote(NOT_OK, Sureness.FAIRLY_SURE)
    assert vote(*[press] * 5) == TeamVote(NOT_OK, Sureness.CERTAIN)
    assert vote(press, press, TeamPressed(0, OK)) == TeamVote(OK, Sureness.NOT_SURE)
    assert vote(press, TeamPressed(0, None)) == TeamVote()


def test_once_all_teams_are_in_the_vote_is_closed_until_it_is_opened_again() -> None:
    lesson = after(at(a_lesson(Voting(teams=2)), Step.VOTE), TeamPressed(0, OK), TeamPressed(1, None))
    assert isinstance(lesson.ballot, TeamVotes)
    assert lesson.ballot.all_in
    assert after(lesson, TeamPressed(0, NOT_OK), TeamPressed(0, None), TeamPressed(1, OK)) == lesson
    again = after(lesson, VoteReopened()).ballot

    assert isinstance(again, TeamVotes)
    assert again.is_empty


def test_the_last_team_in_can_be_as_sure_as_the_others() -> None:
    lesson = after(at(a_lesson(Voting(teams=2)), Step.VOTE), *[TeamPressed(0, OK)] * 3, *[TeamPressed(1, NOT_OK)] * 3)

    assert lesson.ballot == TeamVotes((TeamVote(OK, Sureness.CERTAIN), TeamVote(NOT_OK, Sureness.CERTAIN)))


def test_keys_of_teams_live_only_while_a_vote_is_open() -> None:
    lesson = at(a_lesson(Voting(teams=3)), Step.TALK)

    assert update(lesson, TeamPressed(0, OK)) == lesson


def test_teams_score_what_they_said_last_and_a_pass_costs_nothing() -> None:
    lesson = after(at(a_lesson(Voting(teams=2)), Step.VOTE), TeamPressed(0, OK), TeamPressed(1, OK))
    lesson = after(at(lesson, Step.AGAIN), *[TeamPressed(0, NOT_OK)] * 3, TeamPressed(1, None))

    assert scores(lesson) == (0, 0), "nothing is scored before the answer has been shown"
    assert best_scores(lesson) == (0, 0)
    assert scores(at(lesson, Step.WHY)) == (9, 0)
    assert best_scores(at(lesson, Step.WHY)) == (9, 0), "a pass leaves the best as it was, too"


def test_the_result_reports_harm_and_fine_things_apart() -> None:
    lesson = after(at(a_lesson(), Step.VOTE), *hands(4, 9, 14))
    lesson = after(at(lesson, Step.VOTE, 0, 1), *hands(20, 2, 5))
    lesson = at(lesson, Step.RESULT)

    assert (result(lesson).harm, result(lesson).fine) == (Shared(14, 27), Shared(20, 27))


def test_both_halves_of_before_and_after_are_reported() -> None:
    lesson = a_lesson(key_cards=KeyCards(before=(BEFORE,), after=(AFTER,)))
    assert before_and_after(a_lesson()) is None
    lesson = after(at(lesson, Step.BEFORE), *hands(10, 5, 12))
    lesson = after(at(lesson, Step.AFTER), *hands(6, 1, 20))

    assert before_and_after(lesson) == {"before": Shared(12, 27), "after": Shared(20, 27)}


def test_a_round_is_the_classes_too_and_locking_it_leads_to_what_there_is_to_say() -> None:
    lesson = at(a_lesson(), Step.ROUND, 0, 1)
    assert update(lesson, Locked()) == lesson, "nothing was said yet"
    lesson = after(lesson, OptionChosen(0), Locked())

    assert lesson.stop.step is Step.ROUND_WHY
    assert lesson.round
    assert lesson.round.is_whole


def test_a_timer_is_off_unless_wanted_and_nothing_follows_when_it_is_over() -> None:
    lesson = at(a_lesson(), Step.TALK)
    assert lesson.timer is None
    lesson = after(lesson, TimerStarted(60), Ticked(59.5))
    assert lesson.timer
    assert lesson.timer.left == pytest.approx(0.5)
    over = after(lesson, Ticked(5))
    assert over.timer
    assert over.timer.is_over
    assert over.stop.step is Step.TALK
    more = after(over, TimerStretched()).timer
    assert more
    assert (more.left, more.running) == (30, True)
    assert after(over, TimerEnded()).timer is None


def test_a_paused_timer_stands_still() -> None:
    assert a_timer().left == 90
    timer = a_timer(60).pause()

    assert timer.tick(30) == timer
    assert timer.pause().tick(30).left == 30
    assert timer.stretch().tick(30).left == 90, "also one that was stretched"


@given(st.lists(st.sampled_from(["tick", "stretch", "pause"]), max_size=60))
def test_a_timer_never_runs_below_nothing_or_above_a_quarter_of_an_hour(steps: list[str]) -> None:
    timer = a_timer(600)
    for step in steps:
        timer = {"tick": timer.tick(7), "stretch": timer.stretch(), "pause": timer.pause()}[step]
        assert 0 <= timer.left <= timer.total <= LONGEST_SECONDS


def test_the_dice_skips_the_faces_that_the_story_lacks_and_never_rolls_the_same_twice() -> None:
    assert Angle.ABOUT in angles_of(COACH)
    assert Angle.PASSED_ON not in angles_of(COACH)
    faces = [roll(COACH, seed, Angle.ABOUT) for seed in range(200)]

    assert Angle.ABOUT not in faces
    assert set(faces) == set(angles_of(COACH)) - {Angle.ABOUT}


VERDICTS = st.sampled_from(CHOICES)
EVENTS = st.one_of(
    st.just(Forward()),
    st.just(Forward()),
    st.just(Back()),
    st.builds(Counted, VERDICTS, st.integers(-5, 120)),
    st.builds(InTheRoom, st.none() | st.integers(-1, 120)),
    st.builds(TeamPressed, st.integers(-1, 3), st.none() | VERDICTS),
    st.just(VoteReopened()),
    st.just(Locked()),
    st.builds(OptionChosen, st.integers(0, 4)),
    st.builds(TimerStarted, st.floats(0, 100)),
    st.builds(Ticked, st.floats(0, 100)),
    st.just(TimerPaused()),
    st.builds(Rolled, st.integers(0, 99)),
)
LESSONS = st.builds(
    lambda teams, with_scores, keys, room: start(
        [COACH, POSTER],
        Voting(teams=teams, with_scores=with_scores, room=room),
        KeyCards(before=(BEFORE,) * keys, after=(AFTER,) * keys),
        seed=1,
    ),
    st.sampled_from([0, 2, 3]),
    st.booleans(),
    st.integers(0, 2),
    st.none() | st.integers(1, 40),
)


@given(LESSONS, st.lists(EVENTS, max_size=80))
def test_no_order_of_events_shows_an_answer_early_or_changes_a_vote_after_it(
    lesson: Lesson, events: list[Event]
) -> None:
    history = [lesson]
    for event in events:
        history.append(update(history[-1], event))
    for one, two in pairwise(history):
        assert abs(two.at - one.at) <= 1, "nothing is leapt over"
        if two.stop.step in TELLS and two.furthest == two.at and two.at > one.furthest:
            assert not one.was_revealed(two.stop), "its own stop is the first to tell it"
        for stop in votes_of(two):
            if one.was_revealed(stop):
                assert one.ballot_at(stop) == two.ballot_at(stop)


@given(LESSONS, st.lists(EVENTS, max_size=80))
def test_no_order_of_events_loses_a_vote_or_counts_a_team_twice(lesson: Lesson, events: list[Event]) -> None:
    for event in events:
        before, lesson = lesson, update(lesson, event)
        if not isinstance(event, Counted | TeamPressed | VoteReopened):
            assert lesson.ballots == before.ballots
        for ballot in lesson.ballots.values():
            if isinstance(ballot, TeamVotes):
                passed = sum(vote is not None and vote.verdict is None for vote in ballot.votes)
                waiting = sum(vote is None for vote in ballot.votes)
                assert sum(ballot.of(verdict) for verdict in CHOICES) + passed + waiting == lesson.teams


@given(LESSONS, st.lists(EVENTS, max_size=80))
def test_a_kept_lesson_comes_back_with_its_cards_step_and_tallies(lesson: Lesson, events: list[Event]) -> None:
    lesson = after(lesson, *events)
    again = lesson_from_data(json.loads(json.dumps(lesson_to_data(lesson))), CARDS.get)

    assert again
    assert (again.cards, again.ballots, again.room) == (lesson.cards, lesson.ballots, lesson.room)
    assert (again.line, again.at, again.round) == (lesson.line, lesson.at, lesson.round)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from(sorted(lesson_to_data(start([COACH])))), ANYTHING)
def test_a_damaged_lesson_is_left_and_never_breaks_anything(key: str, value: object) -> None:
    data = {**lesson_to_data(start([COACH])), key: value}
    again = lesson_from_data(data, CARDS.get)

    assert again is None or isinstance(again, Lesson)


def test_a_lesson_whose_cards_are_gone_can_not_be_resumed() -> None:
    assert lesson_from_data(lesson_to_data(a_lesson()), {}.get) is None
    assert lesson_from_data({**lesson_to_data(a_lesson()), "version": 0}, CARDS.get) is None
    assert lesson_from_data("nonsense", CARDS.get) is None


def votes_of(lesson: Lesson) -> list[Stop]:
    return [stop for stop in lesson.line if stop.step in VOTES]
