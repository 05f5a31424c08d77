"""Parts are shared out: nobody in the cast is always the victim, or always the one who does it.

Why: pupils see themselves in the people. If it is always the girl, or always the brother of the girl with the
headscarf, the pack tells a story that no scenario meant to. From 4 parts up, at most 40 % of one child's parts may be
as pictured, targeted or pressured, and at most 40 % as sharer or pressurer. From 8 pictured parts up, girls and boys
have 35–65 % of them each (*they* counts in neither).

Fails: Ffion has 5 parts, 3 of them as ``pictured``
Passes: Ffion has 5 parts, 2 of them as ``pictured`` · Ffion has 3 parts, all as ``pictured``
"""

from collections.abc import Iterator

from isitok.format.cast import Person
from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import Role
from isitok.rules.balance import Parts, parts_of
from isitok.rules.subject import PackSubject

CODE = "person-always-victim"
SEVERITY = Severity.WARNING
FEWEST_PARTS = 4
MOST = 0.4
FEWEST_PICTURED = 8
FAIR = (0.35, 0.65)


def check_pack(pack: PackSubject) -> Iterator[Problem]:
    """People with too many parts of one kind, and girls or boys who are pictured too often."""
    children = {id_: person for id_, person in pack.known.cast.people.items() if person.kind == "child"}
    for id_, parts in parts_of(pack).items():
        if id_ in children and parts.all >= FEWEST_PARTS:
            for count, roles in (
                (parts.hurt, "pictured, targeted or pressured"),
                (parts.hurting, "sharer or pressurer"),
            ):
                if count > MOST * parts.all:
                    message = _message(children[id_], count, parts, roles)
                    yield Problem(pack.places.at("title"), CODE, message, _hint(children[id_]), SEVERITY)
    pictured = [
        children[id_].pronouns
        for subject in pack.subjects
        for id_, roles in subject.scenario.people.items()
        if Role.PICTURED in roles and id_ in children and children[id_].pronouns in ("she", "he")
    ]
    counts = {"girl": pictured.count("she"), "boy": pictured.count("he")}
    girls = counts["girl"]
    if len(pictured) >= FEWEST_PICTURED and not FAIR[0] <= girls / len(pictured) <= FAIR[1]:
        message = f"of {len(pictured)} pictured girls and boys, {girls} are girls: between 35 and 65 % is fair"
        rarer = min(counts, key=lambda who: counts[who])
        hint = f"tell some of these stories about a {rarer}: swap two names"
        yield Problem(pack.places.at("title"), CODE, message, hint, SEVERITY)


def _message(person: Person, count: int, parts: Parts, roles: str) -> str:
    return f"{person.name} is {roles} in {count} of {parts.all} parts; {MOST:.0%} at most"


def _hint(person: Person) -> str:
    return f"swap {person.name} with somebody who is a friend or bystander in one of these stories"
