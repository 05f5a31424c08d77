"""Notes that begin with another sign than '#': ``// my first``. YAML takes them for text."""

import re
from typing import Final, NamedTuple

from isitok.packs.text.columns import ABOVE

_OTHER: Final = re.compile(r"^(?P<before> *)(?P<sign>//+|/\*+|<!--+|--(?!-)|;+|%+)(?P<rest>.*)$")


class Note(NamedTuple):
    """A line (from 0) that is meant as a note, and how it is one."""

    line: int
    column: int
    message: str
    hint: str


def other_note(line: str, number: int) -> Note | None:
    """The note that a line is meant to be."""
    found = _OTHER.match(line)
    if found is None:
        return None
    message = f"a note begins with # here, not with {found['sign']}"
    return Note(number, len(found["before"]), message, f"write it like this: {_mended(found).strip()}")


def begins_otherwise(text: str, fault: int) -> Note | None:
    """The first such line near a fault, if it goes once they are notes."""
    from isitok.packs.text.mend import reads_past

    lines = text.split("\n")
    found = {number: line for number, each in enumerate(lines) if (line := _OTHER.match(each))}
    near = [number for number in found if fault - ABOVE <= number <= fault]
    if not near:
        return None
    for changed in (found, {near[-1]: found[near[-1]]}):
        new = [_mended(changed[number]) if number in changed else line for number, line in enumerate(lines)]
        if reads_past("\n".join(new), range(near[-1], near[-1] + 1), max(fault, near[-1])):
            first = min(number for number in changed if number >= near[0])
            return other_note(lines[first], first)
    return None


def _mended(line: re.Match[str]) -> str:
    rest = line["rest"].strip().removesuffix("*/").removesuffix("-->").strip()
    return f"{line['before']}# {rest}".rstrip()
