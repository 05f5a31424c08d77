"""Record for the file: filled in by whoever led the lesson, made as a sheet, and nothing of it kept anywhere else."""

from pathlib import Path
from typing import Any

import pytest

from isitok.format.lesson_ways import AnswerBy
from isitok.game.doors import Seat
from isitok.game.lesson.slips_read import ReadBy, SlipsRead
from isitok.game.what_was_shown import Taught
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.record_form import RecordScene
from isitok.scenes.tasks import SaveRecord
from isitok.scenes.title import TitleScene
from tests.app.second_window import two_windows
from tests.app.test_results_of_classes import the_end
from tests.paper.reading import pages
from tests.stages import Visitor
from tests.stages.class_setup import a_lesson_plan

FORM_TUTOR = SlipsRead(ReadBy.OTHER, "form tutor")


def last_page(**fields: Any) -> LessonScene:
    usual: dict[str, Any] = {"plan": a_lesson_plan(), "class_name": "7B", "year": "11", "slips": FORM_TUTOR}
    return LessonScene(lesson=the_end(), answer=AnswerBy.HANDS, **usual | fields)


def a_teacher(folder: Path, shown: LessonScene, **fields: Any) -> Visitor:
    player = Visitor(TitleScene(), plans=folder / "isitok packs", **fields)
    player.opens(shown)
    return player


def fills_in(player: Visitor, **typed: str) -> None:
    for field, text in typed.items():
        player.goes_to(f"record-{field.replace('_', '-')}")
        player.types(text)


def made(folder: Path) -> str:
    (file,) = (folder / "isitok packs").iterdir()
    return " ".join(" ".join(pages(file.read_bytes())).split())


def test_on_one_display_it_is_filled_in_by_keys_and_made_as_the_command_makes_it(tmp_path: Path) -> None:
    kept: list[object] = []
    player = a_teacher(tmp_path, last_page(), keep_lesson=kept.append, results_file=tmp_path / "results.db")
    player.goes_to("file-record")
    player.keys("Enter")
    assert isinstance(player.scene, RecordScene)
    assert player.hears("Is the projector on?")
    numbers = {"present": "26", "secure": "19", "getting_there": "6", "not_yet": "1"}
    fills_in(player, **numbers, adaptation="Zebra cards", pupils_said="More of that", slips="15:10")
    player.keys("Enter")
    assert player.hears("Saved in the folder “isitok packs”: record-year-8-week-2.pdf")
    assert str(tmp_path) not in player.scene.said
    told = made(tmp_path)
    assert "Class: 7B · Year: Year 7 · Present: 26" in told
    assert "Secure: 19 · Getting there or not yet: 7" in told
    assert all(line in told for line in ("Zebra cards", "More of that", "form tutor, 15:10"))

    player.keys("Esc")
    assert isinstance(player.scene, LessonScene)
    player.clicks("forward")
    assert not any(word in str(kept) for word in ("Zebra", "More of that", "7B", "15:10"))
    others = [file for file in tmp_path.rglob("*") if file.is_file() and file.suffix != ".pdf"]
    assert not any(word in file.read_bytes() for file in others for word in (b"Zebra", b"More of that", b"7B"))


def test_with_two_displays_it_is_in_the_adults_window_and_never_on_the_wall(tmp_path: Path) -> None:
    people, adult = two_windows(the_end(), plan=a_lesson_plan(), slips=FORM_TUTOR)
    people.game.desk = people.game.desk.keeping(plans=tmp_path / "isitok packs")
    people.game.lead(led=True)
    adult.follows()
    assert not people.sees_text("Record for the file")
    adult.clicks("file-record")
    adult.follows()
    assert isinstance(adult.scene, RecordScene)
    assert not adult.hears("Is the projector on?")
    fills_in(adult, adaptation="Zebra cards")
    adult.keys("Enter")
    assert "Zebra cards" in made(tmp_path)
    assert not people.sees_text("Zebra")
    assert isinstance(people.scene, LessonScene)


def test_where_nobody_reads_the_slips_it_says_so_and_asks_for_nobody(tmp_path: Path) -> None:
    player = a_teacher(tmp_path, last_page(slips=SlipsRead(ReadBy.NOBODY)))
    player.clicks("file-record")
    assert player.hears("Slips: not read.")
    assert not player.sees("record-slips")
    player.clicks("make")
    assert "not read" in made(tmp_path)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"secure": "9"}, "Type all three numbers, or none of them."),
        (
            {"present": "20", "secure": "19", "getting_there": "6", "not_yet": "1"},
            "That is more sheets than people who were there.",
        ),
    ],
)
def test_numbers_that_cannot_be_are_asked_for_again_and_nothing_is_made(
    tmp_path: Path, typed: dict[str, str], said: str
) -> None:
    player = a_teacher(tmp_path, last_page())
    player.clicks("file-record")
    fills_in(player, **typed)
    player.keys("Enter")
    assert player.hears(said)
    assert not (tmp_path / "isitok packs").exists()


def test_a_lesson_without_a_plan_has_no_record_and_a_pupils_pc_makes_none(tmp_path: Path) -> None:
    assert not a_teacher(tmp_path, last_page(plan=None)).sees("file-record")
    pupil = Visitor(TitleScene(), seat=Seat.PUPIL, plans=tmp_path)
    task = SaveRecord(tmp_path / "record.pdf", a_lesson_plan(), Taught())
    assert pupil.game.tasks.do(task, pupil.game.desk).why_not is not None
    assert list(tmp_path.iterdir()) == []
