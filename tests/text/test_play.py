"""Text play as it is read: whole transcripts, and what must hold whatever is typed."""

from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isitok.game.events import Sureness
from isitok.game.play.stops import Step
from isitok.game.session import Session
from isitok.packs.model.blocks import Bubble, Detail, Heading, Private
from isitok.packs.model.scenario import Scenario
from isitok.packs.model.vocabulary import Band, Feeling, LawTopic, Mood, Nation, Verdict
from isitok.text.play import played
from tests.builders import (
    a_bubble,
    a_phone,
    a_photo,
    a_scenario,
    a_session,
    after,
    also_fair,
    an_act,
    felt,
    judged,
)
from tests.text.room import a_player, a_terminal, transcript


def coach_photo() -> Scenario:
    return a_scenario(
        an_act(Verdict.NOT_OK),
        an_act(Verdict.DEPENDS, act="Leo saves the photo.", also_fair=also_fair(Verdict.NOT_OK)),
        phone=a_phone(
            Heading(title="School trip", detail="28 people"),
            a_bubble("who’s got pics??", who="leo", mood=Mood.HAPPY),
            a_bubble("", who="kofi", photo=a_photo(Detail(detail="a school badge", clue="It shows the school."))),
            whose="leo",
        ),
        feelings={"ffion": felt(Feeling.EMBARRASSED, later=(Feeling.LET_DOWN, Feeling.LONELY))},
        put_right={"kofi": "Take it down and say sorry."},
        help=("ask-poster", "childline"),
        law=(LawTopic.PHOTOS_OF_OTHERS,),
    )


def short_session(with_sureness: bool = False, cards: int = 1) -> Session:
    return a_session(*[a_scenario()] * cards, with_sureness=with_sureness)


def test_a_card_from_its_title_to_what_was_missed() -> None:
    shown = transcript(a_session(coach_photo()), "1", "certain", "", "not ok", "2", "", "3", "", "", "", "no")
    assert shown.replace("\u00a0", " ") == dedent(
        """\
        Story 1 of 1: The coach photo
        Kofi has a photo of Ffion asleep on the coach.

        Leo’s phone: School trip. 28 people.
        Leo, happy: who’s got pics??
        Kofi: Photo: Ffion asleep by the coach window. You can see: a school
        badge

        1 of 2 in this story
        Kofi adds the photo to his story.
        Is it OK?
        1. It’s OK
        2. It depends
        3. Not OK
        Your answer: 1
        How sure are you?
        1. Not sure
        2. Fairly sure
        3. Certain
        How sure: certain

        You said “It’s OK”. Here’s another way to see it. We’d say: Not OK.
        Ffion asked people not to. It is her face, so it is her choice.
        Enter to go on:\x20

        2 of 2 in this story
        Leo saves the photo.
        Is it OK?
        1. It’s OK
        2. It depends
        3. Not OK
        Your answer: not ok
        How sure are you?
        1. Not sure
        2. Fairly sure
        3. Certain
        How sure: 2

        You said “Not OK”. That’s fair, too. We’d say: It depends.
        Some friends have agreed on this before.
        Ffion asked people not to. It is her face, so it is her choice.
        It would be different if Ffion had said yes to it.
        Enter to go on:\x20

        When it happens, how might Ffion feel?
        1 cared for, 2 relieved, 3 embarrassed, 4 lonely, 5 jealous, 6 let down,
        7 betrayed, 8 trapped, or m for more words.
        Type as many as you like, with commas between them. Enter alone leaves
        one out.
        Your answer: 3
        Later on, how might Ffion feel?
        1 cared for, 2 relieved, 3 embarrassed, 4 lonely, 5 jealous, 6 let down,
        7 betrayed, 8 trapped, or m for more words.
        Your answer:\x20

        You thought:
        Ffion: embarrassed.

        The game would say:
        Ffion: embarrassed at first; later let down, lonely.
        People differ, so there is no one right answer.

        How could it be put right? Think about it, then press Enter.
        Enter to go on:\x20

        What could Kofi do now? Take it down and say sorry.

        If this happens to you, this can help
        Ask whoever posted it: They listen.
        Childline: They listen. Phone 0800 1111. On the web: childline.org.uk

        Type w to see where this comes from.
        Enter to go on:\x20

        How it went
        You judged 2 things that people did. We saw 1 the same way. That makes 8
        of 18 points.
        Harm you spotted: 0 of 1 thing that wasn’t OK.
        Worth talking about: Photos of other people.

        Play again the one that you saw differently?
        1. Yes
        2. No
        Your answer: no


        Those people were made up. You are you.
        If any of it was close to something real, you can tell an adult you
        trust.
        """
    )


def test_the_youngest_are_not_asked_how_sure_they_are() -> None:
    shown = transcript(short_session(), "3", "", ages=(Band.B7_9,))
    assert "How sure" not in shown
    assert "So do we." in shown


def test_at_the_end_of_input_there_are_the_results_so_far() -> None:
    shown = transcript(short_session(cards=3), "3", "")
    assert "Story 2 of 3" in shown
    assert "Harm you spotted: 1 of 1" in shown
    assert shown.endswith("you can tell an adult you\ntrust.\n")


def test_whoever_leaves_before_any_answer_is_told_that_there_is_nothing_to_show() -> None:
    assert "Nothing was answered yet" in transcript(short_session(), "q")


def test_a_pass_leaves_no_mark() -> None:
    shown = transcript(short_session(cards=2), "p", "3", "")
    assert "Skipped. That’s fine." in shown
    assert "Harm you spotted: 1 of 1" in shown
    assert "You skipped 1 story." in shown


def test_a_pass_at_how_sure_passes_too() -> None:
    assert "You skipped 1 story." in transcript(short_session(with_sureness=True, cards=2), "3", "p", "3", "1", "")
    assert "You skipped everything, and that’s fine." in transcript(short_session(with_sureness=True), "3", "p")


def test_back_asks_the_verdict_again_and_the_first_one_is_gone() -> None:
    shown = transcript(short_session(with_sureness=True), "1", "b", "3", "certain", "")
    assert "You said “Not OK”. So do we." in shown


def test_help_is_there_before_any_answer_and_goes_back_to_the_question() -> None:
    shown = transcript(short_session(), "h", "3", "")
    assert shown.index("You can talk to someone") < shown.index("So do we.")
    assert "Childline: They listen. Phone 0800 1111." in shown


def test_help_begins_with_999_for_whoever_is_in_danger_now() -> None:
    shown = transcript(short_session(), "h", "3", "")
    help_ = shown[shown.index("999") :]
    assert "Phone 999." in shown
    assert "You can talk to someone" in help_, "who is in danger reads one line first"
    assert "Childline" in help_
    assert shown.count("Phone 999.") == 1


def test_help_follows_the_nation() -> None:
    assert "Meic" in transcript(short_session(), "h", nation=Nation.WALES)
    assert "Meic" not in transcript(short_session(), "h", nation=Nation.ENGLAND)


def test_the_card_can_be_read_again() -> None:
    assert transcript(short_session(), "r", "3", "").count("Story 1 of 1: The coach photo") == 2


HOW_SURE = dedent(
    """\
    How sure are you?
    1. Not sure
    2. Fairly sure
    3. Certain
    How sure: """
)


def test_reading_again_at_how_sure_ends_in_the_question_that_is_open() -> None:
    shown = transcript(short_session(with_sureness=True), "3", "r", "1", "")
    again = shown[shown.index("How sure: r\n") :]
    assert again.startswith("How sure: r\nStory 1 of 1: The coach photo\n")
    assert f"Kofi adds the photo to his story.\nYou said “Not OK”.\n{HOW_SURE}1\n" in again


@pytest.mark.parametrize("typed", ["h", "?", "r", "w", "nonsense", "9", ""])
def test_whatever_is_typed_in_between_the_choices_stand_right_above_the_answer(typed: str) -> None:
    asked = "Is it OK?\n1. It’s OK\n2. It depends\n3. Not OK\nYour answer: "
    shown = transcript(short_session(with_sureness=True), typed, "3", typed, "1", "")
    assert shown.count(asked) == 2
    assert shown.count(HOW_SURE) == 2


def test_what_can_be_typed_is_shown_and_nothing_that_cannot() -> None:
    at_the_verdict = transcript(short_session(with_sureness=True), "?")
    at_how_sure = transcript(short_session(with_sureness=True), "3", "?")
    assert "b: back" not in at_the_verdict
    assert "b: back" in at_how_sure
    assert "w: where this comes from" not in at_the_verdict + at_how_sure


def test_the_law_is_offered_by_nation_and_says_so_where_nothing_is_known() -> None:
    session = a_session(a_scenario(law=(LawTopic.PHOTOS_OF_OTHERS,)), with_sureness=False)
    assert (
        "Photos of other people: We don’t have a checked answer for\nWales. Whom to ask: the designated"
        in transcript(session, "3", "w", nation=Nation.WALES, width=64)
    )
    assert "Choose your nation" in transcript(session, "3", "w")


def test_what_was_missed_is_played_again_until_it_is_not_missed() -> None:
    shown = transcript(short_session(), "1", "", "y", "1", "", "y", "3", "")
    assert shown.count("Play again the one that you saw differently?") == 2
    assert shown.count("How it went") == 1
    assert shown.count("A second look") == 2
    assert "Harm you spotted: 1 of 1" in shown


def test_how_sure_is_put_into_words_from_five_answers_up() -> None:
    five = ("3", "certain", "") * 5
    assert "You said “Certain” 5 times. We agreed on 5. That fits well." in transcript(
        short_session(with_sureness=True, cards=5), *five
    )
    assert "You said “Certain”" not in transcript(short_session(with_sureness=True, cards=4), *five[:12])


def test_what_does_not_count_says_so() -> None:
    session = a_session(a_scenario(an_act(Verdict.TALK)), with_sureness=False)
    shown = transcript(session, "ok", "")
    assert "This one isn’t marked." in shown
    assert "point" not in shown


def test_a_private_picture_is_never_described() -> None:
    scenario = a_scenario(phone=a_phone(Bubble(who="kofi", private=Private(medium="photo")), Private(medium="video")))
    shown = transcript(a_session(scenario), "q")
    assert "Kofi: Photo – not shown" in shown
    assert "\nVideo – not shown\n" in shown


def test_lines_are_never_wider_than_the_terminal() -> None:
    shown = transcript(a_session(coach_photo()), "?", "h", "1", "certain", "", "3", "2", "", "no", width=40)
    assert max(map(len, shown.splitlines())) <= 40


@pytest.mark.parametrize(
    "typed", ["", "4", "0", "99999999999999999999", "½", "banana", "ok no", "\x00\x1b[2J", "é" * 5000]
)
def test_what_means_nothing_is_asked_again_and_never_shown_raw(typed: str) -> None:
    shown = transcript(short_session(), typed, "3", "")
    assert "Type a number from 1 to 3." in shown
    assert "\x1b" not in shown
    assert "Harm you spotted: 1 of 1" in shown


@settings(max_examples=60)
@given(
    typed=st.lists(
        st.sampled_from(["1", "2", "3", "", "p", "b", "h", "?", "r", "w", "y", "n", "q"]) | st.text(), max_size=20
    )
)
def test_whatever_is_typed_ends_in_a_goodbye(typed: list[str]) -> None:
    shown = transcript(a_session(coach_photo(), a_scenario()), *typed)
    assert shown.endswith("If any of it was close to something real, you can tell an adult you\ntrust.\n")


@pytest.mark.parametrize(("typed", "sureness"), [("1", Sureness.NOT_SURE), ("certain", Sureness.CERTAIN)])
def test_the_rules_are_those_of_the_game(typed: str, sureness: Sureness) -> None:
    session = a_session()
    terminal, _ = a_terminal("not ok", typed)
    left, _ = played(session, a_player(), terminal)
    assert left.step is Step.WHY
    assert left == after(session, *judged(Verdict.NOT_OK, sureness))


def test_at_the_end_r_reads_the_results_again_and_the_keys_say_so() -> None:
    shown = transcript(short_session(), "1", "", "r", "?", "p", "no")

    assert shown.count("How it went") == 2
    assert shown.count("Play again the one that you saw differently?") == 4
    assert "r: read it all again\nh: get help\nq: stop here\n" in shown
    assert "Skipped" not in shown
