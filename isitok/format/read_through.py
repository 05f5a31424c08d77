"""A whole file as labelled lines, for whoever signs it: they read everything that their signature covers."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, Final

from isitok.base.value import Value, replace
from isitok.format import field_kinds as k
from isitok.format.as_written import as_written
from isitok.format.conditions import CONDITION, flag_in
from isitok.format.fields import Field
from isitok.format.known import Known
from isitok.format.names import SYSTEM
from isitok.format.record import Record, beside_of, keys_of
from isitok.i18n.labels import LABELS
from isitok.i18n.screen_words import ENGLISH, Words

_STEP: Final = "  "
_BY_WHAT_THEY_SAY: Final = ("flags", "others")
"""Keys whose parts have a short name that stands nowhere but in the file."""

_SEEN: Final = ("text", "voice", "link")

Names = Mapping[str, str]
"""What people, ways to get help, and facts are called, by their ids."""


class ToldLine(Value):
    """One line: a text with its label, or the label alone above what is inside."""

    step: int  # how far in it stands
    key: str  # of the field
    label: str
    text: str = ""
    number: int = 0  # of one of several, from 1
    means: Enum | None = None  # the word of the list that it is
    changed: bool = False  # it isn't as it was when somebody read it

    @property
    def line(self) -> str:
        """As it is printed."""
        label = f"{self.label} {self.number}" if self.number else self.label
        return f"{_STEP * self.step}{label}: {self.text}".rstrip()


def names_for(text: Record, known: Known) -> Names:
    """What people, ways to get help, and facts are called in this text."""
    people = {id_: person.name for id_, person in known.cast.people.items()}
    others = {id_: other.name for id_, other in getattr(text, "others", {}).items()}
    routes = {id_: route.name for id_, route in known.help.routes.items()}
    facts = {id_: f"{fact.text} ({id_})" for id_, fact in known.facts.items()}
    return {**facts, **routes, **people, **others}


def lines_of(text: Record, names: Names, words: Words = ENGLISH) -> Iterator[str]:
    """Each text behind its label; the parts of something are indented below it."""
    return (told.line for told in told_of(text, names, words))


def told_of(text: Record, names: Names, words: Words = ENGLISH) -> Iterator[ToldLine]:
    """The same as values, for a page."""
    fields = {key: field for key, field in keys_of(type(text)).items() if field.is_signed}
    held = {key: value for key, value in as_written(text).items() if key in fields}
    called = {**dict(_messages_in(held)), **held.get("flags", {})}
    yield from _Reader(names, words, called).inside(held, fields, 0)


def _messages_in(held: Any) -> Iterator[tuple[str, str]]:
    """Each message that has an id, with what is seen of it."""
    parts = list(held.values()) if isinstance(held, Mapping) else held if isinstance(held, list) else []
    if isinstance(held, Mapping) and "id" in held:
        photo = held.get("photo", "")
        seen = photo.get("shows", "") if isinstance(photo, Mapping) else photo
        yield held["id"], next((f"“{text}”" for key in _SEEN if isinstance(text := held.get(key), str)), seen)
    for part in parts:
        yield from _messages_in(part)


class _Reader:
    """Writes the lines, with names in place of ids."""

    def __init__(self, names: Names, words: Words, called: Mapping[str, str]) -> None:
        """``called``: what stands for the short names of flags and messages, which only the file has."""
        self._names = names
        self._words = words
        self._called = called

    def inside(
        self, held: Mapping[str, Any], fields: Mapping[str, Field], step: int, said: k.Kind = k.PLAIN
    ) -> Iterator[ToldLine]:
        """The lines of a map. ``said``: what stands behind the name of whoever says it."""
        for key, value in held.items():
            field = fields.get(key)
            if field is not None and key == "id" and isinstance(field.of, k.Id):
                continue
            if field is not None and key in _BY_WHAT_THEY_SAY and isinstance(value, Mapping):
                for number, one in enumerate(value.values(), start=1):
                    yield from self._one(ToldLine(step, key, field.heading, number=number), one, field.of)
            elif field is not None and isinstance(field.many, k.By) and isinstance(value, Mapping):
                yield ToldLine(step, key, field.heading)
                for name, one in value.items():
                    yield from self._one(ToldLine(step + 1, key, self._word(field.many.keys, name)), one, field.of)
            else:
                label = field.heading if field else self._who(key)
                yield from self._one(ToldLine(step, key, label), value, field.of if field else said)

    def _one(self, head: ToldLine, value: Any, of: k.Kind) -> Iterator[ToldLine]:
        if isinstance(value, Mapping):
            yield head
            said = k.Part(of.message) if isinstance(of, k.Moment) else k.PLAIN
            yield from self.inside(value, _fields_of(of), head.step + 1, said)
        elif isinstance(value, list) and not all(isinstance(one, str) for one in value):
            for number, one in enumerate(value, start=1):
                yield from self._one(replace(head, number=number), one, of)
        elif isinstance(value, list):
            yield replace(head, text=" · ".join(self._word(of, one) for one in value))
        else:
            known = self._called.get(value) if head.key == "gone" else None  # a message, or in words
            yield replace(head, text=known or self._word(of, value), means=_member(of, value))

    def _word(self, of: k.Kind, word: str) -> str:
        """What a word of a list, somebody, a message or a flag is called; any other text as it is."""
        member = _member(of, word)
        if member is not None and member.value in LABELS.get(type(member).__name__, {}):
            return self._words.label(member)
        if of == CONDITION:
            told = self._called.get(flag_in(word), flag_in(word))
            return told if flag_in(word) == word else self._words("it isn’t so that {what}", what=told)
        if isinstance(of, k.YesNo):
            return self._words("Yes") if word == "yes" else self._words("No")
        if isinstance(of, k.Choice):
            return word.replace("-", " ").capitalize() if word in of.values else word
        if isinstance(of, k.Id):
            return self._called.get(word, word)
        return self._who(word) if isinstance(of, k.Named | k.Each | k.Part | k.Plain) else word

    def _who(self, word: str) -> str:
        """Who is meant by "kofi", or by "kofi (happy)"."""
        id_, bracket, mood = word.partition(" (")
        if id_ == SYSTEM:
            return self._words("The app")
        return f"{self._names.get(id_, id_)}{bracket}{mood}"


def _member(of: k.Kind, word: str) -> Enum | None:
    if isinstance(of, k.Each):
        return _member(of.of, word)
    if isinstance(of, k.Part):  # a single value that stands for the whole
        short: Field | None = getattr(of.of, of.of.SHORT, None) if of.of.SHORT else None
        return _member(short.of, word) if short else None
    found = of.values.get(word) if isinstance(of, k.Choice) else None
    return found if isinstance(found, Enum) else None


def _fields_of(of: k.Kind) -> Mapping[str, Field]:
    """The fields of what may be inside, by key."""
    records: tuple[type[Record], ...] = ()
    if isinstance(of, k.Part):
        records = (of.of,)
    elif isinstance(of, k.OneOf):
        records = tuple(of.of.values())
    elif isinstance(of, k.Moment):
        records = tuple(record for record in (of.shown, of.told) if record)
        beside = {key: field for one in (of.message, *records) for key, field in beside_of(one).items()}
        return {**beside, **{key: field for record in records for key, field in keys_of(record).items()}}
    elif isinstance(of, k.Each):
        return _fields_of(of.of)
    return {key: field for record in records for key, field in keys_of(record).items()}
