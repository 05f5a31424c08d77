"""What somebody has changed in a table that went out of the game: each such cell changes its value in the story's file.

A cell counts as changed where it isn't as it was written. What was changed in the file, too, stays, and is named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from isitok.base.value import Value, replace
from isitok.edit.as_yaml import Data, Word
from isitok.edit.parsed import OnlyInText, tree_of
from isitok.edit.patch import add_item, add_key, remove_item, remove_key, set_value
from isitok.exchange.cell_words import ages_in, level_in, lines_in, topic_in, verdict_in
from isitok.exchange.headings import ACT_COLUMNS, ACT_NUMBER, HELPS, MORE, OF_STORY, told
from isitok.exchange.rows_as_drafts import do_or_say, with_full_stop
from isitok.exchange.story_cells import Cells, Way, cells_of, ways_that_help
from isitok.format.act import Act
from isitok.format.choices import MOST_ACTS
from isitok.format.could_do import Option
from isitok.format.record import keys_of
from isitok.format.story import Scenario
from isitok.format.vocabulary import Verdict

_COLUMNS: Final = (*OF_STORY, *ACT_COLUMNS, *MORE, *HELPS)
_ORDER: Final = {**dict.fromkeys(ACT_COLUMNS, tuple(keys_of(Act))), **dict.fromkeys(HELPS, tuple(keys_of(Option)))}
_WORDS: Final = ("ages", "level", "topic", "verdict")
_YOURS_STAYS: Final = "changed in the story’s file, too: yours there stays"


class Cell(Value):
    """One cell of a row that came back."""

    act: int  # from 0
    column: str
    text: str
    before: str | None  # as it was written; None where that isn't known


class CameBack(Value):
    """A story's text once a row has come back."""

    text: str
    changed: tuple[str, ...] = ()  # its columns, by key
    asks: tuple[str, ...] = ()  # what wasn't changed, and why
    notes: tuple[str, ...] = ()  # what has no place in the story
    both: tuple[str, ...] = ()  # what was changed in both places, and stays as the file has it


def bring_back(stem: str, text: str, row: Cells, before: Cells | None, *, theirs: bool) -> CameBack:
    """The text with what a row has changed. ``theirs``: also what was changed in the file. Raises OnlyInText."""
    rows = list(cells_of(stem, tree_of(text)))
    number = row.get(ACT_NUMBER, "")
    at = int(number) - 1 if number.isdecimal() and 0 < int(number) <= MOST_ACTS else len(rows)
    if at >= len(rows):
        return _another_act(text, row)
    came = CameBack(text)
    for column in _COLUMNS:
        if column in row or column in (before or {}):
            cell = Cell(at, column, row.get(column, ""), None if before is None else before.get(column, ""))
            came = _with(came, cell, rows[at].get(column, ""), theirs=theirs)
    return came


def _with(came: CameBack, cell: Cell, now: str, *, theirs: bool) -> CameBack:
    if _same(cell.text, now) or (cell.before is not None and _same(cell.text, cell.before)):
        return came
    if not (theirs or (cell.before is not None and _same(now, cell.before))):
        return replace(came, both=(*came.both, f"{told(cell.column)}: {_YOURS_STAYS}"))
    try:
        text = _patched(came.text, cell)
    except OnlyInText as error:
        text, why = None, f"only in the text, at line {error.line}"
    except _Unclear:
        text, why = None, f"“{cell.text}” isn’t clear: yours there stays"
    if text is None:
        return replace(came, asks=(*came.asks, f"{told(cell.column)}: {why}"))
    return replace(came, text=text, changed=(*came.changed, cell.column))


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()


class _Unclear(Exception):
    """What stands in a cell means nothing, or can't be done from a table."""


def _patched(text: str, cell: Cell) -> str:
    """Raises OnlyInText and _Unclear."""
    tree: Any = tree_of(text)
    if cell.column in HELPS:
        return _patched_option(text, tree, cell)
    around: Way = ("acts", cell.act) if cell.column in ACT_COLUMNS else ()
    key = cell.column
    held = tree["acts"][cell.act] if around else tree
    if not cell.text:
        return remove_key(text, (*around, key)) if key in held else text
    value = _value(cell)
    if key not in held:
        return add_key(text, around, key, value, _ORDER.get(key, tuple(keys_of(Scenario))))
    if isinstance(held[key], list) and isinstance(value, list) and key == "talk":
        return _with_items(text, (*around, key), held[key], value)
    return set_value(text, (*around, key), value)


def _value(cell: Cell) -> Data:
    """What is written for a cell."""
    reads = {"ages": ages_in, "level": level_in, "topic": topic_in, "verdict": verdict_in}
    if cell.column == "talk":
        return lines_in(cell.text)
    if cell.column not in _WORDS:
        return with_full_stop(cell.text) if cell.column == "act" else cell.text
    means = reads[cell.column](cell.text)
    if not means:
        raise _Unclear
    if isinstance(means, tuple):
        return Word(means[0]) if len(means) == 1 else [Word(band) for band in means]
    return Word(int(means) if cell.column == "level" else means)


def _with_items(text: str, way: Way, held: Sequence[Any], wanted: Sequence[str]) -> str:
    """A list with other items: those that are the same stay as they are."""
    for at, one in enumerate(wanted):
        if at >= len(held):
            text = add_item(text, way, at, one)
        elif held[at] != one:
            text = set_value(text, (*way, at), one)
    for at in range(len(held) - 1, len(wanted) - 1, -1):
        text = remove_item(text, (*way, at))
    return text


def _patched_option(text: str, tree: Mapping[str, Any], cell: Cell) -> str:
    what, number = cell.column.split()
    ways = ways_that_help(tree)
    if int(number) > len(ways) or not cell.text:
        raise _Unclear
    way: Way = ("respond", "options", ways[int(number) - 1])
    held = tree["respond"]["options"][way[-1]]
    key, said = ("why", cell.text) if what == "why" else do_or_say(cell.text)
    if key in held:
        return set_value(text, (*way, key), said)
    text = add_key(text, way, key, said, _ORDER[cell.column])
    return text if key == "why" else remove_key(text, (*way, "do" if key == "say" else "say"))


def _another_act(text: str, row: Cells) -> CameBack:
    """A row for an act that the story hasn't."""
    told_of = {column: row[column] for column in ACT_COLUMNS if row.get(column)}
    if not told_of:
        return CameBack(text)
    act: dict[str, Data] = {"act": with_full_stop(told_of.get("act", ""))}
    verdict: Verdict | None = verdict_in(told_of.get("verdict", ""))
    act |= {"verdict": Word(verdict)} if verdict else {}
    act |= {key: told_of[key] for key in ("why", "changes_if") if key in told_of}
    held = tree_of(text)
    acts = held.get("acts") if isinstance(held, dict) else None
    if isinstance(acts, list) and acts:
        return CameBack(add_item(text, ("acts",), len(acts), act), tuple(told_of))
    return CameBack(add_key(text, (), "acts", [act], tuple(keys_of(Scenario))), tuple(told_of))
