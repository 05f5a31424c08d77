"""Easy read in a terminal: e swaps the words, and they stay swapped."""

from dataclasses import replace

from isitok.game.play.modes import PLAY
from isitok.game.rounds import Round
from isitok.packs.model.vocabulary import Verdict
from tests.builders import a_respond, a_scenario, a_session, an_act, an_easy
from tests.text.room import transcript

USUAL, EASY = "Kofi has a photo of Ffion asleep on the coach.", "Kofi has a photo.\n"


def test_e_says_it_again_in_easy_words_and_once_more_in_the_usual_ones() -> None:
    shown = transcript(a_session(a_scenario(easy=an_easy())), "e", "e", "q")
    before, _, rest = shown.partition("Easy read is on.")
    on, _, off = rest.partition("Easy read is off.")

    assert USUAL in before
    assert EASY in on
    assert "Kofi shares it. (0)" in on
    assert USUAL not in on
    assert USUAL in off


def test_it_holds_for_the_why_the_next_card_and_what_is_played_again() -> None:
    cards = [a_scenario(an_act(Verdict.OK), easy=an_easy())] * 2
    shown = transcript(
        a_session(*cards, with_sureness=False), "easy", "not ok", "", "ok", "", "yes", "not ok", "", "no"
    )
    easy = shown.partition("Easy read is on.")[2]

    assert easy.count("Ffion said no. (0)") == 3
    assert easy.count(EASY) == 3
    assert USUAL not in easy
    assert "Ffion asked people not to" not in easy


def test_the_why_can_be_read_in_other_words_too() -> None:
    shown = transcript(a_session(a_scenario(easy=an_easy()), with_sureness=False), "1", "e", "", "no")
    before, _, after = shown.partition("Easy read is on.")

    assert "Ffion asked people not to" in before
    assert "Ffion said no. (0)" in after


def test_in_a_round_the_story_is_read_again_and_nothing_that_was_said_is_lost() -> None:
    card = a_scenario(easy=an_easy(), respond=a_respond())
    session = replace(a_session(card, mode=PLAY, with_sureness=False), rounds=(Round.RESPOND,))
    shown = transcript(session, "1", "", "e", "tell", "", "no")
    told = shown.partition("Easy read is on.")[2]

    assert EASY in told
    assert "What could Leo do?" in told
    assert "You chose: Tell Ms Okafor" in told


def test_where_there_are_no_easy_words_e_is_nothing_to_type() -> None:
    without = transcript(a_session(), "e", "?", "q")
    with_ = transcript(a_session(a_scenario(easy=an_easy())), "?", "q")

    assert "Easy read" not in without
    assert "e: easy read" not in without
    assert "e: easy read, on and off again" in with_
