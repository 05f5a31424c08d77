"""A ' #' inside text: YAML takes the rest of the line for a note, and usually nothing else looks wrong.

With one space before it, it is part of a text ("Click # to keep it."). With two or more, or a tab, it begins a note.
"""

import re
from itertools import islice
from typing import Final

from isitok.format.yaml.fault import Advice, Fault, indent_of, upwards
from isitok.format.yaml.mend import mend_line
from isitok.format.yaml.quotes import quote

CODE: Final = "text-cut-by-hash"

_HASH: Final = re.compile(r"(?<=\S) #")
_NOTE: Final = re.compile(r"^ *#")
_NO_NOTE: Final = "♯"  # a character that YAML takes for text
# Up to the beginning of a text in brackets.
_BEFORE: Final = re.compile(r".*[\[{,](?: *[^\s:,\[\]{}#'\"][^:,\[\]{}#'\"]*: )? *")
_AFTER: Final = re.compile(r"[^,\]}]*")
_MOST: Final = 4  # how many hashes in a line are tried: those before the one that begins a note are in quotes
_WORD: Final = re.compile(r"[\w-]+")


def advise_on_hash(fault: Fault) -> Advice | None:
    """The hash that causes a fault, if another character in its place cures it."""
    if fault.is_in_much:
        return None
    lines = fault.lines
    for number in dict.fromkeys((*upwards(fault.line), *fault.opened)):
        line = lines[number]
        if "#" not in line:
            continue
        if _NOTE.match(line):
            if fault.goes(number, [line.replace("#", _NO_NOTE)]):
                message = "a note of yours stands between the lines of a text: for the game, the text ends before it"
                hint = "move the line with '#' above the text or below it"
                return Advice(number, line.index("#"), message, hint, CODE)
            continue
        for hit in islice(_HASH.finditer(line), _MOST):
            at = hit.start() + 1
            if fault.goes(number, [line[:at] + line[at:].replace("#", _NO_NOTE, 1)]):
                message = "text is cut off at ' #': the rest of that line is taken for a note of yours"
                return Advice(number, at, message, _mend(fault, number, at), CODE)
    return None


def _mend(fault: Fault, number: int, at: int) -> str:
    line = fault.lines[number]
    if (before := _BEFORE.match(line[:at])) and (inside := _AFTER.match(line, before.end())):
        note, closing = line[at + 1 :].strip(), ""
        while note[-1:] in ("]", "}"):
            note, closing = note[:-1].rstrip(), note[-1] + closing
        moved = f"{line[: at - 1]}{closing}  # {note}"
        change = f"{before[0]}{quote(inside[0].rstrip())}{line[inside.end() :]}"
        if closing and _WORD.fullmatch(inside[0].split("#")[0].strip()) and fault.goes(number, [moved]):
            return f"if it is a note, move it behind the bracket: {moved.strip()}"
        if fault.goes(number, [change]):
            return f"write it like this (or, if it is a note, move it behind the bracket): {change.strip()}"
    if over := _key_above(fault.lines, number):
        folded = f"{fault.lines[over].rstrip()} >-"
        if fault.goes(over, [folded]):
            return f"write it like this, and leave the lines below as they are: {folded.strip()}"
    return mend_line(fault, number) or "put the whole text in quotes"


def _key_above(lines: list[str], number: int) -> int | None:
    """The line with the key of a text that begins on the line below."""
    deep = indent_of(lines[number])
    for above in upwards(number):
        if indent_of(lines[above]) < deep:
            return above if lines[above].rstrip().endswith(":") else None
    return None
