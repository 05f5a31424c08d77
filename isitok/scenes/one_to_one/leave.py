"""Stop here? Pressing Esc by accident does no harm, least of all when something is real."""

from enum import Enum, auto

from isitok.event import Event
from isitok.game.help import AgeGroup
from isitok.scenes.asking import confirmation_page
from isitok.scenes.frame import header, settings_button, top
from isitok.scenes.one_to_one.parts import say_what_real_keeps, title_of
from isitok.scenes.scene import BaseScene, Desk, OpenHelp, Pop
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value, replace


class Out(Event, Enum):
    """What was answered."""

    STOP = auto()  # and step out of the story
    AGAIN = auto()  # another one-to-one
    LEAVE = auto()


class LeaveOneToOneScene(BaseScene, Value, kw_only=True):
    """Carry on, go to the end, or leave."""

    group: AgeGroup | None = None  # whom help is for
    can_stop: bool = True  # whether there is anything left to stop
    is_real: bool = False  # the two have left the stories, so nothing is said about those
    can_set_up: bool = False  # another one: offered only once something is real, for anybody who pressed F4 by mistake

    def page(self, desk: Desk) -> Page:
        """The question and its answers."""
        words = desk.words
        question = words("Leave this page?") if self.is_real else words("Stop here?")
        told = words("Nothing that you said or chose is kept.")
        if self.is_real:
            told = " ".join((words("You can stay as long as you like."), say_what_real_keeps(desk)))
        stop = (
            (Button(id="stop", text=words("Stop, and step out of the story"), does=Pop(Out.STOP)),)
            if self.can_stop
            else ()
        )
        # It is here and not on the page of what is real: nobody who says so is asked whether they meant it.
        again = (
            (Button(id="again", text=words("Set up a new one-to-one"), does=Pop(Out.AGAIN)),) if self.can_set_up else ()
        )
        leave = Button(id="leave", text=words("Leave"), does=Pop(Out.LEAVE))
        stay = words("Stay here") if self.is_real else words("Carry on")
        return replace(
            confirmation_page(desk, question, told, *stop, leave, *again, stay=stay, help_=OpenHelp(group=self.group)),
            title=title_of(question, desk, is_real=self.is_real),
            screen=question,
            header=top(settings_button(desk)) if self.is_real else header(desk, back=None, real=True),
        )
