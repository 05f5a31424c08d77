"""Signs that aren't YAML's: a bullet for a dash, ``//`` for a ``#``, a colon of another keyboard, a chatbot's fence."""

import re
from collections.abc import Callable
from typing import Final

from isitok.base.value import Value
from isitok.format.yaml.fault import ABOVE, Advice, Fault, key_in, reads_past

# Word's bullets arrive as "o", "§" and characters that nobody can read.
_BULLET: Final = re.compile(
    r"^(?P<before> *)"
    r"(?P<sign>[–—−‐‑•·●○◦▪▫■□◆◇►▶➢➤→✓✔‣⁃*§\uf0a7\uf0b7\uf0d8\uf0fc]\s*|o\s+(?=\S)|\(?(?:[0-9]{1,2}|[a-zA-Z])[.)]\s+"
    r"|-(?=[^\s-])|-\t\s*)"
    r"(?P<rest>\S(?:.*\S)?)\s*$"
)
_NOTE: Final = re.compile(r"^(?P<before> *)(?P<sign>//+|/\*+|<!--+|--(?!-)|;+|%+)(?P<rest>.*)$")

_Mended = Callable[[re.Match[str]], str]


_FENCE: Final = re.compile(r"^\s*(?:```|~~~)")
_FENCED: Final = "this is what a chatbot puts around a text, and no part of it"
WIDE_COLON: Final = re.compile(r"(?<=\w)：\s*")


class _Lines(Value):
    """The first of several lines that begin in the same way, that line mended, and how many more there are."""

    first: int
    found: re.Match[str]
    written: str
    more: int = 0


def without_fence(fault: Fault) -> Advice | None:
    """Advice to take out the fence that a chatbot puts around a text, if the fault is gone without it."""
    fences = [number for number, line in enumerate(fault.lines) if _FENCE.match(line)]
    if not fences or fault.is_in_much:
        return None
    first, last = fences[0], fences[1] if len(fences) > 1 else len(fault.lines)
    told = (key_in(line) for line in fault.lines[:first])
    if len(fences) == 1 and any(key and not key["before"] and key["key"] in fault.keys.all for key in told):
        return _at_the_end(fault, first)
    above, below = any(map(str.strip, fault.lines[:first])), any(map(str.strip, fault.lines[last + 1 :]))
    bare = "\n".join(line if first < number < last else "" for number, line in enumerate(fault.lines))
    if not reads_past(bare, (), fault.line):
        return None
    hint = "delete this line" + (
        ", all above it," if above and len(fences) > 1 else " and all above it" if above else ""
    )
    if len(fences) > 1:
        hint += " and the ``` at the end" + (" with all below it" if below else "")
    return Advice(first, 0, _FENCED, hint)


def _at_the_end(fault: Fault, fence: int) -> Advice | None:
    """The fence below a story of which the one above has been taken out."""
    if not reads_past("\n".join(fault.lines[:fence]), (), fence):
        return None
    below = " and all below it" if any(map(str.strip, fault.lines[fence + 1 :])) else ""
    return Advice(fence, 0, _FENCED, f"delete this line{below}")


def without_wide_colon(fault: Fault) -> Advice | None:
    """A line with a colon of another keyboard, if the usual one cures the fault."""
    for number, line in enumerate(fault.lines):
        mended = WIDE_COLON.sub(": ", line, count=1)
        if mended != line and not fault.is_in_much and fault.goes(number, [mended], past=max(fault.line - 1, number)):
            return Advice(
                number,
                line.index("："),
                "this colon is one of another keyboard",
                f"write it like this: {mended.strip()}",
            )
    return None


def without_dash(fault: Fault) -> Advice | None:
    """The first line near a fault that lacks its dash, if dashes cure the fault."""
    lines = _mend_together(fault, _BULLET, (_dash, _dash_as_wide))
    return _of_a_bullet(lines) if lines else None


def begins_without_dash(line: str, number: int) -> Advice | None:
    """The same for a line where a list should begin."""
    found = _BULLET.match(line)
    return _of_a_bullet(_Lines(number, found, _dash(found))) if found else None


def without_hash(fault: Fault) -> Advice | None:
    """The first line near a fault that is meant as a note, if making it one cures the fault."""
    lines = _mend_together(fault, _NOTE, (_as_note,))
    return _of_a_note(lines) if lines else None


def begins_without_hash(line: str, number: int) -> Advice | None:
    """The note that a line is meant to be."""
    found = _NOTE.match(line)
    return _of_a_note(_Lines(number, found, _as_note(found))) if found else None


def _mend_together(fault: Fault, sign: re.Pattern[str], ways: tuple[_Mended, ...]) -> _Lines | None:
    """The lines near a fault that begin with a sign, if writing them in one of these ways cures the fault.

    Usually all lines of a list begin in the same way, so all are changed together; if that fails, only the nearest.
    """
    found = {number: line for number, each in enumerate(fault.lines) if (line := sign.match(each))}
    near = [number for number in found if fault.line - ABOVE <= number <= fault.line]
    if not near:
        return None
    for changed in (found, {near[-1]: found[near[-1]]}):
        for mended in ways:
            new = [mended(changed[number]) if number in changed else line for number, line in enumerate(fault.lines)]
            if reads_past("\n".join(new), changed, fault.line):
                first = min(number for number in changed if number >= near[0])
                return _Lines(first, changed[first], mended(changed[first]), len(changed) - 1)
    return None


def _dash(line: re.Match[str]) -> str:
    return f"{line['before']}- {line['rest']}"


def _dash_as_wide(line: re.Match[str]) -> str:
    """The same if the lines below are indented for a longer sign: ``1. act`` → ``-  act``."""
    return f"{line['before']}-{' ' * (len(line['sign'].expandtabs(1)) - 1)}{line['rest']}"


def _as_note(line: re.Match[str]) -> str:
    rest = line["rest"].strip().removesuffix("*/").removesuffix("-->").strip()
    return f"{line['before']}# {rest}".rstrip()


def _of_a_bullet(lines: _Lines) -> Advice:
    sign = _quote_sign(lines.found["sign"].strip())
    if sign == "-":
        what = "tab stands" if "\t" in lines.found["sign"] else "space is missing"
        message = f"a {what} after the dash"
    else:
        begins = f"this line begins with {sign or 'a bullet'}"
        message = f"{begins}: in a list each line begins with a dash, not {sign or 'a bullet'}"
    more = lines.more
    others = f" (and {'one more line' if more == 1 else f'{more} more lines'} as well)" if more else ""
    hint = f"write it like this{others}: {lines.written.strip()}"
    return Advice(lines.first, len(lines.found["before"]), message, hint)


def _of_a_note(lines: _Lines) -> Advice:
    message = f"a note begins with # here, not with {lines.found['sign']}"
    return Advice(lines.first, len(lines.found["before"]), message, f"write it like this: {lines.written.strip()}")


def _quote_sign(sign: str) -> str:
    """A sign in quotes; "" if no screen could show it."""
    return "-" if sign == "-" else f"'{sign}'" if sign.isprintable() else ""
