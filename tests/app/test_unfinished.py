"""A lesson that was broken off isn't lost because the next class begins: it is asked about first."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

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
from isitok.store.autosave import keep_lesson
from tests.stages import Visitor, a_lesson, at_stop


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "lesson.json"


def a_teacher(kept: Path) -> Visitor:
    """Ready to start a lesson of their own."""
    player = Visitor(TitleScene(), lesson_file=kept, keep_lesson=lambda lesson: keep_lesson(kept, lesson))
    player.opens(
        RoomScene(
            before=ClassSetupScene,
            draft=replace(first_draft(player.game.desk, ticked=True), room="23", slips=SlipsRead(ReadBy.ME)),
        )
    )
    return player


def broken_off(kept: Path, lesson: Lesson | None = None) -> Mapping[str, Any]:
    scene = LessonScene(lesson=lesson or at_stop(a_lesson(), Step.TALK), number="ab" * 16, title="Year 8")
    assert keep_lesson(kept, scene.to_data()) is None
    return scene.to_data()


def in_file(kept: Path) -> Any:
    return json.loads(kept.read_text("utf-8"))


def test_where_nothing_is_kept_a_lesson_begins_at_once(kept: Path) -> None:
    player = a_teacher(kept)
    player.clicks("start")
    assert isinstance(player.scene, LessonScene)
    assert in_file(kept)["lesson"]["room"] == 23


def test_the_next_class_is_asked_first_and_enter_changes_nothing(kept: Path) -> None:
    first = broken_off(kept)
    for leaves in ("Enter", "Esc"):
        player = a_teacher(kept)
        player.clicks("start")
        assert isinstance(player.scene, UnfinishedScene)
        assert player.hears("Go on with the lesson of ")
        assert in_file(kept) == first
        player.keys(leaves)
        assert isinstance(player.scene, RoomScene)
        assert player.scene.draft.room == "23", "what was set up is there"
        assert in_file(kept) == first


def test_go_on_with_it_goes_on_at_the_same_step(kept: Path) -> None:
    first = broken_off(kept)
    player = a_teacher(kept)
    player.clicks("start")
    player.clicks("go-on")
    assert isinstance(player.scene, LessonScene)
    assert player.scene.lesson.stop.step is Step.TALK
    assert player.scene.to_data() == first
    player.keys("Esc")
    player.clicks("leave")
    assert isinstance(player.scene, TitleScene)


def test_delete_it_and_begin_begins_the_new_one(kept: Path) -> None:
    first = broken_off(kept)
    player = a_teacher(kept)
    player.clicks("start")
    player.clicks("begin")
    assert isinstance(player.scene, LessonScene)
    assert player.scene.lesson.stop.step is Step.RULES
    assert in_file(kept) == player.scene.to_data()
    assert in_file(kept) != first
    player.keys("Esc")
    player.clicks("leave")
    assert isinstance(player.scene, TitleScene), "the new one stands on the title, not on the one that was deleted"


def test_a_lesson_of_level_3_goes_on_only_after_the_staff_card(kept: Path) -> None:
    lesson = at_stop(a_lesson("coach"), Step.TALK)
    broken_off(kept, lesson)
    player = a_teacher(kept)
    hard = replace_level(player, lesson)
    player.clicks("start")
    player.clicks("go-on")
    assert isinstance(player.scene, StaffCardScene)
    assert player.scene.must
    player.keys("Esc")
    assert isinstance(player.scene, UnfinishedScene)
    player.clicks("go-on")
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
def test_one_that_is_damaged_says_so_and_then_the_new_one_can_begin(kept: Path, raw: bytes) -> None:
    kept.write_bytes(raw)
    player = a_teacher(kept)
    player.clicks("start")
    player.clicks("go-on")
    assert player.hears("That lesson can’t go on")
    assert player.hears("lesson.damaged.json")
    player.clicks("begin")
    assert isinstance(player.scene, LessonScene)
    assert in_file(kept) == player.scene.to_data()


def test_one_that_another_copy_has_ended_meanwhile_says_so(kept: Path) -> None:
    broken_off(kept)
    player = a_teacher(kept)
    player.clicks("start")
    kept.unlink()
    player.clicks("go-on")
    assert player.hears("The lesson that was kept is no longer there.")
    player.keys("Enter")
    player.clicks("start")
    assert isinstance(player.scene, LessonScene)


def test_a_copy_that_still_plays_the_deleted_one_does_not_write_over_the_new_one(kept: Path) -> None:
    broken_off(kept)
    other = Visitor(TitleScene(), lesson_file=kept, keep_lesson=lambda lesson: keep_lesson(kept, lesson))
    other.clicks("go-on")
    player = a_teacher(kept)
    player.clicks("start")
    player.clicks("begin")
    new = in_file(kept)
    other.keys("PageDown")
    assert in_file(kept) == new
    assert any("isn’t kept in case of a break" in notice for notice in other.game.desk.notices)
    for _ in range(4):  # the ground rules may have several leaves
        if in_file(kept)["lesson"]["at"] == 0:
            player.keys("PageDown")
    assert in_file(kept)["lesson"]["at"] == 1
