"""What an adult prints from the window: it is made in their documents, and can be opened, or its folder."""

import sys
from pathlib import Path
from typing import Any

import pytest

from isitok import ui
from isitok.app.editor import open_paper
from isitok.app.make_papers import make_paper
from isitok.base.trouble import Troubled, trouble
from isitok.base.value import replace
from isitok.format.vocabulary import Nation
from isitok.game.doors import Seat
from isitok.i18n.screen_words import ENGLISH
from isitok.scenes.lesson.draft import first_draft
from isitok.scenes.lesson.lesson_setup import ClassSetupScene
from isitok.scenes.lesson.ready import ReadyLessonsScene
from isitok.scenes.print_page import MadeScene, PrintScene
from isitok.store.settings import Settings
from tests.app.test_folder import a_program, programs
from tests.app.test_make import Teacher
from tests.bundled import bundled_library
from tests.paper.reading import page_count, pages, text_of
from tests.stages import screens
from tests.stages.staff import with_staff

__all__ = ["programs"]


def a_teacher(documents: Path, **desk: Any) -> Teacher:
    usual: dict[str, Any] = {"make_paper": make_paper, "library": bundled_library()}
    teacher = Teacher(documents, **usual | desk)
    teacher.opens(PrintScene())
    return teacher


def test_print_is_found_where_a_lesson_is_set_up(tmp_path: Path) -> None:
    teacher = Teacher(tmp_path)
    teacher.opens(ClassSetupScene(draft=first_draft(teacher.game.desk, ticked=True)))
    teacher.clicks("print")
    assert isinstance(teacher.scene, PrintScene)


@pytest.mark.parametrize(
    "sheet",
    [
        "voting-cards",
        "exit-slips",
        "question-slips",
        "dice",
        "staff-card",
        "plan",
        "map",
        "ambassador-kit",
        "storyboard",
        "trying-day",
    ],
)
def test_each_sheet_is_made_and_said_with_its_folder_and_name(tmp_path: Path, sheet: str) -> None:
    teacher = a_teacher(tmp_path)
    teacher.presses(f"print:{sheet}")
    assert isinstance(teacher.scene, MadeScene)
    file = tmp_path / f"{sheet}.pdf"
    assert file.read_bytes().startswith(b"%PDF-")
    assert teacher.hears(f"Saved in the folder “{tmp_path.name}”: {file.name}")
    assert not teacher.hears(str(tmp_path))


def test_a_sheet_is_made_as_a_page_to_read_where_that_is_wanted_and_opened(tmp_path: Path) -> None:
    opened: list[Path] = []
    teacher = a_teacher(tmp_path, open_paper=opened.append)
    assert teacher.hears("Each is an A4 PDF")
    teacher.clicks("form:page")
    assert teacher.hears("Each is made as a web page")
    teacher.presses("print:staff-card", "open")
    assert opened == [tmp_path / "staff-card.html"]
    assert opened[0].read_text("utf-8").startswith("<!doctype html>")
    teacher.keys("Esc")
    teacher.presses("lessons:ask-check-tell", "print:lesson:ask-check-tell/01-ask-first")
    assert (tmp_path / "lesson-01-ask-first.html").exists()
    teacher.waits(3)
    teacher.keys("Esc")
    teacher.clicks("form:paper")
    teacher.presses("print:record:ask-check-tell/01-ask-first")
    assert (tmp_path / "record-01-ask-first.pdf").exists()


def test_a_lesson_and_a_course_are_made_for_20_minutes_too_and_a_lesson_has_its_question_sheet(tmp_path: Path) -> None:
    teacher = a_teacher(tmp_path)
    teacher.presses("lessons:before-it-goes-round")
    assert "print:lesson-20:before-it-goes-round/05-not-yours-to-ask" not in {
        node.id for node in ui.walk(teacher.layout.root)
    }
    teacher.presses("print:lesson-20:before-it-goes-round/01-was-that-a-yes")
    assert "20 minutes" in pages((tmp_path / "lesson-20-01-was-that-a-yes.pdf").read_bytes())[0]
    teacher.waits(3)
    teacher.keys("Esc")
    teacher.presses("print:question-sheet:before-it-goes-round/01-was-that-a-yes")
    (sheet,) = pages((tmp_path / "question-sheet-01-was-that-a-yes.pdf").read_bytes())
    assert sheet.count("First question") == 2


@pytest.mark.parametrize(
    ("button", "made"), [("record", "training-record.pdf"), ("record-page", "training-record.html")]
)
@pytest.mark.parametrize("screen", ["staff-ending", "meeting-end"])
def test_a_training_record_is_made_on_paper_or_as_a_page_to_read(
    tmp_path: Path, screen: str, button: str, made: str
) -> None:
    staff = a_teacher(tmp_path, library=with_staff())
    staff.opens(screens()[screen])
    staff.presses(button)
    assert [path.name for path in tmp_path.iterdir()] == [made]
    assert isinstance(staff.scene, MadeScene)


@pytest.mark.parametrize("to_read", [False, True])
def test_what_is_no_pupils_is_made_for_them_neither_on_paper_nor_to_read(tmp_path: Path, *, to_read: bool) -> None:
    desk = replace(a_teacher(tmp_path).game.desk, seat=Seat.PUPIL)
    with pytest.raises(Troubled, match="set up for pupils"):
        make_paper(desk, "staff-card", "", tmp_path, to_read)
    assert list(tmp_path.iterdir()) == []


def test_what_was_made_is_opened_and_so_is_its_folder(tmp_path: Path) -> None:
    opened: list[Path] = []
    teacher = a_teacher(tmp_path, open_paper=opened.append)
    teacher.presses("print:dice", "open", "folder")
    assert opened == [tmp_path / "dice.pdf"]
    assert teacher.looked_into == [tmp_path]


def test_what_cannot_be_opened_is_said_with_its_path(tmp_path: Path) -> None:
    why = "This computer can’t open the file. It is: {file}"
    teacher = a_teacher(tmp_path, open_paper=lambda path: trouble(why, file=path))
    teacher.presses("print:dice", "open")
    assert teacher.hears("can’t open the file")
    assert teacher.hears(str(tmp_path / "dice.pdf"))


def test_nothing_is_ever_written_over(tmp_path: Path) -> None:
    (tmp_path / "dice.pdf").write_text("mine")
    a_teacher(tmp_path).presses("print:dice")
    assert (tmp_path / "dice.pdf").read_text() == "mine"
    assert (tmp_path / "dice-2.pdf").exists()


def test_a_course_comes_with_its_letter_and_a_lesson_with_its_record(tmp_path: Path) -> None:
    teacher = a_teacher(tmp_path)
    teacher.presses("print:course:ask-check-tell")
    assert {path.name for path in tmp_path.iterdir()} == {
        "course-ask-check-tell.pdf",
        "course-ask-check-tell-letter.docx",
    }
    teacher.keys("Esc")
    teacher.presses("lessons:ask-check-tell", "print:lesson:ask-check-tell/01-ask-first")
    assert page_count((tmp_path / "lesson-01-ask-first.pdf").read_bytes()) == 2
    teacher.waits(3)
    teacher.keys("Esc")
    teacher.presses("print:record:ask-check-tell/01-ask-first")
    assert "Lesson record" in text_of((tmp_path / "record-01-ask-first.pdf").read_bytes())


def test_a_sign_off_comes_with_a_table_which_is_opened_too(tmp_path: Path) -> None:
    opened: list[Path] = []
    teacher = a_teacher(tmp_path, open_paper=opened.append, settings=Settings(nation=Nation.WALES))
    teacher.presses("print:sign-off:trainer", "open-table")
    assert [path.name for path in opened] == ["sign-off-trainer.xlsx"]
    assert "Sign-off: trainer" in text_of((tmp_path / "sign-off-trainer.pdf").read_bytes())


def test_a_sign_off_is_for_a_nation_and_says_so_where_none_is_set(tmp_path: Path) -> None:
    teacher = a_teacher(tmp_path, settings=Settings(nation=None))
    teacher.presses("print:sign-off:lawyer")
    assert teacher.hears("Say in Settings which nation this is")
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    teacher = a_teacher(tmp_path / "file")
    teacher.presses("print:dice")
    assert isinstance(teacher.scene, PrintScene)
    assert teacher.hears("couldn’t be saved")
    teacher = a_teacher(tmp_path, print_folders=tuple)
    teacher.presses("print:dice")
    assert teacher.hears("There is no folder")


@pytest.mark.skipif(sys.platform == "win32", reason="there, Windows opens it")
@pytest.mark.parametrize(("platform", "program"), [("linux", "xdg-open"), ("darwin", "open")])
def test_a_sheet_is_handed_on_without_a_shell(platform: str, program: str, programs: Path, tmp_path: Path) -> None:
    file = tmp_path / "a; $(echo 1 >harm).pdf"
    file.write_bytes(b"%PDF-")
    a_program(programs, f'printf "%s" "$1" >"{tmp_path}/told"', program)
    assert open_paper(file, platform) is None
    assert (tmp_path / "told").read_text() == str(file)
    assert not list(tmp_path.rglob("harm"))
    for name in ("table.xlsx", "letter.docx"):
        (beside := tmp_path / name).write_bytes(b"PK")
        assert open_paper(beside, platform) is None
    a_program(programs, "exit 3", program)
    assert ENGLISH.trouble(open_paper(file, platform)) == f"This computer can’t open the file. It is: {file.name}"


def test_nothing_but_a_sheet_is_opened(programs: Path, tmp_path: Path) -> None:
    (tmp_path / "a.sh").write_text("x")
    for path in (tmp_path / "a.sh", tmp_path / "gone.pdf", tmp_path / "gone.html"):
        assert ENGLISH.trouble(open_paper(path, "linux")).startswith("This file isn’t there any more")


def test_print_is_found_beside_the_ready_lessons_too(tmp_path: Path) -> None:
    teacher = a_teacher(tmp_path)
    teacher.keys("Esc")
    library = teacher.game.desk.library
    teacher.opens(ReadyLessonsScene(courses=library.courses(), chosen=library.courses()[0].id, ticked=True))
    teacher.clicks("print")
    assert isinstance(teacher.scene, PrintScene)
