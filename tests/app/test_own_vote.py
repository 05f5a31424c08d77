"""A vote of the class's own: with a lesson or without one, on one display or two; and nothing of it is kept."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from isitok.base.value import replace
from isitok.format.lesson import LessonPlan
from isitok.game.lesson.ballot import Count
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.lesson.part_pages import with_pages
from isitok.game.lesson.parts import parts_of
from isitok.game.play.stops import Step
from isitok.library.why_not_taken import NotTaken, why_not_taken
from isitok.scenes.lesson.blank import BlankScene
from isitok.scenes.lesson.facilitator_page import FacilitatorScene
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.own_vote import OwnVoteScene
from isitok.scenes.lesson.own_vote_pages import ABOUT
from isitok.scenes.lesson.ready import ReadyLessonsScene
from isitok.scenes.pause import PauseScene
from isitok.scenes.pick import PickScene
from isitok.scenes.title import TitleScene
from tests.app.second_window import Adult, two_windows
from tests.app.test_a_lesson import Shelf, a_class
from tests.bundled import bundled_library, read_before
from tests.home import at_home
from tests.stages import Visitor, a_lesson, at_stop, some_settings
from tests.stages.class_ import a_plan
from tests.text.room import Typed

TITLE, LINE = "A vote of our own", "Made up, or general. Nobody here, and nothing that happened here."
STRANGE = "Quagglethorpe"
TYPED = f"Group B: {STRANGE} hears the result early and posts it in the class chat"
QUESTION = f"{TYPED}. Is it OK?"
NOT_THIS = "Not this one. Try other words."
LEVEL_3 = "Level 3 has lessons of its own, with the staff card."
COUNTED = ("6", "Enter", *"13", "Enter", "0", "Enter")


def with_steps(**times: int) -> Lesson:
    """A ready lesson with its steps, at its first page."""
    plan: LessonPlan = replace(a_plan(), times=times or a_plan().times)
    lesson = a_lesson()
    return replace(lesson, parts=with_pages(parts_of(plan), plan, lesson.cards))


def at_talk() -> Lesson:
    return at_stop(with_steps(), Step.TALK)


def step(player: Visitor) -> Step:
    assert isinstance(player.scene, OwnVoteScene)
    return player.scene.lesson.step


def votes(player: Visitor, *, typed: str = TYPED) -> None:
    """From the field to *How we moved*, with 28 in the room."""
    player.types(typed)
    player.keys("Enter", *COUNTED, "Enter", "Enter", *("2", "Enter", "6", "Enter", "0", "Enter"), "Enter")


def test_v_in_a_lesson_asks_what_it_is_about_and_leads_back_to_the_page_it_came_from() -> None:
    shelf = Shelf()
    people = a_class(at_talk(), shelf)
    before, kept = people.scene, len(shelf.kept)
    people.keys("v")

    assert people.hears(TITLE)
    assert people.hears(LINE)
    assert people.focus == ABOUT
    votes(people)
    assert step(people) is Step.MOVED
    assert people.hears(QUESTION)
    assert people.hears("What would change your mind?")
    assert people.hears("Not OK: 9, then 20")
    assert not people.hears("The answer")
    people.keys("Enter")
    assert people.scene == before
    assert len(shelf.kept) == kept, "a vote of one's own keeps nothing, nor the lesson anew"


def test_it_may_stay_empty_and_then_something_is_said_aloud() -> None:
    people = a_class(at_talk())
    people.keys("v", "Enter")

    assert step(people) is Step.VOTE
    assert people.hears("Listen. Is it OK?")
    people.keys(*COUNTED, "Enter")
    assert step(people) is Step.TALK
    assert people.hears("Think on your own. What would change your mind?")


def test_back_to_the_field_clears_what_was_typed_and_counted_and_another_vote_begins_empty() -> None:
    people = a_class(at_talk())
    people.keys("v")
    people.types(TYPED)
    people.keys("Enter", *COUNTED)
    people.clicks("earlier")

    assert step(people) is Step.OWN
    assert not people.hears(STRANGE)
    people.keys("Enter")
    assert isinstance(people.scene, OwnVoteScene)
    assert people.scene.lesson.ballot == Count()
    people.clicks("earlier")
    votes(people)
    people.clicks("another-vote")
    assert step(people) is Step.OWN
    assert not people.hears(STRANGE)
    people.clicks("earlier")
    assert isinstance(people.scene, LessonScene)


def test_a_question_that_was_typed_is_asked_once() -> None:
    people = a_class(at_talk())
    people.keys("v")
    people.types("someone films a teacher. Is it ok?")
    people.keys("Enter")

    assert people.hears("Someone films a teacher. Is it OK?")
    assert not people.hears("Is it ok? Is it OK?")


def test_more_than_25_words_are_not_taken() -> None:
    people = a_class(at_talk())
    people.keys("v")
    people.types("word " * 25 + "more")

    assert people.hears("25 words at most.")
    assert isinstance(people.scene, OwnVoteScene)
    assert len(people.scene.typed.split()) == 25


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Leo posts: call me on 07700 900123", NotTaken.CONTACT),
        ("Leo tells all to add @leo.k", NotTaken.CONTACT),
        ("Leo sends a link to quizz-fun.com", NotTaken.CONTACT),
        ("Leo calls her a s1ut", NotTaken.SLUR),
        ("Leo asks Mia for a nude", NotTaken.LEVEL_3),
        ("Nobody sends a nude", NotTaken.LEVEL_3),
        ("He threatens to post it", NotTaken.LEVEL_3),
        ("Who in our class has sent one", NotTaken.ABOUT_US),
        (TYPED, None),
        ("Mia shows 3 friends a photo from 2019", None),
        ("", None),
    ],
)
def test_the_rules_that_are_sure_read_what_is_typed(typed: str, why: NotTaken | None) -> None:
    assert why_not_taken(typed) is why


def test_what_is_not_taken_goes_and_one_display_says_why_only_once_it_is_blank() -> None:
    people = a_class(at_talk())
    people.keys("v")
    people.types("Leo asks Mia for a nude")
    people.keys("Enter")

    assert step(people) is Step.OWN
    assert people.hears(NOT_THIS)
    assert people.focus == ABOUT
    assert not people.hears("nude")
    assert not people.hears("Level 3")
    people.clicks("blank")
    assert isinstance(people.scene, BlankScene)
    assert people.hears(LEVEL_3)
    people.keys("x")
    people.clicks(ABOUT)
    people.types(TYPED)
    people.keys("Enter")
    assert people.hears(QUESTION)


def beside_a_vote() -> tuple[Visitor, Adult]:
    people, adult = two_windows(at_talk(), minutes=50)
    people.game.lead(True)
    adult.follows()
    adult.keys("v")
    adult.follows()
    return people, adult


def test_beside_the_wall_it_is_typed_where_the_class_sees_nothing_before_it_is_read() -> None:
    people, adult = beside_a_vote()

    assert people.hears(LINE)
    assert not people.sees(ABOUT)
    assert adult.focus == ABOUT
    assert adult.hears("No answer comes from us. Say yours, and why.")
    assert adult.sees("step:story-1"), "the lesson's steps stay"
    adult.types("Leo asks Mia for a nude")
    assert not people.hears("nude")
    adult.keys("Enter")
    adult.follows()
    assert people.hears(NOT_THIS)
    assert not people.hears("Level 3")
    assert adult.hears(LEVEL_3)
    adult.types(TYPED)
    assert not people.hears(STRANGE)
    adult.keys("Enter")
    adult.follows()
    assert people.hears(QUESTION)
    assert adult.focus == "count:ok"


def test_beside_the_wall_the_adult_leads_the_whole_vote_and_then_the_lesson_goes_on() -> None:
    people, adult = beside_a_vote()
    lesson = people.screens.opened[-2].scene
    adult.keys("Enter")
    adult.follows()
    for _ in range(2):
        adult.keys(*COUNTED, "Enter")
        adult.follows()
        if step(people) is Step.TALK:
            assert adult.hears("What would change your mind?")
            adult.keys("Enter")
            adult.follows()
    assert step(people) is Step.MOVED
    adult.keys("Enter")
    adult.follows()

    assert people.scene == lesson
    assert isinstance(adult.scene, FacilitatorScene)
    assert adult.scene.shown == lesson


@pytest.mark.parametrize("at", [Step.OWN, Step.VOTE, Step.TALK, Step.AGAIN, Step.MOVED])
def test_f4_stops_it_on_each_page_and_leads_back_or_out(at: Step) -> None:
    def there() -> Visitor:
        people = a_class(at_talk())
        people.keys("v")
        while step(people) is not at:
            people.keys("Enter")
        people.waits(3)
        return people

    people = there()
    before = people.scene
    people.keys("F4")
    assert isinstance(people.scene, PauseScene)
    people.keys("Enter", "Space", "1")
    people.clicks("go-on")
    assert people.scene == before

    people.keys("F4")
    people.clicks("next-step")
    assert isinstance(people.scene, LessonScene)
    assert people.scene.lesson.part
    assert people.scene.lesson.part.key == "work-1"

    people = there()
    people.keys("F4")
    people.clicks("end")
    assert isinstance(people.scene, LessonScene)
    assert people.scene.lesson.step is Step.BOX


def test_the_keys_of_a_lesson_are_there_too_and_hide_hides_it() -> None:
    people = a_class(at_talk())
    people.keys("v", "Enter", "b")
    assert isinstance(people.scene, BlankScene)
    people.keys("x", "l")
    assert isinstance(people.scene, PickScene)
    people.clicks("pick:story-2")
    assert isinstance(people.scene, LessonScene)
    assert (people.scene.lesson.step, people.scene.lesson.stop.card) == (Step.STORY, 1)
    people.keys("v", "Enter", "n")
    assert isinstance(people.scene, LessonScene)
    people.keys("v")
    people.types(TYPED)
    people.keys("F12")
    assert not people.hears(STRANGE)
    assert people.title == "Clock"


def test_while_teams_vote_their_keys_come_first() -> None:
    lesson = at_stop(replace(with_steps(), teams=3, room=None), Step.VOTE)
    people = a_class(lesson)
    people.keys("v")

    assert isinstance(people.scene, LessonScene)
    assert people.scene.taken == {2: 1}


def test_the_list_of_steps_has_it_for_those_who_press_no_letters() -> None:
    people = a_class(at_talk())
    people.clicks("steps")
    people.clicks("pick:own-vote")

    assert step(people) is Step.OWN


def test_a_step_of_a_lesson_is_a_vote_and_the_next_step_follows_it() -> None:
    times = {"start": 4, "first": 5, "vote-1": 5, "story-1": 8, "work-1": 7, "story-2": 8, "last": 5, "close": 8}
    people = a_class(at_stop(with_steps(**times), Step.FIRST), plan=a_plan())
    people.keys("Enter")

    assert step(people) is Step.OWN
    people.clicks("earlier")
    assert isinstance(people.scene, LessonScene)
    assert people.scene.lesson.step is Step.FIRST
    people.keys("Enter")
    votes(people)
    people.keys("Enter")
    assert isinstance(people.scene, LessonScene)
    assert people.scene.lesson.part
    assert people.scene.lesson.part.key == "story-1"


def test_after_a_break_a_lesson_goes_on_before_the_vote() -> None:
    times = {"start": 4, "first": 5, "vote-1": 5, "story-1": 8, "work-1": 7, "story-2": 8, "last": 5, "close": 8}
    people = a_class(at_stop(with_steps(**times), Step.OWN), plan=a_plan())

    assert isinstance(people.scene, LessonScene)
    assert people.hears(TITLE)
    people.keys("Enter")
    assert step(people) is Step.OWN


def test_just_a_vote_needs_no_lesson_and_ends_with_help() -> None:
    people = Visitor(TitleScene(), library=bundled_library(), settings=some_settings(staff_card_read=True))
    courses = bundled_library().courses()
    people.opens(ReadyLessonsScene(courses=courses, chosen=courses[0].id))
    people.clicks("own-vote")
    people.types(TYPED)
    people.keys("Enter", "6", "Enter", *"13", "Enter", "9", "Enter", "Enter")

    assert step(people) is Step.AGAIN
    people.keys("Enter", "Enter", "Enter")
    assert step(people) is Step.HELP
    assert people.hears("You can talk to someone")
    assert not people.hears("Story 1 of 1")
    people.keys("Enter")
    assert isinstance(people.scene, TitleScene)


def test_by_itself_f4_leads_to_help_and_whoever_stops_is_back_among_the_lessons() -> None:
    people = Visitor(TitleScene(), library=bundled_library(), settings=some_settings(staff_card_read=True))
    courses = bundled_library().courses()
    people.opens(ReadyLessonsScene(courses=courses, chosen=courses[0].id))
    for at in (Step.OWN, Step.TALK):
        people.clicks("own-vote")
        while step(people) is not at:
            people.keys("Enter")
        people.waits(3)
        people.keys("Esc")
        people.clicks("leave")
        assert isinstance(people.scene, ReadyLessonsScene)
    people.clicks("own-vote")
    people.keys("Enter", "F4")
    assert not people.sees("next-step")
    people.clicks("end")
    assert step(people) is Step.HELP


def test_in_text_play_it_is_typed() -> None:
    typed = Typed("own vote", f"1 {TYPED}", "we vote", scene=LessonScene(lesson=at_talk(), plan=a_plan()))

    assert LINE in typed.read
    assert "Quagglethorpe" in typed.read


def test_nothing_of_it_is_in_any_file_though_the_lesson_around_it_is_kept(tmp_path: Path) -> None:
    read_before(tmp_path / ".cache" / "isitok")
    to_the_vote = ("class", "1", "2", "", "nobody today", "start", "", "", "own vote", f"1 {TYPED}", "we vote")
    counted = ("1 6", "2 13", "3 9", "show what we said", "")
    typed = "\n".join((*to_the_vote, *counted, ""))
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG")} | at_home(tmp_path)
    command = (sys.executable, "-m", "isitok", "--text", "--ages", "11-14", "--nation", "england")
    shown = subprocess.run(command, input=typed, capture_output=True, text=True, env=environment, check=True).stdout

    assert f"{QUESTION}" in " ".join(shown.split())
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert any(file.name.startswith("lesson") for file in files)
    assert not any(STRANGE.encode() in file.read_bytes() or b'"own-vote"' in file.read_bytes() for file in files)
