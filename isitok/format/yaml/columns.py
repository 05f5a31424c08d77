"""Lines with too much or too little indentation, where YAML's own message helps nobody."""

import re
from collections.abc import Iterable
from typing import Final

from isitok.format.yaml.fault import Advice, Fault, end_of, indent_of, key_in, lines_below, upwards

ELSEWHERE: Final = "this line doesn't begin as far in as the lines that it belongs to"

_KEYED: Final = re.compile(r"^(?P<indent> *)(?P<key>[a-z_]+):(?:\s|$)")
_OPEN: Final = re.compile(r"^(?P<before> *(?:- +)+)(?P<key>[^\s:][^:]*):\s*$")  # in a list, with nothing after it
_WITH_TEXT: Final = re.compile(r"^(?P<before> *(?:- +)*)(?P<key>[^\s:#-][^:#]*):(?:\s+\S|$)")


def advise_on_column(fault: Fault) -> Advice | None:
    """Which line needs another indentation, and which, if that cures the fault.

    Only lines that begin with a key of the format are moved: in others, the colon may be part of the story.
    """
    number, lines = fault.line, fault.lines
    line = _KEYED.match(lines[number])
    if line is None or line["key"] not in fault.keys.all:
        return None
    here = len(line["indent"])
    return (
        _with_its_dash(fault, line["key"])
        or _over_it(fault, line["key"], here)
        or _inside_what_is_open(fault)
        or _in_a_column_above(fault, here)
    )


def _with_its_dash(fault: Fault, name: str) -> Advice | None:
    above = (key_in(fault.lines[number]) for number in upwards(fault.line - 1))
    last = next((key for key in above if key and key["key"] == name), None)
    if last is None or not last["before"].endswith("- "):
        return None
    change = last["before"] + fault.lines[fault.line].strip()
    if not fault.goes(fault.line, [change]):
        return None
    return _advice(fault.line, f"write a dash before it, as before the last '{name}': {change.strip()}")


def _over_it(fault: Fault, name: str, here: int) -> Advice | None:
    """The mend for the line above the fault, if that one begins too far left and this one stands right."""
    number = fault.line - 1
    first = _KEYED.match(fault.lines[number])
    if first is None or len(first["indent"]) >= here or not fault.lines[number - 1].rstrip().endswith(":"):
        return None
    dashed = f"{' ' * (here - 2)}- {first['key']}:"
    if any(line.startswith(dashed) for line in fault.lines[number:]):
        change = dashed + fault.lines[number].partition(":")[2]
        return _advice(number, f"write a dash before it, in column {here - 1}: {change.strip()}")
    if not fault.goes(number, [" " * here + fault.lines[number].strip()], past=number):
        return None
    return _advice(number, f"begin it in column {here + 1}, right over '{name}'")


def _inside_what_is_open(fault: Fault) -> Advice | None:
    who = _OPEN.match(fault.lines[fault.line - 1])
    if who is None:
        return None
    column = len(who["before"]) + 2
    if not fault.goes(fault.line, [" " * column + fault.lines[fault.line].strip()]):
        return None
    return _advice(fault.line, f"begin it in column {column + 1}, indented further than '{who['key']}'")


def _in_a_column_above(fault: Fault, here: int) -> Advice | None:
    """The mend that puts the line in the column of a line above it, alone or with the lines below that go with it."""
    number, lines = fault.line, fault.lines
    last = end_of(lines, number, lambda line: bool(line.strip()) and indent_of(line) >= here)
    for column, over in _columns(lines[above] for above in upwards(number - 1)).items():
        for end in (number + 1, last):
            moved = [" " * (column - here + indent_of(each)) + each.strip() for each in lines[number:end]]
            if column != here and fault.goes(number, moved):
                more = f", and {lines_below(end - number - 1)} as far" if end > number + 1 else ""
                return _advice(number, f"begin it in column {column + 1}, right under '{over}'{more}")
    return None


def _advice(number: int, hint: str) -> Advice:
    return Advice(number, 0, ELSEWHERE, hint)


def _columns(above: Iterable[str]) -> dict[int, str]:
    """The columns in which keys begin in these lines, with the first key there."""
    found: dict[int, str] = {}
    for line in above:
        if key := key_in(line):
            found.setdefault(len(key["before"]), key["key"])
    return found


def runs_on(fault: Fault) -> Advice | None:
    """The line near a fault that continues the text above it, if indenting it cures the fault."""
    lines = fault.lines
    for number in upwards(fault.line):
        line = lines[number]
        if line.lstrip()[:2] == "- " and (listed := _list_too_far_left(fault, number)):
            return listed
        if not line.strip() or line.lstrip()[0] in "#-" or key_in(line):
            continue
        over = next((key for each in reversed(lines[:number]) if (key := _WITH_TEXT.match(each))), None)
        if over is None or indent_of(line) > len(over["before"]):
            continue
        end = end_of(lines, number, lambda line: bool(line.strip()) and not _WITH_TEXT.match(line))
        inside = len(over["before"]) + 2
        moved = [" " * inside + each.strip() for each in lines[number:end]]
        if fault.goes(number, moved):
            below = f", and {lines_below(end - number - 1)} as well" if end > number + 1 else ""
            message = f"the text of '{over['key'].strip()}' goes on in this line, which begins too far left"
            return Advice(number, 0, message, f"begin it with {inside} spaces{below}, or put it on the line above")
    return None


def _list_too_far_left(fault: Fault, number: int) -> Advice | None:
    """The line that begins a list farther left than its key."""
    lines = fault.lines
    key = _WITH_TEXT.match(lines[number - 1])
    here = indent_of(lines[number])
    if key is None or here >= len(key["before"]) or not lines[number - 1].rstrip().endswith(":"):
        return None
    end = end_of(lines, number, lambda line: line.startswith(" " * here + "- ") or indent_of(line) > here)
    inside = len(key["before"]) + 2
    moved = [" " * inside + each[here:] for each in lines[number:end]]
    if not fault.goes(number, moved):
        return None
    below = f", and {lines_below(end - number - 1)} as far" if end > number + 1 else ""
    message = f"the list of '{key['key'].strip()}' begins too far left in this line"
    return Advice(number, 0, message, f"begin it with {inside} spaces{below}")
