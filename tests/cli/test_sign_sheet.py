"""``isitok sign SHEET.xlsx``: the table of a printed sign-off comes back, with what somebody has answered on paper."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from isitok.cli import signing_rules
from isitok.cli.main import run
from isitok.format.sign_off_table import Column
from isitok.library import roots
from isitok.library.still_open import questions_in
from tests.builders import RABBIT
from tests.packs_.test_readings import MARKS

MARK = MARKS["a-rabbit"]
LEAD = ("--by", "safeguarding lead", "--on", "2026-11-09")


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    folder = tmp_path / "own" / "gate"
    folder.mkdir(parents=True)
    (folder / "rabbit.yaml").write_text(RABBIT)
    (folder / "hen.yaml").write_text(RABBIT.replace("The rabbit photo", "The hen photo"))
    return folder


class Desk:
    """Whoever types the answers into the table, and takes it over."""

    def __init__(self, gate: Path, shown: pytest.CaptureFixture[str]) -> None:
        self.gate, self._shown = gate, shown
        self.sheet = gate.parent.parent / "back.xlsx"
        self.out = self.err = ""

    def fills_in(self, *rows: tuple[Any, ...], above: int = 0) -> None:
        """A table as Excel would save it, with other lines ``above``."""
        book = openpyxl.Workbook()
        for _ in range(above):
            book.active.append(["Please send it back by Friday."])
        book.active.append([column.value for column in Column])
        for row in rows:
            book.active.append(row)
        book.save(self.sheet)

    def signs(self, *options: str) -> int:
        code = run(["sign", str(self.sheet), *(options or LEAD), "--packs", str(self.gate.parent)])
        self.out, self.err = self._shown.readouterr()
        return code

    @property
    def readings(self) -> str:
        file = self.gate / "readings.yaml"
        return file.read_text("utf-8") if file.exists() else ""

    def asked(self, story: str) -> list[str]:
        return [one.ask for one in questions_in(self.gate).by_story.get(story, ())]


@pytest.fixture
def desk(gate: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(gate, capsys)


def test_what_is_printed_filled_in_and_taken_over_is_signed(desk: Desk, tmp_path: Path) -> None:
    printed = tmp_path / "sign-off.pdf"
    typed = ["--nation", "england", "--for", "lead", "--pack", "gate", "--packs", str(desk.gate.parent)]
    assert run(["print", "sign-off", *typed, "--out", str(printed)]) == 0
    book = openpyxl.load_workbook(printed.with_suffix(".xlsx"))
    assert [cell.value for cell in book.active[1]] == [column.value for column in Column]
    for row in book.active.iter_rows(min_row=2):
        row[4].value = "yes"
        row[5].value = "Ask first who has a hen." if row[1].value == "hen" else None
    book.save(desk.sheet)

    assert desk.signs() == 0
    assert "gate/rabbit: Signed as safeguarding lead, 9 November 2026." in desk.out
    assert "gate/hen: Signed as safeguarding lead, 9 November 2026." in desk.out
    assert "Nobody is blamed, shamed, or told to keep quiet." in desk.out, "the five are said again"
    assert f"text: {MARK}" in desk.readings
    assert "note: Ask first who has a hen." in desk.readings
    assert run(["check", str(desk.gate)]) == 0


def test_what_has_changed_since_is_named_and_not_signed(desk: Desk) -> None:
    desk.fills_in(("gate", "rabbit", "0" * 16, 2, "yes", ""), ("gate", "hen", "1" * 16, 2, "Yes", ""))

    assert desk.signs() == 1
    told = "2 stories have changed since this sheet was printed, and are not signed: gate/rabbit, gate/hen"
    assert told in desk.err
    assert desk.readings == ""


def test_one_is_said_as_one(desk: Desk) -> None:
    desk.fills_in(("gate", "rabbit", "0" * 16, 2, "yes", ""))

    assert desk.signs() == 1
    assert "1 story has changed since this sheet was printed, and is not signed: gate/rabbit" in desk.err


def test_a_row_that_can_not_be_taken_is_named_by_its_number_and_the_others_are_taken(desk: Desk) -> None:
    desk.fills_in(
        ("gate", "rabit", MARK, 2, "yes", ""),
        ("gaet", "rabbit", MARK, 2, "yes", ""),
        ("gate", "rabbit", MARK, 2, "perhaps", ""),
        ("gate", "hen", "", 2, "yes", ""),
        ("gate", "hen", "", 2, "change", ""),
        ("gate", "hen", "", 2, "", "Who is it?"),
        ("gate", "rabbit", MARK[:8].upper(), 2, "YES", ""),
        above=2,
    )

    assert desk.signs() == 1
    assert desk.err.splitlines() == [
        "row 4: no story rabit in gate: is it rabbit?",
        "row 5: no pack gaet: is it gate?",
        "row 6: “perhaps” under Read: write yes, change or no",
        "row 7: gate/hen has no mark in this table, so it can't be signed from it",
        "row 8: change, and no remark says what to change in gate/hen",
        "row 9: a remark, and nothing under Read: write yes, change or no",
    ]
    assert f"text: {MARK}" in desk.readings


def test_what_is_to_change_goes_to_the_writers_and_signs_nothing(desk: Desk) -> None:
    (desk.gate / "questions.yaml").write_text(
        "# ours\nquestions:\n  rabbit:  # Dev's\n  - for: lived\n    ask: Is it so?\n  zoo: []\n".replace(
            "  zoo: []\n", ""
        )
    )
    desk.fills_in(
        ("gate", "rabbit", MARK, 2, "change", "Say who Ruby is."), ("gate", "hen", MARK, 2, "no", "Too near.")
    )

    assert desk.signs() == 0
    assert "For the writers, in questions.yaml: gate/rabbit, gate/hen" in desk.out
    assert desk.asked("rabbit") == [
        "Is it so?",
        "To the writer, 2026-11-09, as safeguarding lead: Say who Ruby is.",
    ]
    assert desk.asked("hen") == ["To the writer, 2026-11-09, as safeguarding lead: don’t use it: Too near."]
    assert (desk.gate / "questions.yaml").read_text("utf-8").startswith("# ours\nquestions:\n  rabbit:  # Dev's\n")
    assert desk.readings == ""
    assert run(["check", str(desk.gate)]) == 0


def test_a_remark_of_any_length_is_kept_whole(desk: Desk) -> None:
    said = " ".join(f"word{number}" for number in range(200))
    desk.fills_in(("gate", "rabbit", MARK, 2, "yes", said))

    assert desk.signs() == 0
    assert " ".join(desk.asked("rabbit")).endswith(said)
    assert f"text: {MARK}" in desk.readings


def test_rows_without_an_answer_wait(desk: Desk) -> None:
    desk.fills_in(("gate", "rabbit", MARK, 2, "yes", ""), ("gate", "hen", MARK, 2, None, None))
    assert desk.signs() == 0
    assert "1 row has no answer yet." in desk.out

    desk.fills_in(("gate", "hen", MARK, 2, None, None))
    assert desk.signs() == 1
    assert "has an answer under Read" in desk.err


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--by", "teacher"), "a table needs --by ROLE and --on DATE"),
        (("--on", "2026-11-09"), "a table needs --by ROLE and --on DATE"),
        ((*LEAD, "--note", "Fine."), "--read and --note are for one story"),
        (("--by", "teacher", "--on", "soon"), "--on needs a day like 2026-11-30"),
    ],
)
def test_wrong_use_is_said(options: tuple[str, ...], why: str, desk: Desk) -> None:
    desk.fills_in(("gate", "rabbit", MARK, 2, "yes", ""))

    assert desk.signs(*options) == 2
    assert why in desk.err
    assert desk.readings == ""


def test_another_table_is_none(desk: Desk) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Title", "Ages", "Scenario"])
    book.save(desk.sheet)

    assert desk.signs() == 1
    assert "isn’t a table of a sign-off: its columns are Pack, Story, Mark, Read" in desk.err


def test_an_installed_copy_refuses_to_sign_what_came_with_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(roots, "is_installed", lambda: True)
    desk.fills_in(("gate", "rabbit", MARK, 2, "yes", ""), ("real-life", "day-off", MARK, 2, "yes", ""))

    assert desk.signs() == 2
    assert '"real-life" came with the game, and in an installed copy it stays as it is' in desk.err
    assert desk.readings == ""
    assert run(["sign", "real-life/day-off", "--by", "teacher"]) == 2
    assert "in content/real-life" in capsys.readouterr().err
    assert signing_rules.TABLE == ".xlsx"
