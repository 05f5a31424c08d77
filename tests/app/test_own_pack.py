"""One's own pack on its page: the order of its stories, what it says of itself, what is put away and comes back."""

from pathlib import Path

import pytest

from isitok.edit.pack_changes import order_in, told_in
from isitok.scenes.make.make import MakeScene
from isitok.scenes.make.pack_page import PackScene
from tests.app.test_make import Teacher, errors
from tests.packs_.nouns import SMALLEST, a_pack_folder

ABOUT = """\
# ours
title: Gate
about: At the gate.  # short
ages: 7-9
authors: [PSHE team]
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    stories = {name: SMALLEST.replace("The rabbit photo", name.capitalize()) for name in ("bus", "hat", "hen")}
    folder = a_pack_folder(tmp_path / "Documents" / "isitok packs", "Gate", **stories)
    (folder / "pack.yaml").write_text(ABOUT)
    return folder


@pytest.fixture
def teacher(tmp_path: Path, pack: Path) -> Teacher:
    teacher = Teacher(tmp_path / "Documents")
    teacher.presses("make", "pack:Gate")
    return teacher


def titles(teacher: Teacher) -> list[str]:
    assert isinstance(teacher.scene, PackScene)
    return [one.title for one in teacher.scene.pack.stories]


def test_stories_are_put_in_order_by_keys_and_the_keyboard_stays_with_them(teacher: Teacher, pack: Path) -> None:
    teacher.goes_to("down:bus.yaml")
    teacher.keys("Enter")
    teacher.sees_it_done()
    assert teacher.hears("Now 2 of 3.")
    assert teacher.focus == "down:bus.yaml"
    teacher.keys("Enter")
    teacher.sees_it_done()

    assert titles(teacher) == ["Hat", "Hen", "Bus"]
    assert order_in(pack) == ("hat", "hen", "bus")
    assert "about: At the gate.  # short\n" in (pack / "pack.yaml").read_text()
    assert errors(pack.parent) == []


def test_a_story_is_put_away_and_comes_back(teacher: Teacher, pack: Path) -> None:
    teacher.presses("more:hat.yaml", "pick:away")
    assert teacher.hears("“Hat” is put away.")
    assert titles(teacher) == ["Bus", "Hen"]
    assert (pack / "scenarios" / "_hat.yaml").is_file()
    teacher.presses("undo-away")
    assert titles(teacher) == ["Bus", "Hat", "Hen"]
    assert not teacher.sees("undo-away")


def test_a_story_is_there_once_more_under_another_title(teacher: Teacher, pack: Path) -> None:
    teacher.presses("up:hen.yaml", "more:hen.yaml", "pick:copy")
    assert titles(teacher) == ["Bus", "Hen", "Hat", "Hen (2)"]
    assert (pack / "scenarios" / "hen-2.yaml").read_text().count("Hen (2)") == 1


def test_a_pack_says_what_it_is_and_notes_in_its_file_stay(teacher: Teacher, pack: Path) -> None:
    teacher.presses("about")
    teacher.types(" house")
    teacher.presses("band:9-11", "further", "made-up", "about:authors")
    teacher.types(", Ms Rees")
    teacher.presses("about:licence")
    teacher.types("CC BY 4.0")
    teacher.presses("keep")

    assert teacher.hears("version 1.0 · written by PSHE team, Ms Rees · CC BY 4.0")
    assert told_in(pack) == {
        "title": "Gate house", "about": "At the gate.", "ages": ["7-9", "9-11"], "version": "1.0",
        "licence": "CC BY 4.0", "made_up": "yes", "authors": ["PSHE team", "Ms Rees"],
    }  # fmt: skip
    assert (pack / "pack.yaml").read_text().startswith("# ours\n")
    assert errors(pack.parent) == []


def test_a_whole_pack_is_put_away_and_comes_back(teacher: Teacher, pack: Path) -> None:
    teacher.presses("away")
    assert isinstance(teacher.scene, MakeScene)
    assert teacher.hears("Its folder is called “_Gate” now.")
    assert not teacher.sees("pack:Gate")
    teacher.presses("undo-away")
    assert teacher.sees("pack:Gate")


def test_a_pack_without_a_file_of_its_own_gets_one_with_its_first_order(tmp_path: Path, pack: Path) -> None:
    (pack / "pack.yaml").unlink()
    teacher = Teacher(tmp_path / "Documents")
    teacher.presses("make", "pack:Gate", "up:hen.yaml")
    assert titles(teacher) == ["Bus", "Hen", "Hat"]
    assert errors(pack.parent) == []
