"""The JSON Schema of a record, for editors and for whatever else writes files: one function for each kind of field.

The label is ``title``, the help ``description``; each free text has its voice (``x-voice``) at the text, or at the list
or choice that holds it; what names somebody or something has ``x-names``. What only the reader can know – word limits,
what fits together – is not in it. It offers the people, facts and help that came with the game, but allows others.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

from isitok.format import field_kinds as k
from isitok.format import fields as f
from isitok.format.by_label import labels_of
from isitok.format.conditions import IF
from isitok.format.fields import Field
from isitok.format.record import Record, beside_of, fields_of, keys_of
from isitok.format.snippets import needed_of, snippet_of

Schema = dict[str, Any]

_DRAFT: Final = "http://json-schema.org/draft-07/schema#"
_SCALAR: Final[Schema] = {"type": ["string", "number", "boolean"]}
_NAME: Final = r"^\s*[A-Za-z][A-Za-z0-9 _–—-]{0,39}\s*$"
"""A name that a writer chooses: capital letters and spaces are mended when it is read."""
_OFFERED: Final = "x-offered"
"""Which names to offer as keys, until they are put in."""


Offered = Mapping[str, Sequence[str] | Mapping[str, str]]
"""Ids by their kind, "person", "fact" or "route"; and what an editor says of each, where there is something to say."""


def schema_of(record: type[Record], title: str, names: Offered | None = None) -> Schema:
    """The schema of a file. ``names`` are the ids that it offers."""
    schema: Schema = {"$schema": _DRAFT, "title": title, **_record(record)}
    if names is None:
        bare: Schema = _without_offers(schema)
        return bare
    definitions: Schema = {kind: {"enum": [*ids], **_told(ids)} for kind, ids in names.items()}
    return {**_with_names(schema, names, definitions), "definitions": definitions}


def _told(ids: Sequence[str] | Mapping[str, str]) -> Schema:
    """What editors show beside an id that they offer."""
    return {"enumDescriptions": [*ids.values()]} if isinstance(ids, Mapping) else {}


def text_of(schema: Schema) -> str:
    """A schema as the text of a file."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _record(record: type[Record]) -> Schema:
    """An object with these properties only."""
    keys = keys_of(record)
    told: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {key: _described(field) for key, field in keys.items()},
    }
    if required := [key for key, field in keys.items() if field.need is f.REQUIRED]:
        told["required"] = required
    if required or record.EXACTLY_ONE:
        told["defaultSnippets"] = [snippet_of("what is needed", partial(needed_of, record))]
    if record.EXACTLY_ONE:
        told["oneOf"] = [{"required": [word]} for word in record.EXACTLY_ONE]
    if record.ONE_AT_LEAST:
        told["anyOf"] = [{"required": [word]} for word in record.ONE_AT_LEAST]
    return told


def _described(field: Field) -> Schema:
    return {"title": field.label, "description": field.help, **_field(field)}


def _field(field: Field) -> Schema:
    if field.many is None:
        return _one(field.of)
    return _list(field.of, field.many) if isinstance(field.many, k.Some) else _map(field.of, field.many)


def _one(of: k.Kind) -> Schema:
    return _SCHEMA[type(of)](of)


def _list(of: k.Kind, many: k.Some) -> Schema:
    """A list with its limits; or a single value, which is no map but for one of several records."""
    told: Schema = {"type": "array", "items": _one(of), "minItems": many.low, "maxItems": many.high}
    return {"anyOf": [_single(of), told]} if many.one else told


def _single(of: k.Kind) -> Schema:
    """What may stand without a list."""
    short = of.of if isinstance(of, k.Part) else of.told if isinstance(of, k.Moment) else None
    return _field(getattr(short, short.SHORT)) if short and short.SHORT else _one(of)


def _map(of: k.Kind, many: k.By) -> Schema:
    """An object whose values are of one kind."""
    offered = {_OFFERED: many.keys.names} if isinstance(many.keys, k.Named) and many.keys.offers else {}
    told: Schema = {
        "type": "object",
        **offered,
        "propertyNames": _property_names(many.keys),
        "additionalProperties": _one(of),
        "minProperties": many.low,
        "maxProperties": many.high,
    }
    if not many.alone:
        return told
    key = _one(many.keys)
    return {"anyOf": [key, {"type": "array", "items": key, "minItems": many.low, "maxItems": many.high}, told]}


def _property_names(keys: k.Kind) -> Schema:
    """What may stand as a key, which is a text in any case."""
    if isinstance(keys, k.Choice):
        return {"enum": list(keys.words)}
    if isinstance(keys, k.Named):
        return {"x-names": list(keys.names)}
    return _one(keys)


def _text(of: k.Text) -> Schema:
    """A text; numbers and ``yes`` are text here too."""
    limit = {"maxLength": of.chars} if of.chars else {}
    return {**_SCALAR, **limit, "x-voice": of.voice.value}


def _choice(of: k.Choice) -> Schema:
    """The words, and what they are called on the screen; digits may be written as numbers."""
    labels = (label for label in labels_of(of) if label not in of.words)
    return {"enum": [*of.words, *labels, *(int(word) for word in of.words if word.isdigit())]}


def _yes_no(of: k.YesNo) -> Schema:
    """The words, or true and false, as some editors see them."""
    return {"enum": ["yes", "no", True, False]}


def _named(of: k.Named) -> Schema:
    """Any text. The ids that came with the game are offered, where the file defines them."""
    defined = of.names if of.offers else ()
    names = {"x-names": list(of.names)}
    return {"anyOf": [*({"$ref": f"#/definitions/{name}"} for name in defined), {**_SCALAR, **names}]}


def _id(of: k.Id) -> Schema:
    return {**_SCALAR, "pattern": _NAME}


def _form(of: k.Form) -> Schema:
    """The form as a pattern."""
    return {"type": ["string", "number"], "pattern": f"^(?:{of.pattern})$"}


def _number(of: k.Number) -> Schema:
    """The range."""
    return {"type": "integer", "minimum": of.low, "maximum": of.high}


def _day(of: k.Day) -> Schema:
    """Year, month and day."""
    return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


def _part(of: k.Part) -> Schema:
    """A record; or, where a single value may stand for it, one of the two."""
    record = of.of
    if not record.SHORT:
        return _record(record)
    return {"anyOf": [_field(getattr(record, record.SHORT)), _record(record)]}


def _each(of: k.Each) -> Schema:
    return _list(of.of, of.many)


def _one_of(of: k.OneOf) -> Schema:
    """One object for each record; or what stands elsewhere in the file, without a copy of it all."""
    if of.at:
        return {"type": "object", "allOf": [{"$ref": f"#/properties/{of.at}"}]}
    kind = keys_of(next(iter(of.of.values())))[of.by]
    return {
        "type": "object",
        "required": [of.by],
        "properties": {of.by: _one(kind.of)},
        "defaultSnippets": [
            snippet_of(str(word), partial(needed_of, record, kind=str(word))) for word, record in of.of.items()
        ],
        "allOf": [
            {"if": {"properties": {of.by: {"const": str(word)}}}, "then": _sometimes(of, record)}
            for word, record in of.of.items()
        ],
    }


def _sometimes(of: k.OneOf, record: type[Record]) -> Schema:
    """The record, where it may be there only sometimes with when. What is needed is offered above, with its kind."""
    told = _record(record)
    told.pop("defaultSnippets", None)
    if of.sometimes:
        when = next(field for field in fields_of(record) if field.key == IF)
        told["properties"] = {**told["properties"], IF: _described(when)}
    return told


def _moment(of: k.Moment) -> Schema:
    """An object with one key, which is somebody's or what the phone does; or a line that tells it."""
    beside = beside_of(of.message)
    one: Schema = {
        "minProperties": 1,
        "maxProperties": 1 + len(beside),
        "additionalProperties": _one(k.Part(of.message)),
    }
    names: Schema = _one(of.titled) if of.titled else {"x-names": ["person"]}
    offered = {} if of.titled else {_OFFERED: ("person",)}
    told: Schema = {"type": "object", **offered, "propertyNames": names, **one}
    shown = {**(keys_of(of.shown) if of.shown else {}), **beside}
    if shown:
        told = {**told, "properties": {key: _described(field) for key, field in shown.items()}}
    if of.told is None:
        return told
    return {"anyOf": [_field(getattr(of.told, of.told.SHORT)), told]}


_SCHEMA: Final[Mapping[type[k.Kind], Callable[[Any], Schema]]] = {
    k.Choice: _choice,
    k.Day: _day,
    k.Drawn: _named,
    k.Each: _each,
    k.Form: _form,
    k.Id: _id,
    k.Moment: _moment,
    k.Named: _named,
    k.Number: _number,
    k.OneOf: _one_of,
    k.Part: _part,
    k.Text: _text,
    k.YesNo: _yes_no,
}


def _without_offers(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_without_offers(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: _without_offers(each) for key, each in schema.items() if key != _OFFERED}


def _with_names(schema: Any, names: Offered, definitions: Schema) -> Any:
    """The same schema, with the names of people as keys in maps by person."""
    if isinstance(schema, list):
        return [_with_names(each, names, definitions) for each in schema]
    if not isinstance(schema, dict):
        return schema
    told = {key: _with_names(each, names, definitions) for key, each in schema.items() if key != _OFFERED}
    if _OFFERED in schema:
        inside = told["additionalProperties"]
        name = next((name for name, each in definitions.items() if each == inside), f"of-person-{len(definitions)}")
        definitions[name] = inside
        one = {"$ref": f"#/definitions/{name}"}
        people = {id_: one for kind in schema[_OFFERED] for id_ in names[kind]}
        told["properties"] = {**people, **told.get("properties", {})}
        told["additionalProperties"] = one
    return told
