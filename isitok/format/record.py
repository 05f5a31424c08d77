"""What a record is: a frozen value whose class body is its own format.

A field is said once, as ``why: str = f.text("Why", "what it means for a person", GAME)``. Type checkers see a missing
or misspelt one, and a text without a voice. Defining a record costs little: what is looked up in it is worked out when
it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Final, TypeVar, cast, dataclass_transform

from isitok.base.value import Value
from isitok.format import fields as f
from isitok.format.conditions import condition
from isitok.format.field_kinds import Called, Part, Text
from isitok.format.fields import Field
from isitok.format.voices import Voice

F = TypeVar("F", bound=Callable[..., Any])


def once(worked_out: F) -> F:
    """Makes a function of a record class remember its answer for each class."""
    return cast(F, cache(worked_out))


NO_KEYS: Final[tuple[str, ...]] = ()


@dataclass_transform(
    frozen_default=True,
    kw_only_default=True,
    field_specifiers=(
        f.text, f.line, f.choice, f.yes_no, f.named, f.id_, f.form, f.number, f.day, f.part, f.parts, f.for_each,
        f.one_of, f.moments, f.drawn, f.added, f.called, condition,
    ),
)  # fmt: skip
class Record(Value):
    """A map with these keys and no others.

    ``what`` is what a hint calls it; ``short`` is the key that a single value stands for (``photo: a text``); of the
    keys of ``exactly_one`` just one is there, of those of ``one_at_least`` one or more.
    """

    WHAT = ""  # no annotations: those are fields
    SHORT = ""
    EXACTLY_ONE = NO_KEYS
    ONE_AT_LEAST = NO_KEYS

    def __init_subclass__(
        cls,
        what: str | None = None,
        short: str | None = None,
        exactly_one: tuple[str, ...] | None = None,
        one_at_least: tuple[str, ...] | None = None,
    ) -> None:
        super().__init_subclass__(kw_only=True)
        if what is not None:
            cls.WHAT = what
        if short is not None:
            cls.SHORT = short
        if exactly_one is not None:
            cls.EXACTLY_ONE = exactly_one
        if one_at_least is not None:
            cls.ONE_AT_LEAST = one_at_least
        own = {name: one for name, one in cls._defaults.items() if not isinstance(one, Field)}
        fields = {name: one for name in cls._names if isinstance(one := getattr(cls, name), Field)}
        cls._defaults = own | {name: one.default for name, one in fields.items() if one.default is not f.NEEDED}

    def voice_of(self, text: Text) -> Voice:
        """Who is speaking in one of its texts. Usually the table says so; a record may decide by its other values."""
        return text.voice


@once
def fields_of(record: type[Record]) -> tuple[Field, ...]:
    """All its fields, in the order of the file, with those that are added."""
    return tuple(getattr(record, name) for name in record.field_names())


@once
def keys_of(record: type[Record]) -> dict[str, Field]:
    """The fields that a file may have, by their keys."""
    return {field.key: field for field in fields_of(record) if not (field.is_added or field.is_beside)}


@once
def beside_of(record: type[Record]) -> dict[str, Field]:
    """The fields that stand beside the key of such a record, by their keys."""
    return {field.key: field for field in fields_of(record) if field.is_beside}


@once
def said_in_order(record: type[Record]) -> tuple[Field, ...]:
    """The fields in the order in which they are read aloud."""
    order = [field for field in keys_of(record).values() if not field.before]
    for field in keys_of(record).values():
        if field.before:
            order.insert(next(at for at, one in enumerate(order) if one.key == field.before), field)
    return tuple(order)


@once
def what_of(record: type[Record]) -> str:
    """What it is, for a hint: the keys that it needs, if nothing else is said."""
    keys = list(keys_of(record).values())
    needed = ", ".join(repr(field.key) for field in keys if field.need is f.REQUIRED)
    return record.WHAT or needed or repr(keys[0].key)


@once
def leads(record: type[Record]) -> str:
    """The first key that a record needs: in a list of such records, each item begins with it."""
    return next((field.key for field in keys_of(record).values() if field.need is f.REQUIRED), "")


@once
def names_of(record: type[Record]) -> tuple[tuple[str, str], ...]:
    """Its fields that hold what somebody is called, each with the field that has their id."""
    return tuple((field.name, field.of.at) for field in fields_of(record) if isinstance(field.of, Called))


def is_known_by_key(of: Any) -> bool:
    """Whether the records of a map have their keys as ids."""
    id_ = getattr(of.of, "id", None) if type(of) is Part else None
    return isinstance(id_, Field) and id_.is_added


def is_text(of: Any) -> bool:
    """Whether the value may be written as a single text."""
    if type(of) is Part and of.of.SHORT:
        of = getattr(of.of, of.of.SHORT).of
    return type(of) is Text
