"""``isitok print``: a PDF where it was asked for, and nothing is ever written over."""

from pathlib import Path

import pytest

from isitok.cli.main import run
from isitok.cli.print import SHEETS
from tests.paper.reading import text_of

PLAIN = ["voting-cards", "dice", "staff-card", "plan", "exit-slips", "question-slips"]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def printed(capsys: pytest.CaptureFixture[str], *typed: object) -> tuple[int, str, str]:
    code = run(["print", *(str(each) for each in typed)])
    streams = capsys.readouterr()
    return code, streams.out, streams.err


@pytest.mark.parametrize("sheet", PLAIN)
def test_a_sheet_is_written_here_under_its_own_name(capsys: pytest.CaptureFixture[str], here: Path, sheet: str) -> None:
    assert printed(capsys, sheet) == (0, f"{sheet}.pdf\n", "")
    assert [path.name for path in here.iterdir()] == [f"{sheet}.pdf"]
    assert (here / f"{sheet}.pdf").read_bytes().startswith(b"%PDF-")


def test_what_can_be_printed_stands_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = printed(capsys, "--help")
    assert all(f"  {sheet} " in out for sheet in SHEETS)


def test_it_is_written_elsewhere_where_that_is_asked_for(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    (here / "For Tuesday").mkdir()
    code, _, _ = printed(capsys, "Voting cards", "--out", "For Tuesday/cards.pdf")
    assert code == 0
    assert [path.name for path in here.rglob("*.pdf")] == ["cards.pdf"]


@pytest.mark.parametrize("more", [(), ("--out", "mine.pdf")])
def test_a_file_that_is_there_is_never_written_over(
    capsys: pytest.CaptureFixture[str], here: Path, more: tuple[str, ...]
) -> None:
    for name in ("dice.pdf", "mine.pdf"):
        (here / name).write_text("mine", "utf-8")
    code, out, err = printed(capsys, "dice", *more)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "there already" in err
    assert {path.read_text("utf-8") for path in here.iterdir()} == {"mine"}


def test_the_nation_is_what_was_asked_for_else_what_this_pc_is_set_to(
    capsys: pytest.CaptureFixture[str], here: Path, home: Path
) -> None:
    settings = home / "config" / "isitok" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"nation": "wales", "lead_name": "Ms Okafor"}', "utf-8")
    printed(capsys, "plan")
    assert "Meic" in text_of((here / "plan.pdf").read_bytes())
    printed(capsys, "plan", "--nation", "Scotland", "--out", "b.pdf")
    assert "Meic" not in text_of((here / "b.pdf").read_bytes())
    printed(capsys, "staff-card")
    assert "Tell Ms Okafor straight away" in text_of((here / "staff-card.pdf").read_bytes())


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("dise",), 'did you mean "dice"'),
        (("posters",), "there are voting-cards, dice"),
        ((), "WHAT"),
        (("dice", "--nation", "france"), "there are england"),
        (("dice", "--out", "."), "is a folder"),
        (("dice", "--colour"), "--colour"),
    ],
)
def test_wrong_use_is_one_line_and_two(
    capsys: pytest.CaptureFixture[str], here: Path, typed: tuple[str, ...], said: str
) -> None:
    code, out, err = printed(capsys, *typed)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert said in err
    assert list(here.iterdir()) == []


def test_a_place_where_nothing_can_be_written_is_one_line(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    (here / "file").write_text("", "utf-8")
    for place in ("no such folder/dice.pdf", "file/dice.pdf"):
        code, out, err = printed(capsys, "dice", "--out", place)
        assert (code, out, err.count("\n")) == (1, "", 1)
        assert "can’t be written" in err
