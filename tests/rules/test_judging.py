"""The game judges acts, not people, and calls nobody names; it may tell that somebody else does."""

import pytest

from isitok.rules.subject import Subject
from tests.builders import a_tell, an_act
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


def judged(subject: Subject) -> list[str]:
    return [str(problem) for problem in what_rules_say(subject) if problem.code == "judges-a-person"]


@pytest.mark.parametrize("act", [*ACTS, *JUDGED])
def test_an_act_is_something_that_somebody_does(act: str) -> None:
    assert judged(checked(acts=(an_act(act=act),)))


@pytest.mark.parametrize("why", ACTS)
def test_being_unkind_for_a_moment_is_no_judgement_in_a_why(why: str) -> None:
    assert judged(in_a_why(why)) == []


@pytest.mark.parametrize("why", JUDGED)
def test_a_person_is_not_judged_and_nobody_is_called_names(why: str) -> None:
    assert judged(in_a_why(why))
    assert judged(in_a_bubble(why)) == []
    assert judged(in_an_option(why)) == []
    assert judged(in_hear(why)) == []
    assert judged(checked(note=why))
    assert judged(checked(gist=why))


@pytest.mark.parametrize("why", ORDINARY)
def test_acts_feelings_and_what_others_say_get_nothing(why: str) -> None:
    assert judged(in_a_why(why)) == []


def test_a_pupils_first_words_may_judge() -> None:
    assert judged(checked(tell=a_tell(first_words=("My brother is mean to me.", "I'm scared. He is horrible.")))) == []


def test_a_pack_speaks_with_the_games_voice() -> None:
    pack = a_checked_pack(about="Why only an idiot shares that.")
    assert "judges-a-person" in {problem.code for problem in what_rules_say(pack)}
