"""Spot: what gives something away?"""

from isitok.game.rounds.respond import OptionChosen
from isitok.game.rounds.spot import SpotRound, ThingPicked
from tests.builders import a_message, a_phone
from tests.game.table import CLUE, opened

PHONE = a_phone(*(a_message(f"message {number}", clue=CLUE if number in (1, 4) else "") for number in range(8)))


def picked(*ids: str) -> SpotRound:
    found = opened(SpotRound, phone=PHONE)
    for id in ids:
        found = found.after(ThingPicked(id))
    return found


def test_there_are_two_picks_more_than_clues() -> None:
    assert (picked().picks, picked().picks_left) == (4, 4)


def test_no_more_can_be_picked_than_there_is() -> None:
    small = opened(SpotRound, phone=a_phone(a_message(clue=CLUE), a_message(clue=CLUE), a_message()))

    assert small.picks == 3


def test_a_pick_that_finds_nothing_says_so_and_is_used_up() -> None:
    wrong = picked("1")

    assert wrong.last is not None
    assert wrong.last.clue == ""
    assert (wrong.found, wrong.picks_left) == ((), 3)


def test_a_pick_that_finds_something_says_what_it_gives_away() -> None:
    right = picked("1", "5")

    assert right.last is not None
    assert right.last.clue == CLUE
    assert [thing.id for thing in right.found] == ["5"]
    assert [thing.id for thing in right.unfound] == ["2"]


def test_the_same_thing_is_not_picked_twice() -> None:
    once = picked("1")

    assert once.after(ThingPicked("1")) is once


def test_after_the_last_pick_nothing_more_can_be_picked() -> None:
    done = picked("1", "3", "4", "6")

    assert done.picks_left == 0
    assert done.after(ThingPicked("2")) is done


def test_once_all_is_found_nothing_is_left_to_pick() -> None:
    done = picked("5", "2")

    assert (done.picks_left, done.unfound) == (0, ())
    assert done.after(ThingPicked("1")) is done


def test_it_can_be_locked_at_any_time() -> None:
    assert picked().is_whole
    assert picked("1").is_whole


def test_what_is_not_there_changes_nothing() -> None:
    opened = picked("1")

    for event in (ThingPicked("9"), ThingPicked(""), ThingPicked("2/0"), OptionChosen(1)):
        assert opened.after(event) is opened
