"""Checks that cast, facts, help and law cards fit together."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from isitok.format.cast import Cast
from isitok.format.facts import Fact, Facts
from isitok.format.help import Help
from isitok.format.law import LawCard
from isitok.format.problem import Path, Places, Problem
from isitok.format.vocabulary import LawTopic


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
        missing = [mood for mood in cast.moods if not is_drawn(f"{person.drawn_as}-{mood}")]
        if missing:
            message = f"{person.name} is not drawn {', '.join(missing)}"
            hint = f"add assets/cast/{person.drawn_as}-{missing[0]}.svg, or name another 'picture'"
            yield Problem(places.at(*path), "not-drawn", message, hint)


_LAPSING: Final = frozenset(
    ("LAW", "HELP", "DUTY", "AGE", "GUIDE", "KCSIE", "HSB", "STAFF", "MON", "GAMB", "WORK", "PORN", "TRANS")
)
"""How the ids begin of facts that go out of date: law, help, duties, guidance. They need a day for the next look."""
_MONTHS: Final = 13
"""At most so many months after it was read."""


def check_facts(facts: Facts, places: Places) -> Iterator[Problem]:
    """Report ids used twice, pupils' words without enough support, and days for the next look."""
    first: dict[str, int] = {}
    for number, one in enumerate(facts.facts):
        id_ = one.id
        if id_ in first:
            message = f"'{id_}' is the id of another fact too: {places.at('facts', first[id_], 'id')}"
            yield Problem(places.at("facts", number, "id"), "same-id", message, "give one of them the next free number")
        first.setdefault(id_, number)
        if one.status == "second-hand" and one.audience == "all":
            message = f"{id_} is second-hand, so it is for adults only"
            hint = "write 'audience: adults', or 'status: confirmed' once the original has been read"
            yield Problem(places.at("facts", number, "audience"), "second-hand-fact", message, hint)
        elif one.pupil and one.audience == "adults":
            message = f"{id_} is for adults only, and has words for pupils"
            hint = "delete 'pupil', or write 'audience: all'"
            yield Problem(places.at("facts", number, "pupil"), "second-hand-fact", message, hint)
        yield from _check_recheck(one, one.checked or facts.checked, places, number)


def _check_recheck(fact: Fact, checked: str, places: Places, number: int) -> Iterator[Problem]:
    """Report a fact that would never be looked up again, or too late."""
    at = places.at("facts", number, "recheck") if fact.recheck else places.at("facts", number, "id")
    if not fact.recheck:
        if fact.id.split("-")[0] in _LAPSING:
            message = f"'recheck' is missing: what {fact.id} says may change"
            hint = f"add 'recheck:', the day of the next look: {_MONTHS} months after {checked} at most"
            yield Problem(at, "fact-needs-recheck", message, hint)
    elif fact.recheck < checked:
        message = f"{fact.id} was looked up on {checked}, after the day in 'recheck'"
        yield Problem(at, "fact-needs-recheck", message, "write the day of the next look")
    elif _months(fact.recheck) > (_months(checked)[0] + _MONTHS, checked[8:]):
        message = f"'recheck' of {fact.id} is more than {_MONTHS} months after it was looked up, on {checked}"
        hint = "write an earlier day; if it has been looked up since, its day in 'checked'"
        yield Problem(at, "fact-recheck-too-late", message, hint)


def _months(day: str) -> tuple[int, str]:
    """A day such as 2026-11-30 as the number of its month, and its day in that."""
    year, month, rest = day.split("-")
    return int(year) * 12 + int(month), rest


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


def _rests_on(card: LawCard) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """The facts behind what it says to pupils, and where they stand."""
    for topic, point in card.pupil.points.items():
        path = ("pupil", "points", topic.value)
        yield (*path, "facts"), point.facts
        yield from (((*path, "also", number, "facts"), more.facts) for number, more in enumerate(point.also))


def check_law(card: LawCard, nation: str, facts: Mapping[str, Fact], places: Places) -> Iterator[Problem]:
    """Report missing topics, and pupils' words without enough support."""
    if card.nation != nation:
        message = f"this is the card of '{nation}', and 'nation' says '{card.nation}'"
        yield Problem(places.at("nation"), "wrong-nation", message, f"write 'nation: {nation}'")
    for topic in LawTopic:
        if topic not in card.pupil.points and topic not in card.gaps:
            message = f"'{topic}' stands neither in 'points' nor in 'gaps'"
            hint = "say what the law is, or in 'gaps' why there is no checked answer"
            yield Problem(places.at("pupil", "points"), "law-topic-missing", message, hint)
        elif topic in card.pupil.points and topic in card.gaps:
            message = f"'{topic}' stands in 'points' and in 'gaps'"
            yield Problem(places.at("gaps", topic.value), "law-topic-twice", message, "keep one of the two")
    for path, ids in _rests_on(card):
        for id_ in ids:
            fact = facts.get(id_)
            if not fact:
                continue  # already reported as unknown
            if fact.status != "confirmed" or fact.audience != "all":
                message = f"{id_} is {fact.status}, for {fact.audience}: pupils' words can't rest on it"
                hint = "name a confirmed fact for all, or move the words to the adult part"
                yield Problem(places.at(*path), "second-hand-fact", message, hint)
            elif card.nation not in fact.nations:
                message = f"{id_} doesn't apply in {card.nation}, only in {', '.join(fact.nations)}"
                hint = "name a fact of this nation, or make it a gap"
                yield Problem(places.at(*path), "law-without-fact", message, hint)
