"""Where help is, for who is playing: by nation and age, in the order of the help screen (``format.md``, F5)."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Final

from isitok.game.deal import YOUNGER
from isitok.i18n.sentences import capital
from isitok.i18n.words import Words
from isitok.packs.model.known import Help, Route
from isitok.packs.model.vocabulary import Band, Nation

ON_THE_SCREEN: Final = (
    "trusted-adult",
    "safeguarding-lead",
    "childline",
    "report-remove",
    "ceop",
    "meic",
    "shout",
    "emergency-999",
)
"""The routes of the help screen, in its order."""

LEAD_FOR_THE_YOUNG: Final = "the adult in charge of keeping children safe"
LEAD: Final = "the adult in charge of safeguarding"
"""What the safeguarding lead is called where neither the school nor a nation says."""


def help_heading(words: Words) -> tuple[str, str]:
    """The heading of the ways to get help, on every screen and in the terminal: a title without blame."""
    return (
        words("You can talk to someone"),
        words(
            "Whatever has happened, you can ask for help. "
            "If someone hurt, pressured or tricked you, it is not your fault."
        ),
    )


def help_screen(help: Help, nation: Nation | None, ages: Collection[Band], lead_name: str = "") -> tuple[Route, ...]:
    """The routes of the help screen for these players."""
    return routes_for(help, ON_THE_SCREEN, nation, ages, lead_name)


class AgeGroup(StrEnum):
    """How old the young person in a one-to-one is. The worker says so, for help only; it is kept nowhere."""

    UNDER_13 = "under-13"
    FROM_13 = "13-17"
    FROM_18 = "18"


_SPANS: Final = {AgeGroup.UNDER_13: (0, 12), AgeGroup.FROM_13: (13, 17), AgeGroup.FROM_18: (18, 25)}

FOR_ONE: Final = (*ON_THE_SCREEN[:-1], "revenge-porn-helpline", "stopncii", ON_THE_SCREEN[-1])
"""The routes of the help screen in a one-to-one: from 18 on, they include the one for pictures of adults."""


def help_for_one(help: Help, nation: Nation | None, group: AgeGroup, lead_name: str = "") -> tuple[Route, ...]:
    """The routes of the help screen for one young person whose age the worker has given."""
    return _for_group(help, FOR_ONE, nation, group, lead_name)


WHEN_REAL: Final = (
    "emergency-999",
    "safeguarding-lead",
    "trusted-adult",
    "childline",
    "shout",
    "report-remove",
    "ceop",
    "revenge-porn-helpline",
    "stopncii",
    "police-101",
)
"""The routes on the page for what is real, in order: danger first. Not everybody can speak where they are."""

TO_TALK: Final = ("childline", "shout", "samaritans")
"""Whom to ring or text, when something is real, for anybody who would rather talk to a stranger."""


def when_real(help: Help, nation: Nation | None, group: AgeGroup | None, lead_name: str = "") -> tuple[Route, ...]:
    """The routes for one young person when something is real; from 18 on, they include the one for pictures of adults.

    ``group`` None: nobody has said how old they are.
    """
    return _for_group(help, WHEN_REAL, nation, group, lead_name)


def to_talk(help: Help, nation: Nation | None, group: AgeGroup | None) -> tuple[Route, ...]:
    """The same for one young person; ``group`` None: nobody has said how old they are."""
    return _for_group(help, TO_TALK, nation, group, "")


ON_PAPER: Final = ("childline", "meic", "shout", "samaritans", "emergency-999")
"""The routes on the sheet to take home: general ones, so that none says what was talked about."""


def on_paper(help: Help, nation: Nation | None, group: AgeGroup | None) -> tuple[Route, ...]:
    """The routes of the sheet to take home for this age group; without one, for all of them."""
    young = group is AgeGroup.UNDER_13
    return tuple(_for(route, help, nation, "", young) for route in _of(help, ON_PAPER, nation, group, ("all",)))


def _for_group(
    help: Help, ids: Iterable[str], nation: Nation | None, group: AgeGroup | None, lead_name: str
) -> tuple[Route, ...]:
    audiences = ("all", "adults") if group is AgeGroup.FROM_18 else ("all",)
    young = group is AgeGroup.UNDER_13
    return tuple(_for(route, help, nation, lead_name, young) for route in _of(help, ids, nation, group, audiences))


def _of(
    help: Help, ids: Iterable[str], nation: Nation | None, group: AgeGroup | None, audiences: Collection[str]
) -> Iterator[Route]:
    youngest, oldest = _SPANS[group] if group else (0, 25)
    for route in (help.routes[id_] for id_ in ids if id_ in help.routes):
        in_age = route.from_age <= oldest and route.to_age >= youngest
        if route.audience in audiences and in_age and _covers(route, nation):
            yield route


def routes_for(
    help: Help, ids: Iterable[str], nation: Nation | None, ages: Collection[Band], lead_name: str = ""
) -> tuple[Route, ...]:
    """Those of these routes that pupils of these ages may be shown here, in the order given."""
    found = (help.routes[route] for route in ids if route in help.routes)
    young = bool(ages) and YOUNGER.issuperset(ages)
    return tuple(
        _for(route, help, nation, lead_name, young)
        for route in found
        if route.audience == "all" and _covers(route, nation) and _takes(route, ages)
    )


def _for(route: Route, help: Help, nation: Nation | None, lead_name: str, young: bool) -> Route:
    if route.id == "safeguarding-lead":
        # The official title in each nation is hard to read for a seven-year-old.
        name = lead_name or (LEAD_FOR_THE_YOUNG if young else lead(help, nation))
        route = replace(route, name=capital(name))
    return replace(route, say=route.young) if young and route.young else route


def lead(help: Help, nation: Nation | None, lead_name: str = "") -> str:
    """What the safeguarding lead is called here: by this school, or else in this nation."""
    if lead_name or nation is None or nation not in help.lead:
        return lead_name or LEAD
    return help.lead[nation].name


def _covers(route: Route, nation: Nation | None) -> bool:
    return all(each in route.nations for each in (tuple(Nation) if nation is None else (nation,)))


def _takes(route: Route, ages: Collection[Band]) -> bool:
    # A service for part of a band is shown to the whole band: its own words say whom it is for.
    return any(route.from_age <= oldest and route.to_age >= youngest for youngest, oldest in map(_span, ages or Band))


def _span(band: Band) -> tuple[int, int]:
    youngest, _, oldest = band.value.partition("-")
    return int(youngest), int(oldest)
