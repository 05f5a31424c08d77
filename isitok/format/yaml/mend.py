"""How a faulty line can be mended, usually with quotes: a colon, a quote or a star in prose is enough to break YAML.

The mended line is not just a guess: it is tried, and shown only if it cures the fault.
"""

import re
from collections.abc import Iterator
from typing import Final

from isitok.format.yaml.fault import Fault, end_of, indent_of, upwards
from isitok.format.yaml.quotes import around, is_plain, quote

_LONGEST_SHOWN: Final = 400
OPENED: Final = re.compile(r"^\s*(?:- +)*(?:[^\s:#'\"\[\]{},][^:#]*?:\s+)?['\"]")  # text that begins with a quote
ENTRY: Final = re.compile(r"^(?P<indent>\s*(?:- +)*)(?P<key>[^\s:#'\"\[\]{},][^:#]*?:\s+)?(?P<value>\S(?:.*\S)?)\s*$")

_TWO: Final = re.compile(r"(?P<first>.*\S)\s+(?P<second>(?:by|verdict): +\S+)$")  # `by: kofi verdict: not-ok`
_PAIRS: Final = re.compile(r"[a-z][\w-]*: *[\w-]+(?:, *[a-z][\w-]*: *[\w-]+)+")  # `zayd: proud, noor: let-down`
_APOSTROPHE: Final = re.compile(r"(?P<first>[^']*\{[^']*)'(?P<inside>.*'.*)'(?P<last>[^']*)")  # `{gran: 'Leo's gran'}`

_IN_A_MESSAGE: Final = ("photo", "private", "voice", "link", "removed", "joined", "left")


def mend_line(fault: Fault, number: int) -> str:
    """A line (from 0) with quotes, if the file can then be read past the fault; otherwise ``""``."""
    lines = fault.lines
    if len(lines[number]) > _LONGEST_SHOWN or fault.is_in_much:
        return ""
    meant = (*_close_bracket(lines[number]), *_likely_lines(lines[number]), *in_quotes(lines[number]))
    wanted_here = [[line] for line in meant]
    if two := _TWO.match(lines[number]):
        wanted_here.insert(0, [two["first"], " " * indent_of(lines[number].replace("- ", "  ")) + two["second"]])
    if below := _below(lines[number], fault):
        wanted_here.insert(0, below)
    tries = [(wanted, number, number + 1) for wanted in wanted_here]
    folded = list(_fold(lines, number))
    # If a quote stays open over several lines, the first line alone is not the text.
    in_turn = (*folded, *tries) if folded and OPENED.match(lines[folded[-1][1]]) else (*tries, *folded)
    for wanted, start, end in in_turn:
        if fault.goes(start, wanted, past=max(fault.line, number), end=end):
            if len(wanted) == 1:
                return f"write it like this: {wanted[0].strip()}"
            return "\n".join(["write it like this:", *wanted, ""])
    return ""


def in_quotes(line: str) -> Iterator[str]:
    """A line with its text in quotes: first what follows the key, then what follows the dashes."""
    entry = ENTRY.match(line)
    if not entry:
        return
    indent, key, value = entry["indent"], entry["key"] or "", entry["value"]
    if key:
        yield f"{indent}{key}{quote(value)}"
        yield f"{indent}{quote(key + value)}"
    else:
        yield f"{indent}{quote(value)}"


def _close_bracket(line: str) -> Iterator[str]:
    """A line with the bracket that was forgotten at its end, or with quotes that an apostrophe doesn't close."""
    for opening, closing in ("[]", "{}"):
        if line.count(opening) == line.count(closing) + 1:
            yield line.rstrip() + closing
            yield f"{line.rstrip().removesuffix('}')}{closing}}}"
    if found := _APOSTROPHE.fullmatch(line):
        yield f'{found["first"]}"{found["inside"]}"{found["last"]}'


def _likely_lines(line: str) -> Iterator[str]:
    """What may be meant by a line with an '@' before a name, two names, or a photo beside its sender."""
    entry = ENTRY.match(line)
    if not entry or not entry["key"]:
        return
    indent, key, value = entry["indent"], entry["key"], entry["value"]
    if _PAIRS.fullmatch(value):
        yield f"{indent}{key}{{{value}}}"
    if key.startswith("@"):
        yield f"{indent}{key[1:]}{value}"
    inside = ENTRY.match(value)
    if not inside or not inside["key"]:
        return
    again, text = inside["key"].rstrip(" :"), inside["value"]
    text = text if is_plain(text) else quote(text)
    if again == key.rstrip(" :"):
        yield f"{indent}{key}{text}"
    elif indent.endswith("- ") and again in _IN_A_MESSAGE:
        yield f"{indent}{key}{{{again}: {quote(inside['value'])}}}"


def _below(line: str, fault: Fault) -> list[str]:
    """Two lines for one like `feelings: leo: sad`, where names belong on lines of their own."""
    entry = ENTRY.match(line)
    inside = ENTRY.match(entry["value"]) if entry and entry["key"] and not entry["indent"] else None
    if not entry or not inside or not inside["key"] or entry["key"].rstrip(" :") not in fault.keys.holding:
        return []
    return [entry["key"].rstrip(), f"  {entry['value']}"]


def _end(lines: list[str], number: int, deep: int) -> int:
    return end_of(lines, number, lambda line: indent_of(line) > deep)


def _fold(lines: list[str], number: int) -> Iterator[tuple[list[str], int, int]]:
    """The same text under ``>-``, for a text over several lines; and the lines that it replaces."""
    for start in upwards(number):
        entry = ENTRY.match(lines[start])
        if not entry or not entry["key"]:
            continue
        deep = len(entry["indent"])
        end = _end(lines, start, deep)
        if end > max(number, start + 1):
            inside = " " * (deep + 2)
            parts = [entry["value"], *(line.strip() for line in lines[start + 1 : end])]
            first, last = around(" ".join(parts))
            parts[0] = parts[0][first:]
            parts[-1] = parts[-1][: len(parts[-1]) - last]
            yield [f"{entry['indent']}{entry['key']}>-", *(inside + part for part in parts)], start, end
