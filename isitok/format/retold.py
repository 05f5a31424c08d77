"""Changes all texts of one voice in a record, such as into easy words, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from isitok.base.value import replace
from isitok.format.field_kinds import By, Each, Kind, Moment, OneOf, Part, Text
from isitok.format.fields import Field
from isitok.format.record import Record, fields_of
from isitok.format.voices import Voice

R = TypeVar("R", bound=Record)
How = Callable[[str], str]


def retold(record: R, how: How, voice: Voice) -> R:
    """The record in which every text of this voice, however deep, is what ``how`` makes of it."""
    changed = {field.name: now for field in fields_of(type(record)) if (now := _field(record, field, how, voice))}
    return replace(record, **changed) if changed else record


def _field(record: Record, field: Field, how: How, voice: Voice) -> Any:
    """The new value of a field; None where nothing in it has changed."""
    held = getattr(record, field.name)
    if not held:
        return None
    if isinstance(field.many, By):
        now: Any = {name: _one(record, field.of, one, how, voice) for name, one in held.items()}
    elif field.many is not None:
        now = tuple(_one(record, field.of, one, how, voice) for one in held)
    else:
        now = _one(record, field.of, held, how, voice)
    return now if now != held else None


def _one(record: Record, of: Kind, held: Any, how: How, voice: Voice) -> Any:
    match of:
        case Text() if record.voice_of(of) is voice:
            return how(held)
        case Part() | OneOf() | Moment():
            return retold(held, how, voice)
        case Each():
            return tuple(_one(record, of.of, one, how, voice) for one in held)
    return held
