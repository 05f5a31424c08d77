"""``cast.yaml``: the people of the stories, and the moods that each is drawn in (F6)."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from isitok.packs.model.known import Cast, Person
from isitok.packs.model.problem import Problem
from isitok.packs.model.subject import Places
from isitok.packs.model.vocabulary import Band, Mood
from isitok.packs.schema.prose import Line
from isitok.packs.schema.reading import Values
from isitok.packs.schema.structures import OPTIONAL, REQUIRED, Field, ListOf, MapOf, Record
from isitok.packs.schema.values import Choice, Int, Key

_PERSON: Final = Record(
    Field("name", Line(chars=24), REQUIRED, "the name that is shown"),
    Field("pronouns", Choice(("she", "he", "they")), REQUIRED, "she, he or they"),
    Field("kind", Choice(("child", "adult")), REQUIRED, "child or adult"),
    Field("age", Int(4, 25), OPTIONAL, "the age of a child"),
    Field("bands", ListOf(Choice(Band), 1, 4, or_one=True), REQUIRED, "the ages in whose scenarios they may act"),
    Field("is", Line(chars=60), REQUIRED, "who they are: 'a Year 9 pupil'"),
    Field("looks", Line(chars=120), REQUIRED, "how they look, for those who can't see"),
    Field("picture", Key("a picture's name"), OPTIONAL, "the picture's name, if it is not the id"),
    what="a person: 'name', 'pronouns', 'kind' …",
)
TABLE: Final = Record(
    Field("moods", ListOf(Choice(Mood), 1, 30), REQUIRED, "the moods that everybody is drawn in"),
    Field("people", MapOf(Key("an id"), _PERSON, 1, 200), REQUIRED, "everybody, by id"),
    what="the cast: 'moods' and 'people'",
)


def cast_of(values: Values) -> Cast:
    """The cast from what was read."""
    return Cast(moods=values["moods"], people={id_: _person(id_, one) for id_, one in values["people"].items()})


def _person(id_: str, values: Any) -> Person:
    return Person(
        id=id_,
        name=values["name"],
        pronouns=values["pronouns"],
        kind=values["kind"],
        age=values.get("age"),
        bands=values["bands"],
        is_=values["is"],
        looks=values["looks"],
        picture=values.get("picture", id_),
    )


def check(cast: Cast, places: Places, is_drawn: Callable[[str], bool]) -> Iterator[Problem]:
    """A child without an age, a name that is given twice, a picture that is missing."""
    names: dict[str, str] = {}
    for id_, person in cast.people.items():
        place = places.at("people", id_)
        if person.kind == "child" and person.age is None:
            yield Problem(
                place, "missing-key", f"'age' is missing for {person.name}", "add 'age:' – how old the child is"
            )
        if person.name in names:
            message = f"{names[person.name]} and {id_} are both called {person.name}"
            yield Problem(place, "same-name", message, "nobody could tell them apart: change one name")
        names[person.name] = id_
        missing = [mood for mood in cast.moods if not is_drawn(f"{person.picture}-{mood}")]
        if missing:
            message = f"{person.name} is not drawn {', '.join(missing)}"
            hint = f"add assets/cast/{person.picture}-{missing[0]}.svg, or name another 'picture'"
            yield Problem(place, "not-drawn", message, hint)
