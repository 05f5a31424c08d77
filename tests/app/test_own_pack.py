"""One's own pack on its page: the order of its stories, what it says of itself, what is put away and comes back."""

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from isitok.base.trouble import Troubled
from isitok.edit.moving import move_to_pack
from isitok.edit.pack_changes import change_pack_file, order_in, pack_data
from isitok.format.week import Week
from isitok.library.library import open_library
from isitok.library.parcel import read_parcel
from isitok.library.roots import bundled_root
from isitok.library.scaffold import example
from isitok.library.signed import readings_in
from isitok.scenes.before_you_start import BeforeScene
from isitok.scenes.make.make import MakeScene
from isitok.scenes.make.pack_page import PackScene
from isitok.scenes.play_page import PlayScene
from tests.app.test_make import Teacher, errors
from tests.app.test_read_and_sign import TICKS, Reader
from tests.bundled import library_with
from tests.packs_.nouns import SMALLEST, a_pack_folder
from tests.stages import FOLDER

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
    teacher.presses("about:version")
    teacher.types("1.0")
    teacher.presses("band:9-11", "made-up", "about:authors")
    teacher.types(", Ms Rees")
    teacher.presses("about:licence")
    teacher.types("CC BY 4.0")
    teacher.presses("keep")

    assert teacher.hears("version 1.0 · written by PSHE team, Ms Rees · CC BY 4.0")
    assert pack_data(pack) == {
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


def test_whoever_sends_a_pack_is_told_whom_it_names_and_that_an_example_is_not_worth_it(
    teacher: Teacher, pack: Path
) -> None:
    (pack / "scenarios" / "smallest.yaml").write_text(example("smallest.yaml"))
    teacher.presses("send")
    assert teacher.hears("It names who wrote it: PSHE team. Everybody who gets the file can read that.")
    assert teacher.hears("“The rabbit photo” is still the game’s example")
    assert not teacher.sees("raise"), "it was never sent before"
    teacher.presses("about", "about:authors")
    teacher.clears()
    teacher.presses("keep")
    assert teacher.hears("It doesn’t say who wrote it.")
    teacher.presses("to:0")
    assert (pack.parents[1] / "Gate.isitokpack").is_file()


def test_a_further_version_is_offered_once_something_has_changed_since_it_was_sent(
    teacher: Teacher, pack: Path
) -> None:
    def versions() -> list[str]:
        parcels = map(read_parcel, pack.parents[1].glob("*.isitokpack"))
        return sorted(one.files["pack.yaml"].decode().partition("version: ")[2].strip() for one in parcels)

    with (pack / "pack.yaml").open("a") as file:
        file.write('version: "1.2"\n')
    teacher.presses("send", "to:0", "done", "send")
    assert not teacher.sees("raise"), "nothing has changed"
    teacher.keys("Esc")
    teacher.presses("about")
    assert not teacher.sees("further")
    teacher.keys("Esc")
    teacher.presses("more:hat.yaml", "pick:away", "send")
    assert teacher.hears("It has changed since version 1.2 was sent.")
    assert teacher.hears("Make it version 1.3")
    teacher.presses("raise", "raise", "to:0", "done")
    assert teacher.hears("version 1.3")
    assert versions() == ['"1.2"', '"1.3"']
    teacher.presses("send")
    assert not teacher.sees("raise")


def test_the_whole_pack_plays_in_its_order_as_far_as_somebody_else_has_read_it(documents: Path) -> None:
    reader = Reader(documents)
    reader.presses("make", "pack:Gate", "play")
    assert isinstance(reader.scene, PackScene)
    assert reader.hears("Nobody but its writer has read a story of it yet, so pupils don’t play it alone.")
    reader.presses("sign:gate.yaml", "box", "on")
    reader.reads_to_the_end()
    reader.presses(*TICKS, "role:0", "sign", "sign:bridge.yaml")
    reader.reads_to_the_end()
    reader.presses(*TICKS, "role:0", "sign", "down:bridge.yaml", "play")
    assert isinstance(reader.scene, BeforeScene)
    assert reader.scene.stories == ("gate/gate", "gate/bridge")
    reader.presses("start")
    assert isinstance(reader.scene, PlayScene)


def test_a_story_goes_to_another_pack_with_who_has_read_it(documents: Path) -> None:
    reader = Reader(documents)
    (reader.pack / "pack.yaml").write_text(
        "title: Gate\nabout: At the gate.\nages: 11-14\nadult_led: yes\nauthors: PSHE team\norder: [gate, bridge]\n"
        "made_up: yes\n"
    )
    other = a_pack_folder(reader.mine, "Other", gate=SMALLEST)
    reader.opens("gate")
    reader.presses(*TICKS, "role:0", "sign", "more:gate.yaml", "pick:elsewhere", "pick:Other")

    assert reader.hears("“The gate” is in “Mine” now.")
    assert not reader.sees("story:gate.yaml")
    moved = other / "scenarios" / "gate-2.yaml"
    assert "adult_led: yes" in moved.read_text()
    assert "made_up: yes" in moved.read_text()
    assert [one.by for one in readings_in(other).of("gate-2")] == ["safeguarding lead"]
    assert (other / "_read" / "gate-2.yaml").is_file()
    assert pack_data(other)["authors"] == ["PSHE team"]
    assert readings_in(reader.pack).by_story == {}
    assert order_in(reader.pack) == ("bridge",)
    card = next(
        card for card in open_library([FOLDER / "content", reader.mine], None).cards if card.id == "other/gate-2"
    )
    assert card.read
    assert errors(reader.mine) == []


def a_week_in(pack: Path) -> Path:
    """Its mark is that of none of ours."""
    ours = (bundled_root() / "first-steps" / "weeks" / "kevin-the-dragon.yaml").read_text("utf-8")
    (pack / "weeks").mkdir()
    week = pack / "weeks" / "kevin.yaml"
    week.write_text(re.sub("^title: .*", "title: Gerald", ours, flags=re.MULTILINE), "utf-8")
    return week


def test_a_week_goes_to_another_pack_and_stays_a_week_that_has_been_read(documents: Path) -> None:
    reader = Reader(documents)
    week = a_week_in(reader.pack)
    told = "title: Gate\nabout: At the gate.\nages: 7-9\nadult_led: yes\nlicence: CC BY 4.0\n"
    (reader.pack / "pack.yaml").write_text(told)
    other = a_pack_folder(reader.mine, "Other", one=SMALLEST)
    change_pack_file(other, {"order": ["one"]})

    def weeks() -> dict[str, Week]:
        return {one.id: one for one in library_with(reader.mine).weeks()}

    mark = weeks()["gate/kevin"].mark
    (reader.pack / "readings.yaml").write_text(
        f"readings:\n  - {{story: kevin, by: lead, on: 2026-11-30, text: {mark}}}\n"
    )
    reader.presses("make", "pack:Gate", "more:kevin.yaml", "pick:elsewhere", "pick:Other")

    assert reader.hears("“Gerald” is in “Mine” now.")
    assert not week.exists()
    text = (other / "weeks" / "kevin.yaml").read_text("utf-8")
    assert "\nadult_led: yes\n" in text, "what its old pack said for it is written down"
    assert "# Licence: CC BY 4.0" in text
    assert weeks()["other/kevin"].read
    assert weeks()["other/kevin"].mark == mark
    assert order_in(other) == ("one",), "weeks are in no order"
    assert errors(reader.mine) == []


def test_a_week_stays_where_nothing_would_say_any_more_that_nobody_in_it_is_real(pack: Path) -> None:
    week, other = a_week_in(pack), a_pack_folder(pack.parent, "Other", one=SMALLEST)
    change_pack_file(pack, {"made_up": "yes"})
    with pytest.raises(Troubled, match="nobody in it is real"):
        move_to_pack(week, other)
    assert week.is_file()


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ("ages: 7-9\nlanguage: cy", "in another language"),
        ("ages: adults", "for staff"),
        ("ages: 7-9", "still asks something"),
    ],
)
def test_a_story_stays_where_another_pack_would_make_something_else_of_it(told: str, why: str, pack: Path) -> None:
    other = a_pack_folder(pack.parent, "Other", one=SMALLEST)
    (other / "pack.yaml").write_text(f"title: Other\nabout: A pack.\n{told}\n")
    if "asks" in why:
        (pack / "questions.yaml").write_text("questions:\n  hat:\n    - for: lead\n      ask: Is it safe?\n")
    with pytest.raises(Troubled, match=why):
        move_to_pack(pack / "scenarios" / "hat.yaml", other)
    assert [path.name for path in (other / "scenarios").iterdir()] == ["one.yaml"]
    assert (pack / "scenarios" / "hat.yaml").is_file()


@pytest.mark.parametrize("at", range(9))
def test_whenever_the_move_is_ended_one_of_the_two_packs_has_the_story(
    at: int, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, left = a_pack_folder(pack.parent, "Other", one=SMALLEST), [at]
    for name in ("replace", "fsync", "unlink"):
        monkeypatch.setattr(os, name, _until(getattr(os, name), left))
    with suppress(OSError):
        move_to_pack(pack / "scenarios" / "hat.yaml", other)
    monkeypatch.undo()
    there = [path for folder in (pack, other) for path in (folder / "scenarios").glob("hat.yaml")]
    assert any("Hat" in path.read_text() for path in there)


def _until(does: Any, left: list[int]) -> Any:
    """Does it so many more times, with others; then the disk is gone."""

    def done(*args: Any, **named: Any) -> Any:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(28, "no space left on device")
        return does(*args, **named)

    return done
