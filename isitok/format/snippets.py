"""Snippets: what an editor inserts for a key with several keys below it. All required keys, to be written over."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from isitok.format import field_kinds as k
from isitok.format import fields as f
from isitok.format.fields import Field
from isitok.format.record import Record, keys_of

_STOP: Final = "${{{}:{}}}"  # where an editor waits for the writer's own words
_IN_BRACKETS: Final = re.compile(r"\s*[:(;].*")  # how many words a snippet shows of what a field is about


class Stops:
    """Counts the places in a snippet at which an editor stops."""

    def __init__(self) -> None:
        self._count = 0

    def at(self, text: str) -> str:
        """The next place at which the editor stops, with a text that the writer replaces."""
        self._count += 1
        return _STOP.format(self._count, text)


def snippet_of(label: str, least: Callable[[Stops], Any]) -> dict[str, Any]:
    """A snippet for editors that know YAML schemas. ``least`` is what must be written."""
    return {"label": label, "body": least(Stops())}


def needed_of(record: type[Record], stops: Stops, kind: str = "") -> dict[str, Any]:
    """All required fields, and the first of those of which one is required. ``kind`` is the value of that field."""
    body: dict[str, Any] = {}
    for key, field in keys_of(record).items():
        if key == "kind" and kind:
            body["kind"] = kind
        elif field.need is f.REQUIRED or key in (*record.EXACTLY_ONE[:1], *record.ONE_AT_LEAST[:1]):
            body[key] = _field(field, _IN_BRACKETS.sub("", field.help), stops)
    return body


def _field(field: Field, about: str, stops: Stops) -> Any:
    if field.many is None:
        return _one(field.of, about, stops)
    if isinstance(field.many, k.Some):
        return _list(field.of, field.many, about, stops)
    return _map(field, field.many, stops)


def _one(of: k.Kind, about: str, stops: Stops) -> Any:
    return _LEAST[type(of)](of, about, stops)


def _list(of: k.Kind, many: k.Some, about: str, stops: Stops) -> Any:
    """As many items as the field needs at least."""
    if many.one:
        return _one(of, about, stops)
    return [_one(of, about, stops) for _ in range(max(1, many.low))]


def _map(field: Field, many: k.By, stops: Stops) -> Any:
    """As many items as the field needs at least."""
    entries = range(1, max(1, many.low) + 1)
    return {_one(many.keys, f"name {n}", stops): _one(field.of, "what it says", stops) for n in entries}


def _text(of: k.Text, about: str, stops: Stops) -> Any:
    """What the field is about, as a text to replace. It ends as such a text has to."""
    return stops.at((about or "text").rstrip(".?!") + of.end)


def _choice(of: k.Choice, about: str, stops: Stops) -> Any:
    """The first of the words."""
    return stops.at(of.words[0])


def _example(of: k.Named | k.Form, about: str, stops: Stops) -> Any:
    """An id that exists."""
    return stops.at(of.example)


def _part(of: k.Part, about: str, stops: Stops) -> Any:
    """What it needs; where a single value may stand for it, that."""
    record = of.of
    return _field(getattr(record, record.SHORT), about, stops) if record.SHORT else needed_of(record, stops)


def _one_of(of: k.OneOf, about: str, stops: Stops) -> Any:
    """The first of them."""
    kind, record = next(iter(of.of.items()))
    return needed_of(record, stops, str(kind))


def _moment(of: k.Moment, about: str, stops: Stops) -> Any:
    """A sample moment: a line of narration, or who says what."""
    if of.told:
        return stops.at("what happens next")
    return {stops.at("kofi"): stops.at("what they say")}


def _each(of: k.Each, about: str, stops: Stops) -> Any:
    return _list(of.of, of.many, about, stops)


_LEAST: Final[Mapping[type[k.Kind], Callable[[Any, str, Stops], Any]]] = {
    k.Choice: _choice,
    k.Day: lambda of, about, stops: stops.at("2026-11-24"),
    k.Drawn: _example,
    k.Each: _each,
    k.Form: _example,
    k.Id: lambda of, about, stops: stops.at("shop"),
    k.Moment: _moment,
    k.Named: _example,
    k.Number: lambda of, about, stops: stops.at(str(of.low)),
    k.OneOf: _one_of,
    k.Part: _part,
    k.Text: _text,
    k.YesNo: _choice,
}
