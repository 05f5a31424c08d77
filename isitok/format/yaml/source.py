"""Reads a file into YAML nodes that know their lines, or finds the problems that prevent it.

PyYAML's C parser composes the nodes; every scalar stays the text that was written. What no writer needs but a
stranger could misuse (anchors, aliases, tags, endless nesting) is refused before anything is built.
"""

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml
from yaml.nodes import ScalarNode

from isitok.base.value import Value
from isitok.format.problem import Place, Problem
from isitok.format.yaml.fault import Fault, KeysOf
from isitok.format.yaml.markup import may_hold_any
from isitok.format.yaml.nodes import WITH_LIBYAML, Node, events_of, mark_of, nodes_of
from isitok.format.yaml.plain_text import bad_characters, text_of, web_page


class Limits(Value):
    """How much a file may hold."""

    size: int  # bytes
    nodes: int


SCENARIO_LIMITS: Final = Limits(64 * 1024, 2_000)
FILE_LIMITS: Final = Limits(1024 * 1024, 50_000)
"""The limits of any other file."""

DEEPEST: Final = 12
_MOST_MARKED: Final = 20  # how many of these problems are listed: a file with more is something else, pasted in
_MOST_MENDED: Final = 5  # ... and how many with a mend, as each of those parses the text several times

# `compose` recurses once per level. With fewer openers, a text is not too deep for it, and not too long for a story.
_SAFE_TO_COMPOSE: Final = 1_000 if WITH_LIBYAML else 100

_OPENERS: Final = "-:,?[{"  # every list, map and entry needs at least one of these
# These are searched for in every file, so each begins with the sign itself: `re` then skips to it.
_MAYBE_MARKED: Final = re.compile(r"[&*!](?<![^\s\[{,:?-].)(?:(?<=!)|(?=\S))")
_CUT: Final = re.compile(r"#(?<=[^\s] #)")


@dataclass(slots=True)
class Source:
    """A file as text, with its nodes if it could be read."""

    file: str
    text: str
    root: Node
    cut_lines: frozenset[int]  # lines (from 0) where a `#` after one blank may cut text
    may_hold_markup: bool  # whether any text may hold an address, Markdown or HTML at all

    def line(self, number: int) -> str:
        """A line of the file, counted from 0."""
        return [*self.text.split("\n"), ""][number]

    def is_cut(self, node: ScalarNode) -> bool:
        """Whether a hash cuts this text off: `story: She taps the # to see it.` After two spaces, it begins a note."""
        end = node.end_mark
        return end.line in self.cut_lines and not node.style and self.line(end.line).startswith(" #", end.column)


def read_source(path: Path, file: str, limits: Limits, keys: KeysOf) -> tuple[Source | None, list[Problem]]:
    """Read a file into nodes. Without a source, at least one problem says why. ``keys`` may be meant."""
    data = _bytes_of(path, file, limits.size)
    if isinstance(data, Problem):
        return None, [data]
    return source_of(data, file, limits, keys)


def source_of(data: bytes, file: str, limits: Limits, keys: KeysOf) -> tuple[Source | None, list[Problem]]:
    """Turn the bytes of a file into nodes. If there is no source, at least one problem says why."""
    if len(data) > limits.size:
        return None, [_too_big(Place(file), f"is larger than {limits.size // 1024} KiB")]
    text = text_of(data, file)
    if isinstance(text, Problem):
        return None, [text]
    found = [page] if (page := web_page(text, file)) else list(bad_characters(text, file))
    if found:
        return None, found
    openers = sum(map(text.count, _OPENERS))
    if openers >= _SAFE_TO_COMPOSE or _MAYBE_MARKED.search(text):
        found = _look_at_events(text, file, limits.nodes, keys)
        if found:
            return None, found
    try:
        root = nodes_of(text)
    except yaml.YAMLError as error:
        from isitok.format.yaml.explain import problem_of

        return None, [problem_of(error, text, file, keys())]
    if root is None:
        return None, [Problem(Place(file), "empty-file", "nothing is written in this file", _HINT_EMPTY)]
    cut = frozenset(text[: hit.start()].count("\n") for hit in _CUT.finditer(text))
    return Source(file, text, root, cut, may_hold_any(text)), []


_HINT_EMPTY: Final = "write something into it, or delete the file. `isitok new` writes an example to start from"


def _bytes_of(path: Path, file: str, most: int) -> bytes | Problem:
    try:
        # Checked before opening, as opening a pipe would block.
        if not stat.S_ISREG(os.stat(path).st_mode):
            return Problem(
                Place(file), "not-a-file", "this is not a file", "rename it: names that end in .yaml are for scenarios"
            )
        with open(path, "rb") as stream:
            return stream.read(most + 1)
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        return Problem(
            Place(file),
            "unreadable",
            f"this file can't be opened: {reason}",
            "check that it is still there, that you may read it, and that no other program keeps it locked",
        )


def _too_big(place: Place, what: str) -> Problem:
    return Problem(
        place,
        "too-big",
        f"this file {what}",
        "one file holds one scenario: move the rest into files of their own",
    )


_SIGNS: Final = {"alias": "*", "anchor": "&", "tag": "!"}


def _look_at_events(text: str, file: str, most: int, keys: KeysOf) -> list[Problem]:
    """Find what must not be composed: endless depth, too many values, anchors, aliases and tags."""
    from isitok.format.yaml.explain import problem_of
    from isitok.format.yaml.mend import mend_line

    found: list[Problem] = []
    marked_lines: set[int] = set()
    depth = nodes = 0
    try:
        for event in events_of(text):
            if isinstance(event, yaml.NodeEvent):
                nodes += 1
                mark: Any = event.start_mark
                place = Place(file, mark.line + 1, mark.column + 1)
                if (code := mark_of(event)) and len(found) < _MOST_MARKED and place.line not in marked_lines:
                    marked_lines.add(place.line)
                    found.append(
                        Problem(
                            place,
                            code,
                            f"text can't begin with '{_SIGNS[code]}' unless it is in quotes",
                            (len(found) < _MOST_MENDED and mend_line(Fault(text, mark.line, (), keys()), mark.line))
                            or "put the text in quotes",
                        )
                    )
                if isinstance(event, yaml.CollectionStartEvent):
                    depth += 1
                    if depth > DEEPEST:
                        found.append(
                            Problem(
                                place,
                                "too-deep",
                                f"more than {DEEPEST} lists or brackets stand inside each other here",
                                "look for brackets that are opened and not closed, or dashes too many",
                            )
                        )
                        return found
                if nodes > most:
                    found.append(_too_big(place, f"holds more than {most:,} words and lists"))
                    return found
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError as error:
        found.append(problem_of(error, text, file, keys()))
    return found
