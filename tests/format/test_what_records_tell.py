"""What records tell of themselves beyond what is written: needs of words, days, limits, what is to be looked at."""

from typing import Any

import pytest

from isitok.format.choices import limits_of
from isitok.format.lesson import LessonPlan
from isitok.format.phone_parts import Message, Narration, Panel, Photo, Shown, ShownNext, is_seen
from isitok.format.vocabulary import Band
from isitok.format.week import AllDays
from isitok.format.word_list import HelpNeeded, Needs, SureWords

PANEL = Panel(people=(), text="She nods.")
PHOTO = Photo(shows="a rabbit")


@pytest.mark.parametrize(
    ("ages", "limits"),
    [
        ([Band.B7_9], 0),
        ([Band.B11_14, Band.B9_11], 1),
        ([Band.B11_14], 2),
        ([Band.B14_18], 3),
        ([Band.ADULTS], 3),
    ],
)
def test_limits_are_those_of_the_youngest_and_adults_have_those_of_the_oldest_pupils(
    ages: list[Band], limits: int
) -> None:
    assert limits_of(ages) == limits


@pytest.mark.parametrize(
    ("one", "seen"),
    [
        (Message(text="hi"), True),
        (Narration(line="She nods."), False),
        (Shown(notice="Kofi added a photo"), False),
        (Shown(typing="kofi"), False),
        (Shown(react={"kofi": "👍"}), False),
        (Shown(gone="pic"), True),
        (Shown(photo=PHOTO), True),
        (ShownNext(panel=PANEL), True),
        (ShownNext(photo=PHOTO), True),
        (ShownNext(typing="kofi"), False),
    ],
)
def test_something_is_to_be_looked_at_where_it_is_more_than_a_notice_dots_or_an_emoji(one: Any, seen: bool) -> None:
    assert is_seen(one) is seen


def test_a_lesson_with_a_week_plays_monday_if_it_names_no_day() -> None:
    plan = {"title": "Asking", "ages": (Band.B9_11,), "minutes": 30, "week": "mine/dragon"}

    assert LessonPlan(**plan).which_day == 0
    assert [LessonPlan(**plan, day=day).which_day for day in AllDays] == [0, 1, 2, 3, 4, 5]


PERSON, EITHER = HelpNeeded(all=("person",)), HelpNeeded(any=("person", "service"))


@pytest.mark.parametrize(
    ("needs", "of_the_story", "level_alone"),
    [
        (Needs(), False, True),
        (Needs(use="never"), False, False),
        (Needs(level=2), True, True),
        (Needs(level=2, adult_led=True), True, False),
        (Needs(adult_led=True), True, False),
        (Needs(judged="not-ok"), False, False),
        (Needs(help_=PERSON), True, False),
    ],
)
def test_what_words_need_is_said_of_a_story_as_a_whole_unless_they_are_never_fine_or_asked_about_where_they_stand(
    needs: Needs, of_the_story: bool, level_alone: bool
) -> None:
    assert (needs.of_the_story, needs.level_alone) == (of_the_story, level_alone)


def test_help_that_words_need_is_all_of_some_kinds_or_any() -> None:
    assert (Needs(help_=PERSON).help, Needs(help_=PERSON).any_help) == (("person",), False)
    assert (Needs(help_=EITHER).help, Needs(help_=EITHER).any_help) == (("person", "service"), True)


def test_words_count_everywhere_if_nothing_else_is_said() -> None:
    usual = SureWords(words=("a",))
    stories, level_3 = SureWords(words=("a",), only="stories"), SureWords(words=("a",), only="level-3")

    assert usual.in_questions
    assert not SureWords(words=("a",), questions="fine").in_questions
    assert [(one.only_stories, one.only_level_3) for one in (usual, stories, level_3)] == [
        (False, False),
        (True, False),
        (True, True),
    ]
