"""What to say when a file can't be read as YAML, and how the faulty line would look mended.

Prose breaks YAML: a colon, a quote or a star is enough. The mended line is not guessed: the line is tried in quotes,
and shown only where that takes the fault away.
"""

import re
from collections.abc import Iterator
from typing import Final

import yaml

from isitok.packs.model.problem import Place, Problem
from isitok.packs.text.quotes import around, has_inside, is_plain, quoted

ONLY_THE_FIRST: Final = "(only the first fault of such a file can be seen: check again once it is mended)"

_LARGEST: Final = 256 * 1024  # beyond this, trying costs more time than it saves
_LONGEST_SHOWN: Final = 400
_OPENED: Final = re.compile(r"^\s*(?:- +)*(?:[^\s:#'\"\[\]{},][^:#]*?:\s+)?['\"]")  # text that begins with a quote
_ENTRY: Final = re.compile(r"^(?P<indent>\s*(?:- +)*)(?P<key>[^\s:#'\"\[\]{},][^:#]*?:\s+)?(?P<value>\S(?:.*\S)?)\s*$")

_IN_A_MESSAGE: Final = ("photo", "private", "voice", "link", "removed", "joined", "left")

_PLAIN: Final = (
    # what the parser says · the code · what we say
    ("single document", "second-document", "a second scenario begins here: one file holds one scenario"),
    ("undefined alias", "alias", "text can't begin with '*' unless it is in quotes"),
    ("mapping values are not allowed", "yaml", "a colon with a space after it stands inside text here"),
    ("cannot start any token", "yaml", "text can't begin with this sign unless it is in quotes"),
    ("quoted scalar", "yaml", "a quote is opened here and not closed in the right place"),
    ("unknown escape", "yaml", "a backslash can't stand inside double quotes like this"),
    ("escape character", "yaml", "a backslash can't stand inside double quotes like this"),
    ("tag", "tag", "text can't begin with '!' unless it is in quotes"),
    ("expected alphabetic or numeric", "yaml", "text can't begin with '&' or '*' unless it is in quotes"),
    ("nesting depth", "too-deep", "too many lists or brackets stand inside each other here"),
    ("flow sequence", "yaml", "a list in square brackets is opened here and not closed in the right place"),
    ("flow mapping", "yaml", "curly brackets are opened here and not closed in the right place"),
    ("block mapping", "yaml", "this line doesn't fit the lines above it"),
    ("block collection", "yaml", "this line doesn't fit the list above it"),
    ("block sequence", "yaml", "text can't begin with a dash and a space unless it is in quotes"),
    ("simple key", "yaml", "a colon with a space after it is missing near here"),
    ("expected ':'", "yaml", "a colon with a space after it is missing near here"),
)


def problem_of(error: yaml.YAMLError, text: str, file: str) -> Problem:
    """Say in plain English what the parser stumbled over, and show the mended line if there is one."""
    at = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or error}".strip()
    code, message = next(
        ((code, message) for sign, code, message in _PLAIN if sign in said), ("yaml", "this line can't be read")
    )
    if at is None:
        return Problem(Place(file), code, f"{message}: {said[:120]}", ONLY_THE_FIRST)
    opened = getattr(error, "context_mark", None)
    # An open quote is seen only at the end of the file; the place that helps is where it was opened.
    shown = opened if opened is not None and "scalar" in said else at
    if code == "second-document":
        hint = "move what stands below '---' into a file of its own, or delete the '---'"
        return Problem(Place(file, at.line + 1, at.column + 1), code, message, hint)
    from isitok.packs.text.colons import without_colon
    from isitok.packs.text.columns import begun_under
    from isitok.packs.text.dashes import without_dash
    from isitok.packs.text.hashes import cut_by_hash
    from isitok.packs.text.misplaced import out_of_its_item
    from isitok.packs.text.notes import begins_otherwise
    from isitok.packs.text.runs_on import runs_on

    if note := begins_otherwise(text, at.line):
        return Problem(
            Place(file, note.line + 1, note.column + 1), "yaml", note.message, f"{note.hint} {ONLY_THE_FIRST}"
        )
    if cut := cut_by_hash(text, at.line, None if opened is None else opened.line):
        place = Place(file, cut.line + 1, cut.column + 1)
        between = "" if cut.hint[-1].isspace() else " "
        return Problem(place, "text-cut-by-hash", cut.message, f"{cut.hint}{between}{ONLY_THE_FIRST}")

    if dash := without_dash(text, at.line):
        place = Place(file, dash.line + 1, dash.column + 1)
        return Problem(place, "yaml", dash.message, f"{dash.hint} {ONLY_THE_FIRST}")
    if code == "yaml" and (colon := without_colon(text, at.line, None if opened is None else opened.line)):
        place = Place(file, colon.line + 1, colon.column + 1)
        return Problem(place, code, colon.message, f"{colon.hint} {ONLY_THE_FIRST}")
    if under := begun_under(text, at.line):
        message = "this line doesn't begin as far in as the lines that it belongs to"
        return Problem(Place(file, under[0] + 1, 1), "yaml", message, f"{under[1]} {ONLY_THE_FIRST}")
    if fallen := out_of_its_item(text, at.line):
        return Problem(Place(file, fallen.line + 1, 1), "yaml", fallen.message, f"{fallen.hint} {ONLY_THE_FIRST}")
    if on := runs_on(text, at.line):
        return Problem(Place(file, on.line + 1, 1), "yaml", on.message, f"{on.hint} {ONLY_THE_FIRST}")
    tried = [at.line, at.line - 1] if opened is None else [at.line, opened.line, at.line - 1]
    mends = ((line, found) for line in dict.fromkeys(tried) if (found := mended(text, line, past=at.line)))
    where, mend = next(mends, (at.line, ""))
    begun = _OPENED.match(text.split("\n")[where]) if mend and where < shown.line else None
    if begun:
        # Another quote, far below, has closed it: the parser stumbles there, and the writer did here.
        message = "a quote is opened here and not closed in the right place"
        place = Place(file, where + 1, begun.end())
        return Problem(place, "yaml", message, f"{mend}{'' if mend[-1].isspace() else ' '}{ONLY_THE_FIRST}")
    if mend and shown.line == where and (sign := _sign_at(text.split("\n")[where], shown.column)):
        message = f"text can't begin with '{sign}' unless it is in quotes"
    if mend and "block " in said and (inside := _of_quotes(text.split("\n")[where])):
        message = inside
    if not mend and "block " in said:
        mend = "begin it as far in as the lines around it; or a line above it has lost its word with the colon"
    if not mend:
        mend = "text with ': ', '#', a quote or a sign at its start must stand in quotes"
        if "#" in text.split("\n")[min(at.line, text.count("\n"))]:
            mend += "; a ' #' hides the rest of its line"
    between = "" if mend[-1].isspace() else " "
    place = Place(file, shown.line + 1, shown.column + 1)
    return Problem(place, code, message, f"{mend}{between}{ONLY_THE_FIRST}")


def _sign_at(line: str, column: int) -> str:
    """The sign at which the parser stopped, where it begins a text: '@', '%', '?', '>'."""
    before, sign = line[:column], line[column : column + 1]
    return sign if sign and sign in "@%?>|&*" and (not before.strip() or before.endswith((": ", "- "))) else ""


def _of_quotes(line: str) -> str:
    """That the quotes of a line are its fault, if they are."""
    entry = _ENTRY.match(line)
    if not entry or not has_inside(entry["value"]):
        return ""
    if entry["value"][0] == "'":
        return "text that begins with a single quote ends at the next one for the game, even at an apostrophe"
    nested = "quotes stand inside quotes here: " if any(around(entry["value"])) else ""
    return f"{nested}the game takes the second quote for the end of the text"


def mended(text: str, number: int, past: int | None = None) -> str:
    """How a line (from 0) reads in quotes, if the file can then be read past that line; else ``""``."""
    lines = text.split("\n")
    if not 0 <= number < len(lines) or len(lines[number]) > _LONGEST_SHOWN or len(text) > _LARGEST:
        return ""
    meant = (*_closed(lines[number]), *_meant(lines[number]), *in_quotes(lines[number]))
    tries = [([line], number, number + 1) for line in meant]
    if below := _below(lines[number]):
        tries.insert(0, (below, number, number + 1))
    folded = list(_folded(lines, number))
    # Where a quote stays open over several lines, its first line alone is not the text.
    in_turn = (*folded, *tries) if folded and _OPENED.match(lines[folded[-1][1]]) else (*tries, *folded)
    for wanted, start, end in in_turn:
        changed = "\n".join([*lines[:start], *wanted, *lines[end:]])
        if reads_past(changed, range(start, start + len(wanted)), number if past is None else max(past, number)):
            if len(wanted) == 1:
                return f"write it like this: {wanted[0].strip()}"
            return "\n".join(["write it like this:", *wanted, ""])
    return ""


def in_quotes(line: str) -> Iterator[str]:
    """A line with its text in quotes: what follows the first key, then what follows the dashes."""
    entry = _ENTRY.match(line)
    if not entry:
        return
    indent, key, value = entry["indent"], entry["key"] or "", entry["value"]
    if key:
        yield f"{indent}{key}{quoted(value)}"
        yield f"{indent}{quoted(key + value)}"
    else:
        yield f"{indent}{quoted(value)}"


def _closed(line: str) -> Iterator[str]:
    """A line whose last bracket was forgotten."""
    for opening, closing in ("[]", "{}"):
        if line.count(opening) == line.count(closing) + 1:
            yield line.rstrip() + closing


def _meant(line: str) -> Iterator[str]:
    """What a line may mean that has an '@' before a name, or says who twice, or holds a photo beside who sent it."""
    entry = _ENTRY.match(line)
    if not entry or not entry["key"]:
        return
    indent, key, value = entry["indent"], entry["key"], entry["value"]
    if key.startswith("@"):
        yield f"{indent}{key[1:]}{value}"
    inside = _ENTRY.match(value)
    if not inside or not inside["key"]:
        return
    again, text = inside["key"].rstrip(" :"), inside["value"]
    text = text if is_plain(text) else quoted(text)
    if again == key.rstrip(" :"):
        yield f"{indent}{key}{text}"
    elif indent.endswith("- ") and again in _IN_A_MESSAGE:
        yield f"{indent}{key}{{{again}: {quoted(inside['value'])}}}"


def _below(line: str) -> list[str]:
    """Two lines for one such as `feelings: leo: sad`, where names and what is theirs belong on lines below."""
    entry = _ENTRY.match(line)
    inside = _ENTRY.match(entry["value"]) if entry and entry["key"] and not entry["indent"] else None
    if not entry or not inside or not inside["key"]:
        return []
    from isitok.packs.schema.fields import SCENARIO
    from isitok.packs.schema.structures import MapOf, Record

    field = SCENARIO.by_name.get(entry["key"].rstrip(" :"))
    return [entry["key"].rstrip(), f"  {entry['value']}"] if field and isinstance(field.type, MapOf | Record) else []


def _folded(lines: list[str], number: int) -> Iterator[tuple[list[str], int, int]]:
    """The same text under ``>-``, for text that runs over several lines; and the lines that it stands for."""
    for start in range(number, max(-1, number - 12), -1):
        entry = _ENTRY.match(lines[start])
        if not entry or not entry["key"]:
            continue
        deep = len(entry["indent"])
        end = start + 1
        while end < len(lines) and len(lines[end]) - len(lines[end].lstrip()) > deep:
            end += 1
        if end > max(number, start + 1):
            inside = " " * (deep + 2)
            parts = [entry["value"], *(line.strip() for line in lines[start + 1 : end])]
            first, last = around(" ".join(parts))
            parts[0] = parts[0][first:]
            parts[-1] = parts[-1][: len(parts[-1]) - last]
            yield [f"{entry['indent']}{entry['key']}>-", *(inside + part for part in parts)], start, end


def reads_past(text: str, mended: range, number: int) -> bool:
    """Whether the parser gets past the line, and finds nothing marked in the mended ones."""
    from isitok.packs.text.source import events_of, marked

    try:
        for event in events_of(text):
            if event.start_mark.line in mended and marked(event):
                return False
    except yaml.YAMLError as error:
        at = getattr(error, "problem_mark", None)
        return at is not None and at.line > number + 1
    return True
