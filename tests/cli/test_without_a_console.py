"""Started by a shortcut on Windows, a program has no console: what can't be done is said in a box."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from isitok.app import last_resort
from isitok.cli.main import run


class Shortcut:
    """Starts the game where there is neither stdout nor stderr."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._patch = patch
        self.boxes: list[tuple[str, str]] = []
        patch.setattr(last_resort, "show_box", lambda title, text: self.boxes.append((title, text)))

    def starts(self, typed: Sequence[str]) -> int:
        with self._patch.context() as here:
            here.setattr(sys, "stdout", None)
            here.setattr(sys, "stderr", None)
            return run(typed)


@pytest.fixture
def shortcut(monkeypatch: pytest.MonkeyPatch) -> Shortcut:
    return Shortcut(monkeypatch)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["--age", "11-14"], "--age"),
        (["--ages", "11-15"], '"11-15" is no age band'),
        (["--packs", "nowhere at all"], 'there is no folder "nowhere at all"'),
        (["paly"], 'did you mean "play"?'),
    ],
)
def test_a_mistyped_option_in_a_shortcut_is_said_in_a_box(shortcut: Shortcut, typed: Sequence[str], said: str) -> None:
    assert shortcut.starts(typed) == 2
    ((title, text),) = shortcut.boxes
    assert title == "#isitok?"
    assert said in text
    assert "\n" not in text


@pytest.mark.parametrize("typed", [["check"], ["new", "x"], ["--version"], ["play", "--help"], ["--text"]])
def test_what_would_write_into_a_console_says_that_there_is_none(shortcut: Shortcut, typed: Sequence[str]) -> None:
    assert shortcut.starts(typed) == 2
    assert f"no console to write to: type isitok {' '.join(typed)} in one" in shortcut.boxes[0][1]


def test_unpacked_from_the_zip_for_windows_the_program_for_consoles_has_a_name_of_its_own(
    shortcut: Shortcut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "isitok-cli.exe").touch()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "isitok.exe"))
    assert shortcut.starts(["check"]) == 2
    assert "type isitok-cli check in one" in shortcut.boxes[0][1]
    monkeypatch.setattr(sys, "executable", str(tmp_path / "isitok-cli.exe"))
    assert run(["--help"]) == 0
    assert capsys.readouterr().out.startswith("Usage: isitok-cli ")


def test_with_a_console_it_is_said_there(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(last_resort, "show_box", lambda title, text: pytest.fail("a box"))
    assert run(["--age", "11-14"]) == 2
    assert "--age" in capsys.readouterr().err
