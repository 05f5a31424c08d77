"""A terminal: two streams, and how wide its lines are. The one place where text play reads and writes."""

import os
import re
import shutil
import sys
import textwrap
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from typing import Final, TextIO

from isitok.text.terminal_signs import fit

NARROWEST: Final = 20
WIDEST: Final = 80
PIPED: Final = 72

CLEARED: Final = "\x1b[H\x1b[2J\x1b[3J"  # all that can be seen, and what could be scrolled back to
ALT_SCREEN_ON: Final = "\x1b[?1049h"  # a screen of its own, of which nothing is scrolled back to
ALT_SCREEN_OFF: Final = "\x1b[?1049l"
CLEAR_ALL: Final = CLEARED + ALT_SCREEN_OFF + CLEARED  # what stood there before shows what was chosen

_LONGEST_ANSWER: Final = 1000
_ROOM: Final = 6  # signs for an answer beside the question; with less room it stands below
_ITEM = re.compile(r"\d+\. ")


class NothingTyped:
    """Nothing was typed in the time that there was."""


@dataclass(slots=True, kw_only=True)
class Terminal:
    """Where somebody plays. A width of 40 suits a Braille line of 40 cells."""

    reads: TextIO
    writes: TextIO
    width: int = PIPED
    height: int = 0  # lines that can be seen at once; 0 where nothing is lost that has moved up
    echoes: bool = False  # whether what is typed shows by itself
    steers: bool = False  # whether it can be cleared: it is a terminal, and no file or pipe
    apart: bool = False  # nothing of what is shown is to be left
    more: str = ""  # what is said where there is more to read than can be seen at once
    bell: int | None = None  # a pipe in which something lies as soon as a signal has come
    _shown: int = field(default=0, init=False)  # lines since somebody last typed
    _left: int = field(default=PIPED, init=False)  # signs to the end of the line on which somebody types
    _early: list[str] = field(default_factory=list, init=False)  # what was typed before the question stood there

    def say(self, paragraphs: Iterable[str]) -> None:
        """Write each paragraph, wrapped; an empty one is an empty line. What was typed in between is the answer."""
        encoding = getattr(self.writes, "encoding", None) or "utf-8"
        for paragraph in paragraphs:
            for line in wrap_paragraph(fit(paragraph, encoding), self.width):
                self._pause()
                if self._early:
                    return
                self.writes.write(line + "\n")
                self._shown += 1
        self.writes.flush()

    def _pause(self) -> None:
        """Wait until somebody has read so far, where nothing can be scrolled back to."""
        if self._early or not (self.apart and self.steers and self.height and self._shown >= self.height - 2):
            return
        typed = self._ask(self.more)
        if typed is None or typed.strip():
            self._early.append(typed or "")

    def ask(self, prompt: str, *, seen: bool = True, until: float | None = None) -> str | NothingTyped | None:
        """The line that is typed; None if no more will come; NothingTyped if nothing came before ``until`` (seconds).

        ``seen``: whether it shows.
        """
        if self._early:
            return self._early.pop() or None
        if until is not None:
            self._prompt(prompt)
            if not self._is_typed(until):
                return NothingTyped()
        with nullcontext() if seen else self._unseen():
            return self._ask(prompt if until is None else "")

    def _is_typed(self, until: float | None = None) -> bool:
        """Whether something is typed before then. Signals are seen to meanwhile.

        One that comes just before somebody's line is read interrupts nothing: without the bell, it would be seen to
        after that line (PEP 475).
        """
        if not self.steers or sys.platform == "win32" or (until is None and self.bell is None):
            return True
        import select

        bells = [] if self.bell is None else [self.bell]
        try:
            place = self.reads.fileno()
            while True:
                seconds = None if until is None else max(0.0, until - time.monotonic())
                ready = select.select([place, *bells], [], [], seconds)[0]
                if place in ready or not ready:
                    return bool(ready)
                os.read(bells[0], 1)
        except (OSError, ValueError):
            return True

    def _prompt(self, prompt: str) -> None:
        encoding = getattr(self.writes, "encoding", None) or "utf-8"
        lines = wrap_paragraph(fit(f"{prompt}:", encoding), self.width)
        if self.width - len(lines[-1]) < _ROOM:
            lines.append("")
        else:
            lines[-1] += " "
        self._left = self.width - len(lines[-1])
        self.writes.write("\n".join(lines) if prompt else "")
        self.writes.flush()

    def _ask(self, prompt: str) -> str | None:
        self._prompt(prompt)
        typed = self._read()
        self._shown = 0
        self._fit()
        if not self.echoes:
            # In a pipe or a log, the answer is shown where a person would have typed it.
            encoding = getattr(self.writes, "encoding", None) or "utf-8"
            self.writes.write(fit((typed or "").strip()[: max(1, self._left)], encoding) + "\n")
        elif typed is None:
            self.writes.write("\n")
        return typed

    def _fit(self) -> None:
        """Measure the window again: it may have another size by now."""
        if self.echoes and self.steers:
            self.width, self.height = size_of(self.writes)

    def _read(self) -> str | None:
        try:
            self._is_typed()
            typed = rest = self.reads.readline(_LONGEST_ANSWER)
            while rest and not rest.endswith("\n"):
                rest = self.reads.readline(_LONGEST_ANSWER)
        except (KeyboardInterrupt, OSError, ValueError):  # ValueError: bytes that are no text, or a closed stream
            return None
        return typed or None

    @contextmanager
    def _unseen(self) -> Iterator[None]:
        """Don't show what is typed meanwhile."""
        if not (self.steers and self.echoes) or sys.platform == "win32":
            yield
            return
        import termios

        place = self.reads.fileno()
        before = termios.tcgetattr(place)
        silent = [*before]
        silent[3] = before[3] & ~termios.ECHO
        termios.tcsetattr(place, termios.TCSADRAIN, silent)
        try:
            yield
        finally:
            termios.tcsetattr(place, termios.TCSADRAIN, before)
            self.writes.write("\n")

    def clear(self) -> None:
        """Clear all that was shown, as far as the terminal does as it is told."""
        self._shown = 0
        if self.steers:
            self._control(CLEARED)

    def go_apart(self) -> None:
        """Show a screen of its own from now on, of which nothing is left afterwards."""
        self.apart = True
        if self.steers:
            self._control(ALT_SCREEN_ON + CLEARED)

    def come_back(self) -> None:
        """Go back to the usual screen, empty."""
        self._shown = 0
        if self.apart and self.steers:
            self._control(CLEAR_ALL)
        self.apart = False

    def _control(self, signs: str) -> None:
        with suppress(OSError, ValueError):  # it is gone, and all that it showed
            self.writes.write(signs)
            self.writes.flush()


def wrap_paragraph(paragraph: str, width: int) -> list[str]:
    """The lines of a paragraph; a numbered one keeps its number in front."""
    item = _ITEM.match(paragraph)
    indent = " " * (item.end() if item else 0)
    lines = textwrap.wrap(paragraph, max(width, NARROWEST), subsequent_indent=indent, break_on_hyphens=False)
    return lines or [""]


def size_of(writes: TextIO) -> tuple[int, int]:
    """How wide the lines may be here, and how many can be seen at once (0: all that were written)."""
    try:
        typed = writes.isatty()
    except ValueError:  # a closed stream
        typed = False
    if typed:
        columns, lines = shutil.get_terminal_size((PIPED, 24))
        return _usable(columns), lines
    asked = os.environ.get("COLUMNS", "")
    found = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 5 else PIPED
    return _usable(found), 0


def _usable(columns: int) -> int:
    return max(NARROWEST, min(columns, WIDEST))
