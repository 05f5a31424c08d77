"""Frozen dataclasses to JSON and back, by their type hints. The cache keeps scenarios this way.

Fields equal to their default are left out. Where a type allows several dataclasses, the value carries its class's name.
"""

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any, Final, TypeVar

T = TypeVar("T")
Step = Callable[[Any], Any]

_CLASS: Final = "="
_MISSING: Final = dataclasses.MISSING


class CodecError(ValueError):
    """The data doesn't fit the type."""


def encode(type_: Any, value: Any) -> Any:
    """Turn a value into what JSON has: text, numbers, lists and maps."""
    return _steps(type_)[0](value)


def text_of(type_: Any, value: Any) -> str:
    """A value as JSON, with nothing in it that isn't needed."""
    return json.dumps(encode(type_, value), separators=(",", ":"), ensure_ascii=False)


def decode(type_: type[T], data: Any) -> T:
    """Turn encoded data back into a value of this type. Raises ``CodecError``."""
    try:
        wanted: Any = type_
        value: T = _steps(wanted)[1](data)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise CodecError(f"not a {getattr(type_, '__name__', type_)}: {error}") from error
    return value


@lru_cache(maxsize=256)
def _steps(type_: Any) -> tuple[Step, Step]:
    """The functions that encode and decode a type."""
    origin, arguments = typing.get_origin(type_), typing.get_args(type_)
    if type_ in (str, int, bool, float):
        return _same, _exactly(type_)
    if origin is tuple:
        return _tuple(arguments[0])
    if origin is Mapping:
        return _mapping(*arguments)
    if origin in (typing.Union, types.UnionType):
        return _union(arguments)
    if isinstance(type_, type) and issubclass(type_, Enum):
        return (lambda member: member.value), type_
    if dataclasses.is_dataclass(type_):
        return _record(type_)
    raise TypeError(f"the codec doesn't know {type_}")


def _same(value: Any) -> Any:
    return value


def _exactly(type_: Any) -> Step:
    def decode_exactly(data: Any) -> Any:
        if type(data) is not type_:
            raise TypeError(f"{data!r} is not {type_.__name__}")
        return data

    return decode_exactly


def _tuple(item: Any) -> tuple[Step, Step]:
    inward, outward = _steps(item)

    def decode_tuple(data: Any) -> Any:
        if type(data) is not list:
            raise TypeError("not a list")
        return tuple([outward(one) for one in data])

    return (lambda value: [inward(one) for one in value]), decode_tuple


def _mapping(key: Any, item: Any) -> tuple[Step, Step]:
    """Keys are text or text enums, so a map can be a JSON object."""
    _, key_outward = _steps(key)
    inward, outward = _steps(item)

    def decode_map(data: Any) -> Any:
        if type(data) is not dict:
            raise TypeError("not a map")
        return {key_outward(word): outward(one) for word, one in data.items()}

    return (lambda value: {str(word): inward(one) for word, one in value.items()}), decode_map


def _union(members: tuple[Any, ...]) -> tuple[Step, Step]:
    members_but_none = [member for member in members if member is not type(None)]
    if len(members_but_none) == 1:
        inward, outward = _steps(members_but_none[0])
        return (
            lambda value: None if value is None else inward(value),
            lambda data: None if data is None else outward(data),
        )
    by_name: dict[str, Any] = {member.__name__: member for member in members_but_none}

    def encode_union(value: Any) -> Any:
        name = type(value).__name__
        return {_CLASS: name, **_steps(by_name[name])[0](value)}

    def decode_union(data: Any) -> Any:
        rest = {word: one for word, one in data.items() if word != _CLASS}
        return _steps(by_name[data[_CLASS]])[1](rest)

    return encode_union, decode_union


def _record(type_: Any) -> tuple[Step, Step]:
    hints = typing.get_type_hints(type_)
    inward, outward, defaults = {}, {}, {}
    for field in dataclasses.fields(type_):
        inward[field.name], outward[field.name] = _steps(hints[field.name])
        defaults[field.name] = field.default

    def encode_record(value: Any) -> Any:
        told = {}
        for name, step in inward.items():
            one = getattr(value, name)
            if one != defaults[name] or defaults[name] is _MISSING:
                told[name] = step(one)
        return told

    def decode_record(data: Any) -> Any:
        if type(data) is not dict:
            raise TypeError("not a map")
        return type_(**{name: outward[name](one) for name, one in data.items()})

    return encode_record, decode_record
