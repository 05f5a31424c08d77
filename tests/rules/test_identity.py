"""Who somebody is, made an insult, needs level 2 and help; said as a fact or with pride, it is fine."""

from isitok.format.problem import Severity
from isitok.format.vocabulary import Level
from isitok.rules.listed import ASK
from isitok.rules.subject import Subject
from tests.each import each
from tests.rules.nouns import LEVEL_3, in_a_bubble, in_a_why, in_an_option, lines_of, what_rules_say


def found(subject: Subject) -> list[Severity]:
    return [problem.severity for problem in what_rules_say(subject) if problem.code == "identity"]


@each(lambda: lines_of("identity", 0), "text")
def test_an_identity_is_no_insult_where_nobody_is_there_to_help(text: str) -> None:
    assert found(in_a_bubble(text)) == [Severity.ERROR]
    assert found(in_a_bubble(text, help=("childline",))) == [Severity.ERROR], "below level 2"
    assert found(in_a_bubble(text, level=Level.TWO, help=("block",))) == [Severity.ERROR], "nobody to turn to"
    assert found(in_a_bubble(text, level=Level.TWO, help=("childline",))) == []
    assert found(in_an_option(text, **LEVEL_3)) == []


@each(lambda: lines_of("identity", 0, trips=False), "text")
def test_whoever_comes_out_is_proud_or_says_it_as_a_fact_gets_nothing(text: str) -> None:
    assert found(in_a_bubble(text)) == []


@each(lambda: lines_of("identity", ASK), "text")
def test_what_may_be_meant_otherwise_is_asked_about(text: str) -> None:
    assert found(in_a_bubble(text)) == [Severity.QUESTION]
    assert found(in_a_bubble(text, not_about={"identity": ""})) == []
    assert found(in_a_bubble(text, level=Level.TWO, help=("childline",))) == []


def test_the_game_may_not_say_it_either() -> None:
    assert found(in_a_why("Being gay is embarrassing, so it hurts him.")) == [Severity.ERROR]
