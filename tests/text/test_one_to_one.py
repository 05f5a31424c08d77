"""Two people and a terminal: a one-to-one leaves nothing on it."""

import pytest

from isitok.game.doors import Seat
from tests.stages import some_settings
from tests.text.room import Typed, first_answers

CLEAR_ALL = "\x1b[H\x1b[2J\x1b[3J"
ALT_SCREEN_ON, ALT_SCREEN_OFF = "\x1b[?1049h", "\x1b[?1049l"
LEFT_EMPTY = f"{CLEAR_ALL}{ALT_SCREEN_OFF}{CLEAR_ALL}"
TOLD = ("4", "")  # what a terminal may keep is told first
SET_UP = ("4", "", "1", "2", "13", "")


def apart(*typed: str, **more: object) -> Typed:
    """At a terminal, and not in a pipe."""
    return Typed(*typed, steers=True, **more)  # type: ignore[arg-type]


def test_a_whole_one_to_one_leads_from_the_staff_card_to_its_end_and_keeps_nothing() -> None:
    typed = apart(*SET_UP, then=goes_on)

    assert "What a terminal" not in typed.read
    assert "First, for both of us" in typed.read
    assert "Young person: you choose" in typed.read
    assert "Adult: you choose" in typed.read
    assert "That’s the end" in typed.read
    assert not typed.kept
    assert not typed.lessons


def goes_on(shown: str) -> str | None:
    """To the title."""
    return first_answers("“Play”")(shown)


def test_what_the_terminal_itself_may_keep_is_told_before_anything_else() -> None:
    told = apart("4", "").after("Nothing of a one-to-one is kept by the game.")

    assert told.index("may still keep what it shows") < told.index("For the adult who leads")


def test_this_is_real_leads_out_of_the_story_from_any_page_by_a_word_or_by_f4() -> None:
    for word in ("real", "This is real", "\x1bOS"):
        typed = apart(*SET_UP, "", word, "")
        assert "Thank you for saying it" in typed.read, word
        assert "What happens next" in typed.read, word


def test_on_every_page_of_it_stands_how_to_say_that_it_is_real() -> None:
    pages = apart(*SET_UP, "", "").shown.partition(ALT_SCREEN_ON)[2].split(CLEAR_ALL)

    assert all(page.startswith("real: This is real\n") for page in pages if "\n1. " in page)


def test_a_story_and_its_phone_are_shown_once_and_come_again_by_a_letter() -> None:
    in_all = ("", "")
    shown = apart(*SET_UP, *in_all, then=goes_on).shown
    assert shown.count("A quiz pops up on Noor's tablet.") == 1
    assert shown.count("Countdown: Hurry! 2 minutes left") == 1
    again = apart(*SET_UP, "", "", "t").read
    assert again.count("A quiz pops up on Noor's tablet.") == 2
    assert again.count("Countdown: Hurry! 2 minutes left") == 2


def test_of_a_page_that_is_still_there_only_what_is_new_is_shown() -> None:
    typed = apart(*SET_UP, "", "", "1").shown
    after = " ".join(typed.rpartition("Your answer: 1")[2].split())
    assert after.startswith("1. It’s OK (chosen) Enter for “I’m done”:")


def test_it_has_a_screen_of_its_own_that_is_cleared_at_its_end() -> None:
    shown = apart(*SET_UP, then=goes_on).shown

    assert shown.count(ALT_SCREEN_ON) == 1
    assert shown.count(ALT_SCREEN_OFF) == 1
    assert LEFT_EMPTY in shown
    after = shown.partition(ALT_SCREEN_OFF)[2]
    assert "Sharing online" in after
    assert "Young person" not in after


def test_each_page_of_it_begins_on_an_empty_screen_so_that_nobody_reads_the_others_answer() -> None:
    shown = apart(*SET_UP, "", "", "3", "").shown
    last = shown.rpartition(CLEAR_ALL + ALT_SCREEN_OFF)[0].rpartition(CLEAR_ALL)[2]

    assert "Turn the screen" in last
    assert "Not OK" not in last


@pytest.mark.parametrize("line", ["x", "hide", "\x1b\x1b"])
def test_hiding_leaves_an_empty_screen_and_two_enters_lead_back(line: str) -> None:
    hidden = apart(*SET_UP, "", line).shown.rpartition(CLEAR_ALL + ALT_SCREEN_OFF)[0]
    back = apart(*SET_UP, "", line, "", "").read

    assert not hidden.rpartition(CLEAR_ALL)[2].strip()
    assert "Continue?" in back
    assert back.rstrip().endswith(("“Next”:", LEFT_EMPTY.strip())) or "The dragon quiz" in back


def test_however_long_somebody_waits_at_the_question_the_next_enter_leads_back() -> None:
    back = apart(*SET_UP, "", "x", "", "", seconds=600.0).shown

    assert "The dragon quiz" in back.rpartition("Continue?")[2]


def test_the_end_of_input_and_q_leave_an_empty_screen() -> None:
    for typed in (apart(*SET_UP, ""), apart(*SET_UP, "", "q")):
        assert typed.shown.endswith(LEFT_EMPTY)
        assert typed.game.over


def test_what_is_longer_than_the_screen_waits_until_it_was_read() -> None:
    shown = apart(*TOLD, height=12).shown
    page = shown.rpartition("Enter to read on: ")[0].rpartition(CLEAR_ALL)[2]

    assert "For the adult who leads" in page
    assert len(page.splitlines()) <= 12


def test_what_is_typed_where_it_waits_is_the_answer() -> None:
    assert "Thank you for saying it" in apart(*TOLD, "real", height=12).read


def test_in_a_pipe_it_says_what_that_means_and_asks() -> None:
    no, yes = Typed("4", ""), Typed("4", "yes")

    assert "What is shown goes to a file or another program here" in no.read
    assert "For the adult who leads" not in no.read
    assert "For the adult who leads" in yes.read
    assert "\x1b" not in yes.shown


def test_after_it_the_settings_are_those_of_before_and_results_are_as_private_as_ever() -> None:
    typed = apart("4", "", "s", "4", "b", "b")

    assert not typed.kept
    assert typed.game.desk.settings == some_settings()


def test_level_3_is_there_only_once_the_card_was_ticked() -> None:
    assert "Also stories of level 3: on" in apart(*SET_UP[:4], "j").read
    assert "Set up a one-to-one" not in apart("4", "", "2").read
    assert "One to one" not in apart("4", seat=Seat.PUPIL).read
