"""A record as a file holds it: maps, lists and words, without what equals its default. Reading it gives it back."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from isitok.format import field_kinds as k
from isitok.format import fields as f
from isitok.format.conditions import IF
from isitok.format.fields import Field
from isitok.format.record import Record, beside_of, keys_of


def as_written(value: Record) -> dict[str, Any]:
    """The map of a record, by its keys. Every scalar in it is a text."""
    return _held(value, keys_of(type(value)))


def _held(value: Record, fields: Mapping[str, Field]) -> dict[str, Any]:
    told = {}
    for key, field in fields.items():
        held = getattr(value, field.name)
        if field.default is f.NEEDED or held != field.default:
            told[key] = _field(field, held)
    return told


def _field(field: Field, held: Any) -> Any:
    if isinstance(field.many, k.Some):
        return [_one(field.of, one) for one in held]
    if isinstance(field.many, k.By) and field.many.alone and not any(held.values()):
        return [str(word) for word in held]
    if isinstance(field.many, k.By):
        return {str(word): _one(field.of, one) for word, one in held.items()}
    return _one(field.of, held)


def _one(of: k.Kind, held: Any) -> Any:
    return _WRITTEN[type(of)](of, held)


def _as_text(of: k.Kind, held: Any) -> str:
    return str(held)


def _choice(of: k.Choice, held: Any) -> str:
    return str(getattr(held, "value", held))


def _yes_no(of: k.YesNo, held: Any) -> str:
    return "yes" if held else "no"


def _part(of: k.Part, held: Record) -> Any:
    """The map; or the single value that it stands for, if nothing more is there."""
    short = type(held).SHORT
    own = {field.name for field in keys_of(type(held)).values()}
    if short not in own and short and not as_written(held):
        return _field(getattr(type(held), short), getattr(held, short))
    whole = as_written(held)
    return next(iter(whole.values())) if [*whole] == [short] and _is_single(held, short) else whole


def _is_single(held: Record, short: str) -> bool:
    field: Field = getattr(type(held), short)
    return field.many is None


def _drawn(of: k.Drawn, held: Any) -> str:
    return f"{held.who} ({held.mood})" if held.mood else str(held.who)


def _each(of: k.Each, held: Any) -> list[Any]:
    return [_one(of.of, one) for one in held]


def _moment(of: k.Moment, held: Any) -> Any:
    """Behind its key, as that was written; or the line that tells it."""
    if of.told and isinstance(held, of.told):
        return _part(k.Part(of.told), held)
    inside = _part(k.Part(type(held)), held)
    key = str(held.key)
    beside = _held(held, beside_of(type(held)))
    return {**beside, key: inside if isinstance(held, of.message) else next(iter(inside.values()))}


def _one_of(of: k.OneOf, held: Any) -> Any:
    """The map, with when it is there."""
    return {**(_held(held, {IF: type(held).if_}) if of.sometimes else {}), **as_written(held)}


_WRITTEN: Final[Mapping[type[k.Kind], Callable[[Any, Any], Any]]] = {
    k.Choice: _choice,
    k.Day: _as_text,
    k.Drawn: _drawn,
    k.Each: _each,
    k.Form: _as_text,
    k.Id: _as_text,
    k.Moment: _moment,
    k.Named: _as_text,
    k.Number: _as_text,
    k.OneOf: _one_of,
    k.Part: _part,
    k.Text: _as_text,
    k.YesNo: _yes_no,
}
