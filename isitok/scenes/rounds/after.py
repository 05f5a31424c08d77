"""The round after a card's last why, in any mode: its page, the button that leads on, and what an answer does."""

from collections.abc import Callable, Mapping
from typing import Final

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.story import Round
from isitok.game.events import Forward, Locked, RoundEvent
from isitok.game.play.stops import Step
from isitok.game.play.table import Table
from isitok.game.rounds.respond import AllBeats, AnotherWay, NextBeat
from isitok.scenes import frame
from isitok.scenes.rounds import audience_page, feel_page, respond_page, spot_page, tell_page
from isitok.scenes.rounds.round_parts import RoundScreen, name_of
from isitok.scenes.scene import Desk, Earlier

SCREENS: Final[Mapping[Round, RoundScreen]] = {
    Round.RESPOND: respond_page.SCREEN,
    Round.AUDIENCE: audience_page.SCREEN,
    Round.SPOT: spot_page.SCREEN,
    Round.FEEL: feel_page.SCREEN,
    Round.TELL: tell_page.SCREEN,
}
"""The one list of what rounds look like."""


class RoundTurn(Value, kw_only=True):
    """What an answer does within a round."""

    number: int  # the question that is shown next
    event: RoundEvent | None = None  # what was said
    said: str = ""  # a message about it
    is_done: bool = False  # everything is answered: the why comes next


def screen_of(table: Table) -> RoundScreen:
    if table.dealt_round is None:
        raise ValueError("there is no round on the table")
    return SCREENS[table.dealt_round]


def page(table: Table, desk: Desk, said: str, number: int) -> ui.Page:
    """The question, the why, or how it could be put right."""
    match table.step:
        case Step.ROUND:
            return screen_of(table).page(table, desk, said, number)
        case Step.PUT_RIGHT:
            return feel_page.put_right(table, desk)
        case _:
            return screen_of(table).why(table, desk, number)


def free_page(
    table: Table, desk: Desk, said: str, number: int, around: Callable[[ui.Page, ui.Button], ui.Page]
) -> ui.Page:
    """The page of a round where nothing has to be answered. ``around`` gives it the top and foot of its mode."""
    asked = page(table, desk, said, number)
    inside = ui.Page(title=name_of(table, desk), body=asked.body, focus=asked.focus, said=asked.said)
    framed = around(inside, leads_on(table, desk, number, free=True))
    screen = f"{framed.screen} {number}"
    return replace(framed, enter=asked.enter, asks=asked.asks, to_its_end=asked.to_its_end, screen=screen)


def leads_on(table: Table, desk: Desk, number: int, *, free: bool = False) -> ui.Button:
    """The button at the foot of the page that leads on. ``free``: nothing has to be answered or is locked in."""
    words, opened = desk.words, table.round
    if table.step is Step.ROUND_WHY and respond_page.more(table, desk):
        return frame.leads_on("next", words("And then?"), Forward())
    if _told_on(table, number):
        return frame.leads_on("next", words("Next"), Forward())
    if table.step is not Step.ROUND or opened is None:
        return frame.leads_on("next", words("See how it went") if table.is_last else words("Next"), Forward())
    usual = words("We’re done") if free else words("Lock it in")
    if number + 1 < count_pages(table):
        usual = words("Next")
    screen = screen_of(table)
    lacking = "" if free else screen.missing(table, desk, number)
    text = usual if free and not opened.is_whole else screen.onward(table, desk, number) or usual
    return replace(frame.leads_on("lock", text, Locked()), description=lacking)


def with_status(bar: ui.Widget, table: Table, said: str, desk: Desk) -> ui.Widget:
    """The status of a search at the foot, where it stays in view while the page is scrolled."""
    above = screen_of(table).status(table, said, desk) if table.step is Step.ROUND else ()
    return ui.Column((*above, bar), gap=8) if above else bar


def turn(event: Event, table: Table, desk: Desk, number: int, *, free: bool = False) -> RoundTurn | None:
    """What an event does in a round; None if it isn't about the round.

    ``free``: nothing has to be answered, as people talk about it here.
    """
    opened = table.round
    if table.step is Step.ROUND_WHY and isinstance(event, Forward | AllBeats | AnotherWay):
        return _turn_on(event, table, desk, number)
    if table.step is not Step.ROUND or opened is None:
        return None
    match event:
        case Locked():
            if not free and (lacking := screen_of(table).missing(table, desk, number)):
                return RoundTurn(number=number, said=lacking)
            last = number + 1 >= count_pages(table)
            return RoundTurn(number=number, is_done=True) if last else RoundTurn(number=number + 1)
        case Earlier() if number:
            return RoundTurn(number=number - 1)
        case RoundEvent():
            said = screen_of(table).outcome(table, opened.after(event), desk)
            return RoundTurn(number=number, event=event, said=said)
    return None


def count_pages(table: Table) -> int:
    """How many pages the round on the table has before what there is to say of all of it, or of its last question."""
    if table.round is None:
        return 1
    pages = table.round.pages
    return 2 * pages - 1 if table.by_hands and screen_of(table).tells_each else pages


def _told_on(table: Table, number: int) -> bool:
    """Whether a page follows that tells more of what was locked in."""
    if table.step is not Step.ROUND_WHY or table.round is None or table.by_hands:  # a wall has all of it on one
        return False
    return number + 1 < table.round.told_pages


def _turn_on(event: Forward | AllBeats | AnotherWay, table: Table, desk: Desk, number: int) -> RoundTurn | None:
    """The next page, one thing more that happens next, all of it, or another way; None where nothing more happens."""
    if isinstance(event, Forward) and _told_on(table, number):
        return RoundTurn(number=number + 1)
    if isinstance(event, AllBeats | AnotherWay):
        return RoundTurn(number=0, event=event)
    return RoundTurn(number=0, event=NextBeat()) if respond_page.more(table, desk) else None
