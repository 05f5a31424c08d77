"""Lines that begin too far in or not far enough, and keys without a colon: where YAML's own complaint helps nobody."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from isitok.packs.structures import Either, ListOf, MapOf, Record

_ABOVE: Final = 12  # lines that are looked at
_KEYED: Final = re.compile(r"^(?P<indent> *)(?P<key>[a-z_]+):(?:\s|$)")
_BARE: Final = re.compile(r"^(?P<before> *(?:- +)*)(?P<key>[a-z_]+)(?:: *(?=\S)| +)(?P<rest>\S.*?)\s*$")
_KEY: Final = re.compile(r"^(?P<before> *(?:- +)*)(?P<key>[A-Za-z_-]+):(?:\s|$)")


def begun_under(text: str, number: int) -> str:
    """How a line (from 0) would have to begin, if that takes the fault away; else ``""``.

    Only lines that begin with a key of the format are moved: in others, the colon is part of what is told.
    """
    lines = text.split("\n")
    line = _KEYED.match(lines[number]) if 0 <= number < len(lines) else None
    if line is None or line["key"] not in _keys():
        return ""
    above, here = lines[max(0, number - _ABOVE) : number], len(line["indent"])
    dashed = next((key for each in reversed(above) if (key := _KEY.match(each)) and key["key"] == line["key"]), None)
    if dashed and dashed["before"].endswith("- "):
        change = dashed["before"] + lines[number].strip()
        if _mends(lines, number, [change]):
            return f"write a dash before it, as before the last '{line['key']}': {change.strip()}"
    for column, over in _columns(above).items():
        for end in (number + 1, _end(lines, number, here)):
            moved = [" " * max(0, column - here + _deep(each)) + each.strip() for each in lines[number:end]]
            if column != here and _mends(lines, number, moved):
                more = f", and the {end - number - 1} lines below it as far" if end > number + 1 else ""
                return f"begin it in column {column + 1}, right under '{over}'{more}"
    return ""


def with_colon(text: str, number: int) -> str:
    """How a line (from 0) reads with the colon or the space that its key lacks; ``""`` where it lacks none."""
    lines = text.split("\n")
    line = _BARE.match(lines[number]) if 0 <= number < len(lines) else None
    if line is None or line["key"] not in _keys():
        return ""
    return f"write it like this: {line['before'].lstrip()}{line['key']}: {line['rest']}"


def _mends(lines: list[str], number: int, wanted: list[str]) -> bool:
    from isitok.packs.mend import reads_past

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
        if key := _KEY.match(line):
            found.setdefault(len(key["before"]), key["key"])
    return found


@cache
def _keys() -> frozenset[str]:
    from isitok.packs.fields import SCENARIO

    return frozenset(_names(SCENARIO))


def _names(type_: Any) -> Iterator[str]:
    match type_:
        case Record():
            for field in type_.fields:
                yield field.name
                yield from _names(field.type)
        case ListOf():
            yield from _names(type_.item)
        case MapOf():
            yield from _names(type_.value)
        case Either():
            yield from _names(type_.record)
