"""Puts a value where the format table has it: keys that lead there are added in the table's order."""

from __future__ import annotations

from typing import Any

from isitok.edit.as_yaml import Data
from isitok.edit.parsed import Path, tree_of
from isitok.edit.patch import add_item, add_key, set_value
from isitok.format.field_kinds import By, Each, Moment, OneOf, Part, Some
from isitok.format.fields import Field
from isitok.format.record import Record, beside_of, keys_of
from isitok.format.story import Scenario


def held_at(tree: Any, path: Path) -> Any:
    """The value at a place in a tree; None where there is nothing. A single value counts as a list of one."""
    here = tree
    for step in path:
        held = step in here if isinstance(here, dict) else isinstance(step, int) and 0 <= step < _length(here)
        if held:
            here = here[step]
        elif step == 0 and here is not None and not isinstance(here, list):
            continue
        else:
            return None
    return here


def put(text: str, path: Path, value: Data) -> str:
    """Put a value at a place of a story, whether something is there or not. Raises OnlyInText."""
    tree = tree_of(text)
    at = next((length for length in range(len(path), -1, -1) if _is_there(tree, path[:length])), 0)
    if at == len(path):
        return set_value(text, path, value)
    around, rest = path[:at], path[at:]
    here = held_at(tree, around)
    record = record_at(around, tree)
    for step in reversed(rest[1:]):
        value = [value] if isinstance(step, int) else {step: value}
    if isinstance(here, str) and here and isinstance(rest[0], int):  # one, where there may be several
        return set_value(text, around, [here, value])
    if isinstance(here, str) and here and record is not None and record.SHORT:
        key = record.SHORT
        return set_value(text, around, value if rest[0] == key else {key: here, str(rest[0]): value})
    if isinstance(rest[0], int):
        return add_item(text, around, rest[0], value)
    return add_key(text, around, rest[0], value, order_of(record))


def order_of(record: type[Record] | None) -> tuple[str, ...]:
    """The keys of a map in the order of its table."""
    return (*keys_of(record), *beside_of(record)) if record is not None else ()


def record_at(path: Path, tree: Any) -> type[Record] | None:
    """Of which record the map at a place is; None where it is of none."""
    record: type[Record] | None = Scenario
    field: Field | None = None
    for number, step in enumerate(path):
        if record is not None:
            field = keys_of(record).get(str(step))
            record = None
            if field is None:
                return None
            if field.many is None:
                record = _record_of(field.of, tree, path[: number + 1])
        elif field is not None and isinstance(field.of, Moment):
            if isinstance(step, str):
                record = _of_moment(field.of, step)
        elif field is not None and isinstance(field.many, Some | By):
            record = _record_of(field.of, tree, path[: number + 1])
    return record


def _record_of(of: Any, tree: Any, path: Path) -> type[Record] | None:
    if isinstance(of, Part):
        return of.of
    if isinstance(of, Each):
        return _record_of(of.of, tree, path)
    if isinstance(of, OneOf):
        kind = held_at(tree, (*path, of.by))
        return next((record for word, record in of.of.items() if str(word) == kind), None)
    return None


def _of_moment(of: Moment, step: str) -> type[Record]:
    """A message's record, or that of what is shown under this key."""
    shown = keys_of(of.shown).get(step) if of.shown else None
    if shown is not None and isinstance(shown.of, Part):
        return shown.of.of
    return of.message


def _length(here: Any) -> int:
    return len(here) if isinstance(here, list) else 0


def _is_there(tree: Any, path: Path) -> bool:
    here = tree
    for step in path:
        if not (step in here if isinstance(here, dict) else isinstance(step, int) and 0 <= step < _length(here)):
            return False
        here = here[step]
    return here is not None or not path
