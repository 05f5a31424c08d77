"""A week remembers its day and its flags, and nothing else; each of its ways leads to Saturday."""

from collections.abc import Iterator

import pytest

from isitok.deck.week_minutes import minutes_alone
from isitok.format.vocabulary import Verdict
from isitok.format.week import Week
from isitok.format.week_ways import NO_FLAGS, ways
from isitok.game.week.going_on import open_question, settled
from isitok.game.week.week_play import (
    LAST,
    AllShown,
    DayPassed,
    Judged,
    NoticeOpened,
    Replied,
    WeekPlay,
    WeekStep,
    WentOn,
    begin,
    grouped,
    update,
)
from tests.bundled import bundled_library


@pytest.fixture(scope="module")
def five() -> Week:
    return next(week for week in bundled_library().weeks() if week.id == "in-the-chat/five-more-minutes")


def to_the_turn(play: WeekPlay) -> WeekPlay:
    """Through a day's phones, its question and who says why."""
    play = update(play, NoticeOpened(0))
    while play.step is not WeekStep.TURN:
        play = update(play, Judged(Verdict.OK) if play.step is WeekStep.JUDGE else WentOn())
    return play


def every_week(play: WeekPlay) -> Iterator[WeekPlay]:
    """Every way through the days that are left."""
    if play.day == LAST:
        yield play
        return
    turn = to_the_turn(play)
    for number in range(len(turn.today.turn)):
        now = update(turn, Replied(number))
        while now.step is not WeekStep.LOCK:
            now = update(now, WentOn())
        yield from every_week(now)


def test_each_day_folds_back_into_one_with_at_most_eight_ways(five: Week) -> None:
    assert max(map(len, ways(five))) == 8
    reached = {play.flags for play in every_week(begin(five))}
    assert reached == set(ways(five)[LAST])


def test_messages_come_one_a_press_or_all_at_once(five: Week) -> None:
    monday = update(begin(five), NoticeOpened(0))

    assert (monday.step, monday.seen) == (WeekStep.MESSAGES, 1)
    assert update(monday, WentOn()).seen == 2
    assert update(monday, AllShown()).seen == len(monday.parts)


def test_the_phone_that_is_judged_comes_last_whichever_is_opened_first(five: Week) -> None:
    tuesday = begin(five, 1)
    leo, band = 0, 1

    assert update(tuesday, NoticeOpened(leo)).order == (leo, band)
    assert update(tuesday, NoticeOpened(band)).order == (leo, band)


def test_who_is_typing_and_a_sign_need_no_press(five: Week) -> None:
    said, wrote, *_ = five.days[0].turn

    assert [len(group) for group in grouped(said.then)] == [0, 1, 2]
    assert [len(group) for group in grouped(wrote.then)] == [0, 2, 1]


def test_a_passed_day_sets_nothing(five: Week) -> None:
    tuesday = update(update(begin(five), DayPassed()), WentOn())

    assert (tuesday.day, tuesday.flags, tuesday.step) == (1, NO_FLAGS, WeekStep.LOCK)


def test_what_cannot_happen_changes_nothing(five: Week) -> None:
    monday = begin(five)

    assert update(monday, WentOn()) == monday
    assert update(monday, Replied(0)) == monday
    assert update(to_the_turn(monday), Replied(9)) == to_the_turn(monday)


def test_only_what_is_not_settled_is_asked(five: Week) -> None:
    assert open_question(five, 0, (), ()) == ""
    assert open_question(five, 1, (), ()) == "wrote"
    assert open_question(five, 1, ("wrote",), ()) == ""  # one reply a day sets one, and nobody can have told
    assert open_question(five, 1, (), ("wrote",)) == "spoke"
    assert open_question(five, 3, ("wrote",), ("spoke",)) == "told"
    assert settled(five, 1, ("wrote",), ()) == {"wrote"}


def test_a_week_says_about_how_long_it_takes(five: Week) -> None:
    assert 5 <= minutes_alone(five) <= 12
