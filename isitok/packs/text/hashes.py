"""A ' #' inside text: YAML takes the rest of its line for a note, and mostly nothing else looks wrong.

One space before it is how text goes on ("Click # to keep it."). Two or more, or a tab, are how a note is set apart.
"""

import re
from itertools import islice
from typing import Final, NamedTuple

from isitok.packs.text.columns import ABOVE

_HASH: Final = re.compile(r"(?<=\S) #")
_NOTE: Final = re.compile(r"^ *#")
_NO_NOTE: Final = "♯"  # a sign that YAML takes for text
# Up to where a text in brackets begins.
_BEFORE: Final = re.compile(r".*[\[{,](?: *[^\s:,\[\]{}#'\"][^:,\[\]{}#'\"]*: )? *")
_AFTER: Final = re.compile(r"[^,\]}]*")
_LARGEST: Final = 256 * 1024  # beyond this, trying costs more time than it saves
_MOST: Final = 4  # hashes of a line that are tried: those before the one that begins a note are in quotes
_WORD: Final = re.compile(r"[\w-]+")


class Hash(NamedTuple):
    """A line (from 0) and column with a hash that keeps a file from being read."""

    line: int
    column: int
    message: str
    hint: str


def cut_by_hash(text: str, fault: int, opened: int | None) -> Hash | None:
    """The hash near a fault that makes it, if a sign that is none takes the fault away."""
    if len(text) > _LARGEST:
        return None
    lines = text.split("\n")
    tried = [*range(min(fault, len(lines) - 1), max(-1, fault - ABOVE), -1), *(() if opened is None else (opened,))]
    for number in dict.fromkeys(tried):
        line = lines[number] if number < len(lines) else ""
        if "#" not in line or number > fault:
            continue
        if _NOTE.match(line):
            if _is_fault(lines, number, line.replace("#", _NO_NOTE, 1), fault):
                message = "a note of yours stands between the lines of a text: for the game, the text ends before it"
                hint = "move the line with '#' above the text or below it"
                return Hash(number, line.index("#"), message, hint)
            continue
        for hit in islice(_HASH.finditer(line), _MOST):
            at = hit.start() + 1
            if _is_fault(lines, number, f"{line[:at]}{_NO_NOTE}{line[at + 1 :]}", fault):
                message = "text is cut off at ' #': the rest of that line is taken for a note of yours"
                return Hash(number, at, message, _mend(text, lines, number, at, fault))
    return None


def _is_fault(lines: list[str], number: int, changed: str, fault: int) -> bool:
    from isitok.packs.text.mend import reads_past

    text = "\n".join([*lines[:number], changed, *lines[number + 1 :]])
    return reads_past(text, range(number, number + 1), max(number, fault))


def _mend(text: str, lines: list[str], number: int, at: int, fault: int) -> str:
    from isitok.packs.text.mend import mended
    from isitok.packs.text.quotes import quoted

    line = lines[number]
    if (before := _BEFORE.match(line[:at])) and (inside := _AFTER.match(line, before.end())):
        note, closing = line[at + 1 :].strip(), ""
        while note[-1:] in ("]", "}"):
            note, closing = note[:-1].rstrip(), note[-1] + closing
        moved = f"{line[: at - 1]}{closing}  # {note}"
        change = f"{before[0]}{quoted(inside[0].rstrip())}{line[inside.end() :]}"
        if closing and _WORD.fullmatch(inside[0].split("#")[0].strip()) and _is_fault(lines, number, moved, fault):
            return f"if it is a note, move it behind the bracket: {moved.strip()}"
        if _is_fault(lines, number, change, fault):
            return f"write it like this (or, if it is a note, move it behind the bracket): {change.strip()}"
    if over := _key_above(lines, number):
        folded = f"{lines[over].rstrip()} >-"
        if _is_fault(lines, over, folded, fault):
            return f"write it like this, and leave the lines below as they are: {folded.strip()}"
    return mended(text, number, past=fault) or "put the whole text in quotes"


def _key_above(lines: list[str], number: int) -> int | None:
    """The line with the key of a text that begins below it."""
    deep = len(lines[number]) - len(lines[number].lstrip())
    for above in range(number - 1, max(-1, number - ABOVE), -1):
        if len(lines[above]) - len(lines[above].lstrip()) < deep:
            return above if lines[above].rstrip().endswith(":") else None
    return None
