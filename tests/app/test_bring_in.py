"""In the window stories come in from a table or Word, each row seen before anything is written, and packs go out."""

from pathlib import Path

import openpyxl
import pytest
from docx import Document

from isitok.exchange.bring_in import offer_table, put
from isitok.scenes.form.form_events import Chosen, GoTo, Typed, id_of
from isitok.scenes.make.bring_page import BroughtScene, ComingScene
from isitok.scenes.make.make import MakeScene
from isitok.scenes.make.make_parts import RefusedScene
from isitok.scenes.make.save_as_page import SavedAsScene
from isitok.scenes.make.what_is_each import WhatIsEachScene
from isitok.store.paper_places import PaperPlace, PlaceKind
from tests.app.test_form import writing
from tests.app.test_make import Teacher, errors
from tests.exchange.test_bring_in import HEADINGS, PSHE, TEAM, USUAL, WHY
from tests.exchange.test_table_in import saved

NUDES = ("Nudes", "Y9", "Jordan has nudes on his phone.", "Jordan shows them.", "no", "")


def test_a_table_is_seen_row_by_row_before_its_stories_are_there(documents: Path) -> None:
    table = saved(documents / "PSHE autumn.xlsx", HEADINGS, TEAM, NUDES)
    places = (PaperPlace(PlaceKind.DOCUMENTS, documents),)
    teacher = Teacher(documents, browse_roots=lambda: places)
    teacher.presses("make", "table", "pick:have", "seen:0")
    assert teacher.hears(table.name)
    teacher.presses("seen:0")

    assert isinstance(teacher.scene, ComingScene)
    for line in (
        "PSHE autumn.xlsx: 2 stories, 2 rows",
        "1 plays",
        "Row 3 · 11–14",
        "Needs an adult",
        "They go into a new pack: “PSHE autumn”.",
    ):
        assert teacher.hears(line), line
    assert not teacher.mine.exists()
    teacher.presses("yes")
    assert isinstance(teacher.scene, BroughtScene)
    assert teacher.hears("2 stories came in.")
    assert sorted(path.name for path in (teacher.mine / "PSHE autumn" / "scenarios").iterdir()) == [
        "nudes.yaml", "the-team-photo.yaml",
    ]  # fmt: skip
    teacher.presses("done")
    assert isinstance(teacher.scene, MakeScene)
    assert teacher.hears("PSHE autumn")


def test_a_pack_goes_out_as_a_table_and_comes_back_changed(documents: Path) -> None:
    teacher = Teacher(documents)
    teacher.presses("make")
    teacher.drops(saved(documents / "Gate.xlsx", HEADINGS, TEAM))
    teacher.presses("yes", "done", "pack:Gate", "save", "pick:excel")

    assert isinstance(teacher.scene, SavedAsScene)
    file = documents / "Gate-2.xlsx"
    book = openpyxl.load_workbook(file)
    book["Stories"]["C2"] = "The whole team"
    book.save(file)
    teacher.presses("done", "bring")
    teacher.drops(file)
    teacher.presses("yes")

    assert teacher.hears("1 story has changed.")
    story = teacher.mine / "Gate" / "scenarios" / "the-team-photo.yaml"
    assert "title: The whole team\n" in story.read_text("utf-8")
    assert errors(teacher.mine) == []


def test_nothing_goes_out_for_pupils_that_nobody_has_read(documents: Path) -> None:
    teacher = Teacher(documents)
    teacher.presses("make")
    teacher.drops(saved(documents / "Gate.xlsx", HEADINGS, TEAM))
    teacher.presses("yes", "done", "pack:Gate", "save", "pick:word")

    assert teacher.hears("There is no file: nothing was left for it")
    assert teacher.hears("“The team photo” is left out: nobody has read it.")
    assert not [*documents.glob("*.docx")]


def test_where_no_heading_is_known_somebody_says_which_column_is_what(documents: Path) -> None:
    theirs = ("Lesson", "We tell them", "Someone …", "Right?", "Because", "Plenary")
    teacher = Teacher(documents)
    teacher.presses("make")
    teacher.drops(saved(documents / "Gate.xlsx", ("PSHE", ""), theirs, (TEAM[0], *TEAM[2:], "Who asks?")))

    assert isinstance(teacher.scene, WhatIsEachScene)
    assert teacher.hears("“PSHE”: into the note"), "the first row is taken for headings"
    teacher.presses("headings")
    assert teacher.hears("Column 1: into the note")
    teacher.presses("yes")
    assert teacher.hears("Say what 3 more columns are.")
    for place, column in enumerate(("title", "story", "act", "verdict", "why")):
        teacher.presses(f"each:{place}", f"pick:{column}")
        assert teacher.focus == f"each:{place}"
    assert teacher.hears("Column 5: Why")
    teacher.presses("yes")
    assert teacher.hears("Gate.xlsx: 3 stories, 3 rows"), "the headings, too"
    assert not teacher.mine.exists()


def test_where_nothing_says_what_a_paragraph_is_somebody_does(documents: Path) -> None:
    page = Document()
    for line in ("Session 3", TEAM[2], TEAM[3], TEAM[5], "Ask them what they would do.", "Bring the keys."):
        page.add_paragraph(line)
    page.save(str(documents / "Gate.docx"))
    teacher = Teacher(documents)
    teacher.presses("make")
    teacher.drops(documents / "Gate.docx")

    assert isinstance(teacher.scene, WhatIsEachScene)
    assert [means for means, _ in teacher.scene.parts.each] == ["title", "story", "", "", "", ""]
    teacher.presses("yes")
    assert teacher.hears("Say first in which paragraph somebody does something.")
    teacher.presses("each:2", "pick:not-ok", "each:3", "pick:why")
    assert teacher.focus == "each:3"
    teacher.presses("yes")
    assert isinstance(teacher.scene, ComingScene)
    teacher.presses("yes", "done")
    (story,) = (teacher.mine / "Gate" / "scenarios").glob("*.yaml")
    text = story.read_text("utf-8")
    assert "title: Session 3\n" in text
    assert "verdict: not-ok\n" in text
    assert all(told in text for told in (TEAM[2], TEAM[3], TEAM[5], "Ask them what they would do.", "Bring the keys."))


def test_the_row_of_headings_is_the_one_with_two_that_are_known_and_no_column_is_there_twice(documents: Path) -> None:
    theirs = ("Name", "Story", "Someone …", "Right?", "Because", "Plenary")
    teacher = Teacher(documents)
    teacher.presses("make")
    teacher.drops(saved(documents / "Gate.xlsx", ("PSHE",), theirs, (TEAM[0], *TEAM[2:], "Who asks?")))

    assert teacher.hears("“Name”: Title")
    assert teacher.hears("For example: “Kofi films the team after a match.”")
    teacher.presses("each:1", "pick:title")
    assert teacher.hears("“Name”: into the note")
    for place, column in enumerate(("title", "story", "act", "verdict", "why")):
        teacher.presses(f"each:{place}", f"pick:{column}")
    teacher.presses("yes")
    assert teacher.hears("Gate.xlsx: 1 story, 1 row")
    teacher.keys("Esc")
    assert teacher.hears("“Because”: Why"), "what was said is still there"
    teacher.presses("yes", "yes", "done")

    assert isinstance(teacher.scene, MakeScene)
    text = (teacher.mine / "Gate" / "scenarios" / "the-team-photo.yaml").read_text("utf-8")
    assert f"why: {TEAM[5]}\n" in text
    assert 'note: "Plenary: Who asks?' in text
    assert "PSHE" in text, "nothing is dropped"


UNFINISHED = (
    "it-is-bedtime-and-the-tablet", "comments-under-a-dance-video-are", "a-game-lets-you-buy-boxes",
    "pc-comes-in-to-talk-about", "a-group-makes-a-page-about",
)  # fmt: skip
FINISHED = {"act": "Leo asks first.", "why": WHY, "changes_if": "somebody had asked first"}


@pytest.mark.parametrize("stem", UNFINISHED)
def test_a_row_that_lacks_something_is_finished_in_the_form(stem: str, documents: Path) -> None:
    pack = put(offer_table(PSHE, "PSHE", documents / "isitok packs", USUAL))
    writer = writing(documents, pack / "scenarios" / f"{stem}.yaml", "ready")
    for _ in range(4):
        left = next((one for one in writer.form.hints(writer.game.desk) if one.to), None)
        if left is None:
            break
        path = (*left.path[:-1], "changes_if") if "depends" in left.text.lower() else left.path
        writer.screens.do(GoTo(path), writer.now)
        assert writer.focus.startswith(id_of(path)), "the keyboard is where it is to be finished"
        if path[-1] in FINISHED:
            writer.screens.type(Typed(path), FINISHED[str(path[-1])], writer.now)
        else:
            word = "ok" if path[-1] == "verdict" else "11-14"
            writer.screens.do(Chosen(path, word, several=word != "ok"), writer.now)
        writer.rests()
    assert errors(pack / "scenarios" / f"{stem}.yaml") == []


def test_a_file_from_which_nothing_comes_says_why(documents: Path) -> None:
    (documents / "a.xlsx").write_bytes(b"hello")
    teacher = Teacher(documents)
    teacher.presses("make")
    teacher.drops(documents / "a.xlsx")

    assert isinstance(teacher.scene, RefusedScene)
    assert teacher.hears("“a.xlsx” isn’t a file of Excel or Word.")


def test_a_table_to_fill_in_has_three_examples_that_play(documents: Path) -> None:
    teacher = Teacher(documents)
    teacher.presses("make", "table", "pick:fill")

    assert isinstance(teacher.scene, SavedAsScene)
    teacher.presses("done")
    teacher.drops(documents / "Stories to fill in.xlsx")
    assert teacher.hears("Stories to fill in.xlsx: 3 stories, 3 rows")
    assert teacher.hears("3 play")
