"""Builds cast, facts, help, law cards and the staff card from what was read, and checks that they fit together."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from isitok.packs.model.known import (
    AdultLawPoint,
    Cast,
    Fact,
    FactSource,
    Help,
    LawCard,
    LawPoint,
    Lead,
    Person,
    Question,
    Route,
    StaffCard,
    StaffLines,
)
from isitok.packs.model.problem import Problem
from isitok.packs.model.subject import Places
from isitok.packs.model.vocabulary import LawTopic, Nation
from isitok.packs.schema.known import EVERYWHERE
from isitok.packs.schema.reading import Values


def cast_of(values: Values) -> Cast:
    """The cast from what was read."""
    people = {id_: _person_of(id_, one) for id_, one in values["people"].items()}
    return Cast(moods=values["moods"], people=people, said=values.get("said", {}))


def _person_of(id_: str, values: Any) -> Person:
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
        say=values.get("say", ""),
    )


def check_cast(cast: Cast, places: Places, is_drawn: Callable[[str], bool]) -> Iterator[Problem]:
    """Report children without an age, names used twice, and missing pictures."""
    names: dict[str, str] = {}
    for id_, person in cast.people.items():
        path = ("people", id_)
        if person.kind == "child" and person.age is None:
            message, hint = f"'age' is missing for {person.name}", "add 'age:' – how old the child is"
            yield Problem(places.at(*path), "missing-key", message, hint)
        if person.name in names:
            message = f"{names[person.name]} and {id_} are both called {person.name}"
            yield Problem(places.at(*path), "same-name", message, "nobody could tell them apart: change one name")
        names[person.name] = id_
        missing = [mood for mood in cast.moods if not is_drawn(f"{person.picture}-{mood}")]
        if missing:
            message = f"{person.name} is not drawn {', '.join(missing)}"
            hint = f"add assets/cast/{person.picture}-{missing[0]}.svg, or name another 'picture'"
            yield Problem(places.at(*path), "not-drawn", message, hint)


def nations_of(words: Iterable[str]) -> tuple[Nation, ...]:
    """The nations in a list; ``uk`` stands for all four."""
    words = tuple(words)
    return tuple(nation for nation in Nation if EVERYWHERE in words or nation in words)


def facts_of(values: Values) -> dict[str, Fact]:
    """The facts by id, the first of each id."""
    facts: dict[str, Fact] = {}
    for one in values["facts"]:
        facts.setdefault(one["id"], _fact_of(one))
    return facts


def _fact_of(values: Values) -> Fact:
    return Fact(
        **{
            **values,
            "nations": nations_of(values["nations"]),
            "sources": tuple(FactSource(**source) for source in values["sources"]),
        }
    )


def check_facts(values: Values, places: Places) -> Iterator[Problem]:
    """Report ids used twice, and pupils' words without enough support."""
    first: dict[str, int] = {}
    for number, one in enumerate(values["facts"]):
        id_ = one["id"]
        if id_ in first:
            message = f"'{id_}' is the id of another fact too: {places.at('facts', first[id_], 'id')}"
            yield Problem(places.at("facts", number, "id"), "same-id", message, "give one of them the next free number")
        first.setdefault(id_, number)
        if one["status"] == "second-hand" and one["audience"] == "all":
            message = f"{id_} is second-hand, so it is for adults only"
            hint = "write 'audience: adults', or 'status: confirmed' once the original has been read"
            yield Problem(places.at("facts", number, "audience"), "second-hand-fact", message, hint)
        elif "pupil" in one and one["audience"] == "adults":
            message = f"{id_} is for adults only, and has words for pupils"
            hint = "delete 'pupil', or write 'audience: all'"
            yield Problem(places.at("facts", number, "pupil"), "second-hand-fact", message, hint)


def help_of(values: Values) -> Help:
    """Help from what was read."""
    return Help(
        checked=values["checked"],
        routes={id_: _route_of(id_, one) for id_, one in values["routes"].items()},
        lead={nation: Lead(**one) for nation, one in values["lead"].items()},
    )


def _route_of(id_: str, values: Any) -> Route:
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


def check_help(help_: Help, places: Places) -> Iterator[Problem]:
    """Report services without facts, and age limits the wrong way round."""
    for id_, route in help_.routes.items():
        if route.kind == "service":
            for key, there in (("facts", route.facts), ("checked", route.checked)):
                if not there:
                    message = f"'{key}' is missing: a service is named only where a fact supports it"
                    yield Problem(places.at("routes", id_), "missing-key", message, f"add '{key}:'")
        if route.next and not route.facts:
            message = "'next' says what a service does, and no fact supports it"
            yield Problem(places.at("routes", id_, "next"), "missing-key", message, "add 'facts:'")
        if route.from_age > route.to_age:
            message = f"ages run from {route.from_age} to {route.to_age}"
            yield Problem(places.at("routes", id_, "ages"), "wrong-number", message, "write the younger age first")


def law_card_of(values: Values) -> LawCard:
    """A law card from what was read."""
    pupil = values["pupil"]
    return LawCard(
        nation=values["nation"],
        checked=values["checked"],
        reviewed=values.get("reviewed", {}),
        opening=pupil["opening"],
        points={topic: LawPoint(**point) for topic, point in pupil["points"].items()},
        closing=pupil["closing"],
        adult={topic: tuple(AdultLawPoint(**one) for one in all_) for topic, all_ in _adult_points(values).items()},
        gaps=values.get("gaps", {}),
    )


def _adult_points(values: Values) -> Mapping[LawTopic, Any]:
    points: Mapping[LawTopic, Any] = values["adult"]["points"]
    return points


def voice_of(values: Values) -> tuple[Question, ...]:
    """The questions to young people from what was read."""
    return tuple(Question(**{**one, "ages": tuple(dict.fromkeys(one["ages"]))}) for one in values["questions"])


def staff_card_of(values: Values) -> StaffCard:
    """The staff card from what was read."""
    own = ("class", "one_to_one", "for_staff")
    return StaffCard(
        **{name: value for name, value in values.items() if name not in own},
        class_=StaffLines(**values.get("class", {})),
        one_to_one=StaffLines(**values.get("one_to_one", {})),
        for_staff=StaffLines(**values.get("for_staff", {})),
    )


def check_law(card: LawCard, nation: str, facts: Mapping[str, Fact], places: Places) -> Iterator[Problem]:
    """Report missing topics, and pupils' words without enough support."""
    if card.nation != nation:
        message = f"this is the card of '{nation}', and 'nation' says '{card.nation}'"
        yield Problem(places.at("nation"), "wrong-nation", message, f"write 'nation: {nation}'")
    for topic in LawTopic:
        if topic not in card.points and topic not in card.gaps:
            message = f"'{topic}' stands neither in 'points' nor in 'gaps'"
            hint = "say what the law is, or in 'gaps' why there is no checked answer"
            yield Problem(places.at("pupil", "points"), "law-topic-missing", message, hint)
        elif topic in card.points and topic in card.gaps:
            message = f"'{topic}' stands in 'points' and in 'gaps'"
            yield Problem(places.at("gaps", topic.value), "law-topic-twice", message, "keep one of the two")
    for topic, point in card.points.items():
        path = ("pupil", "points", topic.value, "facts")
        for id_ in point.facts:
            fact = facts.get(id_)
            if not fact:
                continue  # already reported as unknown
            if fact.status != "confirmed" or fact.audience != "all":
                message = f"{id_} is {fact.status}, for {fact.audience}: pupils' words can't rest on it"
                hint = "name a confirmed fact for all, or move the words to the adult part"
                yield Problem(places.at(*path), "second-hand-fact", message, hint)
            elif card.nation not in fact.nations:
                message = f"{id_} doesn't hold in {card.nation}, only in {', '.join(fact.nations)}"
                hint = "name a fact of this nation, or make it a gap"
                yield Problem(places.at(*path), "law-without-fact", message, hint)
