"""Weeks that an adult can choose for others: by title, with what they read before they choose."""

from collections.abc import Sequence

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.card import WeekCard
from isitok.scenes.scene import Desk


class WeekChosen(Event, Value):
    """This week is to be played, in place of stories."""

    card: WeekCard


def week_rows(weeks: Sequence[WeekCard], desk: Desk) -> list[ui.Widget]:
    """The weeks that fit, if there are any."""
    if not weeks:
        return []
    return [
        ui.heading(desk.words("Or a week on one phone")),
        ui.Grid(tuple(_row(card, desk) for card in weeks), least=480, gap=12),
    ]


def _row(card: WeekCard, desk: Desk) -> ui.Widget:
    words = desk.words
    long = words.many("Six short days. About {n} minute.", "Six short days. About {n} minutes.", card.minutes)
    lines = (long, card.gist, " ".join(card.care))
    told = (ui.Label(text=line, type=ui.Type.SMALL, soft=True) for line in lines if line)
    name = words("Play the week: {title}", title=card.title)
    play = ui.Button(id=f"week:{card.id}", text=words("Play the week"), name=name, does=WeekChosen(card))
    about = ui.Column((ui.Label(text=card.title, type=ui.Type.STRONG), *told), gap=2)
    return ui.Panel(ui.AtFoot(about, ui.Flow((), (play,), gap=10), least=0, gap=10), pad=14)
