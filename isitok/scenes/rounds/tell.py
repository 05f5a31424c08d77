"""The round *tell* on a screen: who could be told, and with which first words? Nothing here is right or wrong."""

from collections.abc import Mapping

from isitok.game.help import routes_for
from isitok.game.reaching import reached
from isitok.game.rounds.tell import TellRound, names_of
from isitok.game.session import Session
from isitok.packs.model.known import Route
from isitok.scenes.rounds.judge import faces
from isitok.scenes.rounds.table import GROUP, asked, banner, head, hint, lines, panel, told
from isitok.scenes.scene import Desk
from isitok.ui.describe.arrange import Grid
from isitok.ui.describe.layout import Column, Flow, Group
from isitok.ui.describe.node import Role
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label
from isitok.ui.describe.widgets.option import Option


def missing(opened: TellRound, desk: Desk) -> str:
    """What is still to be said; "" for nothing."""
    if opened.who is None:
        return desk.words("Choose somebody first.")
    return "" if opened.is_whole else desk.words("Choose the first words, too.")


def page(opened: TellRound, session: Session, desk: Desk, said: str) -> Page:
    """Who, and the first words."""
    words = desk.words
    at_words = bool(said) and opened.who is not None
    people, texts = answers(opened, session, desk)
    parts: tuple[Widget, ...] = (
        head(
            people.name,
            Label(text=session.scenario.story, type=Type.STORY, soft=True),
            hint(words("Any of these can be a good start."), "" if at_words else said),
        ),
        people,
        Column(
            (
                Flow(
                    (
                        Label(text=texts.name, type=Type.HEADING, silent=True),
                        *((Label(text=said, type=Type.STRONG, live=True),) if at_words else ()),
                    )
                ),
                texts,
            ),
            gap=8,
        ),
    )
    return asked(session, desk, parts, said, mend="words" if at_words else GROUP)


def answers(opened: TellRound, session: Session, desk: Desk) -> tuple[Group, Group]:
    """The people, and the first words."""
    words = desk.words
    ask = words("Who could {person} tell?", person=faces(session.scenario, desk).name(opened.tell.as_))
    people: tuple[Widget, ...] = tuple(
        Option(id=f"who:{number}", text=name, checked=number == opened.who)
        for number, name in _names(opened, desk).items()
    )
    texts: tuple[Widget, ...] = tuple(
        Option(id=f"words:{number}", text=words("“{text}”", text=text), checked=number == opened.words)
        for number, text in enumerate(opened.tell.first_words)
    )
    then = words("And what could be the first words?")
    return (
        Group(Grid(people, least=240, gap=12), ask, Role.RADIO_GROUP, key=GROUP),
        Group(Column(texts, gap=12), then, Role.RADIO_GROUP, key="words"),
    )


def why(locked: TellRound, session: Session, desk: Desk) -> Page:
    """It in a sentence; then everybody who could be told, and what speaks for them."""
    words, names = desk.words, _names(locked, desk)
    person = faces(session.scenario, desk).name(locked.tell.as_)
    cards = tuple(_card(number, name, locked, desk) for number, name in names.items())
    if not locked.is_whole:  # a group that only talked about it
        title = words("Who {person} could tell", person=person)
        any_one = words("It could be any of these. Each is a good start.")
        return told(session, desk, (banner(title, *lines(any_one)),), f"{title}. {any_one}", cards)
    who = names.get(locked.who, "") if locked.who is not None else ""
    talk = words("{person} could talk to: {who}", person=person, who=who)
    line = words("“{text}”", text=locked.first_words)
    any_ = words("It could be any of these. Each is a good start.")
    return told(session, desk, (banner(line, *lines(any_), above=talk),), f"{talk}. {line} {any_}", cards)


def _card(number: int, name: str, locked: TellRound, desk: Desk) -> Widget:
    confidant = locked.tell.who[number]
    route = None if confidant.person in desk.library.cast().people else _route(confidant.person, desk)
    how = reached(route, desk.words) if route else ""
    return panel(name, *lines(confidant.why or (route.say if route else ""), "" if how == name else how))


def _names(opened: TellRound, desk: Desk) -> Mapping[int, str]:
    return names_of(opened.tell, desk.library.cast(), lambda id_: _route(id_, desk))


def _route(id_: str, desk: Desk) -> Route | None:
    settings = desk.settings
    found = routes_for(desk.library.known().help, (id_,), settings.nation, settings.ages, settings.lead_name)
    return found[0] if found else None
