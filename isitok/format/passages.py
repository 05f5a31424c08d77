"""Every text of a record with its place in the file and its voice, in reading order: for rules, readings, notes."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from isitok.base.giving_way import give_way
from isitok.format.field_kinds import By, Each, Form, Kind, Moment, OneOf, Part, Text
from isitok.format.fields import Field
from isitok.format.problem import Path
from isitok.format.record import Record, names_of, said_in_order
from isitok.format.voices import Voice


class Passage(NamedTuple):
    """A piece of text, who says it, and where it stands."""

    path: Path
    text: str
    voice: Voice


def passages_of(value: Record) -> tuple[Passage, ...]:
    """Every text of a record. Where somebody's id stands for their name, it is the name."""
    return tuple(_of_record(value, ()))


def _of_record(value: Record, at: Path) -> Iterator[Passage]:
    give_way()
    named = {id_: getattr(value, name) for name, id_ in names_of(type(value))}
    for field in said_in_order(type(value)):
        # An id of a person becomes their name.
        if held := named.get(field.name) or getattr(value, field.name):
            yield from _of_field(value, field, held, (*at, field.key))


def _of_field(value: Record, field: Field, held: Any, at: Path) -> Iterator[Passage]:
    if field.many is None:
        yield from _of_one(value, field.of, held, at)
    elif isinstance(field.many, By):
        for word, one in held.items():
            yield from _of_one(value, field.many.keys, str(word), (*at, str(word)))
            yield from _of_one(value, field.of, one, (*at, str(word)))
    else:
        for number, one in enumerate(held):
            yield from _of_one(value, field.of, one, (*at, number))


def _of_one(value: Record, of: Kind, held: Any, at: Path) -> Iterator[Passage]:
    match of:
        case Text() if held:
            yield Passage(at, held, value.voice_of(of))
        case Form() if of.voice:
            yield Passage(at, held, of.voice)
        case Part() | OneOf():
            yield from _of_record(held, at)
        case Moment():
            yield from _of_moment(of, held, at)
        case Each():
            for number, one in enumerate(held):
                yield from _of_one(value, of.of, one, (*at, number))


def _of_moment(of: Moment, held: Record, at: Path) -> Iterator[Passage]:
    """What is said or shown stands behind its key; what is told is the text of a line."""
    if isinstance(held, of.message):
        key = getattr(held, "key", "")
        if of.titled:
            yield Passage((*at, key), key, of.titled.voice)
        yield from _of_record(held, (*at, key))
        return
    own = (*at, key) if (key := getattr(held, "key", "")) else at
    for passage in _of_record(held, ()):
        yield Passage((*own, *passage.path[1:]), passage.text, passage.voice)
