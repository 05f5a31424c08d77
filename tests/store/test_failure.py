"""What is written when the program fails: where in it, and nothing of whose PC this is."""

import errno
import re
from pathlib import Path

import pytest

from isitok.store import failure
from isitok.store.failure import NAME, kind_of, report, write_report


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("/home/ffion/isitok/.venv/lib/python3.11/site-packages/isitok/app/game.py", "isitok/app/game.py"),
        ("/home/ffion/lib/python3.11/site-packages/yaml/nodes.py", "site-packages/yaml/nodes.py"),
        ("/home/ffion/python/lib/json/decoder.py", "lib/json/decoder.py"),
        ("/home/ffion/mine.py", "mine.py"),
    ],
)
def test_a_report_says_in_which_file_it_was_but_not_in_whose_folder(file: str, told: str) -> None:
    try:
        exec(compile("int('x')", file, "exec"), {})
    except ValueError as error:
        said = report(error, "")

    assert f"  {told}, line 1, in <module>" in said
    assert "ffion" not in said
    assert said.endswith("\nValueError\n")


def test_a_report_is_written_even_where_the_clock_says_what_can_not_be(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OverflowError

    monkeypatch.setattr(failure.time, "gmtime", refuse)

    assert "\nby no clock, isitok " in report(ValueError())


def test_a_report_names_what_came_before_and_what_the_system_calls_it(tmp_path: Path) -> None:
    try:
        try:
            raise PermissionError(errno.EACCES, "Kofi’s file")
        except OSError as error:
            raise ValueError("Kofi") from error
    except ValueError as error:
        said = report(error)
    assert "\nPermissionError (EACCES)\nthen:\n" in said
    assert re.search(r"^\d{4}-\d\d-\d\d \d\d:\d\d UTC, isitok ", said, re.MULTILINE)
    assert "Kofi" not in said.replace('raise ValueError("Kofi")', "").replace("Kofi’s file", "")
    assert kind_of(OSError("without a number")) == "OSError"
    assert write_report(None, said) is None
    assert write_report(tmp_path / "state" / "isitok", said) == tmp_path / "state" / "isitok" / NAME
