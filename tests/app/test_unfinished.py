"""A lesson that was broken off isn't lost because another begins: up to six are kept, and listed in *Class*."""

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest

from isitok.app.desk import LessonKeeper
from isitok.base.value import replace
from isitok.format.vocabulary import Level
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.lesson.slips_read import ReadBy, SlipsRead
from isitok.game.play.stops import Step
from isitok.scenes.lesson.draft import first_draft
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.lesson_setup import ClassSetupScene
from isitok.scenes.lesson.room import RoomScene
from isitok.scenes.lesson.unfinished import UnfinishedScene
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.title import TitleScene
from isitok.store.autosave import MOST_KEPT, keep_lesson, lessons_kept
from tests.stages import Visitor, a_lesson, at_stop, some_settings


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "lesson.json"


def a_visitor(kept: Path) -> Visitor:
    settings = some_settings(staff_card_read=True)
    return Visitor(TitleScene(), settings=settings, lesson_file=kept, keep_lesson=LessonKeeper(kept))


def a_teacher(kept: Path) -> Visitor:
    """Ready to start a lesson of their own."""
    player = a_visitor(kept)
    player.opens(
        RoomScene(
            before=ClassSetupScene,
            draft=replace(first_draft(player.game.desk, ticked=True), room="23", slips=SlipsRead(ReadBy.ME)),
        )
    )
    return player


def in_class(kept: Path) -> Visitor:
    """Behind the staff card."""
    player = a_visitor(kept)
    player.clicks("class")
    player.clicks("skip")
    return player


def broken_off(kept: Path, *lessons: Lesson, hours: float = 2) -> list[Path]:
    """Lessons that were left, the last one most recently."""
    files = []
    for number, lesson in enumerate(lessons or [at_stop(a_lesson(), Step.TALK)]):
        keeper = LessonKeeper(kept)
        scene = LessonScene(lesson=replace(lesson, seed=number), number=f"{number:032x}", title=f"Year {number}")
        assert keeper(scene.to_data()) is None
        (file,) = {*lessons_kept(kept)} - {*files}
        then = time.time() - 60 * 60 * hours - len(lessons) + number
        os.utime(file, (then, then))
        files.append(file)
    return files


def in_file(file: Path) -> Any:
    return json.loads(file.read_text("utf-8"))


def test_a_lesson_begins_at_once_and_leaves_an_unfinished_one_as_it_was(kept: Path) -> None:
    (file,) = broken_off(kept)
    first = in_file(file)
    player = a_teacher(kept)
    player.clicks("start")
    assert isinstance(player.scene, LessonScene)
    assert in_file(file) == first
    new = next(one for one in lessons_kept(kept) if one != file)
    assert in_file(new)["lesson"]["room"] == 23


def test_unfinished_lessons_are_listed_behind_the_staff_card_with_their_story_and_when(kept: Path) -> None:
    broken_off(kept, at_stop(a_lesson("coach", "poster"), Step.TALK, 1), a_lesson())
    player = in_class(kept)
    assert isinstance(player.scene, UnfinishedScene)
    told = [player.node(f"go-on:{number}").spoken.name for number in (1, 2)]
    assert told[0].startswith("Go on: Year 1. At the start. ")
    assert told[1].startswith("Go on: Year 0. Story 2 of 2. ")
    player.keys("Esc")
    assert isinstance(player.scene, TitleScene)
    player.clicks("class")
    player.clicks("skip")
    player.clicks("new")
    assert isinstance(player.scene, ClassSetupScene)


def test_the_title_tells_of_one_for_an_hour_and_no_longer(kept: Path) -> None:
    (file,) = broken_off(kept, hours=0.9)
    assert a_visitor(kept).sees("go-on")
    then = time.time() - 61 * 60
    os.utime(file, (then, then))
    player = a_visitor(kept)
    assert not player.sees("go-on")
    assert not player.hears("Go on with the lesson of ")
    player.clicks("class")
    player.clicks("skip")
    assert player.sees("go-on:1")


def test_each_goes_on_at_its_own_step_and_ends_by_itself(kept: Path) -> None:
    files = broken_off(kept, at_stop(a_lesson("coach"), Step.TALK), at_stop(a_lesson("poster"), Step.STEP_OUT))
    player = in_class(kept)
    player.clicks("go-on:1")
    assert isinstance(player.scene, LessonScene)
    assert player.scene.lesson.stop.step is Step.STEP_OUT
    for _ in range(20):
        if isinstance(player.scene, TitleScene):
            break
        player.waits(3)
        player.keys("PageDown")
    assert isinstance(player.scene, TitleScene)
    assert lessons_kept(kept) == (files[0],), "the other is as it was"


def test_one_is_deleted_only_when_that_was_meant(kept: Path) -> None:
    files = broken_off(kept, a_lesson("coach"), a_lesson("poster"))
    player = in_class(kept)
    player.clicks("forget:1")
    player.keys("Enter")
    assert len(lessons_kept(kept)) == 2
    player.clicks("forget:1")
    player.clicks("forget-now")
    assert lessons_kept(kept) == (files[0],)
    assert player.sees("go-on:1")
    assert not player.sees("go-on:2")


def test_a_seventh_waits_until_one_of_six_is_gone(kept: Path) -> None:
    broken_off(kept, *[a_lesson()] * MOST_KEPT)
    player = a_teacher(kept)
    player.clicks("start")
    assert isinstance(player.scene, UnfinishedScene)
    assert player.hears("There are 6 unfinished lessons. End or delete one. Then start again.")
    assert not player.sees("new")
    player.clicks("forget:6")
    player.clicks("forget-now")
    player.keys("Esc")
    assert isinstance(player.scene, RoomScene)
    assert player.scene.draft.room == "23", "what was set up is there"
    player.clicks("start")
    assert isinstance(player.scene, LessonScene)
    assert len(lessons_kept(kept)) == MOST_KEPT


def test_the_file_of_an_earlier_version_is_listed_and_goes_on_in_its_place(kept: Path) -> None:
    scene = LessonScene(lesson=at_stop(a_lesson(), Step.TALK), title="Year 8")
    assert keep_lesson(kept, scene.to_data()) is None
    player = in_class(kept)
    player.clicks("go-on:1")
    player.keys("PageDown")
    assert lessons_kept(kept) == (kept,)


def test_a_lesson_of_level_3_goes_on_only_after_the_staff_card(kept: Path) -> None:
    lesson = at_stop(a_lesson("coach"), Step.TALK)
    broken_off(kept, lesson)
    player = in_class(kept)
    hard = replace_level(player, lesson)
    player.clicks("go-on:1")
    assert isinstance(player.scene, StaffCardScene)
    assert player.scene.must
    player.keys("Esc")
    assert isinstance(player.scene, UnfinishedScene)
    player.clicks("go-on:1")
    player.clicks("box")
    player.clicks("on")
    assert isinstance(player.scene, LessonScene)
    assert player.scene.lesson.cards == (hard,)


def replace_level(player: Visitor, lesson: Lesson) -> object:
    """The story of this lesson is one of level 3 from now on."""

    (card,) = lesson.cards
    hard = replace(card, level=Level.THREE)
    library = player.game.desk.library

    class Harder:
        def __getattr__(self, name: str) -> Any:
            return getattr(library, name)

        def scenario(self, id_: str) -> object:
            return hard if id_ == card.id else library.scenario(id_)

    player.game.desk = replace(player.game.desk, library=Harder())
    return hard


@pytest.mark.parametrize("raw", [b"{", b"[]", b'{"lesson": {"version": 1}}'])
def test_one_that_is_damaged_is_set_aside_and_says_so(kept: Path, raw: bytes) -> None:
    kept.write_bytes(raw)
    player = in_class(kept)
    if isinstance(player.scene, UnfinishedScene) and player.sees("go-on:1"):
        player.clicks("go-on:1")
    assert kept.with_name("lesson.damaged.json").exists()
    assert not kept.exists()


def test_one_that_another_copy_has_ended_meanwhile_says_so(kept: Path) -> None:
    (file,) = broken_off(kept)
    player = in_class(kept)
    file.unlink()
    player.clicks("go-on:1")
    assert player.hears("The lesson that was kept is no longer there.")
    player.clicks("new")
    assert isinstance(player.scene, ClassSetupScene)


def test_two_copies_of_the_game_each_keep_their_own_lesson(kept: Path) -> None:
    one, other = a_teacher(kept), a_teacher(kept)
    for number, player in enumerate((one, other)):
        assert isinstance(player.scene, RoomScene)
        player.opens(replace(player.scene, draft=replace(player.scene.draft, seed=number + 7)))
        player.clicks("start")
    assert len(lessons_kept(kept)) == 2
    assert not other.game.desk.notices
