"""``isitok export``: what pupils may have alone goes out for Word and Moodle, and all of a pack for its writers."""

import csv
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from docx import Document

from isitok.cli.main import run
from tests.builders import RABBIT
from tests.signed import have_read

NUDES = """\
title: Nudes
ages: 11-14
level: 3
story: Jordan has nudes on his phone.
acts:
  - act: Jordan shows them on his phone.
    verdict: not-ok
    why: She sent them to him only. She never agreed to that, and it can hurt her a lot when others look.
help: [trusted-adult, childline]
"""
DRAFT = "title: Not yet\nages: 9-11\nstory: Ruby has a hen.\n"


@pytest.fixture
def gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "own" / "gate"
    folder.mkdir(parents=True)
    for name, text in (("rabbit", RABBIT), ("nudes", NUDES), ("draft", DRAFT)):
        (folder / f"{name}.yaml").write_text(text)
    monkeypatch.chdir(tmp_path)
    return folder


def exports(*typed: str) -> int:
    return run(["export", *typed, "--packs", "own"])


def test_a_handout_has_what_somebody_has_read_and_says_what_is_left_out(
    gate: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    have_read(gate.parent)
    assert exports("gate", "--to", "word") == 0

    told = capsys.readouterr()
    assert told.err.splitlines() == [
        "Not yet: left out, there is something to finish in it",
        "Nudes: left out, an adult leads it",
    ]
    assert told.out.splitlines()[0].startswith("A handout has no drawings")
    document = Document("gate.docx")
    said = [paragraph.text for paragraph in document.paragraphs]
    title = RABBIT.partition("title: ")[2].partition("\n")[0]
    assert said[0] == title
    assert [each for each in said if "☐" in each] == ["☐ It’s OK      ☐ It depends      ☐ Not OK"]
    assert said.index("Answers") > said.index(title)
    assert any("0800 1111" in each for each in said), "help is on it"
    assert not any("nudes" in each.lower() for each in said)


def test_moodle_gets_a_question_an_act_with_why_as_feedback(gate: Path) -> None:
    have_read(gate.parent)
    assert exports("gate/rabbit", "--to", "moodle", "--out", "quiz.xml") == 0

    quiz = ElementTree.parse("quiz.xml").getroot()
    (question,) = (one for one in quiz if one.get("type") == "multichoice")
    assert question.findtext("idnumber") == "gate/rabbit"
    fractions = {answer.findtext("text"): answer.get("fraction") for answer in question.iter("answer")}
    assert sorted(map(str, fractions.values())) == ["0", "0", "100"]
    why = RABBIT.partition("why: ")[2].partition("\n")[0].replace("'", "’")
    assert {answer.findtext("feedback/text") for answer in question.iter("answer")} == {f"<p>{why}</p>"}


@pytest.mark.parametrize("to", ["word", "moodle"])
def test_nothing_goes_out_that_nobody_has_read(to: str, gate: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert exports("gate", "--to", to) == 1

    told = capsys.readouterr()
    assert "left out, nobody has read it" in told.err
    assert told.out == ""
    assert not [*Path().glob("gate.*")]


def test_excel_has_all_for_writers_and_a_dry_run_writes_nothing(gate: Path) -> None:
    assert exports("gate", "--to", "excel", "--dry-run") == 0
    assert not Path("gate.xlsx").exists()
    assert exports("gate", "--to", "excel") == 0

    rows = openpyxl.load_workbook("gate.xlsx")["Stories"].iter_rows(min_row=2, max_col=1, values_only=True)
    assert [row[0] for row in rows] == ["draft", "nudes", "rabbit"]


def test_plain_text_has_all_of_it_and_no_cell_that_a_program_works_out(gate: Path) -> None:
    (gate / "draft.yaml").write_text("title: =HYPERLINK(1)\n")
    assert exports("gate", "--to", "csv") == 0
    names, *rows = csv.reader(Path("gate.csv").read_text("utf-8-sig").splitlines())
    assert (rows[0][names.index("Id")], rows[0][names.index("Title")]) == ("draft", "'=HYPERLINK(1)")
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]

    assert run(["import", "gate.csv", "--pack", "copy", "--packs", "own"]) == 0
    titles = [path.read_text() for path in Path("own/copy/scenarios").iterdir()]
    assert [text for text in titles if "=HYPERLINK(1)" in text and "'=" not in text]


def test_a_file_that_is_there_stays(gate: Path) -> None:
    Path("gate.xlsx").write_text("mine")

    assert exports("gate", "--to", "excel") == 1
    assert Path("gate.xlsx").read_text() == "mine"
