"""Where help is, for who is playing: by nation and age, in the order of the help screen (``format.md``, F5)."""

from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from typing import Final

from isitok.base.value import Value, replace
from isitok.format.help import LED, ON_THE_SCREEN, Also, Help, Route
from isitok.format.vocabulary import FOR_STAFF, YOUNG_PEOPLE, YOUNGER, Band, Nation
from isitok.i18n.screen_words import ENGLISH, Words
from isitok.i18n.sentences import capital


class Here(Value):
    """Where people play, and when: what help is known there, their nation, and what this school calls its lead."""

    help: Help
    nation: Nation | None = None
    lead_name: str = ""
    words: Words = ENGLISH
    today: str = ""  # as 2026-11-30; "" where nothing tells it
    lead_where: str = ""  # where the lead is found

    @property
    def lead(self) -> str:
        """The safeguarding lead, by the name that this school or this nation has for them, or else by what they do."""
        return self.named_lead or self.words("the adult in charge of safeguarding")

    @property
    def named_lead(self) -> str:
        """The name that this school or this nation has for the safeguarding lead; "" if neither has one."""
        title = self.help.lead.get(self.nation) if self.nation else None
        return self.lead_name or (title.name if title else "")

    @property
    def where_lead_is(self) -> str:
        """The lead and where they are found, where somebody goes to them."""
        return _with_place(self.lead, self)

    @property
    def about_staff(self) -> str:
        """Whom an adult goes to about an adult who works with children."""
        named = self.help.about_staff.get(self.nation) if self.nation else None
        return named.name if named else self.words("the person your employer names for worries about staff")

    @property
    def lead_for_the_young(self) -> str:
        """The safeguarding lead, for a seven-year-old: the official titles are hard to read."""
        return self.lead_name or self.words("the adult in charge of keeping children safe")


def _with_place(lead: str, here: Here) -> str:
    return here.words("{lead} ({place})", lead=lead, place=here.lead_where) if here.lead_where else lead


def help_heading(words: Words) -> tuple[str, str]:
    """The heading of the ways to get help, on every screen and in the terminal: a title without blame."""
    return (
        words("You can talk to someone"),
        words(
            "Whatever has happened, you can ask for help. "
            "If someone hurt, pressured or tricked you, it is not your fault."
        ),
    )


FOR_STAFF_ON_THE_SCREEN: Final = (
    "safeguarding-lead",
    "nspcc-helpline",
    "posh",
    "stop-it-now",
    "samaritans",
    "hopeline",
    "emergency-999",
)
"""The routes of the help screen for adults who work with young people."""


def help_screen(here: Here, ages: Collection[Band]) -> tuple[Route, ...]:
    """The routes of the help screen for these players; for staff those for adults, in adults' words."""
    if tuple(ages) == FOR_STAFF:
        found = (here.help.routes[id_] for id_ in FOR_STAFF_ON_THE_SCREEN if id_ in here.help.routes)
        told = (_for(route, here, young=False) for route in found if _covers(route, here.nation))
        return tuple(replace(route, say=route.adult_say or route.say) for route in told)
    return routes_for(here, ON_THE_SCREEN, ages)


class AgeGroup(StrEnum):
    """How old the young person in a one-to-one is. The worker says so, for help only; it is kept nowhere."""

    UNDER_11 = "under-11"
    FROM_11 = "11-12"
    FROM_13 = "13-17"
    FROM_18 = "18"


_AGES: Final = {
    Band.B7_9: (7, 9),
    Band.B9_11: (9, 11),
    Band.B11_14: (11, 14),
    Band.B14_18: (14, 18),
    Band.ADULTS: (18, 120),
}
_YOUNGEST: Final = 5
"""Years: no story is for anybody younger, and a smaller number is hardly an age."""
_SPANS: Final = {
    AgeGroup.UNDER_11: (0, 10),
    AgeGroup.FROM_11: (11, 12),
    AgeGroup.FROM_13: (13, 17),
    AgeGroup.FROM_18: (18, 25),
}


def ages_in(group: AgeGroup) -> tuple[int, int]:
    """The ages that somebody may say who means this group, from and to."""
    youngest, oldest = _SPANS[group]
    return max(_YOUNGEST, youngest), oldest


def ages_of(band: Band) -> tuple[int, int]:
    return _AGES[band]


FOR_ONE: Final = (*ON_THE_SCREEN[:-1], "revenge-porn-helpline", "stopncii", ON_THE_SCREEN[-1])
"""The routes of the help screen in a one-to-one: from 18 on, they include the one for pictures of adults."""


def help_for_one(here: Here, group: AgeGroup) -> tuple[Route, ...]:
    """The routes of the help screen for one young person whose age the worker has given."""
    return _for_group(here, FOR_ONE, group)


ABOUT_PICTURES: Final = ("report-remove", "revenge-porn-helpline", "stopncii")
"""Of these, whom to turn to about pictures alone: shown to who wants that."""

WHEN_REAL: Final = (
    "emergency-999",
    "safeguarding-lead",
    "trusted-adult",
    "childline",
    "meic",
    "shout",
    *ABOUT_PICTURES[:1],
    "ceop",
    *ABOUT_PICTURES[1:],
    "police-101",
)
"""The routes on the page for what is real, in order: danger first. Not everybody can speak where they are."""

NOT_BEING_HERE: Final = (
    "hopeline",
    "nhs-111",
    "nhs-111-wales",
    "nhs-111-scotland",
    "lifeline",
    "samaritans",
    "shout",
)
"""Whom to ring or text when somebody thinks of hurting themselves, or of not being here."""

TO_TALK: Final = ("childline", "meic", "shout", "samaritans")
"""Whom to ring or text, when something is real, for anybody who would rather talk to a stranger."""


def when_real(here: Here, group: AgeGroup | None, *, pictures: bool = False) -> tuple[Route, ...]:
    """The routes for one young person when something is real.

    ``group`` None: nobody has said how old they are. ``pictures``: those for pictures, too; from 18 on, of adults.
    """
    ids = (id_ for id_ in WHEN_REAL if pictures or id_ not in ABOUT_PICTURES)
    return _for_group(here, ids, group)


def is_11(group: AgeGroup | None, bands: Collection[Band]) -> bool:
    """Whether the young person is 11 or older: as the adult has said, else as all the stories are for."""
    if group is not None:
        return group is not AgeGroup.UNDER_11
    return bool(bands) and not YOUNGER & set(bands)


def not_being_here(here: Here, group: AgeGroup | None) -> tuple[Route, ...]:
    """Whom to ring or text when somebody thinks of suicide. Only with an adult, and only from 11 on."""
    return _for_group(here, NOT_BEING_HERE, group, led=True)


def not_being_here_for_adults(here: Here) -> tuple[Route, ...]:
    """The same for the adult who leads, in adults' words: on the staff card."""
    return tuple(
        replace(route, say=route.adult_say or route.say) for route in _of(here, NOT_BEING_HERE, None, ("all", LED))
    )


def without_a_voice(here: Here) -> tuple[tuple[Route, ...], tuple[Also, ...]]:
    """How to reach the emergency services without a voice: routes of their own, and other ways of the usual one."""
    routes = here.help.routes
    usual = routes.get("emergency-999")
    own = routes.get("emergency-999-text")
    return ((own,) if own else ()), (usual.also if usual else ())


def to_talk(here: Here, group: AgeGroup | None) -> tuple[Route, ...]:
    """Whom one young person can ring or text instead; ``group`` None: nobody has said how old they are."""
    return _for_group(here, TO_TALK, group)


ON_PAPER: Final = ("childline", "meic", "shout", "samaritans", "hopeline", "emergency-999")
"""The routes on the sheet to take home: general ones, so that none says what was talked about."""


def on_paper(here: Here, group: AgeGroup | None, *, hard: bool = False) -> tuple[Route, ...]:
    """The routes of the sheet to take home for this age group; without one, for all of them.

    ``hard``: something is real for somebody of 11 or older, and an adult gives them the sheet.
    """
    young = group is AgeGroup.UNDER_11
    return tuple(_for(route, here, young) for route in _of(here, ON_PAPER, group, ("all", LED) if hard else ("all",)))


def _for_group(here: Here, ids: Iterable[str], group: AgeGroup | None, *, led: bool = False) -> tuple[Route, ...]:
    audiences = ("all", *((LED,) if led else ()), *(("adults",) if group is AgeGroup.FROM_18 else ()))
    young = group is AgeGroup.UNDER_11
    return tuple(_for(route, here, young) for route in _of(here, ids, group, audiences))


def _of(here: Here, ids: Iterable[str], group: AgeGroup | None, audiences: Collection[str]) -> Iterator[Route]:
    youngest, oldest = _SPANS[group] if group else (0, 25)
    for route in (here.help.routes[id_] for id_ in ids if id_ in here.help.routes):
        in_age = route.from_age <= oldest and route.to_age >= youngest
        if route.audience in audiences and in_age and _covers(route, here.nation):
            yield route


def routes_for(here: Here, ids: Iterable[str], ages: Collection[Band], *, led: bool = False) -> tuple[Route, ...]:
    """Those of these routes that pupils of these ages may be shown here, in the order given.

    ``led``: of a story of level 3, to which an adult is always there.
    """
    found = (here.help.routes[route] for route in ids if route in here.help.routes)
    young = bool(ages) and YOUNGER.issuperset(ages)
    return tuple(
        _for(route, here, young)
        for route in found
        if route.audience in ("all", *((LED,) if led else ())) and _covers(route, here.nation) and _takes(route, ages)
    )


def _for(route: Route, here: Here, young: bool) -> Route:
    if route.id == "safeguarding-lead":
        route = replace(route, name=capital(_with_place(here.lead_for_the_young if young else here.lead, here)))
    return replace(route, say=route.young) if young and route.young else route


def _covers(route: Route, nation: Nation | None) -> bool:
    return all(each in route.nations for each in (tuple(Nation) if nation is None else (nation,)))


def _takes(route: Route, ages: Collection[Band]) -> bool:
    # A service for part of a band is shown to the whole band: its own words say whom it is for.
    spans = (_AGES[band] for band in ages or YOUNG_PEOPLE)
    return any(route.from_age <= oldest and route.to_age >= youngest for youngest, oldest in spans)
