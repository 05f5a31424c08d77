"""``help.yaml``: where help is, and each nation's name for the safeguarding lead (F5)."""

from collections.abc import Iterator
from typing import Any, Final

from isitok.packs.library.facts import NATIONS_OR_UK, nations_of
from isitok.packs.model.known import Help, Lead, Route
from isitok.packs.model.problem import Problem
from isitok.packs.model.subject import Places
from isitok.packs.model.vocabulary import Nation, Topic
from isitok.packs.schema.fields import FACT
from isitok.packs.schema.prose import Line
from isitok.packs.schema.reading import Values
from isitok.packs.schema.structures import OPTIONAL, REQUIRED, Field, ListOf, MapOf, Record
from isitok.packs.schema.values import Choice, Date, Int, Key, Match

_ROUTE: Final = Record(
    Field("kind", Choice(("person", "service", "step", "emergency")), REQUIRED, "person, service, step or emergency"),
    Field("name", Line(chars=60, plain=False), REQUIRED, "what it is called"),
    Field("say", Line(words=25, plain=False), REQUIRED, "what a pupil reads (25 words at most)"),
    Field("young", Line(words=20, plain=False), OPTIONAL, "what pupils under 11 read instead (20 words at most)"),
    Field("adult_say", Line(plain=False), OPTIONAL, "what an adult reads"),
    Field("phone", Match("[0-9][0-9 ]{1,15}", "a telephone number", "0800 1111"), OPTIONAL, "the number to call"),
    Field(
        "text_to",
        Record(
            Field("word", Line(chars=20), OPTIONAL, "the word to send, where one is needed"),
            Field("number", Match("[0-9][0-9 ]{1,15}", "a number", "85258"), REQUIRED, "where to send it"),
        ),
        OPTIONAL,
        "a word to text, and the number",
    ),
    Field(
        "forward_to",
        Match(r"[a-z0-9._+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+", "an address", "report@phishing.gov.uk"),
        OPTIONAL,
        "the address to forward it to (only in the game's own help)",
    ),
    Field("site", Match(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", "a site's name", "childline.org.uk"), OPTIONAL, "its site"),
    Field(
        "ages",
        Record(
            Field("from", Int(0, 120), REQUIRED, "the youngest age"),
            Field("to", Int(0, 120), REQUIRED, "the oldest age"),
        ),
        REQUIRED,
        "{from: 0, to: 18}",
    ),
    Field("nations", NATIONS_OR_UK, REQUIRED, "where it can be used: uk, or nations"),
    Field("audience", Choice(("all", "adults")), REQUIRED, "all or adults"),
    Field("topics", ListOf(Choice(Topic), 1, 20, or_one=True), OPTIONAL, "what it is for"),
    Field("not_for", ListOf(Line(words=25, plain=False), 1, 10, or_one=True), OPTIONAL, "what it is not for"),
    Field("facts", ListOf(FACT, 1, 20, or_one=True), OPTIONAL, "what this rests on (needed for a service)"),
    Field("checked", Date(), OPTIONAL, "when it was looked up (needed for a service)"),
    what="a route: 'kind', 'name', 'say' …",
)
_LEAD: Final = Record(
    Field("name", Line(words=12), REQUIRED, "what the nation calls the adult in charge of safeguarding"),
    Field("short", Line(chars=20), OPTIONAL, "the short form"),
    Field("facts", ListOf(FACT, 0, 20, or_one=True), REQUIRED, "what this rests on; [] where no name is known"),
    what="'name' and 'facts'",
)
TABLE: Final = Record(
    Field("checked", Date(), REQUIRED, "when all of it was last looked up"),
    Field("routes", MapOf(Key("an id"), _ROUTE, 1, 100), REQUIRED, "all the routes, by id"),
    Field("lead", MapOf(Choice(Nation), _LEAD, 4, 4), REQUIRED, "the safeguarding lead, by nation"),
    what="help: 'checked', 'routes' and 'lead'",
)


def help_of(values: Values) -> Help:
    """Help from what was read."""
    return Help(
        checked=values["checked"],
        routes={id_: _route(id_, one) for id_, one in values["routes"].items()},
        lead={nation: Lead(**one) for nation, one in values["lead"].items()},
    )


def _route(id_: str, values: Any) -> Route:
    text = values.get("text_to", {})
    plain = {key: value for key, value in values.items() if key not in ("text_to", "ages", "nations")}
    return Route(
        id=id_,
        text_word=text.get("word", ""),
        text_number=text.get("number", ""),
        from_age=values["ages"]["from"],
        to_age=values["ages"]["to"],
        nations=nations_of(values["nations"]),
        **plain,
    )


def check(help_: Help, places: Places) -> Iterator[Problem]:
    """A service that rests on nothing, and ages the wrong way round."""
    for id_, route in help_.routes.items():
        place = places.at("routes", id_)
        if route.kind == "service":
            for key, there in (("facts", route.facts), ("checked", route.checked)):
                if not there:
                    message = f"'{key}' is missing: a service is named only where a fact supports it"
                    yield Problem(place, "missing-key", message, f"add '{key}:'")
        if route.from_age > route.to_age:
            message = f"ages run from {route.from_age} to {route.to_age}"
            yield Problem(places.at("routes", id_, "ages"), "wrong-number", message, "write the younger age first")
