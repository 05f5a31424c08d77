"""Word rules look at the right voices, outside scenarios too."""

from codecs import decode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.format.beside_acts import ListenFor
from isitok.format.passages import Passage
from isitok.format.problem import Places
from isitok.format.vocabulary import Level, Verdict
from isitok.format.voices import Voice
from isitok.rules import check_known, check_scenario
from isitok.rules.prepared import straight
from tests.builders import an_act
from tests.rules.nouns import (
    KNOWN,
    a_checked_pack,
    checked,
    codes,
    codes_of_help,
    in_a_bubble,
    in_a_why,
    the_words,
    what_rules_say,
)

LAW_CARD = Places(file="law/england.yaml", marks={})


def codes_of_law(say: str) -> set[str]:
    passage = Passage(("pupil", "points", "passing-on", "say"), say, Voice.GAME)
    return {problem.code for problem in check_known(KNOWN, [(LAW_CARD, passage)], the_words())}


def test_a_law_card_may_say_what_the_law_is_and_name_a_helpline() -> None:
    assert codes_of_law("It is against the law to pass it on. You will not be in trouble. Childline can help.") == set()


def test_a_law_card_has_no_sections_and_no_threats() -> None:
    assert codes_of_law("Section 33 says so, and it will ruin your life.") == {"law", "scare-words"}


def test_help_has_no_hours_for_adults_either() -> None:
    assert codes_of_help("childline", "Call 0800 1111, 24 hours a day.") == {"help-hours"}
    assert codes_of_help("nspcc-helpline", "Open Monday to Friday.", Voice.ADULT) == {"help-hours"}


def test_the_help_screen_keeps_to_the_words_of_level_1() -> None:
    assert codes_of_help("report-remove", "Helps to get a nude taken down.") == {"sexual"}
    assert codes_of_help("revenge-porn-helpline", "Helps when a nude was shared.") == set()


def test_a_pack_speaks_with_the_games_voice() -> None:
    assert "blame-words" in codes(a_checked_pack(about="About people who should have known better."))
    assert codes(a_checked_pack(about="Whom to ask, and how Childline helps.")) == {"real-service-name"}
    assert codes(a_checked_pack(about="About photos of other people, and asking first.")) == set()


def test_what_an_adult_says_back_is_the_games_voice() -> None:
    hear, answer = "It's her own fault.", "She was asleep. Who did something here?"
    assert codes(checked(listen_for=(ListenFor(hear=hear, try_=answer),))) == set()
    assert codes(checked(listen_for=(ListenFor(hear=answer, try_=hear),))) == {"blame-words"}


@pytest.mark.parametrize("marks", ["“”", "‘’", '""', "''"])
def test_what_somebody_says_in_any_marks_is_not_the_games_voice(marks: str) -> None:
    said = "she should have known better"
    assert codes(in_a_why(f"Kofi says {marks[0]}{said}{marks[1]} and waits.")) == set()
    assert codes(in_a_why(f"Kofi waits, and {said}.")) == {"blame-words"}


def test_a_problem_names_the_words_that_it_found() -> None:
    found = [problem for problem in what_rules_say(in_a_why("It will ruin her life.")) if problem.code == "scare-words"]

    assert '"ruin her life"' in found[0].message


def test_the_word_of_a_slur_is_not_repeated() -> None:
    (problem,) = what_rules_say(in_a_bubble(decode("hefhpu n jnaxre", "rot13")))

    assert problem.message == '"w*****": a word that nobody should have to read'


@pytest.mark.parametrize("level", list(Level))
def test_every_level_has_its_own_way_to_get_help(level: Level) -> None:
    enough = {Level.ONE: (), Level.TWO: ("block",), Level.THREE: ("trusted-adult", "childline")}

    assert "level-needs-help" not in codes(checked(level=level, help=enough[level]))


def test_curly_and_straight_apostrophes_are_alike() -> None:
    assert straight("It’s Ffion’s, isn’t it?") == "It's Ffion's, isn't it?"


@given(st.text(max_size=300), st.sampled_from(list(Verdict)), st.sampled_from(list(Level)))
def test_no_words_make_a_rule_fail(text: str, verdict: Verdict, level: Level) -> None:
    acts = (an_act(verdict, act=text, why=text, changes_if=text),)
    subject = checked(acts=acts, story=text, title=text, talk=(text,), level=level)

    for problem in check_scenario(subject, the_words()):
        assert problem.place.file == subject.places.file
