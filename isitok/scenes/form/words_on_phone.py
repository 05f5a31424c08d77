"""How many words a phone shows as far as it is written, counted as the check does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from isitok.format import field_kinds as k
from isitok.format.phones import PHONES
from isitok.format.record import Record, keys_of


def words_on(phone: Any, people: Mapping[str, str]) -> int:
    """Without clues, which are read only once they are found. ``people``: what they are called, by id."""
    kind = phone.get("kind") if isinstance(phone, dict) else None
    record = next((one for word, one in PHONES.items() if word.value == kind), None)
    return sum(len(people.get(text, text).split()) for text in _in_record(record, phone)) if record else 0


def _in_record(record: type[Record], held: Any) -> Iterator[str]:
    fields = keys_of(record)
    if not isinstance(held, dict):
        short = fields.get(record.SHORT or "")
        yield from _in_one(short.of, held) if short else ()
        return
    for key, one in held.items():
        field = fields.get(key)
        if field is None or key == "clue":
            continue
        if isinstance(field.many, k.By) and isinstance(one, dict):
            for name, each in one.items():
                yield from _in_one(field.many.keys, name)
                yield from _in_one(field.of, each)
        else:
            for each in one if isinstance(one, list) else [one]:
                yield from _in_one(field.of, each)


def _in_one(of: k.Kind, held: Any) -> Iterator[str]:
    if isinstance(of, k.Text) or (isinstance(of, k.Form) and of.voice):
        yield str(held or "")
    elif isinstance(of, k.Part):
        yield from _in_record(of.of, held)
    elif isinstance(of, k.Moment) and isinstance(held, dict):
        for body in held.values():
            yield from _in_record(of.message, body)
