"""Where text is played in tests: people, help, law, and a terminal made of strings."""

from collections.abc import Mapping
from dataclasses import replace
from io import StringIO
from typing import Any

from isitok.game.session import Session
from isitok.packs.model.known import Cast, Help, Known, LawCard, LawPoint, Lead, Person, Route, StaffCard
from isitok.packs.model.vocabulary import Band, LawTopic, Nation
from isitok.text.play import play
from isitok.text.player import Player
from isitok.text.terminal import Terminal

NAMES = {"kofi": "Kofi", "ffion": "Ffion", "leo": "Leo", "noor": "Noor", "msokafor": "Ms Okafor"}


def a_person(id: str, name: str) -> Person:
    return Person(
        id=id,
        name=name,
        pronouns="they",
        kind="child",
        age=13,
        bands=(Band.B11_14,),
        is_="a Year 9 pupil",
        looks="short hair",
        picture=id,
    )


def a_route(id: str, **fields: Any) -> Route:
    route = Route(
        id=id,
        kind="service",
        name=id.capitalize(),
        say="They listen.",
        from_age=0,
        to_age=120,
        nations=tuple(Nation),
        audience="all",
    )
    return replace(route, **fields)


def a_law_card(nation: Nation) -> LawCard:
    return LawCard(
        nation=nation,
        checked="2026-11-24",
        reviewed={},
        opening="These laws are there to protect you.",
        points={LawTopic.ASKING_FOR_HELP: LawPoint(say="Asking for help comes first.", facts=("LAW-1",))},
        closing="If you are unsure, ask.",
        adult={},
        gaps={},
    )


def some_help() -> Help:
    routes: Mapping[str, Route] = {
        route.id: route
        for route in (
            a_route("emergency-999", kind="emergency", name="999", say="If someone is in danger now.", phone="999"),
            a_route("shout", text_word="SHOUT", text_number="85258"),
            a_route("childline", phone="0800 1111", site="childline.org.uk", to_age=18),
            a_route("meic", nations=(Nation.WALES,), to_age=25),
            a_route("ceop", name="CEOP Safety Centre", to_age=17),
            a_route("report-remove", name="Report Remove", to_age=17),
            a_route("safeguarding-lead", kind="person", name="The lead"),
            a_route("trusted-adult", kind="person", name="An adult you trust"),
            a_route("ask-poster", kind="step", name="Ask whoever posted it"),
            a_route("stopncii", audience="adults", from_age=18),
            a_route("samaritans", from_age=18),
        )
    }
    lead = Lead(name="the designated safeguarding person", short="DSP", facts=("ECW-1",))
    return Help(checked="2026-11-24", routes=routes, lead={Nation.WALES: lead})


def some_known() -> Known:
    return Known(
        cast=Cast(moods=(), people={id: a_person(id, name) for id, name in NAMES.items()}),
        facts={},
        help=some_help(),
        law={nation: a_law_card(nation) for nation in Nation},
        staff_card=StaffCard(before=(), ground_rules=(), during=(), if_told=(), after=(), facts=()),
    )


def a_player(**fields: Any) -> Player:
    return replace(Player(known=some_known(), ages=(Band.B11_14,)), **fields)


def a_terminal(*typed: str, width: int = 72) -> tuple[Terminal, StringIO]:
    """A terminal into which these lines are typed, and what it shows."""
    shown = StringIO()
    return Terminal(reads=StringIO("".join(f"{line}\n" for line in typed)), writes=shown, width=width), shown


def transcript(session: Session, *typed: str, width: int = 72, **player: Any) -> str:
    """What is shown when this is typed in a session."""
    terminal, shown = a_terminal(*typed, width=width)
    play(session, a_player(**player), terminal)
    return shown.getvalue()
