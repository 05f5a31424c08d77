"""What a terminal can and can't write, and what it reads."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.text.terminal import NARROWEST, PIPED, Terminal, size_of, wrap_paragraph
from isitok.text.terminal_signs import fit


class ClosedStream(io.StringIO):
    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        raise OSError("gone")


def test_utf8_keeps_everything() -> None:
    assert fit("“too late” 😂 – Siân", "utf-8") == "“too late” 😂 – Siân"


def test_ascii_says_the_same_in_its_own_signs() -> None:
    assert fit("It’s “OK” … – Siân", "ascii") == 'It\'s "OK" ... - Sian'


def test_an_emoji_that_cannot_be_written_is_named() -> None:
    assert fit("ha 😂", "ascii") == "ha (crying with laughter)"
    assert fit("I ❤️ it", "ascii") == "I (red heart) it"


def test_nothing_steers_the_terminal() -> None:
    assert fit("a\x1b[2Jb\u202ec\x07", "utf-8") == "a [2Jbc "


def test_an_unknown_encoding_is_treated_as_one_without_signs() -> None:
    assert fit("…", "no-such-encoding") == "..."


@given(text=st.text(), encoding=st.sampled_from(["ascii", "cp437", "cp1252", "latin-1", "utf-8"]))
def test_whatever_the_text_the_encoding_can_write_it(text: str, encoding: str) -> None:
    assert fit(text, encoding).encode(encoding) is not None


def test_a_numbered_line_keeps_its_number_in_front() -> None:
    assert wrap_paragraph("1. one two three four five", 20) == ["1. one two three", "   four five"]


@given(text=st.text(), width=st.integers(0, 100))
def test_lines_fit(text: str, width: int) -> None:
    assert all(len(line) <= max(width, NARROWEST) for line in wrap_paragraph(text, width))


def test_the_width_of_a_pipe_is_usual_or_as_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as here:  # pytest -v fills its own lines to that width once the test has passed
        here.delenv("COLUMNS", raising=False)
        assert size_of(io.StringIO())[0] == PIPED
        here.setenv("COLUMNS", "40")
        assert size_of(io.StringIO())[0] == 40
        for odd in ("", "0", "wide", "-5", "²", "9999999999"):
            here.setenv("COLUMNS", odd)
            assert size_of(io.StringIO())[0] in (NARROWEST, PIPED)


def test_a_line_without_an_end_is_an_answer_and_then_there_is_no_more() -> None:
    terminal = Terminal(reads=io.StringIO("yes"), writes=io.StringIO())
    assert [terminal.ask("?"), terminal.ask("?")] == ["yes", None]


def test_a_very_long_line_is_one_answer() -> None:
    terminal = Terminal(reads=io.StringIO("x" * 100_000 + "\n2\n"), writes=io.StringIO())
    terminal.ask("?")
    assert terminal.ask("?") == "2\n"


def test_bytes_that_are_no_text_end_the_input() -> None:
    reads = io.TextIOWrapper(io.BytesIO(b"\xff\xfe\n1\n"), encoding="utf-8")
    assert Terminal(reads=reads, writes=io.StringIO()).ask("?") is None


def test_a_stream_that_is_gone_ends_the_input() -> None:
    assert Terminal(reads=ClosedStream(), writes=io.StringIO()).ask("?") is None


def test_what_is_typed_shows_once() -> None:
    piped, typed = io.StringIO(), io.StringIO()
    Terminal(reads=io.StringIO("2\n"), writes=piped).ask("Your answer")
    Terminal(reads=io.StringIO("2\n"), writes=typed, echoes=True).ask("Your answer")
    assert piped.getvalue() == "Your answer: 2\n"
    assert typed.getvalue() == "Your answer: "


def test_a_pipe_keeps_all_that_was_written_so_nothing_waits_there() -> None:
    assert size_of(io.StringIO())[1] == 0


def test_a_stream_that_is_closed_has_a_size_all_the_same() -> None:
    closed = io.StringIO()
    closed.close()

    assert size_of(closed)[0] >= NARROWEST
