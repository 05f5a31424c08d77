"""A real terminal: what is typed there, what is cleared, and what a signal leaves behind."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are those of Unix", allow_module_level=True)

from tests.text.typist import Typist

CLEAR_ALL = "\x1b[H\x1b[2J\x1b[3J"
ALT_SCREEN_OFF = "\x1b[?1049l"
NOTHING_LEFT = f"{CLEAR_ALL}{ALT_SCREEN_OFF}{CLEAR_ALL}"


@pytest.fixture
def typist(tmp_path: Path) -> Iterator[Typist]:
    """Somebody at the title."""
    someone = Typist(tmp_path, "--ages", "11-14", "--seed", "7", "--cards", "3", "--nation", "england")
    someone.waits_for("Enter for “Play”: ")
    yield someone
    if someone.runs:
        someone.closes()


def begins_a_one_to_one(typist: Typist) -> None:
    typist.types("4", "Enter to go on: ")
    typist.types("", "Enter to read on: ")


def test_a_story_is_played_by_numbers_and_enter(typist: Typist) -> None:
    typist.types("", "Enter for “Start”: ")
    typist.types("", "Enter for “Next”: ")
    typist.types("", "Your answer: ")
    typist.types("1, 6", "You said “It’s OK”.")
    typist.waits_for("Enter for “Next”: ")

    assert typist.ends() == 0
    assert "How it has gone so far" in typist.shown
    assert "\x1b" not in typist.shown


def test_lines_fit_a_window_that_was_made_narrower(typist: Typist) -> None:
    before = len(typist.shown)
    typist.resizes(24, 40)
    typist.types("", "Enter for “Start”: ")

    assert max(map(len, typist.shown[before:].splitlines())) in range(30, 41)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_leaves_nothing_of_a_one_to_one_on_the_screen(typist: Typist, number: int) -> None:
    begins_a_one_to_one(typist)
    typist.sends(number)

    assert typist.leaves() == -number
    assert typist.shown.endswith(NOTHING_LEFT)


def test_neither_does_ctrl_c_nor_the_end_of_input(typist: Typist) -> None:
    begins_a_one_to_one(typist)
    typist.sends(signal.SIGINT)

    assert typist.leaves() in (0, 130)  # at a prompt it is the end of input; in between, what a shell expects
    assert typist.shown.rstrip("\n").endswith(NOTHING_LEFT)  # there, the shell's prompt gets a line of its own


def test_ctrl_z_does_not_leave_it_standing_there(typist: Typist) -> None:
    begins_a_one_to_one(typist)
    typist.sends(signal.SIGTSTP)
    typist.types("x", CLEAR_ALL)

    assert typist.ends() == 0
    assert typist.shown.endswith(NOTHING_LEFT)


def test_it_writes_nothing(typist: Typist, tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    begins_a_one_to_one(typist)
    typist.types("x", CLEAR_ALL)
    typist.ends()

    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before
