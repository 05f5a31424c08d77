"""Some words matter only where the game judges them: what helps, what harms, what somebody puts right."""

import pytest

from isitok.format.problem import Severity
from isitok.format.vocabulary import Band, Rating, Verdict, Way
from isitok.rules.subject import Subject
from tests.builders import a_respond, a_tell, an_act, an_option
from tests.rules.nouns import LEVEL_3, checked, in_an_option, in_hear, what_rules_say


def found(code: str, subject: Subject) -> list[Severity]:
    return [problem.severity for problem in what_rules_say(subject) if problem.code == code]


# Show the picture.


def act_at_level_3(text: str, verdict: Verdict, by: str = "kofi") -> Subject:
    return checked(acts=(an_act(verdict, act=text, by=by),), ages=(Band.B11_14,), **LEVEL_3)


@pytest.mark.parametrize(
    "subject",
    [
        in_an_option("Show the photo to Ms Okafor", **LEVEL_3),
        in_an_option("Screenshot the nude as evidence", **LEVEL_3),
        checked(tell=a_tell(first_words=("Can I show you the picture?", "Help")), **LEVEL_3),
        act_at_level_3("Kofi saves a copy of the photo for the teacher.", Verdict.OK),
        act_at_level_3("Ms Okafor asks to see the photo.", Verdict.OK, "msokafor"),
    ],
)
def test_at_level_3_nobody_is_helped_by_seeing_the_picture(subject: Subject) -> None:
    assert found("show-the-picture", subject) == [Severity.WARNING]


@pytest.mark.parametrize(
    "subject",
    [
        in_an_option("Tell Ms Okafor without showing the photo", **LEVEL_3),
        in_an_option("Save the messages and the name", **LEVEL_3),
        act_at_level_3("Kofi shows Ffion how to report the photo.", Verdict.OK),
        act_at_level_3("Kofi keeps the photo.", Verdict.NOT_OK),
        in_an_option("Show the photo to Ms Okafor"),
        in_hear("He asks to see the photo."),
    ],
)
def test_what_nearly_shows_it_is_left_in_peace(subject: Subject) -> None:
    assert found("show-the-picture", subject) == []


# Sorry, from whom?


@pytest.mark.parametrize("what", ["Say sorry to Kofi for making a fuss.", "Write an apology to the group."])
def test_who_is_only_pictured_owes_nobody_an_apology(what: str) -> None:
    assert found("sorry-from-whom", checked(put_right={"ffion": what})) == [Severity.ERROR]
    assert found("sorry-from-whom", checked(put_right={"kofi": what})) == []


def test_they_may_be_told_sorry() -> None:
    told = checked(put_right={"ffion": "Ask him to take it down. Kofi says sorry."})
    assert found("sorry-from-whom", told) == []


# Telling harms.


def rated(rating: Rating, do: str, way: Way | None = None) -> Subject:
    return checked(respond=a_respond(options=(an_option(rating, do=do, way=way), an_option())))


@pytest.mark.parametrize("do", ["Tell Ms Okafor", "Show it to her mum"])
def test_whether_telling_an_adult_harms_is_asked_about(do: str) -> None:
    assert found("telling-harms", rated(Rating.HARMS, do)) == [Severity.QUESTION]
    assert found("telling-harms", rated(Rating.HARMS, do, Way.TELL)) == [Severity.QUESTION]
    assert found("telling-harms", rated(Rating.HARMS, do, Way.REPLY)) == []
    assert found("telling-harms", rated(Rating.NO_HELP, do)) == []


def test_a_writer_who_has_thought_about_it_says_so() -> None:
    answered = checked(
        rated(Rating.HARMS, "Tell Ms Okafor").scenario, not_about={"telling-harms": "She reads it out to all of them."}
    )
    assert found("telling-harms", answered) == []
    assert found("telling-harms", rated(Rating.HARMS, "Tell the whole group")) == []
