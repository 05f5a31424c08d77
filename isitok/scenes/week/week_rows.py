"""Weeks that an adult can choose for others: by title, with what they read before they choose."""

from collections.abc import Sequence

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.card import WeekCard
from isitok.scenes.scene import Desk
from isitok.ui.describe.arrange import AtFoot, Grid
from isitok.ui.describe.layout import Column, Flow, Panel
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.label import Label, heading


class WeekChosen(Event, Value):
    """This week is to be played, in place of stories."""

    card: WeekCard


def week_rows(weeks: Sequence[WeekCard], desk: Desk) -> list[Widget]:
    """The weeks that fit, if there are any."""
    if not weeks:
        return []
    return [
        heading(desk.words("Or a week on one phone")),
        Grid(tuple(_row(card, desk) for card in weeks), least=480, gap=12),
    ]


def _row(card: WeekCard, desk: Desk) -> Widget:
    words = desk.words
    long = words.many("Six short days. About {n} minute.", "Six short days. About {n} minutes.", card.minutes)
    lines = (long, card.gist, " ".join(card.care))
    told = (Label(text=line, type=Type.SMALL, soft=True) for line in lines if line)
    name = words("Play the week: {title}", title=card.title)
    play = Button(id=f"week:{card.id}", text=words("Play the week"), name=name, does=WeekChosen(card))
    about = Column((Label(text=card.title, type=Type.STRONG), *told), gap=2)
    return Panel(AtFoot(about, Flow((), (play,), gap=10), least=0, gap=10), pad=14)
