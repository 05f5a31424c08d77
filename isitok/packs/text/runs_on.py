"""Text that goes on in a line of its own, or a list, too far left: YAML takes that line for the next key."""

import re
from typing import Final

from isitok.packs.text.fault import ABOVE, Advice, Fault, indent_of, key_in, lines_below

_ABOVE: Final = re.compile(r"^(?P<before> *(?:- +)*)(?P<key>[^\s:#-][^:#]*):(?:\s+\S|$)")


def runs_on(fault: Fault) -> Advice | None:
    """The line near a fault that goes on with the text above it, if it mends the fault to begin it farther in."""
    lines = fault.lines
    for number in range(min(fault.line, len(lines) - 1), max(0, fault.line - ABOVE), -1):
        line = lines[number]
        if line.lstrip()[:2] == "- " and (listed := _list(fault, number)):
            return listed
        if not line.strip() or line.lstrip()[0] in "#-" or key_in(line):
            continue
        over = next((key for each in reversed(lines[:number]) if (key := _ABOVE.match(each))), None)
        if over is None or indent_of(line) > len(over["before"]):
            continue
        end = number + 1
        while end < len(lines) and lines[end].strip() and not _ABOVE.match(lines[end]):
            end += 1
        inside = len(over["before"]) + 2
        moved = [" " * inside + each.strip() for each in lines[number:end]]
        if fault.goes(number, moved, past=max(fault.line, end - 1)):
            below = f", and {lines_below(end - number - 1)} as well" if end > number + 1 else ""
            message = f"the text of '{over['key'].strip()}' goes on in this line, which begins too far left"
            return Advice(number, 0, message, f"begin it with {inside} spaces{below}, or put it on the line above")
    return None


def _list(fault: Fault, number: int) -> Advice | None:
    """The line with which a list begins farther left than the key that it belongs to."""
    lines = fault.lines
    key = _ABOVE.match(lines[number - 1])
    here = indent_of(lines[number])
    if key is None or here >= len(key["before"]) or not lines[number - 1].rstrip().endswith(":"):
        return None
    end = number + 1
    while end < len(lines) and (lines[end][: here + 2] == " " * here + "- " or lines[end][: here + 1].isspace()):
        end += 1
    inside = len(key["before"]) + 2
    moved = [" " * (inside - here) + each for each in lines[number:end]]
    if not fault.goes(number, moved, past=max(fault.line, end - 1)):
        return None
    below = f", and {lines_below(end - number - 1)} as far" if end > number + 1 else ""
    message = f"the list of '{key['key'].strip()}' begins too far left in this line"
    return Advice(number, 0, message, f"begin it with {inside} spaces{below}")
