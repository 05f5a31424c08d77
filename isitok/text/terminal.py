"""A terminal: two streams, and how wide its lines are. The one place where text play reads and writes."""

import os
import re
import shutil
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TextIO

from isitok.text.signs import fitted

NARROWEST: Final = 20
WIDEST: Final = 80
PIPED: Final = 72

_LONGEST_ANSWER: Final = 1000
_ITEM = re.compile(r"\d+\. ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """Where somebody plays. A width of 40 suits a Braille line of 40 cells."""

    reads: TextIO
    writes: TextIO
    width: int = PIPED
    echoes: bool = False  # whether what is typed shows by itself

    def say(self, paragraphs: Iterable[str]) -> None:
        """Write each paragraph, wrapped; an empty one is an empty line."""
        encoding = getattr(self.writes, "encoding", None) or "utf-8"
        for paragraph in paragraphs:
            self.writes.write("\n".join(wrapped(fitted(paragraph, encoding), self.width)) + "\n")
        self.writes.flush()

    def ask(self, prompt: str) -> str | None:
        """What is typed, on one line; None when no more will come."""
        encoding = getattr(self.writes, "encoding", None) or "utf-8"
        self.writes.write(fitted(f"{prompt}: ", encoding))
        self.writes.flush()
        typed = self._read()
        if not self.echoes:
            # In a pipe or a log, the answer is shown where a person would have typed it.
            self.writes.write(fitted((typed or "").strip()[: self.width], encoding) + "\n")
        elif typed is None:
            self.writes.write("\n")
        return typed

    def _read(self) -> str | None:
        try:
            typed = rest = self.reads.readline(_LONGEST_ANSWER)
            while rest and not rest.endswith("\n"):
                rest = self.reads.readline(_LONGEST_ANSWER)
        except (KeyboardInterrupt, OSError, ValueError):  # ValueError: bytes that are no text, or a closed stream
            return None
        return typed or None


def wrapped(paragraph: str, width: int) -> list[str]:
    """The lines of a paragraph; a numbered one keeps its number in front."""
    item = _ITEM.match(paragraph)
    indent = " " * (item.end() if item else 0)
    lines = textwrap.wrap(paragraph, max(width, NARROWEST), subsequent_indent=indent, break_on_hyphens=False)
    return lines or [""]


def width_of(writes: TextIO) -> int:
    """How wide the lines may be here."""
    if not writes.isatty():
        columns = os.environ.get("COLUMNS", "")
        found = int(columns) if columns.isascii() and columns.isdecimal() and len(columns) < 5 else PIPED
    else:
        found = shutil.get_terminal_size((PIPED, 24)).columns
    return max(NARROWEST, min(found, WIDEST))
