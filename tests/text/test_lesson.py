"""A class has a lesson in a terminal: set up, voted, talked about, ended."""

import re

from isitok.game.doors import Seat
from tests.stages import some_settings
from tests.text.room import Typed, first_answers

SET_UP = ("class", "1", "2")
TO_THE_VOTE = (*SET_UP, "", "", "", "", "")


def test_a_whole_lesson_is_played_with_votes_from_the_staff_card_to_the_title() -> None:
    typed = Typed(*SET_UP, "30", then=votes)  # half an hour has two stories

    assert "Set up a lesson" in typed.read
    assert "Your class" in typed.read
    assert "Story 2 of 2" in typed.read
    assert "What we said It’s OK: 4 It depends: 9 Not OK: 14" in typed.read
    assert "Worth keeping" in typed.read
    assert typed.lessons[-1] is None, "what was kept of it is deleted at its end"


def votes(shown: str) -> str | None:
    """The teacher counts, and goes on."""
    last = shown.splitlines()
    if "Enter for “Play”" in last[-1]:
        return None if "Worth keeping" in shown else ""
    for line, counted in (("1. It’s OK: 0", "1 4"), ("2. It depends: 0", "2 9"), ("3. Not OK: 0", "3 14")):
        if line in shown.rpartition("Heads down.")[2] and counted not in shown.rpartition("Heads down.")[2]:
            return counted
    return first_answers("no such question")(shown)


def test_an_act_is_said_when_it_is_voted_on_and_not_with_each_page_after_it() -> None:
    typed = Typed(*TO_THE_VOTE, "1 4", "2 9", "3 14", "", "")
    act = "Leo shuts the quiz and tells Noor what it asked for. Is it OK?"
    assert "What we said It’s OK: 4 It depends: 9 Not OK: 14" in typed.read
    assert "How to talk" in typed.read
    assert typed.read.count(act) == 2, "for each of two votes"
    assert typed.read.count("It depends: 9 Not OK: 14") == 1
    wanted = Typed(*TO_THE_VOTE, "1 4", "2 9", "3 14", "", "r")
    assert wanted.read.count(act) == 2


def test_what_leaders_of_a_small_group_say_each_time_is_told_once() -> None:
    typed = Typed("5", *[""] * 9)
    assert "What is going on here?" in typed.read
    assert typed.read.count("If it’s real for somebody:") == 1
    assert typed.read.count("One finger") == 1
    assert typed.read.count("Everybody at once") > 1
    assert Typed("5", *[""] * 9, "r").read.count("If it’s real for somebody:") == 2


def test_nobody_comes_past_the_staff_card_without_its_tick() -> None:
    typed = Typed("class", "2", "", "")

    assert "Read to the end, and tick the box there." in typed.read
    assert "Set up a lesson" not in typed.read


def test_level_3_is_there_after_the_tick_and_without_it_the_card_comes_first() -> None:
    assert "Also stories of level 3: on" in Typed(*SET_UP, "also stories of level 3").read

    read_before = some_settings(staff_card_read=True)
    typed = Typed("class", "2", "also stories of level 3", settings=read_before)
    assert "I’ve read it before" in typed.read
    assert "Stories of level 3 are the most sensitive ones. Read this card to its end" in typed.read


def test_a_pupils_pc_has_neither_class_nor_one_to_one() -> None:
    typed = Typed("class", "one to one", "real", seat=Seat.PUPIL)

    assert "1. Play" in typed.read
    assert "Class" not in typed.read
    assert "One to one" not in typed.read
    assert "staff" not in typed.read


def test_a_number_of_hands_is_typed_behind_the_number_of_its_line() -> None:
    typed = Typed(*TO_THE_VOTE, "2 9", "1", "4", "3 +")

    assert "2. It depends: 9" in typed.read
    assert "1. It’s OK: 4" in typed.read
    assert "3. Not OK: 1" in typed.read
    assert "Counted." in typed.read


def test_how_a_line_is_filled_in_is_told_once() -> None:
    assert Typed(*TO_THE_VOTE, "x", "", "").read.count("To fill in a line") == 1


def test_teams_press_their_keys_and_what_a_page_offers_has_other_numbers() -> None:
    typed = Typed(*SET_UP, "", "12", "", "", "", "", "18")

    assert "1: It’s OK" in typed.read
    assert "7: It’s OK" in typed.read
    assert "Everybody is in." in typed.read
    assert "5. Back" in typed.read


def test_time_for_talking_goes_by_and_is_told_when_somebody_types() -> None:
    typed = Typed(*TO_THE_VOTE, "1 4", "", "timer", "?", seconds=20.0)

    times = re.findall(r"Time left: (\d) min (\d+) s", typed.read)
    assert len(times) >= 2
    assert len(set(times)) == len(times), "it goes by"


def test_a_lesson_that_was_broken_off_is_kept() -> None:
    typed = Typed(*TO_THE_VOTE, "1 4")

    assert typed.lessons
    assert typed.lessons[-1] is not None


def test_back_leads_to_the_page_before_and_stop_asks_whether_to_end() -> None:
    back = Typed(*TO_THE_VOTE, "b")
    stop = Typed(*TO_THE_VOTE, "stop")

    assert back.after("and how many.").count("Enter for “Vote”") == 1
    assert "Stop" in stop.after("and how many.")
    assert "b: Back" in Typed(*TO_THE_VOTE, "?").read
    assert "stop: Stop" in Typed(*TO_THE_VOTE, "?").read


def test_the_list_of_steps_takes_the_words_of_the_pages_before_it_too() -> None:
    in_the_list = (*TO_THE_VOTE, "steps")

    assert "Question box" in Typed(*in_the_list, "next step").read
    assert "What is it about?" in Typed(*in_the_list, "own vote").read
