"""Explains in plain English why a file can't be read as YAML, and how to mend it."""

from typing import Final

import yaml

from isitok.base.value import Value
from isitok.format.problem import Place, Problem
from isitok.format.yaml.colons import without_colon
from isitok.format.yaml.columns import advise_on_column, runs_on
from isitok.format.yaml.dashes import before_a_name, in_another_column, without_its_word
from isitok.format.yaml.fault import Advice, Fault, Keys
from isitok.format.yaml.hashes import advise_on_hash
from isitok.format.yaml.mend import ENTRY, OPENED, mend_line
from isitok.format.yaml.misplaced import lost_at_a_dash, out_of_its_act, out_of_its_item
from isitok.format.yaml.other_signs import without_dash, without_fence, without_hash, without_wide_colon
from isitok.format.yaml.quotes import around, has_inside

ONLY_THE_FIRST: Final = "(only the first fault of such a file can be seen: check again once it is mended)"

_SLIPS: Final = (
    out_of_its_act,
    without_wide_colon,
    without_hash,
    advise_on_hash,
    without_dash,
    without_fence,
    without_colon,
    without_its_word,
    in_another_column,
    advise_on_column,
    out_of_its_item,
    runs_on,
    before_a_name,
    lost_at_a_dash,
)
"""In this order, as a later one would mend in another way what an earlier one finds."""

_NOT_CLOSED: Final = "a quote is opened here and not closed in the right place"

_PLAIN: Final = (
    # what the parser says · the code · what we say
    ("single document", "second-document", "a second scenario begins here: one file holds one scenario"),
    ("mapping values are not allowed", "yaml", "a colon with a space after it stands inside text here"),
    ("cannot start any token", "yaml", "text can't begin with this sign unless it is in quotes"),
    ("unknown escape", "yaml", "a backslash can't stand inside double quotes like this"),
    ("quoted scalar", "yaml", _NOT_CLOSED),
    ("tag", "tag", "text can't begin with '!' unless it is in quotes"),
    ("expected alphabetic or numeric", "yaml", "text can't begin with '&' or '*' unless it is in quotes"),
    ("nesting depth", "too-deep", "too many lists or brackets stand inside each other here"),
    ("flow sequence", "yaml", "a list in square brackets is opened here and not closed in the right place"),
    ("flow mapping", "yaml", "curly brackets are opened here and not closed in the right place"),
    ("block mapping", "yaml", "this line doesn't fit the lines above it"),
    ("block collection", "yaml", "this line doesn't fit the list above it"),
    ("block sequence", "yaml", "text can't begin with a dash and a space unless it is in quotes"),
    ("simple key", "yaml", "a colon with a space after it is missing near here"),
)


class _Stop(Value):
    """Where the parser stopped, what it says about it, and what we say."""

    line: int
    column: int
    said: str
    code: str
    message: str

    @property
    def is_of_blocks(self) -> bool:
        """Whether it says that lines don't fit those above them."""
        return "block " in self.said


def problem_of(error: yaml.YAMLError, text: str, file: str, keys: Keys) -> Problem:
    """Explain in plain English what the parser stumbled over, and show the mended line if there is one."""
    at = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    opened = getattr(error, "context_mark", None)
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    code, message = next(
        ((code, message) for sign, code, message in _PLAIN if sign in said), ("yaml", "this line can't be read")
    )
    if at is None:
        return Problem(Place(file), code, message, ONLY_THE_FIRST)
    if code == "second-document":
        hint = "move what stands below '---' into a file of its own, or delete the '---'"
        return Problem(Place(file, at.line + 1, at.column + 1), code, message, hint)
    if "document start" in said and (dots := _dots_above(text, at.line)):
        message = "a line of three dots ends a file for the game, and more is written below it"
        hint = "delete this line, or put the dots behind the text above it"
        return Problem(Place(file, dots, 1), code, message, hint)
    # An open quote is noticed only at the end of the file; what helps is where it was opened.
    shown = opened if opened is not None and "scalar" in said else at
    fault = Fault(text, at.line, () if opened is None else (opened.line,), keys)
    stop = _Stop(shown.line, shown.column, said, code, message)
    advice = next(filter(None, (slip(fault) for slip in _SLIPS)), None) or _of_one_line(fault, stop)
    between = "" if advice.hint[-1].isspace() else " "
    place = Place(file, advice.line + 1, advice.column + 1)
    return Problem(place, advice.code, advice.message, f"{advice.hint}{between}{ONLY_THE_FIRST}")


def _dots_above(text: str, line: int) -> int:
    """The line, from 1, of the nearest three dots above this one; 0 if there are none."""
    lines = enumerate(text.split("\n")[:line], start=1)
    return max((number for number, line in lines if line.startswith("...")), default=0)


def _of_one_line(fault: Fault, stop: _Stop) -> Advice:
    """What to say if no slip explains the fault, but mending a single line near it may."""
    tried = dict.fromkeys((fault.line, *fault.opened, fault.line - 1))
    mends = ((line, found) for line in tried if (found := mend_line(fault, line)))
    where, mend = next(mends, (fault.line, ""))
    begun = OPENED.match(fault.lines[where]) if mend and where < stop.line else None
    if begun:
        # Another quote, far below, has closed it: the parser stumbles there, but the writer did here.
        return Advice(where, begun.end() - 1, _NOT_CLOSED, mend)
    message = _explain_line(fault.lines[where], stop, where) if mend else stop.message
    return Advice(stop.line, stop.column, message, mend or _without_mend(fault, stop), stop.code)


def _explain_line(line: str, stop: _Stop, where: int) -> str:
    """What is wrong with a line that quotes would mend, if we can say it better than the parser."""
    if stop.is_of_blocks and (inside := _of_quotes(line)):
        return inside
    sign = _sign_at(line, stop.column) if stop.line == where else ""
    return f"text can't begin with '{sign}' unless it is in quotes" if sign else stop.message


def _without_mend(fault: Fault, stop: _Stop) -> str:
    """What may be the matter if no line can be mended."""
    if stop.is_of_blocks:
        return "begin it as far in as the lines around it; or a line above it has lost its word with the colon"
    cut = "#" in fault.lines[fault.line]
    hides = "; a ' #' hides the rest of its line" if cut else ""
    return f"text with ': ', '#', a quote or a sign at its start must stand in quotes{hides}"


def _sign_at(line: str, column: int) -> str:
    """The sign at which the parser stopped, if a text begins with it: '@', '%', '?', '>'."""
    before, sign = line[:column], line[column : column + 1]
    return sign if sign and sign in "@%?>|&*" and (not before.strip() or before.endswith((": ", "- "))) else ""


def _of_quotes(line: str) -> str:
    """What to say if the quotes in a line are its fault."""
    entry = ENTRY.match(line)
    if not entry or not has_inside(entry["value"]):
        return ""
    if entry["value"][0] == "'":
        return "text that begins with a single quote ends at the next one for the game, even at an apostrophe"
    nested = "quotes stand inside quotes here: " if any(around(entry["value"])) else ""
    return f"{nested}the game takes the second quote for the end of the text"
