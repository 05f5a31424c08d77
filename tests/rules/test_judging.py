"""The game judges acts, not people, and calls nobody names; it may tell that somebody else does."""

import pytest

from isitok.format.problem import Severity
from isitok.format.vocabulary import Rating
from isitok.rules.subject import Subject
from tests.builders import a_respond, a_tell, an_act, an_option
from tests.each import each
from tests.rules.nouns import (
    a_checked_pack,
    checked,
    in_a_bubble,
    in_a_why,
    in_an_option,
    in_hear,
    lines_of,
    what_rules_say,
)

ACTS = lines_of("judges-a-person", 2)
JUDGED = [line for block in (0, 1, 3) for line in lines_of("judges-a-person", block)]
ORDINARY = (*lines_of("judges-a-person", 0, trips=False), '"Kofi is a bully" is what the post says.')


def severities(subject: Subject) -> set[Severity]:
    return {problem.severity for problem in what_rules_say(subject) if problem.code == "judges-a-person"}


def said_and_rated(said: str, rating: Rating) -> Subject:
    return checked(respond=a_respond(options=(an_option(rating, do=said), an_option())))


def judged(subject: Subject) -> list[str]:
    return [str(problem) for problem in what_rules_say(subject) if problem.code == "judges-a-person"]


@each([*ACTS, *JUDGED], "act")
def test_an_act_is_something_that_somebody_does(act: str) -> None:
    assert judged(checked(acts=(an_act(act=act),)))


@pytest.mark.parametrize("why", ACTS)
def test_being_unkind_for_a_moment_is_no_judgement_in_a_why(why: str) -> None:
    assert judged(in_a_why(why)) == []


@each(JUDGED, "why")
def test_a_person_is_not_judged_and_nobody_is_called_names(why: str) -> None:
    assert judged(in_a_why(why))
    assert judged(in_hear(why)) == []
    assert judged(checked(note=why))
    assert judged(checked(gist=why))


@each(JUDGED, "said")
def test_what_people_in_a_story_say_may_judge_if_the_story_answers_it(said: str) -> None:
    assert severities(in_a_bubble(said)) == {Severity.QUESTION}
    assert severities(in_a_bubble(said, not_about={"judges-a-person": "Noor tells him what that did."})) == set()
    assert severities(in_a_bubble(f'Mum says "{said}"')) == {Severity.QUESTION}
    assert severities(in_an_option(said)) == {Severity.ERROR}, "that helps, the game says"
    assert severities(said_and_rated(said, Rating.HARMS)) == set(), "its why answers"


@pytest.mark.parametrize("said", ["im an idiot. miss you", "ur a bad liar", "i feel so stupid", "I'd say I'm an idiot"])
def test_what_somebody_says_of_themselves_or_kindly_is_left_in_peace(said: str) -> None:
    assert judged(in_a_bubble(said)) == []


@each(ORDINARY, "why")
def test_acts_feelings_and_what_others_say_get_nothing(why: str) -> None:
    assert judged(in_a_why(why)) == []


def test_a_pupils_first_words_may_judge() -> None:
    assert judged(checked(tell=a_tell(first_words=("My brother is mean to me.", "I'm scared. He is horrible.")))) == []


def test_a_pack_speaks_with_the_games_voice() -> None:
    pack = a_checked_pack(about="Why only an idiot shares that.")
    assert "judges-a-person" in {problem.code for problem in what_rules_say(pack)}
