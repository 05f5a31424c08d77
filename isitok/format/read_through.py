"""A whole file as labelled lines, for whoever signs it: they read everything that their signature covers."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, Final

from isitok.base.value import Value, replace
from isitok.format import field_kinds as k
from isitok.format.as_written import as_written
from isitok.format.fields import Field
from isitok.format.known import Known
from isitok.format.record import Record, keys_of
from isitok.i18n.labels import LABELS
from isitok.i18n.screen_words import ENGLISH, Words

_STEP: Final = "  "

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
    yield from _Reader(names, words).inside(held, fields, 0)


class _Reader:
    """Writes the lines, with names in place of ids."""

    def __init__(self, names: Names, words: Words) -> None:
        self._names = names
        self._words = words

    def inside(
        self, held: Mapping[str, Any], fields: Mapping[str, Field], step: int, said: k.Kind = k.PLAIN
    ) -> Iterator[ToldLine]:
        """The lines of a map. ``said``: what stands behind the name of whoever says it."""
        for key, value in held.items():
            field = fields.get(key)
            if field is not None and isinstance(field.many, k.By) and isinstance(value, Mapping):
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
            yield replace(head, text=self._word(of, value), means=_member(of, value))

    def _word(self, of: k.Kind, word: str) -> str:
        """What a word of a list, or somebody, is called; any other text as it is."""
        member = _member(of, word)
        if member is not None and member.value in LABELS.get(type(member).__name__, {}):
            return self._words.label(member)
        return self._who(word) if isinstance(of, k.Named | k.Each | k.Part | k.Plain) else word

    def _who(self, word: str) -> str:
        """Who is meant by "kofi", or by "kofi (happy)"."""
        id_, bracket, mood = word.partition(" (")
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
    elif isinstance(of, k.Each):
        return _fields_of(of.of)
    return {key: field for record in records for key, field in keys_of(record).items()}
