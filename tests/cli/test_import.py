"""``isitok import``: what is typed, what is said, and the code with which it ends."""

import json
import os
from pathlib import Path

import pytest

from isitok.cli.main import run
from tests.exchange.test_bring_in import HEADINGS, TEAM
from tests.exchange.test_table_in import saved

NUDES = ("Nudes", "Y9", "Jordan has nudes on his phone.", "", "no", "")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return saved(tmp_path / "PSHE autumn.xlsx", HEADINGS, TEAM, NUDES)


def test_each_row_has_a_line_and_a_sum_stands_below(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", str(table), "--packs", str(table.parent)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert "row 2: The team photo – plays" in lines
    assert "row 3: Nudes – needs an adult, 2 to finish" in lines
    assert lines[-2:] == ["2 stories from 2 rows: 1 play, 1 to finish", str(table.parent / "PSHE autumn")]
    assert (table.parent / "PSHE autumn" / "scenarios" / "nudes.yaml").exists()


def test_a_program_reads_the_same_and_a_dry_run_writes_nothing(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", str(table), "--packs", str(table.parent), "--dry-run", "--format", "json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert told["pack"] == str(table.parent / "PSHE autumn")
    first, second = told["rows"]
    assert first == {
        "row": 2, "story": "the-team-photo", "title": "The team photo", "act": 1, "state": "plays", "adult": False,
        "finish": [], "fix": [], "ask": [], "note": [], "changed": [],
    }  # fmt: skip
    assert (second["state"], second["adult"], len(second["finish"])) == ("finish", True, 2)
    assert [path.name for path in table.parent.iterdir() if "PSHE" in path.name] == ["PSHE autumn.xlsx"]


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (("--column", "Teacher says"), 2, "both headings"),
        (("--column", "Teacher says=Y"), 2, "there is no column"),
        (("--sheet", "Other"), 2, "there is no sheet"),
        (("--pack", "First steps"), 1, "came with the game"),
    ],
)
def test_what_is_typed_wrong_is_said_in_a_line(
    typed: tuple[str, ...], code: int, said: str, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", str(table), "--packs", str(table.parent), *typed]) == code
    assert said in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes here")
def test_a_folder_and_a_pipe_are_no_file_to_bring_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "Autumn").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name, said in (("Autumn", "is a folder: name one table or Word document in it"), ("pipe", "is no file")):
        assert run(["import", str(tmp_path / name)]) == 2
        told = capsys.readouterr().err
        assert said in told
        assert "did you mean" not in told


@pytest.mark.parametrize("name", ["a.xls", "a.ods", "a.numbers", "a.pages"])
def test_what_other_programs_save_is_to_be_saved_anew(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(b"\0")

    assert run(["import", str(tmp_path / name)]) == 1
    assert capsys.readouterr().err.startswith("isitok: Save it as .xlsx first")
