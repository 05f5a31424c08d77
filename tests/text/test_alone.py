"""Somebody plays alone in a terminal: from the title to the results."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isitok.format.story import Round
from isitok.format.vocabulary import Band
from isitok.game.play.modes import PLAY
from isitok.scenes.play_page import PlayScene, ending_scene
from isitok.store.options import PlayOptions
from tests.builders import a_scenario, an_act, an_easy
from tests.builders import a_session as some_session
from tests.stages import a_session, at_round, screens, some_settings
from tests.text.room import Typed, first_answers

QUESTION = "Is it OK? 1. It’s OK. Fine to go ahead 2. It depends. I’d need to know more 3. Not OK. Better not"
HOW_SURE = "How sure are you? {}4. Not sure 5. Fairly sure 6. Certain"


def play(*typed: str, **more: object) -> Typed:
    """In the first story of three."""
    return Typed("", "", *typed, **more)  # type: ignore[arg-type]


def test_a_whole_game_is_played_to_its_results_and_the_title_again() -> None:
    typed = Typed("", "", then=first_answers("Enter for “3 more stories”"))

    assert "Story 1 of 3" in typed.read
    assert "Story 3 of 3" in typed.read
    assert "You said “It’s OK”." in typed.read
    assert "Three stories" in typed.read
    assert "You and the stor" in typed.read


def test_easier_is_a_word_that_is_said_first_and_play_stays_1() -> None:
    title = Typed().read
    assert "easier makes this easier to see, hear or press." in title.partition("Sharing online")[0]
    assert "1. Play." in title
    typed = Typed("easier", "in place", "b", "1", "")
    assert "Make it easier to see, hear or press" in typed.after("1. Play.")
    assert "Easy words" in typed.read
    assert typed.game.desk.settings.easy_words
    assert "Story 1 of 3" in typed.read


def test_a_story_its_phone_and_the_question_come_in_this_order_and_then_the_answer() -> None:
    read = play().read

    assert (
        read.index("Leo shuts the quiz and tells Noor")
        < read.index("A quiz pops up")
        < read.index("Noor’s phone")
        < read.index(QUESTION)
        < read.index(HOW_SURE.format("Choose an answer first. "))
    )


def test_what_was_read_of_a_story_is_not_read_again_with_its_next_act_unless_it_is_wanted() -> None:
    on_the_second = ("1, 6", "", "1, 6", "")
    typed = play(*on_the_second)
    again = play(*on_the_second, "r")
    story = play(*on_the_second, "t")
    opened = play(*on_the_second, "story")

    assert "2 of 3 in this story" in typed.read
    assert typed.read.count("Leo’s phone: School trip") == 1
    assert typed.read.count("asleep on the coach. She asks") == 1
    assert again.read.count("2 of 3 in this story") == 2
    assert again.read.count("Leo’s phone: School trip") == 1, "nor with the page, which is read again"
    assert story.read.count("Leo’s phone: School trip") == 2
    assert story.read.count("asleep on the coach. She asks") == 2
    assert opened.read.count("asleep on the coach. She asks") == 2


@pytest.mark.parametrize("typed", ["?", "nonsense", "9", "-1", "½", "h", "x", "1 2", "ok no", "é" * 5000])
def test_whatever_is_typed_in_between_the_question_stands_right_above_its_answer(typed: str) -> None:
    back = {"h": [""], "x": ["", ""]}.get(typed, [])
    shown = play(typed, *back).read

    unsaid = HOW_SURE.format("Choose an answer first. ")
    assert shown.endswith((f"{QUESTION} Your answer:", f"{unsaid} Your answer:"))


def test_verdict_and_sureness_may_come_in_one_line_or_in_two_in_words_or_in_numbers() -> None:
    for lines in (["3, 6"], ["3", "6"], ["not ok", "certain"], ["3 6"]):
        assert "You said “Not OK”." in play(*lines, "").read, lines


def test_nothing_is_locked_in_before_both_were_said() -> None:
    assert play("3", "").read.endswith(f"Your answer: {HOW_SURE.format('')} Your answer:")
    assert "Choose an answer first." in play("6").read


def test_what_is_chosen_already_says_so_when_it_is_chosen_again() -> None:
    assert play("3", "3").read.endswith("Your answer: 3 It is chosen already. Your answer:")


def test_of_one_question_only_one_answer_is_taken() -> None:
    assert "(chosen)" not in play("1, 2").read


def test_enter_where_nothing_is_chosen_only_says_that() -> None:
    for typed in (play(""), play("", "")):
        assert typed.read.endswith("Your answer: Choose an answer first. Your answer:")
    asked = Typed("", scene=screens()["respond-asked"], settings=some_settings())
    assert "(chosen)" in asked.read
    fresh = Typed("", scene=PlayScene(session=at_round(Round.RESPOND)), settings=some_settings())
    assert "Your answer: Choose one to go on. Your answer: How it has gone so far" in fresh.read


def test_the_title_does_not_speak_of_a_button_that_has_no_number_here() -> None:
    assert "that is the first button" not in Typed().read


def test_what_steps_through_nothing_more_says_so() -> None:
    typed = Typed("smaller text", "larger text", "smaller text", scene=screens()["settings"])
    assert typed.read.count("It is the smallest already.") == 1


def test_the_youngest_are_not_asked_how_sure_they_are() -> None:
    typed = Typed("", "", settings=some_settings(ages=(Band.B7_9,)), options=PlayOptions(cards=3))

    assert "How sure" not in typed.read
    assert "Is it OK?" in typed.read


def test_a_pass_costs_nothing_and_says_so() -> None:
    assert "Skipped. That’s fine." in play("p").read


def test_help_says_who_to_call_first_and_leads_back_to_the_question() -> None:
    typed = play("h", "")

    assert typed.after("Your answer: h ").startswith("You can talk to someone In danger now? Call 999.")
    assert typed.after("Enter for “Back”: ").startswith(
        "Leo shuts the quiz and tells Noor what it asked for. Is it OK?"
    )


def test_where_this_comes_from_is_read_and_left() -> None:
    typed = play("1, 6", "", "1, 6", "where", "")

    assert "Where this comes from" in typed.read
    assert "Enter for “Back”" in typed.read


def test_at_the_end_of_input_it_is_told_how_it_has_gone_so_far() -> None:
    typed = play("1, 6", "")

    assert "How it has gone so far" in typed.read
    assert typed.read.endswith("These results are gone when you leave this screen.")
    assert typed.game.over


def test_whoever_leaves_says_so_twice_and_hears_how_it_has_gone() -> None:
    assert "How it has gone so far" not in play("1, 6", "", "q", "n", "").read.partition("Story 2")[0]
    assert play("1, 6", "", "q", "q").game.over


def test_before_any_answer_there_is_nothing_to_tell_at_the_end() -> None:
    assert "How it" not in play().read


def test_what_was_seen_differently_is_played_again() -> None:
    session = some_session(a_scenario(), mode=PLAY)
    typed = Typed("1, 6", "", "", "2", scene=PlayScene(session=session))

    assert "Play again the one that you saw differently" in typed.read
    assert typed.read.count("Is it OK?") >= 2


def test_enter_on_the_results_leads_on_and_their_number_too() -> None:
    results = ending_scene(a_session())
    assert "Enter for “3 more stories”" in Typed(scene=results).read
    assert "1. Finish" in Typed(scene=results).read


def test_easy_read_changes_the_words_and_says_only_those() -> None:
    scenario = a_scenario(an_act(), easy=an_easy())
    typed = Typed("e", "e", scene=PlayScene(session=some_session(scenario)))

    assert "Easy read is on." in typed.read
    assert "Kofi has a photo. " in typed.after("Easy read is on.")
    assert "Kofi has a photo of Ffion asleep on the coach." in typed.after("Easy read is off.")


def test_before_it_starts_help_and_hiding_are_said_as_they_are_typed() -> None:
    read = Typed("").read

    assert "Type help, at any time." in read
    assert "You can pass on any story, any time: type pass." in read
    assert "Type hide to clear the screen at once." in read
    assert "F1" not in read


def test_what_can_be_typed_is_told_and_nothing_that_cannot() -> None:
    asked = play("?").after("You can type:")

    assert "p: Pass – skip this story" in asked
    assert "x: Hide screen" in asked
    assert "e: Easy read" not in asked
    assert "This is real" not in asked


def test_ages_are_asked_for_where_none_are_set() -> None:
    typed = Typed("", "d, i", "", settings=some_settings(ages=(), nation=None))

    assert "Who will play on this computer?" in typed.read
    assert "Your answer: d, i Ages 11–14 Nation: Wales Enter for “Go on”:" in typed.read
    assert "Before you start" in typed.read


def test_what_was_asked_for_on_the_command_line_is_what_is_played() -> None:
    typed = Typed("", "", options=PlayOptions(cards=3, pack="in-town", seed=1))

    assert "Story 1 of 3" in typed.read


def test_lines_are_never_wider_than_the_terminal() -> None:
    for width in (20, 40, 200):
        shown = play("?", "h", "", "1, 6", "", width=width).shown
        assert max(map(len, shown.splitlines())) <= max(width, 20) or width == 200


def test_a_terminal_without_curly_signs_or_emoji_is_written_to_all_the_same() -> None:
    assert "It's OK" in play("1, 6", "", encoding="ascii").read


def test_what_steers_a_terminal_is_never_shown() -> None:
    shown = play("\x00\x1b[2J", "\u202ek\x1b]0;x\x07", "1, 6").shown

    assert "\x1b" not in shown
    assert "\u202e" not in shown


@settings(max_examples=25, deadline=None)
@given(
    typed=st.lists(
        st.sampled_from(["1", "2", "3", "6", "", "p", "b", "h", "?", "r", "s", "x", "4 5", "e"]) | st.text(max_size=9),
        max_size=20,
    )
)
def test_whatever_is_typed_ends_when_no_more_is_typed(typed: list[str]) -> None:
    assert Typed(*typed).game.over
