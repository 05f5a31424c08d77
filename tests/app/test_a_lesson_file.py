"""A lesson is a file: dropped on the title, or given to the game, it leads past the staff card to *Your class*."""

from pathlib import Path

import pytest

from isitok.format.vocabulary import Nation
from isitok.game.doors import Seat
from isitok.scenes.lesson.lesson_file import NotOpenedScene
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.lesson_setup import ClassSetupScene
from isitok.scenes.lesson.plan_pages import PlansScene, plans_in
from isitok.scenes.lesson.room import RoomScene
from isitok.scenes.make.browse import BrowseScene
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.title import TitleScene
from isitok.scenes.where_here import WhereScene
from isitok.store.settings import Machine
from tests.bundled import bundled_library
from tests.stages import Visitor, some_settings

LESSON = "title: Tuesday\nages: 11-14\nminutes: 20\ncards: [in-the-chat/coach-photo]\n"


def a_file(folder: Path, text: str = LESSON, name: str = "tuesday.lesson.yaml") -> Path:
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def a_teacher(folder: Path, *, card: bool = True, nation: Nation | None = Nation.WALES) -> Visitor:
    settings = some_settings(staff_card_read=card, nation=nation, where_asked=nation is not None)
    return Visitor(TitleScene(), settings=settings, library=bundled_library(), plans=folder / "isitok packs")


def test_a_lesson_that_is_dropped_opens_your_class_behind_the_staff_card(tmp_path: Path) -> None:
    teacher = a_teacher(tmp_path)
    teacher.screens.drop(a_file(tmp_path), teacher.now)
    assert isinstance(teacher.scene, StaffCardScene)
    teacher.clicks("skip")
    assert isinstance(teacher.scene, RoomScene)
    assert teacher.scene.draft.title == "Tuesday"
    assert [card.title for card in teacher.scene.draft.cards] == ["The coach photo"]
    assert "Tuesday is open" in teacher.scene.said


def test_what_is_sent_to_a_colleague_opens_there_as_it_was_and_on_no_pupils_pc(tmp_path: Path) -> None:
    teacher = a_teacher(tmp_path)
    teacher.clicks("class")
    teacher.clicks("skip")
    teacher.clicks("take:before-it-goes-round/01-was-that-a-yes")
    teacher.clicks("send")
    assert teacher.hears("Send this file. Nothing about your pupils is in it.")
    assert isinstance(teacher.scene, RoomScene)
    (sent,) = (tmp_path / "isitok packs").glob("*lesson")
    assert sent.name == "was-that-a-yes.isitok-lesson"

    colleague = a_teacher(tmp_path / "elsewhere")
    colleague.screens.drop(sent, colleague.now)
    colleague.clicks("skip")
    assert isinstance(colleague.scene, RoomScene)
    assert colleague.scene.draft.plan == teacher.scene.draft.plan

    pupil = Visitor(TitleScene(), library=bundled_library(), seat=Seat.PUPIL)
    pupil.screens.drop(sent, pupil.now)
    assert isinstance(pupil.scene, TitleScene)


def test_where_this_is_is_asked_once_before_it(tmp_path: Path) -> None:
    teacher = a_teacher(tmp_path, nation=None)
    teacher.screens.drop(a_file(tmp_path), teacher.now)
    assert isinstance(teacher.scene, WhereScene)
    teacher.clicks("nation:wales", "go-on")
    assert isinstance(teacher.scene, StaffCardScene)
    teacher.clicks("skip")
    assert isinstance(teacher.scene, RoomScene)


def test_who_has_not_read_the_staff_card_gets_to_no_class_past_it(tmp_path: Path) -> None:
    teacher = a_teacher(tmp_path, card=False)
    teacher.screens.drop(a_file(tmp_path), teacher.now)
    teacher.keys("Enter")
    assert isinstance(teacher.scene, StaffCardScene)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: Tuesday\nages: 11-14\nminutes: 21\ncards: [in-the-chat/coach-photo]\n", "is no lesson: line 3:"),
        ("hello\n", "is no lesson: line 1:"),
        ("", "is no lesson"),
    ],
)
def test_what_is_no_lesson_is_said_with_its_line_and_nothing_opens(tmp_path: Path, text: str, said: str) -> None:
    teacher = a_teacher(tmp_path)
    teacher.screens.drop(a_file(tmp_path, text), teacher.now)
    assert isinstance(teacher.scene, NotOpenedScene)
    assert teacher.scene.told.startswith("tuesday.lesson.yaml")
    assert said in teacher.scene.told
    teacher.keys("Esc")
    assert isinstance(teacher.scene, TitleScene)


def test_a_lesson_of_which_no_story_is_here_says_which_and_opens_no_class(tmp_path: Path) -> None:
    teacher = a_teacher(tmp_path)
    teacher.screens.drop(a_file(tmp_path, LESSON.replace("coach-photo", "no-such-story")), teacher.now)
    teacher.clicks("skip")
    assert isinstance(teacher.scene, NotOpenedScene)
    assert "no-such-story" in teacher.scene.told


def test_on_a_pupils_pc_no_lesson_opens(tmp_path: Path) -> None:
    pupil = Visitor(seat=Seat.PUPIL, machine=Machine(set_by="the technician"), library=bundled_library())
    pupil.screens.drop(a_file(tmp_path), pupil.now)
    assert isinstance(pupil.scene, TitleScene)
    assert "set up for pupils" in pupil.game.desk.notices[0]


def test_among_saved_lessons_one_can_be_chosen_that_lies_elsewhere(tmp_path: Path) -> None:
    teacher = a_teacher(tmp_path)
    teacher.clicks("class", "skip", "open")
    assert isinstance(teacher.scene, PlansScene)
    teacher.clicks("file")
    assert isinstance(teacher.scene, BrowseScene)
    teacher.keys("Esc")
    teacher.screens.drop(a_file(tmp_path), teacher.now)
    assert isinstance(teacher.scene, ClassSetupScene)
    assert [card.title for card in teacher.scene.draft.cards] == ["The coach photo"]
    assert not isinstance(teacher.scene, LessonScene)
    assert plans_in(teacher.game.desk).found == (), "it stays where it is"
