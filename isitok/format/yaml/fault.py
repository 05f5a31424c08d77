"""A text that YAML can't read: where the parser stops, and whether a change cures the fault.

Other modules guess what the writer meant, each for one kind of slip. They are handed the keys of the format, so what
looks at columns and colons needn't know what a scenario is.
"""

import re
from collections.abc import Callable, Container, Iterator, Sequence
from itertools import islice
from typing import Final

import yaml

from isitok.base.value import Value
from isitok.format.yaml.nodes import events_of, mark_of

ABOVE: Final = 12
"""How many lines above a fault are looked at."""

_LARGEST: Final = 256 * 1024  # in longer texts, trying costs more time than it saves
_KEY: Final = re.compile(r"^(?P<before> *(?:- +)*)(?P<key>[A-Za-z_-]+):(?:\s|$)")


class Keys(Value):
    """The keys that a file may have at any level, and the top-level keys that have others below them (``holding``)."""

    all: frozenset[str]
    holding: frozenset[str]


KeysOf = Callable[[], Keys]
"""Returns the keys. Called only if there is a fault, as few files have one and collecting the keys takes a moment."""


class Advice(Value):
    """The line of a slip (from 0), what it is, and how to mend it."""

    line: int
    column: int
    message: str
    hint: str
    code: str = "yaml"


class Fault:
    """Where the parser stopped in a text (``line``, from 0), and where what it left open, if anything, begins."""

    __slots__ = ("keys", "line", "lines", "opened", "text")

    def __init__(self, text: str, line: int, opened: Sequence[int], keys: Keys) -> None:
        self.text = text
        # Where a text ends within a line, the parser stops on the one below it.
        self.lines = [*text.removesuffix("\n").split("\n"), ""]
        self.line = line
        self.opened = opened
        self.keys = keys

    @property
    def is_in_much(self) -> bool:
        """Whether the text is so long that trying changes would take too much time."""
        return len(self.text) > _LARGEST

    def goes(self, start: int, wanted: list[str], past: int | None = None, end: int | None = None) -> bool:
        """Whether the parser gets past line ``past`` once the lines from ``start`` to ``end`` are replaced.

        Without ``past``: past the fault and what is replaced. Without ``end``: as many lines as are ``wanted``.
        """
        past = max(self.line, start + len(wanted) - 1) if past is None else past
        below = self.lines[start + len(wanted) if end is None else end :]
        return reads_past("\n".join([*self.lines[:start], *wanted, *below]), range(start, start + len(wanted)), past)


def reads_past(text: str, changed: Container[int], number: int) -> bool:
    """Whether the parser gets past the line, and finds no anchors, aliases or tags in the changed lines."""
    try:
        for event in events_of(text):
            if event.start_mark.line in changed and mark_of(event):
                return False
    except yaml.YAMLError as error:
        at = getattr(error, "problem_mark", None)
        return at is not None and at.line > number + 1
    return True


def key_in(line: str) -> re.Match[str] | None:
    """The ``key`` that a line begins with, and what is ``before`` it."""
    return _KEY.match(line)


def upwards(number: int, most: int = ABOVE) -> Iterator[int]:
    """The numbers of the lines from this one upwards, so many at most."""
    return islice(reversed(range(number + 1)), most)


def end_of(lines: list[str], number: int, goes_on: Callable[[str], bool]) -> int:
    """Where the lines below this one end that go on with what begins in it."""
    return next((below for below in range(number + 1, len(lines)) if not goes_on(lines[below])), len(lines))


def indent_of(line: str) -> int:
    """The indentation of a line."""
    return len(line) - len(line.lstrip())


def lines_below(number: int) -> str:
    """A number of lines, in the words of a hint."""
    return "the line below it" if number == 1 else f"the {number} lines below it"
