"""Lines that begin too far in or not far enough, where YAML's own complaint helps nobody."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

ABOVE: Final = 12
"""Lines above a fault that are looked at."""

_KEYED: Final = re.compile(r"^(?P<indent> *)(?P<key>[a-z_]+):(?:\s|$)")
_OPEN: Final = re.compile(r"^(?P<before> *(?:- +)+)(?P<key>[^\s:][^:]*):\s*$")  # in a list, with nothing behind it
_KEY: Final = re.compile(r"^(?P<before> *(?:- +)*)(?P<key>[A-Za-z_-]+):(?:\s|$)")


def begun_under(text: str, number: int) -> tuple[int, str] | None:
    """Which line (from 0) would have to begin otherwise, and how, if that takes away the fault in line ``number``.

    Only lines that begin with a key of the format are moved: in others, the colon is part of what is told.
    """
    lines = text.split("\n")
    line = _KEYED.match(lines[number]) if 0 <= number < len(lines) else None
    if line is None or line["key"] not in keys_of_the_format():
        return None
    above, here = lines[max(0, number - ABOVE) : number], len(line["indent"])
    dashed = next((key for each in reversed(above) if (key := key_in(each)) and key["key"] == line["key"]), None)
    if dashed and dashed["before"].endswith("- "):
        change = dashed["before"] + lines[number].strip()
        if _mends(lines, number, [change]):
            return number, f"write a dash before it, as before the last '{line['key']}': {change.strip()}"
    first = _KEYED.match(lines[number - 1])
    if first and len(first["indent"]) < here and _opens(lines, number - 1):
        # Of several lines the first begins too far left, and this one is right.
        inside = " " * here + lines[number - 1].strip()
        if _mends(lines, number - 1, [inside]):
            return number - 1, f"begin it in column {here + 1}, right over '{line['key']}'"
    if (who := _OPEN.match(lines[number - 1])) and here <= len(who["before"]):
        column = len(who["before"]) + 2
        if _mends(lines, number, [" " * column + lines[number].strip()]):
            return number, f"begin it in column {column + 1}, farther in than '{who['key']}'"
    for column, over in _columns(above).items():
        for end in (number + 1, _end(lines, number, here)):
            moved = [" " * max(0, column - here + _deep(each)) + each.strip() for each in lines[number:end]]
            if column != here and _mends(lines, number, moved):
                more = f", and {lines_below(end - number - 1)} as far" if end > number + 1 else ""
                return number, f"begin it in column {column + 1}, right under '{over}'{more}"
    return None


def key_in(line: str) -> re.Match[str] | None:
    """The ``key`` that a line begins with, and what stands ``before`` it."""
    return _KEY.match(line)


def lines_below(number: int) -> str:
    """So many lines, as a hint names them."""
    return "the line below it" if number == 1 else f"the {number} lines below it"


def _opens(lines: list[str], number: int) -> bool:
    """Whether nothing stands behind the colon in the line above: then what belongs to it is below."""
    return number > 0 and lines[number - 1].rstrip().endswith(":")


def _mends(lines: list[str], number: int, wanted: list[str]) -> bool:
    from isitok.packs.text.mend import reads_past

    end = number + len(wanted)
    return reads_past("\n".join([*lines[:number], *wanted, *lines[end:]]), range(number, end), end - 1)


def _deep(line: str) -> int:
    return len(line) - len(line.lstrip())


def _end(lines: list[str], number: int, deep: int) -> int:
    """Where the lines end that begin as far in as this one, or farther."""
    end = number + 1
    while end < len(lines) and lines[end].strip() and _deep(lines[end]) >= deep:
        end += 1
    return end


def _columns(above: list[str]) -> dict[int, str]:
    """Where keys begin in these lines, the nearest first."""
    found: dict[int, str] = {}
    for line in reversed(above):
        if key := key_in(line):
            found.setdefault(len(key["before"]), key["key"])
    return found


@cache
def keys_of_the_format() -> frozenset[str]:
    """All keys that a scenario may have, at any level."""
    from isitok.packs.schema.fields import SCENARIO

    return names_in(SCENARIO.schema())


def names_in(schema: Any) -> frozenset[str]:
    """The names of properties anywhere in a JSON Schema."""
    return frozenset(_names(schema))


def _names(schema: Any) -> Iterator[str]:
    """The names of properties anywhere in a JSON Schema: phones have theirs by kind, deep inside."""
    if isinstance(schema, dict):
        properties = schema.get("properties")
        yield from properties if isinstance(properties, dict) else ()
        schema = list(schema.values())
    if isinstance(schema, list):
        for inside in schema:
            yield from _names(inside)
