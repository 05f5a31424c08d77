"""This is real: a plain, calm page of what to do. From here it goes on to the end, never back to a story."""

from isitok.format.help import Route
from isitok.game.help_contact import numbers
from isitok.game.help_routes import AgeGroup, when_real
from isitok.game.one_to_one.one_to_one import OneToOne
from isitok.packs.model.vocabulary import LawTopic
from isitok.scenes.help_page import icon_of
from isitok.scenes.one_to_one.one_to_one_parts import age_asked, age_typed, one_to_one_page
from isitok.scenes.scene import Desk
from isitok.ui.describe.arrange import Ends, Grid
from isitok.ui.describe.layout import Column, Panel
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.when_said import read_on
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.marks import Icon
from isitok.ui.describe.widgets.point import Point


def page(one_to_one: OneToOne, desk: Desk, group: AgeGroup | None, *, asks_age: bool = False) -> Page:
    """Danger first, then that it isn't your fault, what to do and not to do, and whom we tell, by voice or text.

    ``asks_age``: the page asks how old the young person is. Until somebody says, it shows help for all ages.
    """
    words = desk.words
    routes = when_real(desk.here, group)
    urgent = tuple(_route(route, desk) for route in routes if route.kind == "emergency")
    people = tuple(_route(route, desk) for route in routes if route.kind == "person")
    services = tuple(_route(route, desk) for route in routes if route.kind == "service")
    body = Column(
        (
            Label(text=words("Thank you for saying it"), type=Type.TITLE, level=1),
            *urgent,
            Panel(Column(tuple(_reassurance(desk, group)), gap=14), pad=22),
            Panel(Column(tuple(_do(desk)), gap=14), pad=22),
            heading(words("Who we tell now")),
            Grid(people, least=340, gap=12),
            *read_on(heading(words("Who else can help"))),
            *(age_asked(group, desk) if asks_age else ()),
            *read_on(Grid(services, least=340, most=3, gap=12)),
        ),
        gap=16,
    )
    return one_to_one_page(
        Page(title=words("This is real"), body=body, typing=age_typed(desk) if asks_age else ""),
        one_to_one,
        desk,
        onward=words("Go on when you’re ready"),
    )


def _reassurance(desk: Desk, group: AgeGroup | None) -> list[Widget]:
    words = desk.words
    told: list[Widget] = [
        Point(icon="hand-helping", text=words("Asking for help is the right thing to do.")),
        Point(icon="heart", text=words("If someone hurt, pressured or tricked you, it is not your fault.")),
        Point(icon="message-circle-heart", text=regret(desk)),
    ]
    nation, law = desk.settings.nation, desk.library.load_known().law
    point = law[nation].pupil.points.get(LawTopic.ASKING_FOR_HELP) if nation in law and nation is not None else None
    if point and group is not AgeGroup.FROM_18:
        told.append(Point(icon="shield-check", text=point.say))
    return told


def regret(desk: Desk) -> str:
    """For anybody who fears that they are to blame: that keeps many from telling anyone."""
    return desk.words("If you did something that you regret, you can still get help.")


def _do(desk: Desk) -> list[Widget]:
    words = desk.words
    return [
        Point(
            icon="message-circle",
            text=words("Don’t pay or send anything. If you already have, there is still help. You can stop replying."),
        ),
        Point(icon="lock", text=words("Keep the messages and the names. Try not to delete anything yet.")),
        Point(
            icon="image-off",
            text=words("Don’t copy a picture or pass it on. Nobody here needs to see it."),
        ),
    ]


def _route(route: Route, desk: Desk) -> Widget:
    lines: list[Widget] = [heading(route.name)]
    how = numbers(route, desk.words) or ((route.site,) if route.site else ())
    lines += [Label(text=one, type=Type.ANSWER) for one in how]
    lines.append(Label(text=route.say, type=Type.CHAT))
    return Panel(Ends(Icon(icon=icon_of(route), size=28), Column(tuple(lines), gap=3), gap=14), pad=16)
