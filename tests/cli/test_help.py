"""The help teaches, and ``isitok`` runs as a program."""

import subprocess
import sys
from collections.abc import Sequence

import click
import pytest

from isitok import __version__
from isitok.cli.kinds import SOLO_TOPICS
from isitok.cli.main import COMMANDS, run


def program(arguments: Sequence[str], typed: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, "-m", "isitok", *arguments], input=typed, capture_output=True, timeout=300)


def helped(capsys: pytest.CaptureFixture[str], *typed: str) -> str:
    assert run(typed) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    return shown.out


def test_the_help_names_every_command_and_how_to_start(capsys: pytest.CaptureFixture[str]) -> None:
    shown = helped(capsys, "--help")
    assert all(f"  {command.name} " in shown for command in COMMANDS)
    assert "options alone mean play" in shown
    assert helped(capsys, "-h") == shown


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command.name))
def test_every_command_has_help_with_examples_and_every_option_says_what_it_does(
    capsys: pytest.CaptureFixture[str], command: click.Command
) -> None:
    shown = helped(capsys, str(command.name), "--help")
    assert f"isitok {command.name}" in shown
    assert "Examples:" in shown
    assert all(param.help for param in command.params if isinstance(param, click.Option))


def test_the_help_of_play_lists_the_topics_that_can_be_played(capsys: pytest.CaptureFixture[str]) -> None:
    shown = helped(capsys, "play", "--help")
    assert all(topic in shown for topic in SOLO_TOPICS)
    assert "blackmail" not in shown


def test_options_before_help_are_those_of_play(capsys: pytest.CaptureFixture[str]) -> None:
    assert helped(capsys, "--cards", "3", "--help") == helped(capsys, "play", "--help")


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert helped(capsys, "--version") == f"isitok {__version__}\n"


def test_wrong_use_of_the_program_is_one_line_on_stderr_and_two() -> None:
    found = program(["--cards", "99"])
    assert (found.returncode, found.stdout) == (2, b"")
    assert found.stderr.count(b"\n") == 1


def test_the_program_plays_in_a_pipe_to_the_end_of_input() -> None:
    found = program(["--text", "--ages", "11-14", "--seed", "2"], b"\n\n\n1\n6\n\nq\nq\n")
    assert found.returncode == 0
    assert b"Story 1 of" in found.stdout
    assert b"you can tell an adult you trust" in b" ".join(found.stdout.split())
    assert found.stderr == b""


def test_bytes_that_are_no_text_do_not_stop_it() -> None:
    found = program(["--text", "--ages", "11-14"], b"\xff\xfe\x00\n\x80\n1\n")
    assert found.returncode == 0
    assert found.stderr == b""


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there, it opens a window, which nobody closes")
def test_a_start_without_arguments_does_without_the_parser() -> None:
    code = "import sys; sys.argv[1:] = []; sys.stdin = None; from isitok.__main__ import main; print(main());"
    code += "print([m for m in ('click', 'rich', 'yaml') if m in sys.modules])"
    program(["--text", "--ages", "7-9"])  # the cache is written
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300)
    assert found.stdout.splitlines()[-2:] == ["0", "[]"]
