"""What a problem says is wrong, beside its hint."""

from isitok.base.value import replace
from isitok.format.help import Ages
from isitok.format.vocabulary import Band, Verdict
from isitok.rules.subject import Subject
from tests.builders import a_respond, an_act, an_option
from tests.rules.nouns import KNOWN, checked, what_rules_say


def messages(subject: Subject, code: str) -> list[str]:
    return [problem.message for problem in what_rules_say(subject) if problem.code == code]


def test_what_stands_twice_is_told_with_the_number_of_the_first() -> None:
    acts = (an_act(), an_act(Verdict.OK, act="Noor laughs.", why="It is only a joke."), an_act(act="Noor goes on."))
    assert messages(checked(acts=acts), "pass-and-fail-same-text") == ["'why' says the same as 'why' number 1"]

    options = (an_option(do="Scroll on", why="No."), an_option(do="Tell Ms Okafor"), an_option(do="tell Ms Okafor!"))
    told = messages(checked(respond=a_respond(options=options)), "pass-and-fail-same-text")
    assert "'do' says the same as 'do' number 2" in told


def test_help_for_other_ages_is_told_with_its_ages_and_help_for_one_year_of_a_band_is_enough() -> None:
    def told(from_age: int, to_age: int, band: Band) -> list[str]:
        route = replace(KNOWN.help.routes["childline"], ages=Ages(from_=from_age, to=to_age))
        help_ = replace(KNOWN.help, routes={**KNOWN.help.routes, "childline": route})
        subject = checked(help=("trusted-adult", "childline"), ages=(band,))
        return messages(replace(subject, known=replace(KNOWN, help=help_)), "help-not-for-pupils")

    for band, first, last in ((Band.B7_9, 7, 9), (Band.B9_11, 9, 11), (Band.B11_14, 11, 14), (Band.B14_18, 14, 18)):
        assert told(0, first, band) == told(last, 120, band) == []
        assert told(0, first - 1, band) == [f"'childline' is for ages 0 to {first - 1}"]
        assert told(last + 1, 120, band) == [f"'childline' is for ages {last + 1} and over"]


def test_what_is_too_hard_is_told_with_the_most_for_its_age() -> None:
    hard = "Unfortunately, everybody immediately misunderstood the extraordinarily complicated announcement, " * 12
    for band, age, words in (
        (Band.B7_9, 8, 12),
        (Band.B9_11, 10, 14),
        (Band.B11_14, 12, 16),
        (Band.B14_18, 13, 18),
        (Band.ADULTS, 13, 18),
    ):
        told = messages(checked(story=f"{hard}.", ages=(band,)), "reading-age")
        most = [f"for {band} it is {age} at most", f"for {band} it is {words} at most"]
        assert [one.rpartition("; ")[2] for one in told] == most
