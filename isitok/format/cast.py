"""The cast: ``cast.yaml``, everybody whom stories may name (F6)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from isitok.format import fields as f
from isitok.format.choices import YOUNG_BAND
from isitok.format.field_kinds import Choice, Id, Part, Some, Text
from isitok.format.phone_parts import MOOD
from isitok.format.record import Record
from isitok.format.vocabulary import Band, Mood
from isitok.format.voices import ADULT, GAME, QUOTED


class Person(Record, what="a person: 'name', 'pronouns', 'kind' …"):
    """Somebody in the cast."""

    id: str = f.added(default="")
    name: str = f.line("Name", "the name that is shown", GAME, chars=24)
    say: str = f.line("How it is said", "how the name is said: 'Feeon'", QUOTED, chars=40, default="")
    pronouns: str = f.choice("Pronouns", "she, he or they", Choice(("she", "he", "they")))
    kind: str = f.choice("Kind", "child or adult", Choice(("child", "adult")))
    age: int | None = f.number("Age", "the age of a child", 4, 25, default=None)
    bands: tuple[Band, ...] = f.choice(
        "Ages", "the ages in whose scenarios they may act", YOUNG_BAND, many=Some(1, 4, one=True)
    )
    is_: str = f.line("Who they are", "who they are: 'a Year 9 pupil'", GAME, chars=60)
    looks: str = f.line("How they look", "how they look, for those who can't see", GAME, chars=120)
    writes: str = f.line(
        "How they write",
        "how they write on a phone, for whoever writes a story: 'lower case, bursts, never a question mark'",
        ADULT,
        chars=120,
        default="",
    )
    picture: str = f.id_("Picture", "the picture's name, if it is not the id", Id("a picture's name"), default="")

    @property
    def drawn_as(self) -> str:
        """The name of their picture."""
        return self.picture or self.id


class Cast(Record, what="the cast: 'moods' and 'people'"):
    """All the people, and the moods in which each is drawn."""

    moods: tuple[Mood, ...] = f.choice("Moods", "the moods that everybody is drawn in", MOOD, many=Some(1, 30))
    people: Mapping[str, Person] = f.for_each("People", "everybody, by id", Id("an id"), Part(Person), 1, 200)
    said: Mapping[str, str] = f.for_each(
        "How words are said",
        "other names and words, and how they are said",
        Text(QUOTED, chars=40, is_line=True),
        Text(QUOTED, chars=40, is_line=True),
        1,
        100,
        default={},
    )

    @cached_property
    def surnames(self) -> frozenset[str]:
        """What everybody is called last, in small letters: "leo", and the "okafor" of "Ms Okafor"."""
        return frozenset(person.name.split()[-1].lower() for person in self.people.values())

    @cached_property
    def adults(self) -> frozenset[str]:
        """The same of adults alone."""
        return frozenset(one.name.split()[-1].lower() for one in self.people.values() if one.kind == "adult")
