"""This is real: a plain, calm page of what to do. From here it goes on to the end, never back to a story."""

from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.help import Route
from isitok.format.law import LawPoint
from isitok.format.vocabulary import LawTopic, Nation
from isitok.game.help_contact import how_to_reach, numbers, other_ways
from isitok.game.help_routes import AgeGroup, is_11, not_being_here, when_real
from isitok.game.one_to_one.one_to_one import OneToOne
from isitok.scenes.frame import key
from isitok.scenes.help_page import icon_of, in_danger, no_voice, no_voice_in_brief
from isitok.scenes.nation import NationPicked
from isitok.scenes.one_to_one.one_to_one_parts import age_asked, age_typed, one_to_one_page
from isitok.scenes.scene import Desk

TOP: Final = "top"


class PicturesWanted(Event, Value):
    """Whether help with pictures is to be shown, too. It isn't kept, and nobody is asked what happened."""

    wanted: bool


class Asked(Value, kw_only=True):
    """What was answered on the page, and what it asks."""

    pictures: bool | None = None  # None: not answered, which shows what No shows
    age: bool = False  # whether it asks how old the young person is
    nation: bool = False  # ... and for the nation, as none was set


def page(one_to_one: OneToOne, desk: Desk, group: AgeGroup | None, asked: Asked) -> ui.Page:
    """Danger first, and whether help with pictures is wanted; then no blame, whom we tell, what to do, who else helps.

    Until somebody says how old the young person is, it shows help for all ages.
    """
    words, pictures = desk.words, bool(asked.pictures)
    routes = when_real(desk.here, group, pictures=pictures)
    people = tuple(_route(route, desk) for route in routes if route.kind == "person")
    services = tuple(_route(route, desk) for route in routes if route.kind == "service")
    body = ui.Column(
        (
            ui.Grid((_first(desk), *ui.read_on(_ask_about_pictures(asked.pictures, desk))), least=500),
            ui.Panel(ui.Column(tuple(_reassurance(desk, group, pictures=pictures)), gap=10), pad=16),
            ui.heading(words("Who we tell now")),
            ui.Grid(people, least=340, gap=12),
            ui.heading(words("What to do")),
            ui.Panel(ui.Column(tuple(_do(desk, pictures=pictures)), gap=10), pad=16),
            *ui.read_on(
                *no_voice(desk),
                ui.heading(words("Who else can help")),
            ),
            *(_nation_asked(desk) if asked.nation else ()),
            *(age_asked(group, desk) if asked.age else ()),
            *ui.read_on(ui.Grid(services, least=340, most=3, gap=12), *_not_being_here(one_to_one, desk, group)),
        ),
        gap=16,
    )
    shown = one_to_one_page(
        ui.Page(title=words("This is real"), body=body, focus=TOP, typing=age_typed(desk) if asked.age else ""),
        one_to_one,
        desk,
        onward=words("Go on when you’re ready"),
    )
    return replace(shown, to_its_end=True)


def _first(desk: Desk) -> ui.Widget:
    """What is said at once: thanks, and whom to call in danger."""
    thanks = ui.title(desk.words("Thank you for saying it"), TOP)
    return ui.Column((thanks, *in_danger(desk), *no_voice_in_brief(desk)), gap=2)


def _ask_about_pictures(wanted: bool | None, desk: Desk) -> ui.Widget:
    """It asks nothing about what happened: whoever leads is told not to press."""
    words = desk.words
    question = words("Show help with pictures, too?")
    answers = (
        ui.Option(
            id="pictures:yes",
            text=words("Yes"),
            checked=wanted is True,
            does=PicturesWanted(True),
            key=key(desk, "1"),
        ),
        ui.Option(
            id="pictures:no",
            text=words("No"),
            checked=wanted is False,
            does=PicturesWanted(False),
            key=key(desk, "2"),
        ),
    )
    asked = ui.Label(text=question, type=ui.Type.STRONG, silent=True)
    return ui.Panel(
        ui.Flow((asked, ui.Group(ui.Flow(answers, gap=10), question, ui.Role.RADIO_GROUP, key="pictures")), gap=20),
        pad=16,
    )


def _nation_asked(desk: Desk) -> tuple[ui.Widget, ...]:
    """Where they are: it decides which help there is, and what the law says. It holds until this is over."""
    words = desk.words
    name = words("Where do you live? Then the help fits. This computer doesn’t keep it.")
    nations = tuple(
        ui.Option(
            id=f"nation:{nation.value}",
            text=words.label(nation),
            checked=nation is desk.settings.nation,
            does=NationPicked(nation),
        )
        for nation in Nation
    )
    return (
        ui.Label(text=name, type=ui.Type.STRONG, silent=True),
        ui.Group(ui.Flow(nations, gap=10), name, ui.Role.RADIO_GROUP, key="nation"),
    )


def _reassurance(desk: Desk, group: AgeGroup | None, *, pictures: bool) -> list[ui.Widget]:
    words = desk.words
    told: list[ui.Widget] = [
        ui.Point(icon="hand-helping", text=words("Asking for help is the right thing to do.")),
        ui.Point(icon="heart", text=words("If someone hurt, pressured or tricked you, it is not your fault.")),
        ui.Point(icon="message-circle-heart", text=regret(desk)),
    ]
    point = None if group is AgeGroup.FROM_18 else _law(desk)
    if point:
        said = [point.say, *(more.say for more in point.also if pictures or more.about != "pictures")]
        told += [ui.Point(icon="shield-check", text=line) for line in said]
    return told


def _law(desk: Desk) -> LawPoint | None:
    """What the nation's law card says about asking for help."""
    nation, law = desk.settings.nation, desk.library.load_known().law
    return law[nation].pupil.points.get(LawTopic.ASKING_FOR_HELP) if nation is not None and nation in law else None


def regret(desk: Desk) -> str:
    """For anybody who fears that they are to blame: that keeps many from telling anyone."""
    return desk.words("If you did something that you regret, you can still get help.")


def _do(desk: Desk, *, pictures: bool) -> list[ui.Widget]:
    words = desk.words
    told: list[ui.Widget] = [
        ui.Point(
            icon="message-circle",
            text=words("Don’t pay or send anything. If you already have, there is still help. You can stop replying."),
        ),
        ui.Point(icon="lock", text=words("Keep the messages and the names. Try not to delete anything yet.")),
    ]
    if pictures:
        text = words("Don’t copy a picture or pass it on. Nobody here needs to see it.")
        told.append(ui.Point(icon="image-off", text=text))
    return told


def _not_being_here(one_to_one: OneToOne, desk: Desk, group: AgeGroup | None) -> tuple[ui.Widget, ...]:
    """For thoughts of suicide, from 11 on: for younger ones these lines are on the staff card alone."""
    if not is_11(group, one_to_one.bands):
        return ()
    words = desk.words
    told = (
        ui.heading(words("If you’re thinking of hurting yourself, or of not being here")),
        ui.Label(
            text=words("You can say it here, in any words. There are people whose job this is."), type=ui.Type.STORY
        ),
        *(_line(route, desk) for route in not_being_here(desk.here, group)),
    )
    return (ui.Panel(ui.Column(told, gap=12), pad=22),)


def _line(route: Route, desk: Desk) -> ui.Widget:
    """A way to get help in a list, with its other ways below it."""
    icon = "message-circle" if route.text_number else "phone"
    point = ui.Point(icon=icon, title=how_to_reach(route, desk.words), text=route.say)
    return ui.Column((point, *(ui.Label(text=way, type=ui.Type.SMALL) for way in other_ways(route, desk.words))), gap=3)


def _route(route: Route, desk: Desk) -> ui.Widget:
    lines: list[ui.Widget] = [ui.heading(route.name)]
    how = numbers(route, desk.words) or ((route.site,) if route.site else ())
    lines += [ui.Label(text=one, type=ui.Type.ANSWER) for one in how]
    lines.append(ui.Label(text=route.say, type=ui.Type.CHAT))
    lines += [ui.Label(text=way, type=ui.Type.SMALL) for way in other_ways(route, desk.words)]
    return ui.Panel(ui.LeftRight(ui.Icon(icon=icon_of(route), size=28), ui.Column(tuple(lines), gap=3), gap=14), pad=16)
