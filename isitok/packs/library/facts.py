"""``facts.yaml``: what is known, from where, and how sure (F8)."""

from collections.abc import Iterable, Iterator
from typing import Final

from isitok.packs.model.known import Fact, FactSource
from isitok.packs.model.problem import Place, Problem
from isitok.packs.model.subject import Places
from isitok.packs.model.vocabulary import Nation
from isitok.packs.schema.prose import Line, Text
from isitok.packs.schema.reading import Values
from isitok.packs.schema.structures import OPTIONAL, REQUIRED, Field, ListOf, Record
from isitok.packs.schema.values import Choice, Date, Match

EVERYWHERE: Final = "uk"
NATIONS_OR_UK: Final = ListOf(Choice((EVERYWHERE, *Nation)), 1, 4, or_one=True)

_SOURCE: Final = Record(
    Field("title", Line(plain=False), REQUIRED, "what was read"),
    Field("publisher", Line(plain=False), REQUIRED, "who published it"),
    Field("quotes", Line(plain=False), OPTIONAL, "what the publisher only passes on: NCSC advice"),
    Field("url", Line(chars=500, plain=False), OPTIONAL, "where it is"),
    Field("seen", Line(plain=False), REQUIRED, "when, or in which version, it was seen"),
    what="a source: 'title', 'publisher' and 'seen'",
)
_FACT: Final = Record(
    Field("id", Match("[A-Z]+(?:-[A-Z0-9]+)*-[A-Z0-9]+", "a fact's id", "LAW-EW-01"), REQUIRED, "its id: LAW-EW-01"),
    Field("section", Line(plain=False), REQUIRED, "where it belongs"),
    Field("nations", NATIONS_OR_UK, REQUIRED, "where it holds: uk, or nations"),
    Field("scope", Line(plain=False), OPTIONAL, "where it holds, in words"),
    Field("status", Choice(("confirmed", "second-hand")), REQUIRED, "confirmed or second-hand"),
    Field("audience", Choice(("all", "adults")), REQUIRED, "all or adults"),
    Field("text", Text(plain=False), REQUIRED, "what is so, for adults"),
    Field("pupil", Text(words=35), OPTIONAL, "the same for pupils (35 words at most)"),
    Field("sources", ListOf(_SOURCE, 1, 20), REQUIRED, "where it was read"),
    Field("recheck", Date(), OPTIONAL, "when it must be looked up again"),
    what="a fact: 'id', 'section', 'nations' …",
)
TABLE: Final = Record(
    Field("checked", Date(), REQUIRED, "when all of it was last looked up"),
    Field("facts", ListOf(_FACT, 1, 2000), REQUIRED, "the facts"),
    what="facts: 'checked' and 'facts'",
)


def nations_of(words: Iterable[str]) -> tuple[Nation, ...]:
    """The nations that a list means: ``uk`` means all four."""
    words = tuple(words)
    return tuple(nation for nation in Nation if EVERYWHERE in words or nation in words)


def facts_of(values: Values) -> dict[str, Fact]:
    """The facts by id, the first of each id."""
    facts: dict[str, Fact] = {}
    for one in values["facts"]:
        facts.setdefault(one["id"], _fact(one))
    return facts


def _fact(values: Values) -> Fact:
    return Fact(
        **{
            **values,
            "nations": nations_of(values["nations"]),
            "sources": tuple(FactSource(**source) for source in values["sources"]),
        }
    )


def check(values: Values, places: Places) -> Iterator[Problem]:
    """An id that is used twice, and words for pupils that rest on too little."""
    first: dict[str, Place] = {}
    for number, one in enumerate(values["facts"]):
        id_, place = one["id"], places.at("facts", number, "id")
        if id_ in first:
            message = f"'{id_}' is the id of another fact too: {first[id_]}"
            yield Problem(place, "same-id", message, "give one of them the next free number")
        first.setdefault(id_, place)
        if one["status"] == "second-hand" and one["audience"] == "all":
            message = f"{id_} is second-hand, so it is for adults only"
            hint = "write 'audience: adults', or 'status: confirmed' once the original has been read"
            yield Problem(places.at("facts", number, "audience"), "second-hand-fact", message, hint)
        elif "pupil" in one and one["audience"] == "adults":
            message = f"{id_} is for adults only, and has words for pupils"
            hint = "delete 'pupil', or write 'audience: all'"
            yield Problem(places.at("facts", number, "pupil"), "second-hand-fact", message, hint)
