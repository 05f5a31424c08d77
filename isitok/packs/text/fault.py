"""A text that YAML can't read: where it stops, and whether a change takes the fault away.

What the writer meant is guessed by others, each for one kind of slip. They are handed the keys of the format: whoever
looks at columns and colons needn't know what a scenario is.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

import yaml

from isitok.packs.text.nodes import events_of, marked

ABOVE: Final = 12
"""Lines above a fault that are looked at."""

_LARGEST: Final = 256 * 1024  # beyond this, trying costs more time than it saves
_KEY: Final = re.compile(r"^(?P<before> *(?:- +)*)(?P<key>[A-Za-z_-]+):(?:\s|$)")


class Keys(NamedTuple):
    """The keys that a file may hold, at any level; and those at its top below which others stand (``holding``)."""

    all: frozenset[str]
    holding: frozenset[str]


KeysOf = Callable[[], Keys]
"""Gives the keys once a file has a fault: few have one, and to gather them takes a moment."""


class Advice(NamedTuple):
    """Where a slip stands (from 0), what it is, and how to mend it."""

    line: int
    column: int
    message: str
    hint: str
    code: str = "yaml"


class Fault:
    """Where the parser stopped in a text (``line``, from 0), and where it began what it left open (``opened``)."""

    __slots__ = ("keys", "line", "lines", "opened", "text")

    def __init__(self, text: str, line: int, opened: int | None, keys: Keys) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.line = line
        self.opened = opened
        self.keys = keys

    @property
    def is_in_much(self) -> bool:
        """Whether the text is so long that changes aren't tried."""
        return len(self.text) > _LARGEST

    def goes(self, start: int, wanted: list[str], past: int, end: int | None = None) -> bool:
        """Whether the parser gets past a line once others stand in place of those from ``start`` to ``end``."""
        below = self.lines[start + len(wanted) if end is None else end :]
        return reads_past("\n".join([*self.lines[:start], *wanted, *below]), range(start, start + len(wanted)), past)


def reads_past(text: str, changed: range, number: int) -> bool:
    """Whether the parser gets past the line, and finds nothing marked in the changed ones."""
    try:
        for event in events_of(text):
            if event.start_mark.line in changed and marked(event):
                return False
    except yaml.YAMLError as error:
        at = getattr(error, "problem_mark", None)
        return at is not None and at.line > number + 1
    return True


def key_in(line: str) -> re.Match[str] | None:
    """The ``key`` that a line begins with, and what stands ``before`` it."""
    return _KEY.match(line)


def indent_of(line: str) -> int:
    """How far in a line begins."""
    return len(line) - len(line.lstrip())


def lines_below(number: int) -> str:
    """So many lines, as a hint names them."""
    return "the line below it" if number == 1 else f"the {number} lines below it"
