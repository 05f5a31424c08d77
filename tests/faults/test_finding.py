"""Planting a fault: it is found by a test that fails on it, and by nothing else."""

from pathlib import Path

import pytest

from docs.conformance import Row
from tests.faults import __main__ as command
from tests.faults.planted import Case, Edit, Fault, sown
from tests.faults.since import is_known, touched

PROGRAM = "def double(number: int) -> int:\n    return 2 * number\n"
TEST = "from program import double\n\n\ndef test_twice() -> None:\n    assert double(3) == 6\n"
WRONG: Fault = (Edit("program.py", "2 * number", "3 * number"),)
UNSEEN: Fault = (Edit("program.py", "2 * number", "number * 2"),)
BROKEN: Fault = (Edit("program.py", "2 * number", "2 * numbers"),)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "program.py").write_text(PROGRAM, "utf-8")
    (tmp_path / "test_program.py").write_text(TEST, "utf-8")
    return tmp_path


def a_case(name: str) -> Case:
    return Case(Row("0.0 Doubling", "Supports", "", ("test_program.py::test_twice",), (name,)), name)


@pytest.mark.parametrize(
    ("fault", "test", "why"),
    [
        (WRONG, "test_program.py::test_twice", ""),
        (UNSEEN, "", "all of its tests pass"),
        (BROKEN, "", "fall over"),
    ],
    ids=["wrong", "unseen", "broken"],
)
def test_a_fault_is_found_if_a_test_fails_and_not_if_it_falls_over(
    tree: Path, monkeypatch: pytest.MonkeyPatch, fault: Fault, test: str, why: str
) -> None:
    monkeypatch.setattr(command, "planted", lambda: {"it": fault})
    found, told = command.found(a_case("it"), tree)
    assert found == test
    assert why in told
    assert (tree / "program.py").read_text("utf-8") == PROGRAM


def test_what_fails_without_the_fault_has_not_found_it(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tree / "test_program.py").write_text(TEST.replace("== 6", "== 7"), "utf-8")
    monkeypatch.setattr(command, "planted", lambda: {"it": UNSEEN})
    monkeypatch.setattr(command, "_copy", lambda place: tree)
    assert command.tried([a_case("it")], 1) == [(a_case("it"), "", "it fails without it, too")]


@pytest.mark.parametrize("text", ["", "2 * number + 2 * number"])
def test_a_fault_says_so_where_the_program_has_moved_on(tree: Path, text: str) -> None:
    (tree / "program.py").write_text(text, "utf-8")
    with pytest.raises(LookupError, match=r"program\.py has this \d times, not once"), sown(WRONG, tree):
        pass
    assert (tree / "program.py").read_text("utf-8") == text


def test_a_row_that_nobody_knows_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["--row", "9.9.9"])
    assert "no such row: 9.9.9" in capsys.readouterr().err


def test_without_a_history_nothing_is_planted_and_that_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    nowhere = "0" * 40
    assert not is_known(nowhere)
    assert command.main(["--since", nowhere]) == 0
    assert "none was planted" in capsys.readouterr().out


def test_of_what_has_not_changed_nothing_is_planted() -> None:
    if not is_known("HEAD"):
        pytest.skip("no history here")
    assert touched([], "HEAD") == []
