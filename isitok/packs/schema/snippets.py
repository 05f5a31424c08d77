"""What an editor writes at once for a key with several below it: all that must be there, to be written over."""

import re
from typing import Any, Final

from isitok.packs.schema.either import Either
from isitok.packs.schema.phones import PhoneType
from isitok.packs.schema.phones.parts import Message
from isitok.packs.schema.prose import Text
from isitok.packs.schema.structures import REQUIRED, Field, ListOf, MapOf, Record
from isitok.packs.schema.values import Choice, Date, Int, Key, Match, Named, Type

_IN_BRACKETS: Final = re.compile(r"\s*[:(;].*")  # of what a field is about, a snippet shows the first words
_STOP: Final = "${{{}:{}}}"  # where an editor waits for words of the writer's own


class Snippet:
    """One snippet in the making: it counts the places at which an editor stops."""

    def __init__(self) -> None:
        self._stops = 0

    def of(self, type_: Type, about: str = "") -> Any:
        """What is written for a value of this type: its least."""
        match type_:
            case Record():
                return self._record(type_)
            case PhoneType():
                return self._record(type_.record("chat"), kind="chat")
            case Either():
                return self.of(type_.single, about)
            case ListOf():
                number = max(1, type_.low)
                return self.of(type_.item, about) if type_.one else [self.of(type_.item, about) for _ in range(number)]
            case MapOf():
                entries = range(1, max(1, type_.low) + 1)
                return {self.of(type_.key, f"name {n}"): self.of(type_.value, "what it says") for n in entries}
            case Message():
                return {self._stop("kofi"): self._stop("what they say")}
            case _:
                return self._stop(_one(type_, about))

    def _record(self, record: Record, kind: str = "") -> dict[str, Any]:
        wanted = [field for field in record.fields if field.need is REQUIRED or field.name in record.exactly_one[:1]]
        return {field.name: kind if kind and field.name == "kind" else self._field(field) for field in wanted}

    def _field(self, field: Field) -> Any:
        return self.of(field.type, _IN_BRACKETS.sub("", field.about))

    def kind(self, record: Record, kind: str) -> dict[str, Any]:
        """The same for a phone of this kind."""
        return self._record(record, kind)

    def _stop(self, text: str) -> str:
        self._stops += 1
        return _STOP.format(self._stops, text)


def snippet_of(type_: Type, label: str) -> dict[str, Any]:
    """A snippet, as editors that know YAML schemas take it."""
    return {"label": label, "body": Snippet().of(type_)}


def snippets_of_phones(phone: PhoneType) -> list[dict[str, Any]]:
    """One for each kind of phone."""
    return [{"label": kind, "body": Snippet().kind(phone.record(kind), kind)} for kind in phone.kinds]


def _one(type_: Type, about: str) -> str:
    match type_:
        case Choice():
            return type_.words[0]
        case Named():
            return type_.example
        case Int():
            return str(max(type_.low, 10))
        case Match():
            return type_.example
        case Date():
            return "2026-11-24"
        case Key():
            return "shop"
        case Text():
            return (about or "text").rstrip(".?!") + type_.end
        case _:
            return about
