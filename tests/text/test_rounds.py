"""The rounds after a card's last why, as they are read in a terminal."""

import dataclasses
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isitok.game.play.modes import PLAY
from isitok.game.play.stops import Step
from isitok.game.rounds import Round, rounds_of
from isitok.game.session import Session, start
from isitok.packs.library.library import Library, open_library
from isitok.packs.library.roots import bundled_root
from isitok.packs.model.blocks import Detail, Heading
from isitok.packs.model.scenario import AlsoFairReach, Confidant
from isitok.packs.model.vocabulary import Band, Level, Nation, Reach, Verdict
from isitok.text.answers import Command, several
from isitok.text.play import played
from tests.builders import a_bubble, a_phone, a_photo, a_scenario, a_tell, an_act, an_audience
from tests.game.table import a_card_with
from tests.text.room import a_player, a_terminal, transcript

PHONE = a_phone(
    Heading(title="School trip"),
    a_bubble(),
    a_bubble(
        "",
        who="kofi",
        photo=a_photo(Detail(detail="a school badge", clue="It shows her school."), Detail(detail="a bag of crisps")),
    ),
    a_bubble("see you at the pool at 4", who="noor", clue="Anyone who reads it knows where they will be."),
)


def a_game(one: Round, **fields: Any) -> Session:
    """A game of one card, in which this round follows the why."""
    card = a_card_with(one, **fields)
    session = start([card], PLAY, with_sureness=False)
    assert one in rounds_of(card)
    return dataclasses.replace(session, rounds=(one,))


def after_the_why(one: Round, *typed: str, width: int = 72, **fields: Any) -> str:
    """What is shown from the round on, up to the results."""
    shown = transcript(a_game(one, **fields), "3", "", *typed, width=width)
    return shown.partition("Enter to go on: \n\n")[2].partition("\nThose people")[0]


def test_respond_from_its_question_to_its_count() -> None:
    assert after_the_why(Round.RESPOND, "tell", "", help=("childline",)) == dedent(
        """\
        What could Leo do?
        1. Scroll on
        2. Tell Ms Okafor
        3. Share it too
        Your answer: tell

        You chose: Tell Ms Okafor
        This helps. An adult can help to get it taken down.

        Another way: Scroll on
        This doesn’t help much. It is hard to speak first.

        Another way: Share it too
        This makes it worse. More people see it.

        If this happens to you, this can help
        Childline: They listen. Phone 0800 1111. On the web: childline.org.uk
        Enter to go on:\x20

        How it went
        You judged 1 thing that somebody did. We saw 1 the same way. That makes
        9 of 9 points.
        Harm you spotted: 1 of 1 thing that wasn’t OK.
        What they could do: You chose 1 that helps.
        """
    )


def test_audience_from_its_question_to_its_count() -> None:
    things = (
        an_audience(also_fair=AlsoFairReach(share_with=Reach.A_FEW, why="Some friends look at it together.")),
        an_audience(
            what="that Ffion is upset", share_with=Reach.A_FEW, who="a friend who can help", why="They can help her."
        ),
        an_audience(what="that the trip was fun", share_with=Reach.EVERYONE, why="It is nice news."),
    )
    assert after_the_why(Round.AUDIENCE, "few", "everyone", "b", "2", "no one", "", audience=things).replace(
        "\u00a0", " "
    ) == dedent(
        """\
        Who should see it, or hear about it?
        1 of 3: the photo of Ffion
        1. No one
        2. A few people
        3. Everyone
        Your answer: few
        2 of 3: that Ffion is upset
        1. No one
        2. A few people
        3. Everyone
        Your answer: everyone
        3 of 3: that the trip was fun
        1. No one
        2. A few people
        3. Everyone
        Your answer: b
        2 of 3: that Ffion is upset
        1. No one
        2. A few people
        3. Everyone
        Your answer: 2
        3 of 3: that the trip was fun
        1. No one
        2. A few people
        3. Everyone
        Your answer: no one

        The photo of Ffion
        You said “A few people”. That’s fair, too.
        We’d say: No one.
        Some friends look at it together.
        She said no to it.

        That Ffion is upset
        You said “A few people”. So do we.
        A few people – a friend who can help.
        They can help her.

        That the trip was fun
        You said “No one”. Here’s another way to see it.
        We’d say: Everyone.
        It is nice news.
        Enter to go on:\x20

        How it went
        You judged 1 thing that somebody did. We saw 1 the same way. That makes
        9 of 9 points.
        Harm you spotted: 1 of 1 thing that wasn’t OK.
        Who should see it: We saw 2 of 3 the same way.
        """
    )


def test_spot_from_its_question_to_its_count() -> None:
    assert after_the_why(Round.SPOT, "1", "1", "3", "that’s all", "", phone=PHONE) == dedent(
        """\
        What gives something away?
        There are 2 things to find.
        You can pick 4 times. Stop whenever you like.
        1. Ffion: pls don't post it
        2. Kofi: Photo: Ffion asleep by the coach window
        3. In the photo: a school badge
        4. In the photo: a bag of crisps
        5. Noor: see you at the pool at 4
        6. That’s all
        Your pick: 1
        That gives nothing away.
        Found 0 of 2. 3 picks left.
        Your pick: 1
        You have picked that already.
        Your pick: 3
        It shows her school.
        Found 1 of 2. 2 picks left.
        Your pick: that’s all

        You found 1 of 2.

        Noor: see you at the pool at 4
        Anyone who reads it knows where they will be.
        Enter to go on:\x20

        How it went
        You judged 1 thing that somebody did. We saw 1 the same way. That makes
        9 of 9 points.
        Harm you spotted: 1 of 1 thing that wasn’t OK.
        What gave something away: You found 1 of 2.
        """
    )


def test_feel_from_its_question_to_how_it_could_be_put_right() -> None:
    assert after_the_why(
        Round.FEEL, "angry, 4", "left", "b", "m", "9; embarrassed", "sad", "", "", "", help=("childline",)
    ).replace("\u00a0", " ") == dedent(
        """\
        When it happens, how might Ffion feel?
        1 cared for, 2 relieved, 3 embarrassed, 4 lonely, 5 jealous, 6 let down,
        7 betrayed, 8 trapped, or m for more words.
        Type as many as you like, with commas between them. Enter alone leaves
        one out.
        Your answer: angry, 4
        Later on, how might Ffion feel?
        1 cared for, 2 relieved, 3 embarrassed, 4 lonely, 5 jealous, 6 let down,
        7 betrayed, 8 trapped, or m for more words.
        Your answer: left
        When it happens, how might Kofi feel?
        1 proud, 2 excited, 3 curious, 4 unsure, 5 lonely, 6 betrayed,
        7 worried, 8 trapped, or m for more words.
        Your answer: b
        Later on, how might Ffion feel?
        1 cared for, 2 relieved, 3 embarrassed, 4 lonely, 5 jealous, 6 let down,
        7 betrayed, 8 trapped, or m for more words.
        Your answer: m
        Later on, how might Ffion feel?
        1 cared for, 2 relieved, 3 embarrassed, 4 lonely, 5 jealous, 6 let down,
        7 betrayed, 8 trapped, 9 happy, 10 proud, 11 excited, 12 safe, 13 calm,
        14 curious, 15 powerful, 16 unsure, 17 confused, 18 awkward,
        19 on the spot, 20 left out, 21 hurt, 22 angry, 23 worried, 24 scared,
        25 pressured, 26 guilty, 27 sorry, 28 hopeful.
        Your answer: 9; embarrassed
        When it happens, how might Kofi feel?
        1 proud, 2 excited, 3 curious, 4 unsure, 5 lonely, 6 betrayed,
        7 worried, 8 trapped, or m for more words.
        Your answer: sad
        Type numbers or words with commas between them. ? shows what else you
        can type.
        When it happens, how might Kofi feel?
        1 proud, 2 excited, 3 curious, 4 unsure, 5 lonely, 6 betrayed,
        7 worried, 8 trapped, or m for more words.
        Your answer:\x20

        You thought:
        Ffion: lonely, angry at first; later happy, embarrassed.

        The game would say:
        Ffion: embarrassed at first; later let down, lonely.
        Kofi: excited.
        People differ, so there is no one right answer.

        How could it be put right? Think about it, then press Enter.
        Enter to go on:\x20

        What could Kofi do now? Take it down and say sorry.

        If this happens to you, this can help
        Childline: They listen. Phone 0800 1111. On the web: childline.org.uk
        Enter to go on:\x20

        How it went
        You judged 1 thing that somebody did. We saw 1 the same way. That makes
        9 of 9 points.
        Harm you spotted: 1 of 1 thing that wasn’t OK.
        """
    )


def test_tell_from_its_question_to_everybody_who_could_be_told() -> None:
    tell = a_tell(
        who=(
            Confidant(person="msokafor", why="She knows what to do."),
            Confidant(person="meic"),
            Confidant(person="noor"),
            Confidant(person="childline", why="They don’t judge."),
        ),
        first_words=("Can we talk?", "Someone posted a photo of me."),
    )
    assert after_the_why(Round.TELL, "childline", "b", "ms ok", "someone", "", tell=tell) == dedent(
        """\
        Who could Ffion tell?
        1. Ms Okafor
        2. Noor
        3. Childline
        Your answer: childline
        And what could be the first words?
        1. “Can we talk?”
        2. “Someone posted a photo of me.”
        Your answer: b
        Who could Ffion tell?
        1. Ms Okafor
        2. Noor
        3. Childline
        Your answer: ms ok
        And what could be the first words?
        1. “Can we talk?”
        2. “Someone posted a photo of me.”
        Your answer: someone

        Ffion could talk to: Ms Okafor. “Someone posted a photo of me.”
        It could be any of these. Each is a good start.

        Ms Okafor: She knows what to do.
        Noor
        Childline: They don’t judge. Phone 0800 1111. On the web:
        childline.org.uk
        Enter to go on:\x20

        How it went
        You judged 1 thing that somebody did. We saw 1 the same way. That makes
        9 of 9 points.
        Harm you spotted: 1 of 1 thing that wasn’t OK.
        """
    )


def test_the_whys_leave_feelings_to_the_round_that_asks_about_them() -> None:
    shown = transcript(a_game(Round.FEEL), "3", "")

    assert "Ffion: embarrassed" not in shown
    assert "Take it down" not in shown


def test_help_comes_once_the_card_is_over() -> None:
    shown = transcript(a_game(Round.RESPOND, help=("childline",)), "3", "", "1", "")

    assert shown.index("You chose:") < shown.index("If this happens to you")
    assert shown.count("If this happens to you") == 1


def test_spot_ends_with_the_last_pick() -> None:
    shown = after_the_why(Round.SPOT, "1", "2", "4", "5", "", phone=PHONE)

    assert "Found 1 of 2.\n\nYou found 1 of 2.\n\nIn the photo: a school badge\nIt shows her school.\n" in shown


def test_whoever_says_nothing_of_feelings_is_told_what_the_writers_thought() -> None:
    shown = after_the_why(Round.FEEL, "", "", "", "", "")

    assert "You thought" not in shown
    assert "The game would say:\nFfion: embarrassed at first" in shown


@pytest.mark.parametrize("one", list(Round))
def test_a_pass_in_a_round_leaves_the_round_and_keeps_what_was_judged(one: Round) -> None:
    shown = transcript(a_game(one), "3", "", "p")

    assert "Skipped. That’s fine." in shown
    assert "Harm you spotted: 1 of 1 thing that wasn’t OK." in shown
    assert "You skipped" not in shown


def test_a_pass_after_a_round_was_told_leaves_that_round_out_of_what_is_counted() -> None:
    told = transcript(a_game(Round.RESPOND), "3", "", "tell", "")
    passed = transcript(a_game(Round.RESPOND), "3", "", "tell", "?", "p")

    assert "What they could do: You chose 1 that helps." in told
    assert "p: pass – skip this part" in passed
    assert "You chose 1" not in passed
    assert "Harm you spotted: 1 of 1" in passed


@pytest.mark.parametrize("one", list(Round))
def test_help_keys_and_reading_again_are_there_in_a_round(one: Round) -> None:
    shown = after_the_why(one, "h", "?", "r")

    assert "You can talk to someone" in shown
    assert "p: pass – skip this part" in shown
    assert "Story 1 of 1: The coach photo" in shown


@pytest.mark.parametrize("one", list(Round))
def test_whoever_leaves_in_a_round_keeps_what_was_judged(one: Round) -> None:
    assert "Harm you spotted: 1 of 1" in transcript(a_game(one), "3", "", "q")


def test_the_youngest_choose_from_fewer_feelings() -> None:
    shown = after_the_why(Round.FEEL, "more", ages=(Band.B7_9,)).replace("\u00a0", " ")

    assert "8 sorry, or m for more words." in shown
    assert "14 scared." in shown
    assert "betrayed" not in shown


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ()),
        (" , ", ()),
        ("2", (1,)),
        ("3 1", (2, 0)),
        ("1,1;2", (0, 1)),
        ("left out, sorry", (2, 0)),
        ("sor, LEFT-OUT", (0, 2)),
        ("4", None),
        ("sorry left out", None),
        ("sorry, banana", None),
        ("p", Command.PASS),
        ("sorry, p", None),
        ("?", Command.KEYS),
    ],
)
def test_several_answers_are_typed_with_commas(typed: str, meant: object) -> None:
    assert several(typed, [("sorry",), ("hurt",), ("left out",)]) == meant


@pytest.mark.parametrize("one", list(Round))
def test_lines_are_never_wider_than_the_terminal(one: Round) -> None:
    shown = after_the_why(one, "1", "1", "1", "", "", "", width=40)

    assert max(map(len, shown.splitlines())) <= 40


@settings(max_examples=80)
@given(
    one=st.sampled_from(Round),
    typed=st.lists(
        st.sampled_from(["1", "2", "3", "6", "", "p", "b", "h", "?", "r", "w", "1, 2", "angry", "q"]) | st.text(),
        max_size=20,
    ),
)
def test_whatever_is_typed_in_a_round_ends_in_a_goodbye(one: Round, typed: list[str]) -> None:
    shown = transcript(a_game(one), "3", "", *typed)

    assert shown.endswith("If any of it was close to something real, you can tell an adult you\ntrust.\n")


def test_a_replay_in_the_terminal_has_no_round() -> None:
    shown = transcript(a_game(Round.RESPOND), "1", "", "1", "", "yes", "3", "")

    assert shown.count("What could Leo do?") == 1
    assert shown.count("How it went") == shown.count("A second look") == 1


def test_two_cards_have_a_round_each() -> None:
    cards = [a_card_with(Round.RESPOND), a_scenario(), a_card_with(Round.TELL, acts=(an_act(Verdict.OK), an_act()))]
    judged = ("3", "")
    terminal, shown = a_terminal(*judged, "1", "", *judged, *judged, *judged, "1", "1", "")

    done, left = played(start(cards, PLAY, with_sureness=False), a_player(), terminal)

    assert (done.step, left, len(done.played)) == (Step.RESULT, False, 2)
    assert shown.getvalue().index("What could Leo do?") < shown.getvalue().index("Who could Ffion tell?")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return open_library([bundled_root()], tmp_path_factory.mktemp("cache"))


def test_every_round_of_every_bundled_card_can_be_played(library: Library) -> None:
    known = library.known()
    for card in library.cards:
        if card.level is Level.THREE:
            continue
        scenario = library.scenario(card.id)
        for one in rounds_of(scenario):
            session = start([scenario], PLAY, with_sureness=False)
            session = dataclasses.replace(session, rounds=(one,))
            typed = {
                Round.RESPOND: ["1"],
                Round.AUDIENCE: ["1"] * len(scenario.audience),
                Round.SPOT: ["1", "that’s all"],
                Round.FEEL: ["1"] * 8,
                Round.TELL: ["1", "2"],
            }
            terminal, shown = a_terminal(*["3", ""] * len(scenario.acts), *typed[one], "", "", "", "")
            player = a_player(known=known, nation=Nation.WALES, ages=card.ages)
            done, _ = played(session, player, terminal)
            assert (card.id, one, done.step, len(done.played)) == (card.id, one, Step.RESULT, 1), shown.getvalue()
