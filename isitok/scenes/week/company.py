"""Who is there while a week is played: nobody else, or whoever leads. It decides what lies around the week's pages."""

from collections.abc import Mapping

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.vocabulary import Band
from isitok.game.week.week_play import LAST, WeekPlay, WeekStep
from isitok.scenes.asking import Ask
from isitok.scenes.scene import BaseScene, Change, Desk, Home, OpenHelp, Push, Quit


class Company(Value, kw_only=True):
    """Somebody alone. Rooms that an adult leads have a company of their own."""

    its_end: bool = False  # the week is all that was asked for: its end is the program's

    can_print = True  # whether its last page may become a file

    def at_top(self, desk: Desk) -> tuple[ui.Button, ...]:
        """What stands at the top of each page, before the settings."""
        return ()

    def at_foot(self, desk: Desk) -> tuple[ui.Button, ...]:
        """What else stands at the foot of each page."""
        return ()

    def keys(self, desk: Desk) -> Mapping[str, Event]:
        """What letters mean on each page."""
        return {}

    def beside(self, play: WeekPlay, desk: Desk) -> tuple[ui.Widget, ...]:
        """What stands at the right of the phone."""
        return ()

    def help(self, ages: tuple[Band, ...]) -> OpenHelp:
        """Whom help is for, in a week for these ages."""
        return OpenHelp(ages=ages)

    def hears(self, event: Event) -> bool:
        """Whether it knows what follows from this."""
        return False

    def after(self, event: Event, desk: Desk) -> Change:
        """What follows from it."""
        return None

    def leave(self, desk: Desk) -> Change:
        """The week is left before its end."""
        words = desk.words
        return Push(
            Ask(
                question=words("Stop here?"),
                told=words("You can carry on, or leave. Nothing is kept when you leave."),
                answers=(ui.Button(id="leave", text=words("Leave this game"), does=Home()),),
                stay=words("Carry on"),
            )
        )

    def done(self, desk: Desk) -> Change:
        """The week is over."""
        return Quit() if self.its_end else Home()


ALONE = Company()


class InCompany(BaseScene, Value, kw_only=True):
    """A page of a week: it hears what is pressed on it, and what whoever leads the week does."""

    company: Company = ALONE

    def hears(self, event: Event, desk: Desk) -> bool:
        return self.company.hears(event) or super().hears(event, desk)

    def after(self, event: Event, desk: Desk) -> Change:
        return self.company.after(event, desk) if self.company.hears(event) else super().after(event, desk)


class WeekEnds(Event, Value):
    """A week that others lead is over: they step out of it."""


def to_talk_about(play: WeekPlay, asks: str) -> tuple[ui.Widget, ...]:
    """The day's questions, once it was said why, and when the day is over. ``asks``: what stands above them."""
    if play.step not in (WeekStep.WHY, WeekStep.OVER, WeekStep.STRIP):
        return ()
    questions = play.week.talk if play.day == LAST else play.week.days[play.day].talk
    if not questions:
        return ()
    lines = tuple(ui.Label(text=question, type=ui.Type.STORY) for question in questions)
    return ui.read_on(ui.Panel(ui.Column((ui.heading(asks), *lines), gap=8), pad=16))
