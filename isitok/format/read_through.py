"""A whole text in lines, by the labels of its table: all that its mark stands for, so that whoever signs reads it."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from isitok.format.as_written import as_written
from isitok.format.field_kinds import Each, Kind, Moment, OneOf, Part
from isitok.format.fields import Field
from isitok.format.record import Record, keys_of

_STEP: Final = "  "

Names = Mapping[str, str]
"""What people, and ways to get help, are called, by their ids."""


def lines_of(text: Record, names: Names) -> Iterator[str]:
    """Each text with its label; what is inside something stands farther in."""
    fields = {key: field for key, field in keys_of(type(text)).items() if field.is_signed}
    yield from _map({key: value for key, value in as_written(text).items() if key in fields}, fields, names, "")


def _map(told: Mapping[str, Any], fields: Mapping[str, Field], names: Names, step: str) -> Iterator[str]:
    for key, value in told.items():
        field = fields.get(key)
        inside = _inside(field.of, value) if field else {}
        yield from _told(field.label if field else names.get(key, key), value, inside, names, step)


def _told(label: str, value: Any, inside: Mapping[str, Field], names: Names, step: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield f"{step}{label}:"
        yield from _map(value, inside, names, step + _STEP)
    elif isinstance(value, list) and not all(isinstance(one, str) for one in value):
        for number, one in enumerate(value, start=1):
            yield from _told(f"{label} {number}", one, inside, names, step)
    else:
        words = [names.get(one, one) for one in (value if isinstance(value, list) else [value])]
        yield f"{step}{label}: {' · '.join(words)}"


def _inside(of: Kind, value: Any) -> Mapping[str, Field]:
    """The fields of what may be inside, by key."""
    records: tuple[type[Record], ...] = ()
    if isinstance(of, Part):
        records = (of.of,)
    elif isinstance(of, OneOf):
        records = tuple(of.of.values())
    elif isinstance(of, Moment):
        records = tuple(record for record in (of.message, of.shown, of.told) if record)
    elif isinstance(of, Each):
        return _inside(of.of, value)
    return {key: field for record in records for key, field in keys_of(record).items()}
