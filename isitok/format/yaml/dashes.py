"""Dashes of lists: one stands in another column, one too many, or the word above them is missing."""

import re
from collections.abc import Iterator
from typing import Final

from isitok.format.yaml.columns import ELSEWHERE
from isitok.format.yaml.fault import Advice, Fault, end_of, indent_of, key_in, lines_below, upwards

_DASHED: Final = re.compile(r"^(?P<before> *)- +(?P<key>[a-z_]+):\s")
LISTS: Final = {"act": "acts"}
"""With which word an item begins, and which word stands above the list."""


def without_its_word(fault: Fault) -> Advice | None:
    """The first item of a list that has no word above it: ``- act: …`` without ``acts:``."""
    for number, dashed in _near(fault):
        word = LISTS.get(dashed["key"], "")
        above = fault.lines[:number]
        if not word or any(line.rstrip() == f"{word}:" for line in above):
            continue
        first = next(at for at, line in enumerate(fault.lines) if line.startswith(dashed[0].rstrip()))
        if fault.goes(first, [f"{word}:"], end=first):
            message = f"'{word}:' is missing above this line, with which a list begins"
            return Advice(first, len(dashed["before"]), message, f"write '{word}:' on a line of its own above it")
    return None


def in_another_column(fault: Fault) -> Advice | None:
    """The item whose dash stands in another column than those before the same word."""
    for number, dashed in _near(fault):
        here = len(dashed["before"])
        above = filter(None, map(_DASHED.match, reversed(fault.lines[:number])))
        column = next((len(one["before"]) for one in above if one["key"] == dashed["key"]), here)
        if column == here:
            continue
        end = _end(fault.lines, number, here)
        for last in (number + 1, end):
            moved = [" " * (indent_of(line) + column - here) + line.lstrip() for line in fault.lines[number:last]]
            if fault.goes(number, moved):
                far = f"{abs(column - here)} space{'s' if abs(column - here) > 1 else ''}"
                way = f"{far} further {'in' if column > here else 'left'}"
                below = f", and move {lines_below(last - number - 1)} {way} as well" if last > number + 1 else ""
                hint = f"begin it in column {column + 1}, as the '{dashed['key']}' above it{below}"
                return Advice(number, here, ELSEWHERE, hint)
    return None


def before_a_name(fault: Fault) -> Advice | None:
    """A dash before the first of several names, where the next has none: ``people:``, ``- kofi: sharer``."""
    number = fault.line - 1
    line = fault.lines[number] if 0 < number < len(fault.lines) else ""
    over = key_in(fault.lines[number - 1]) if line.lstrip().startswith("- ") else None
    if over is None or over["key"] not in fault.keys.holding or over["before"]:
        return None
    bare = line.replace("- ", "", 1)
    if not fault.goes(number, [bare]):
        return None
    message = f"a dash stands before this line, though '{over['key']}' is no list"
    return Advice(number, indent_of(line), message, f"take the dash away: {bare.strip()}")


def _end(lines: list[str], number: int, here: int) -> int:
    return end_of(lines, number, lambda line: indent_of(line) > here and not _DASHED.match(line))


def _near(fault: Fault) -> Iterator[tuple[int, re.Match[str]]]:
    if not fault.is_in_much:
        for number in upwards(fault.line, 2):
            if dashed := _DASHED.match(fault.lines[number]):
                yield number, dashed
