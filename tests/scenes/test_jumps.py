"""Steps of a lesson are jumped over and come back to: no answer is shown by a jump, and a break changes nothing."""

import json
import time

from isitok import ui
from isitok.base.value import replace
from isitok.game.events import Back, Forward
from isitok.game.lesson.class_lesson import Lesson, to_the_end, update
from isitok.game.lesson.in_parts import past_the_step, to_page, to_part
from isitok.game.play.stops import Step
from isitok.scenes.lesson.facilitator_page import FacilitatorScene
from isitok.scenes.lesson.resume import resume_scene
from isitok.scenes.lesson.steps_list import list_of_steps
from tests.scenes.test_wall_steps import READY, begun, onward, the_desk
from tests.stages.desk import a_look, laid_out

FIRST = READY["before-it-goes-round/01-was-that-a-yes"].plan


def a_lesson() -> Lesson:
    return begun(FIRST).lesson


def test_the_next_step_leaves_out_the_rest_of_this_one() -> None:
    lesson = to_part(a_lesson(), "start")
    keys = []
    while lesson.part and lesson.part.key != "close":
        keys.append(lesson.part.key)
        lesson = past_the_step(lesson)

    assert keys == ["start", "first", "before", "story-1", "story-2", "last"]
    assert lesson.step is Step.KEY_WHY, "the vote before was seen, and its why is owed"
    assert not any(stop.step is Step.WHY for stop in lesson.seen)


def test_who_leaves_out_the_vote_before_is_not_shown_its_why() -> None:
    assert to_part(to_part(a_lesson(), "first"), "close").step is Step.BOX


def test_who_jumps_into_a_story_lands_on_its_opening_and_back_leads_past_what_was_never_seen() -> None:
    lesson = to_part(a_lesson(), "last")
    assert lesson.step is Step.LAST_QUESTION
    assert update(lesson, Back()).step is Step.START

    back = to_part(lesson, "story-2")
    assert (back.step, back.stop.card) == (Step.STORY, 1)
    assert not back.was_revealed(back.line[back.at + 1])


def test_a_story_that_was_jumped_over_can_still_be_voted_on() -> None:
    lesson = to_part(to_part(a_lesson(), "last"), "story-1")
    while lesson.step is not Step.VOTE:
        lesson = update(lesson, Forward())

    assert lesson.can_vote


def test_a_page_that_has_not_been_shown_can_not_be_jumped_to() -> None:
    lesson = a_lesson()
    why = next(at for at, stop in enumerate(lesson.line) if stop.step is Step.WHY)

    assert to_page(lesson, why) == lesson


def test_who_ends_early_comes_to_the_slips_and_then_steps_out_of_the_story() -> None:
    lesson = to_the_end(past_the_step(a_lesson()))

    assert lesson.step is Step.BOX, "somebody may ask there to be found"
    assert update(lesson, Forward()).step is Step.STEP_OUT
    assert to_the_end(lesson).step is Step.STEP_OUT


def test_after_a_break_the_lesson_goes_on_at_its_step_with_its_plan() -> None:
    scene = replace(begun(FIRST), lesson=to_part(a_lesson(), "last"))
    again = resume_scene(json.loads(json.dumps(scene.to_data())), the_desk().library)

    assert again
    assert (again.lesson.stop, again.lesson.parts, again.lesson.skipped) == (
        scene.lesson.stop,
        scene.lesson.parts,
        scene.lesson.skipped,
    )
    assert again.plan == scene.plan


def test_after_a_break_each_step_still_has_the_time_at_which_it_began() -> None:
    now = int(time.time())
    scene = onward(replace(begun(FIRST), began=now - 3600))
    assert scene
    again = resume_scene(json.loads(json.dumps(scene.to_data())), the_desk().library, now - 3000)
    assert again

    assert again.began > now - 3600, "the break is no part of the lesson"
    assert again.begun["start"] == now - 3600


def test_the_list_of_steps_has_names_and_minutes_and_no_answer() -> None:
    listed = list_of_steps(a_lesson(), the_desk())

    assert [(pick.text, pick.detail) for pick in listed.picks] == [
        ("Objective and rules", "4 min"),
        ("First question", "5 min"),
        ("Vote before", "4 min"),
        ("Story 1: The coach photo", "12 min"),
        ("Story 2: The Zayd sticker", "11 min"),
        ("Last question", "5 min"),
        ("Box, one thing, help", "6 min"),
        ("A vote of our own", ""),
    ]


def test_beside_the_wall_stand_all_steps_with_a_tick_on_what_is_over_and_a_press_leads_there() -> None:
    scene = onward(begun(FIRST))
    assert scene
    adult = FacilitatorScene(shown=scene, clock="9:05", minutes=2)
    names = [node.spoken.name for node in ui.walk(laid_out(adult, a_look(), the_desk()).root)]

    assert any("Story 2: The Zayd sticker, 11 min" in name for name in names)
    assert any("The lesson · 50 min" in name for name in names)
    assert not any("My notes" in name for name in names)
