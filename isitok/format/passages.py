"""Every text of a record with its place in the file and its voice, in reading order: for rules, readings, notes."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from isitok.format.fields import By, Each, Field, Form, Kind, Moment, OneOf, Part, Text
from isitok.format.record import Record, said_in_order
from isitok.format.voices import Voice

Path = tuple[str | int, ...]
"""Where a value is in a file: YAML keys and list positions from 0, as in ``("acts", 0, "why")``."""


class Passage(NamedTuple):
    """A piece of text, who says it, and where it stands."""

    path: Path
    text: str
    voice: Voice


NOBODY_ELSE: Final[Mapping[str, str]] = MappingProxyType({})


def passages_of(value: Record, names: Mapping[str, str] = NOBODY_ELSE) -> tuple[Passage, ...]:
    """Every text of a record. ``names`` are those of people, where an id stands for one."""
    return tuple(_of_record(value, (), names))


def _of_record(value: Record, at: Path, names: Mapping[str, str]) -> Iterator[Passage]:
    for field in said_in_order(type(value)):
        held = getattr(value, field.name)
        if held or held == 0:
            yield from _of_field(value, field, held, (*at, field.key), names)


def _of_field(value: Record, field: Field, held: Any, at: Path, names: Mapping[str, str]) -> Iterator[Passage]:
    if field.many is None:
        yield from _of_one(value, field.of, held, at, names)
    elif isinstance(field.many, By):
        for word, one in held.items():
            yield from _of_one(value, field.many.keys, str(word), (*at, str(word)), names)
            yield from _of_one(value, field.of, one, (*at, str(word)), names)
    else:
        for number, one in enumerate(held):
            yield from _of_one(value, field.of, one, (*at, number), names)


def _of_one(value: Record, of: Kind, held: Any, at: Path, names: Mapping[str, str]) -> Iterator[Passage]:
    match of:
        case Text():
            yield Passage(at, names.get(held, held) if of.may_name else held, value.voice_of(of))
        case Form() if of.voice:
            yield Passage(at, held, of.voice)
        case Part() | OneOf():
            yield from _of_record(held, at, names)
        case Moment():
            yield from _of_moment(of, held, at, names)
        case Each():
            for number, one in enumerate(held):
                yield from _of_one(value, of.of, one, (*at, number), names)


def _of_moment(of: Moment, held: Record, at: Path, names: Mapping[str, str]) -> Iterator[Passage]:
    """A message stands behind its key; what the phone shows, and what is told, are the text of one line."""
    if isinstance(held, of.message):
        yield from _of_record(held, (*at, getattr(held, "key", "")), names)
        return
    own = (*at, key) if (key := getattr(held, "key", "")) else at
    for passage in _of_record(held, (), names):
        yield Passage(own, passage.text, passage.voice)
