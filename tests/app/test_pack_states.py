"""*Your packs* says of each how many of its stories stand where, in the same words as the pack’s own page."""

from pathlib import Path

import pytest

from isitok import ui
from isitok.library.library import open_library
from tests.app.test_make import Teacher
from tests.packs_.nouns import SMALLEST, a_pack_folder
from tests.signed import have_read
from tests.stages import FOLDER

UNFINISHED = "title: Half of it\nages: 7-9\n"
WRONG = SMALLEST.replace("verdict: ok", "verdict: okk")
LED = SMALLEST.replace("ages: 7-9\n", "ages: 11-14\nadult_led: yes\nhelp: childline\n")


def teacher_with(documents: Path) -> Teacher:
    library = open_library([FOLDER / "content", documents / "isitok packs"], None)
    return Teacher(documents, library=library)


def told_of_packs(teacher: Teacher) -> list[str]:
    teacher.presses("make")
    told = (node.spoken.name for node in ui.walk(teacher.layout.root))
    return [one for one in told if one.startswith(("1 story · ", "2 stories · ", "7 stories · "))]


@pytest.mark.parametrize(
    ("read", "told"),
    [
        (True, "7 stories · 2 play · 1 unread · 2 to finish · 1 to fix · 1 needs an adult"),
        (False, "7 stories · 3 unread · 2 to finish · 1 to fix · 1 needs an adult"),
    ],
)
def test_each_story_is_counted_once_where_it_stands(read: bool, told: str, documents: Path) -> None:
    mine = documents / "isitok packs"
    stories = {
        name: SMALLEST.replace("The rabbit photo", f"The rabbit photo {name}") for name in ("one", "two", "three")
    }
    halves = {name: UNFINISHED.replace("Half", f"Half {name}") for name in ("a", "b")}
    pack = a_pack_folder(mine, "Ours", led=LED, wrong=WRONG, **stories, **halves)
    if read:
        have_read(mine)
        three = pack / "scenarios" / "three.yaml"
        three.write_text(three.read_text("utf-8").replace("Ruby is his friend", "Ruby is a good friend"), "utf-8")
    teacher = teacher_with(documents)

    assert told_of_packs(teacher) == [f"{told} · Ours"]
    teacher.presses("pack:Ours")
    chips = [node.spoken.name for node in ui.walk(teacher.layout.root)]
    assert chips.count("Plays") == (2 if read else 0)
    assert chips.count("Needs an adult") == 1


@pytest.mark.parametrize(
    ("stories", "told"), [(1, "1 story · nobody has read it yet"), (2, "2 stories · nobody has read them yet")]
)
def test_where_nobody_has_read_any_that_is_said(stories: int, told: str, documents: Path) -> None:
    texts = {f"number{n}": SMALLEST.replace("The rabbit photo", f"The rabbit photo {n}") for n in range(stories)}
    a_pack_folder(documents / "isitok packs", "Ours", **texts)

    assert told_of_packs(teacher_with(documents)) == [f"{told} · Ours"]


def test_a_story_becomes_pictures_in_ones_documents_from_its_row(documents: Path) -> None:
    pack = a_pack_folder(documents / "isitok packs", "Ours", rabbit=SMALLEST)
    story, wanted = pack / "scenarios" / "rabbit.yaml", []

    def make(file: Path, folder: Path) -> tuple[Path, ...]:
        wanted.append((file, folder))
        return folder / "01-judge-1.png", folder / "02-why-1.png"

    library = open_library([FOLDER / "content", documents / "isitok packs"], None)
    teacher = Teacher(documents, library=library, make_pictures=make)
    teacher.presses("make", "pack:Ours", "more:rabbit.yaml", "pick:pictures")

    assert wanted == [(story, documents / "rabbit pictures")]
    assert teacher.hears("2 pictures are there")
    teacher.presses("folder")
    assert teacher.looked_into == [documents / "rabbit pictures"]
