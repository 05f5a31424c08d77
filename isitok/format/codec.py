"""Records as JSON and back, for the cache: one function for each kind of field.

Fields equal to their default are left out. What isn't written for this table isn't read: ``CodecError``.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

from isitok.format import field_kinds as k
from isitok.format import fields as f
from isitok.format.fields import Field
from isitok.format.record import Record, fields_of, once

T = TypeVar("T", bound=Record)
Step = Callable[[Any], Any]


class CodecError(ValueError):
    """The data doesn't fit the record."""


def encode(value: Record) -> dict[str, Any]:
    """Turn a record into what JSON has: text, numbers, lists and maps."""
    told = {}
    for name, default, inward, _ in _steps(type(value)):
        one = getattr(value, name)
        if default is f.NEEDED or one != default:
            told[name] = inward(one)
    return told


def text_of(value: Record) -> str:
    """A record as JSON, with nothing in it that isn't needed."""
    return json.dumps(encode(value), separators=(",", ":"), ensure_ascii=False)


def decode(record: type[T], data: Any) -> T:
    """Turn encoded data back into a record. Raises ``CodecError``."""
    try:
        value: T = _decode(record, data)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise CodecError(f"not a {record.__name__}: {error}") from error
    return value


def _decode(record: type[Record], data: Any) -> Any:
    outward = _outward(record)
    return record(**{name: outward[name](one) for name, one in _a(dict, data).items()})


@once
def _steps(record: type[Record]) -> tuple[tuple[str, Any, Step, Step], ...]:
    """Of each field: its name, its default, and the functions that encode and decode its value."""
    return tuple((field.name, field.default, *_of_field(field)) for field in fields_of(record))


@once
def _outward(record: type[Record]) -> dict[str, Step]:
    return {name: outward for name, _, _, outward in _steps(record)}


def _of_field(field: Field) -> tuple[Step, Step]:
    inward, outward = _of_kind(field.of)
    if isinstance(field.many, k.Some):
        return _several(inward, outward)
    if isinstance(field.many, k.By):
        return _by(field.many, inward, outward)
    if field.default is None:
        return (
            lambda value: None if value is None else inward(value),
            lambda data: None if data is None else outward(data),
        )
    if field.default == "" and isinstance(field.of, k.Choice):
        return (
            lambda value: value if value == "" else inward(value),
            lambda data: data if data == "" else outward(data),
        )
    return inward, outward


def _of_kind(of: k.Kind) -> tuple[Step, Step]:
    return _STEPS[type(of)](of)


def _several(inward: Step, outward: Step) -> tuple[Step, Step]:
    return (
        lambda value: [inward(one) for one in value],
        lambda data: tuple([outward(one) for one in _a(list, data)]),
    )


def _by(many: k.By, inward: Step, outward: Step) -> tuple[Step, Step]:
    """A map of values by name: its keys are texts or words of a list, so JSON has it as an object."""
    _, key = _of_kind(many.keys)
    return (
        lambda value: {str(word): inward(one) for word, one in value.items()},
        lambda data: {key(word): outward(one) for word, one in _a(dict, data).items()},
    )


def _a(kind: type, data: Any) -> Any:
    if type(data) is not kind:
        raise TypeError(f"{data!r} is not {kind.__name__}")
    return data


def _same(value: Any) -> Any:
    return value


def _exactly(kind: type) -> Callable[[Any], tuple[Step, Step]]:
    return lambda of: (_same, lambda data: _a(kind, data))


def _choice(of: k.Choice) -> tuple[Step, Step]:
    """One word of a list, as JSON has it; numbers, yes and no stay what they are."""
    words = {value: getattr(value, "value", value) for value in of.values.values()}
    values = {word: value for value, word in words.items()}
    return words.__getitem__, values.__getitem__


def _part(of: k.Part) -> tuple[Step, Step]:
    return encode, lambda data: _decode(of.of, data)


def _drawn(of: k.Drawn) -> tuple[Step, Step]:
    return encode, lambda data: _decode(of.of, data)


def _each(of: k.Each) -> tuple[Step, Step]:
    return _several(*_of_kind(of.of))


def _one_of(of: k.OneOf) -> tuple[Step, Step]:
    by_word = {getattr(word, "value", word): record for word, record in of.of.items()}
    return encode, lambda data: _decode(by_word[_a(dict, data)[of.by]], data)


def _moment(of: k.Moment) -> tuple[Step, Step]:
    """One of up to three records, by their place among these."""
    records = [record for record in (of.message, of.shown, of.told) if record]

    def outward(data: Any) -> Any:
        which, one = _a(list, data)
        return _decode(records[_a(int, which)], one)

    return lambda value: [records.index(type(value)), encode(value)], outward


def _plain(of: k.Plain) -> tuple[Step, Step]:
    """Text, a number, yes or no."""

    def outward(data: Any) -> Any:
        if type(data) not in (str, int, bool):
            raise TypeError(f"{data!r} is no plain value")
        return data

    return _same, outward


_STEPS: Final[Mapping[type[k.Kind], Callable[[Any], tuple[Step, Step]]]] = {
    k.Choice: _choice,
    k.Day: _exactly(str),
    k.Drawn: _drawn,
    k.Each: _each,
    k.Form: _exactly(str),
    k.Id: _exactly(str),
    k.Moment: _moment,
    k.Named: _exactly(str),
    k.Number: _exactly(int),
    k.OneOf: _one_of,
    k.Part: _part,
    k.Called: _exactly(str),
    k.Plain: _plain,
    k.Text: _exactly(str),
    k.YesNo: _choice,
}
