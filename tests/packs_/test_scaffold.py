"""`isitok new` writes a pack that passes its own check, and never touches what is there."""

import json
from pathlib import Path

import pytest

from isitok.format.file_kinds import schema_of_kind
from isitok.library.bundled import names_known
from isitok.library.check_report import check_paths
from isitok.library.scaffold import AlreadyThere, BadName, new_pack


def test_a_new_pack_passes_its_own_check(tmp_path: Path) -> None:
    folder = new_pack("Our “own” – stories", tmp_path / "not yet there")

    report = check_paths([folder])

    assert report.problems == ()
    assert [card.title for card in report.packs[0].pack.cards] == ["The rabbit photo", "Only you have read it"]
    assert report.packs[0].pack.title == "Our “own” – stories"


def test_every_file_names_a_schema_that_lies_there(tmp_path: Path) -> None:
    folder = new_pack("mine", tmp_path)

    for path in (folder / "pack.yaml", *(folder / "scenarios").glob("*.yaml")):
        first, _, schema = path.read_text(encoding="utf-8").split("\n")[0].partition("$schema=")
        assert first == "# yaml-language-server: "
        json.loads((path.parent / schema).read_text(encoding="utf-8"))
    assert json.loads((folder / "scenario.schema.json").read_text(encoding="utf-8")) == schema_of_kind(
        "scenario", names_known()
    )


def test_what_exists_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "file").write_text("x")

    for name in ("mine", "file"):
        with pytest.raises(AlreadyThere, match=name):
            new_pack(name, tmp_path)

    assert list((tmp_path / "mine").iterdir()) == []
    assert (tmp_path / "file").read_text() == "x"


def test_whoever_renames_the_examples_or_deletes_one_makes_no_error(tmp_path: Path) -> None:
    folder = new_pack("mine", tmp_path)
    (folder / "scenarios" / "smallest.yaml").rename(folder / "scenarios" / "The bus.yaml")
    (folder / "scenarios" / "full.yaml").unlink()

    report = check_paths([folder])

    assert not report.has_errors
    assert not report.packs[0].pack.faulty
    assert [card.title for card in report.packs[0].pack.cards] == ["The rabbit photo"]
    assert {problem.code for problem in report.problems} == {"unknown-stem"}


TAKEN = [
    "In the chat", "in-the-chat", "IN THE CHAT!", "Real life", "law", "Law", "cy", "scenarios", "con", "NUL", "com1",
    "lpt9.x", "aux.yaml", "COM¹", "CONIN$",
]  # fmt: skip


@pytest.mark.parametrize("name", TAKEN)
def test_a_name_that_the_game_or_windows_keeps_for_itself_is_refused_with_a_reason(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadName, match=r"came with the game|is part of a pack|on Windows"):
        new_pack(name, tmp_path)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["In the chats", "Our law", "scenarios 2", "console", "Cyber", "null", "com10"])
def test_a_name_that_only_looks_like_one_of_those_is_fine(tmp_path: Path, name: str) -> None:
    assert check_paths([new_pack(name, tmp_path)]).problems == ()


def test_a_name_that_is_the_same_as_another_ones_for_the_game_is_refused(tmp_path: Path) -> None:
    new_pack("Assembly week", tmp_path)

    with pytest.raises(BadName, match="Assembly week, which is there already"):
        new_pack("assembly-week", tmp_path)


@pytest.mark.parametrize("name", ["a\u202eb", "a\x1bb", "a\x9bb", "a\u2066", "a\x07"])
def test_a_name_with_signs_that_nobody_sees_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadName):
        new_pack(name, tmp_path)


@pytest.mark.parametrize(
    "name", ["", " ", ".", "..", "../up", "a/b", "a\\b", "CON", "nul.x", "x" * 41, "a\nb", "a.", "-x"]
)
def test_a_name_that_is_none_on_some_computer_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadName):
        new_pack(name, tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")

    with pytest.raises(AlreadyThere):
        new_pack("mine", tmp_path / "file")
