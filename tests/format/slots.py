"""Files that have everything that their records may hold, with one text at each place where one may stand.

``slots(record)`` is made from the table, ``slots_in(schema)`` from a printed schema, which knows nothing of the table.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import yaml

from isitok.format import field_kinds as k
from isitok.format.fields import Field
from isitok.format.record import Record, beside_of, keys_of
from isitok.format.voices import Voice

Steps = tuple[Any, ...]
"""Where a value stands: keys, and positions from 0."""

IDS = {"person": "kofi", "fact": "TECH-12", "route": "childline", "picture": "gran"}


class Slot(NamedTuple):
    """A place for a text: where it is, whose voice it has, and the file with another text there."""

    path: Steps
    voice: Voice
    file: Callable[[str], Any]

    @property
    def name(self) -> str:
        """The place, as tests name it."""
        return ".".join(map(str, self.path))


def whole(record: type[Record], key: str = "") -> dict[str, Any]:
    """A map with all the keys of a record, or, of those of which just one is there, this one or the first."""
    one = record.EXACTLY_ONE
    chosen = key if key in one else (one or ("",))[0]
    return {word: _whole_field(field) for word, field in keys_of(record).items() if word not in one or word == chosen}


def _whole_field(field: Field) -> Any:
    if isinstance(field.many, k.Some):
        return [_whole(field.of) for _ in range(max(1, field.many.low))]
    if isinstance(field.many, k.By):
        return {key: _whole(field.of) for key in _names(field.many)}
    return _whole(field.of)


def _names(many: k.By) -> list[str]:
    """As many keys as there must be."""
    keys = many.keys
    few = max(1, many.low)
    if isinstance(keys, k.Choice):
        return list(keys.words)[:few]
    if isinstance(keys, k.Named):
        return ["kofi", "ffion", "leo"][:few]
    return [f"{_whole(keys)}{number or ''}" for number in range(few)]


def _whole(of: k.Kind) -> Any:
    match of:
        case k.Text():
            return "word" + of.end
        case k.Choice():
            return of.words[0]
        case k.Named():
            return IDS[of.names[0]]
        case k.Form():
            return of.example
        case k.Number():
            return str(of.low)
        case k.Day():
            return "2026-11-24"
        case k.Id():
            return "shop"
        case k.Part():
            return whole(of.of)
        case k.OneOf():
            kind, record = next(iter(of.of.items()))
            return {**whole(record), of.by: str(kind)}
        case k.Moment():
            return {
                "kofi": whole(of.message),
                **{key: _whole_field(field) for key, field in beside_of(of.message).items()},
            }
        case k.Each():
            return [_whole(of.of)]
    raise TypeError(of)


def slots(record: type[Record]) -> Iterator[Slot]:
    """Each place for a text in a record."""
    for key, field in keys_of(record).items():
        for path, voice, inside in _of_field(field):
            yield Slot(
                (key, *path), voice, lambda text, key=key, inside=inside: {**whole(record, key), key: inside(text)}
            )


def _of_field(field: Field) -> Iterator[Slot]:
    if isinstance(field.many, k.Some):
        yield from _of_list(field.of, field.many)
    elif isinstance(field.many, k.By):
        names = _names(field.many)
        whole_one = _whole(field.of)
        for path, voice, inside in _of_kind(field.of):
            rest = dict.fromkeys(names, whole_one)
            yield Slot(
                (names[0], *path),
                voice,
                lambda text, inside=inside, rest=rest: {**rest, names[0]: inside(text)},
            )
        if isinstance(field.many.keys, k.Text):
            rest = dict.fromkeys(names[1:], whole_one)
            yield Slot(("(key)",), field.many.keys.voice, lambda text: {text: whole_one, **rest})
    else:
        yield from _of_kind(field.of)


def _of_list(of: k.Kind, many: k.Some) -> Iterator[Slot]:
    rest = [_whole(of) for _ in range(max(1, many.low) - 1)]
    for path, voice, inside in _of_kind(of):
        yield Slot((0, *path), voice, lambda text, inside=inside: [inside(text), *rest])


def _of_kind(of: k.Kind) -> Iterator[Slot]:
    match of:
        case k.Text():
            yield Slot((), of.voice, lambda text: text)
        case k.Part():
            yield from slots(of.of)
            if of.of.SHORT:
                short: Field = getattr(of.of, of.of.SHORT)
                yield from (Slot(("(short)", *path), *more) for path, *more in _of_field(short))
        case k.OneOf():
            for kind, record in of.of.items():
                for path, voice, inside in slots(record):
                    yield Slot(
                        (str(kind), *path),
                        voice,
                        lambda text, inside=inside, kind=kind: {**inside(text), of.by: str(kind)},
                    )
        case k.Moment():
            for path, voice, inside in _of_kind(k.Part(of.message)):
                yield Slot(("kofi", *path), voice, lambda text, inside=inside: {"kofi": inside(text)})
            if of.titled:
                yield Slot(("(key)",), of.titled.voice, lambda text: {text: "word"})
            for key, field in keys_of(of.shown).items() if of.shown else ():
                for _, voice, inside in _of_field(field):
                    yield Slot((key,), voice, lambda text, inside=inside, key=key: {key: inside(text)})
            if of.told:
                yield from _of_field(getattr(of.told, of.told.SHORT))
        case k.Each():
            yield from _of_list(of.of, of.many)


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Each text in quotes, so that nothing in it means anything else."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


_Dumper.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def as_yaml(tree: Any) -> str:
    """A tree as a file: a line for each key, and nothing by reference."""
    return yaml.dump(tree, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)


def slots_in(schema: Mapping[str, Any]) -> Iterator[Slot]:
    """Each place in a printed schema for which it names a voice."""
    yield from _in(schema, schema)


def _forms_of(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """In which forms it may stand: not those that only say that one key of several must be there."""
    return [one for one in schema.get("anyOf", ()) if [*one] != ["required"]]


def _resolved(schema: Mapping[str, Any], top: Mapping[str, Any]) -> Mapping[str, Any]:
    for one in (schema, *schema.get("allOf", ())):
        if "$ref" in one:
            found: Any = top
            for step in one["$ref"].removeprefix("#/").split("/"):
                found = found[step]
            return found
    return schema


def _in(schema: Mapping[str, Any], top: Mapping[str, Any], key: str = "") -> Iterator[Slot]:
    schema = _resolved(schema, top)
    if "x-voice" in schema:
        yield Slot((), Voice(schema["x-voice"]), lambda text: text)
    for one in _forms_of(schema):
        yield from _in(one, top)
    for number, one in enumerate(schema.get("allOf", ())):
        kind = one["if"]["properties"]
        (by,) = kind
        for path, voice, inside in _in(one["then"], top):
            word = kind[by]["const"]
            yield Slot((number, *path), voice, lambda text, inside=inside, by=by, word=word: {**inside(text), by: word})
    if "items" in schema:
        rest = [least(schema["items"], top)] * (max(1, schema.get("minItems", 1)) - 1)
        for path, voice, inside in _in(schema["items"], top):
            yield Slot((0, *path), voice, lambda text, inside=inside, rest=rest: [inside(text), *rest])
    if schema.get("type") == "object" and not ("allOf" in schema and "if" in schema["allOf"][0]):
        yield from _in_object(schema, top)


def _in_object(schema: Mapping[str, Any], top: Mapping[str, Any]) -> Iterator[Slot]:
    more = schema.get("additionalProperties")
    named = {} if isinstance(more, Mapping) and "$ref" in more else schema.get("properties", {})
    for key, one in {**named, **_shown(schema)}.items():
        for path, voice, inside in _in(one, top):
            base = {} if isinstance(more, Mapping) else least(schema, top, key)
            yield Slot((key, *path), voice, lambda text, inside=inside, base=base, key=key: {**base, key: inside(text)})
    if not isinstance(more, Mapping):
        return
    names = _keys_for(schema)
    few = max(1, schema.get("minProperties", 1))
    for path, voice, inside in _in(more, top):
        rest = {name: least(more, top) for name in names[:few]}
        yield Slot((names[0], *path), voice, lambda text, inside=inside, rest=rest: {**rest, names[0]: inside(text)})
    if "x-voice" in schema.get("propertyNames", {}):
        rest = {name: least(more, top) for name in names[: few - 1]}
        voice = Voice(schema["propertyNames"]["x-voice"])
        yield Slot(("(key)",), voice, lambda text: {text: least(more, top), **rest})


def _shown(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """What stands beside the names of people as keys: ``notice``."""
    properties = schema.get("properties", {})
    return {key: one for key, one in properties.items() if "x-voice" in one}


def _keys_for(schema: Mapping[str, Any]) -> list[str]:
    names = schema.get("propertyNames", {})
    if "enum" in names:
        return list(names["enum"])
    if "x-names" in names:
        return ["kofi", "ffion", "leo"]
    if "pattern" in names:
        return ["in-the-chat/coach-photo" if "/" in names["pattern"] else "shop"]
    return ["one", "two", "three"]


def least(schema: Mapping[str, Any], top: Mapping[str, Any], chosen: str = "") -> Any:
    """The least that a schema lets pass; of keys of which just one is there, the one that is ``chosen``."""
    schema = _resolved(schema, top)
    if forms := _forms_of(schema):
        return least(forms[0], top)
    if "enum" in schema:
        return str(schema["enum"][0])
    if "allOf" in schema:
        first = schema["allOf"][0]
        (by,) = first["if"]["properties"]
        return {**least(first["then"], top), by: first["if"]["properties"][by]["const"]}
    match schema.get("type"):
        case "object" if isinstance(schema.get("additionalProperties"), Mapping):
            few = max(1, schema.get("minProperties", 1))
            return {key: least(schema["additionalProperties"], top) for key in _keys_for(schema)[:few]}
        case "object":
            ones = [one["required"][0] for one in schema.get("oneOf", ())]
            one = [chosen if chosen in ones else ones[0]] if ones else []
            some = [one["required"][0] for one in schema.get("anyOf", ())][:1]
            keys = (*schema.get("required", ()), *one, *some)
            return {key: least(schema["properties"][key], top) for key in keys}
        case "array":
            return [least(schema["items"], top) for _ in range(max(1, schema.get("minItems", 1)))]
        case "integer":
            return str(schema["minimum"])
    return _EXAMPLES.get(schema.get("pattern", ""), IDS[schema["x-names"][0]] if "x-names" in schema else "word")


_EXAMPLES = {
    r"^(?:[^@\s]+@[a-z0-9.-]+\.example)$": "prizes@win-now.example",
    r"^(?:[^/\\]{1,64}/[^/\\]{1,64})$": "in-the-chat/coach-photo",
    r"^(?:[^/\\\s.][^/\\]{0,63})$": "coach-photo",
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$": "2026-11-24",
}
