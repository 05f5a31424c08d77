"""We stop for a moment: all see the same, nobody is named as the reason, and the adult takes over."""

from enum import Enum, auto

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.game.doors import Door
from isitok.scenes.asking import Ask
from isitok.scenes.frame import footer, settings_button, top
from isitok.scenes.scene import BaseScene, Desk, Home, OpenHelp, Pop
from isitok.ui.describe.layout import Column, Flow, Panel
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.label import Label


class Paused(Event, Enum):
    """What the adult decides."""

    END = auto()  # leave the stories for today, by the way out


class PauseScene(BaseScene, Value, kw_only=True):
    """Nothing of the story is in sight. It stays until the adult goes on or ends."""

    can_end: bool = True  # whether there is a story to step out of

    def page(self, desk: Desk) -> Page:
        """What all are told, and two ways on for the adult: neither is what Enter means."""
        words = desk.words
        title = words("We’re stopping for a moment")
        lines = (
            words("Nobody is in trouble, and nobody has to say anything."),
            words("An adult takes over now."),
        )
        end = (Button(id="end", text=words("End here, and step out of the story"), does=Pop(Paused.END)),)
        ways = (
            *(end if self.can_end else ()),
            Button(id="go-on", text=words("Go on where we were"), does=Pop()),
        )
        body = Column(
            (
                Label(text=title, type=Type.TITLE, level=1, id="top"),
                *(Label(text=line, type=Type.STORY) for line in lines),
                Label(text=words("For the adult:"), soft=True),
                Flow(ways),
            ),
            gap=22,
        )
        return Page(
            title=words("Small group – #isitok?"),
            header=top(settings_button(desk)),
            body=Panel(body, pad=32),
            footer=footer(desk, help_=OpenHelp(ages=desk.settings.ages)),
            focus="top",
            narrow=True,
            middle=True,
            screen="small group pause",
        )


def leave_group(desk: Desk, *, can_end: bool = True) -> Ask:
    """Carry on, step out of the story, if there is one, or leave."""
    words = desk.words
    end = Button(id="end", text=words("Stop, and step out of the story"), does=Pop(Paused.END))
    return Ask(
        behind=Door.SMALL_GROUP,
        question=words("Stop here?"),
        told=words("Nothing that anybody showed or said is kept."),
        answers=(*((end,) if can_end else ()), Button(id="leave", text=words("Leave"), does=Home())),
        stay=words("Carry on"),
        title=words("Stop here? – Small group – #isitok?"),
    )
