"""What a story lacks of what its words need: only that is told, and only what needs an adult who leads it says so."""

import pytest

from isitok.format.problem import Place, Problem, Severity
from isitok.format.vocabulary import Band
from isitok.format.word_list import Needs
from isitok.rules.story_needs import asks_for_an_adult, is_called_good, missing, needs_in_words
from tests.rules.nouns import checked

FROM_11 = (Band.B11_14, Band.B14_18)


@pytest.mark.parametrize(
    ("severity", "code", "hint", "asks"),
    [
        (Severity.ERROR, "sexual", "write 'level: 3' and 'ages: 14-18', or say it in other words", True),
        (Severity.ERROR, "self-harm", "write 'adult_led: yes', or say it in other words", True),
        (Severity.ERROR, "level-too-low", "tell it in milder words", True),
        (Severity.ERROR, "real-contact", "end it in .example", False),
        (Severity.QUESTION, "self-harm", "if so, add 'adult_led: yes'; if not, add 'not_about: [self-harm]'", False),
    ],
)
def test_a_story_needs_an_adult_where_an_error_is_only_mended_by_one(
    severity: Severity, code: str, hint: str, asks: bool
) -> None:
    assert asks_for_an_adult(Problem(Place("a.yaml"), code, "", hint, severity)) is asks


@pytest.mark.parametrize(
    ("ages", "lacks"),
    [
        (FROM_11, {}),
        (FROM_11[:1], {}),
        ((Band.B9_11, Band.B11_14), {"ages from 11 up": "'ages: 11-14'"}),
        ((Band.B7_9,), {"ages from 11 up": "'ages: 11-14'"}),
    ],
)
def test_a_story_for_some_of_the_ages_that_its_words_need_lacks_none(
    ages: tuple[Band, ...], lacks: dict[str, str]
) -> None:
    assert missing(Needs(ages=FROM_11), checked(ages=ages)) == lacks


def test_level_1_is_nothing_that_is_needed() -> None:
    assert needs_in_words(Needs(ages=FROM_11)) == "ages from 11 up"
    assert needs_in_words(Needs(ages=FROM_11, level=2)) == "level 2, ages from 11 up"


def test_an_act_too_many_in_an_easier_version_is_not_called_good() -> None:
    scenario = checked().scenario
    assert not is_called_good(("easy", "acts", len(scenario.acts)), scenario)
