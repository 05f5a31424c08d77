"""What an adult is asked wherever they prepare something: a lesson, a staff meeting, a small group, a one-to-one."""

from collections.abc import Collection, Iterable

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.vocabulary import YOUNG_PEOPLE, Band
from isitok.game.help_routes import ages_of
from isitok.game.lesson.deal_lesson import Wanted
from isitok.game.school import school_years
from isitok.scenes.scene import Desk


class AgesToggled(Event, Value):
    """A band was switched on or off."""

    band: Band


class MinutesChosen(Event, Value):
    """How long it will be."""

    minutes: int


class UnreadWanted(Event, Value):
    """Stories in other languages are wanted as well."""


class RoomTyped(Event, Value):
    """The field for how many people are in the room."""


def ages_asked(chosen: Collection[Band], desk: Desk) -> tuple[ui.Widget, ...]:
    """The question of ages: one band, or two that are neighbours."""
    words, nation = desk.words, desk.settings.nation
    bands = tuple(
        ui.Option(
            id=f"ages:{band.value}",
            text=words("Ages {ages}", ages=words.label(band)),
            detail=school_years(band, nation, words),
            checked=band in chosen,
            many=True,
            does=AgesToggled(band),
            takes=ages_of(band),
            whole=True,
            spent=words("One group stays chosen.") if {band} == {*chosen} else "",
        )
        for band in YOUNG_PEOPLE
    )
    name = words("Ages: one group, or two next to each other")
    return ui.Label(text=name, type=ui.Type.STRONG, silent=True), ui.Group(
        ui.Grid(bands, least=230, gap=10), name, key="ages"
    )


def minutes_asked(among: Iterable[int], chosen: int, desk: Desk) -> tuple[ui.Widget, ...]:
    """The question of how long it is."""
    words = desk.words
    segments = tuple(
        ui.Segment(
            id=f"minutes:{number}",
            text=words("{n} min", n=number),
            checked=number == chosen,
            does=MinutesChosen(number),
            takes=(number, number),
        )
        for number in among
    )
    name = words("How long is it?")
    return ui.heading(name), ui.Group(ui.Fit(ui.Segmented(segments)), name, ui.Role.RADIO_GROUP, titled=True)


def room_asked(typed: str, desk: Desk) -> ui.Widget:
    """The question of how many people there are."""
    words = desk.words
    field = ui.TextField(
        id="room",
        label=words("How many are in the room?"),
        text=typed,
        hint=words("For example: 28"),
        most=2,
        does=RoomTyped(),
    )
    return ui.Fit(field, most=480)


def level_3_option(wanted: Wanted, detail: str, does: Event, desk: Desk) -> tuple[ui.Widget, ...]:
    """The way to stories of level 3, where these ages may have them."""
    if not wanted.gate.can_open_for(wanted.ages):
        return ()
    checked = wanted.gate.opens_for(wanted.ages)
    text = desk.words("Also stories of level 3")
    return (ui.Option(id="level-3", text=text, detail=detail, checked=checked, many=True, does=does),)


def unread_option(desk: Desk) -> ui.Option:
    """The way to stories in another language. It leads through the staff card, as the way to level 3 does."""
    words = desk.words
    more = words("The game checks stories in English only. The staff card comes first.")
    text = words("Also stories in other languages")
    return ui.Option(id="unread", text=text, detail=more, checked=False, many=True, does=UnreadWanted())
