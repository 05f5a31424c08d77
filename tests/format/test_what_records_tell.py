"""What records tell of themselves beyond what is written: needs of words, days, limits, what is to be looked at."""

from typing import Any

import pytest

from isitok.format.act import Act
from isitok.format.choices import limits_of
from isitok.format.findable import can_be_spotted
from isitok.format.lesson import LessonPlan
from isitok.format.people import first_mood, last_mood, who_is_there, who_matters
from isitok.format.phone_parts import (
    ClueLabel,
    ClueText,
    Message,
    Narration,
    Panel,
    Photo,
    Shown,
    ShownNext,
    is_seen,
)
from isitok.format.phones import PhoneKind, Story
from isitok.format.story import Felt, Scenario
from isitok.format.vocabulary import Band, Feeling, Mood, Role, Verdict
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


KOFI_FILMS = Act(act="Kofi films Ffion.", by="kofi", verdict=Verdict.NOT_OK, why="She is asleep.")
COACH = Scenario(
    title="On the coach",
    ages=(Band.B9_11,),
    hook="Mei looks out of the window.",
    story="They are on a coach.",
    people={
        "zayd": (Role.BYSTANDER,),
        "mei": (Role.FRIEND,),
        "leo": (Role.SHARER,),
        "ffion": (Role.TARGETED,),
        "kofi": (Role.SHARER,),
    },
    feelings={
        "ffion": Felt(at_first=(Feeling.ANGRY,), later=(Feeling.HOPEFUL,)),
        "leo": Felt(at_first=(Feeling.CALM,), later=(Feeling.SORRY,)),
    },
    acts=(KOFI_FILMS,),
)


def test_a_story_is_about_those_it_is_done_to_then_those_who_do_it_three_at_most() -> None:
    assert who_matters(COACH, lambda one: True) == ["ffion", "kofi", "leo"]
    assert who_matters(COACH, lambda one: one != "ffion") == ["kofi", "leo", "zayd"]


def test_those_are_there_at_first_who_are_named_there_or_act_first_and_everybody_where_nobody_is() -> None:
    assert who_is_there(COACH, str.title, lambda one: True) == ["ffion", "kofi", "mei"]
    assert who_is_there(COACH, str.title, lambda one: one in ("zayd", "leo")) == ["leo", "zayd"]


def test_a_face_shows_what_is_felt_at_first_and_what_is_felt_later() -> None:
    assert [first_mood(COACH, one) for one in ("ffion", "leo", "mei")] == [Mood.ANGRY, Mood.CALM, Mood.CALM]
    assert [last_mood(COACH, one) for one in ("ffion", "leo", "mei")] == [Mood.CALM, Mood.GUILTY, Mood.CALM]


def test_something_can_be_spotted_among_three_things_one_of_which_gives_something_away() -> None:
    clue = ClueLabel(text="Hill Road", clue="It says where he goes to school.")
    plain = ClueLabel(text="hi")

    def story(*stickers: ClueLabel) -> Story:
        return Story(kind=PhoneKind.STORY, by="kofi", text=ClueText(text="who"), stickers=stickers)

    assert can_be_spotted(story(plain, clue))
    assert not can_be_spotted(story(clue))
    assert not can_be_spotted(story(plain, plain, plain))


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
