"""Stop here? Pressing Esc by accident in the middle of a game does no harm."""

from isitok.event import Event
from isitok.scenes.asking import confirmation_page
from isitok.scenes.scene import BaseScene, Desk, Home, Pop
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value


class EndingSoFar(Event, Value):
    """How it has gone so far."""


class LeaveScene(BaseScene, Value, kw_only=True):
    """Carry on, see the results so far, or leave."""

    answered: bool = False  # whether there are any results so far
    for_staff: bool = False

    def page(self, desk: Desk) -> Page:
        """The question and three answers."""
        desk = desk.for_staff if self.for_staff else desk
        words = desk.words
        if self.answered and self.for_staff:
            told = words("You can carry on, or see what to read up on. Nothing is kept when you leave.")
        elif self.answered:
            told = words("You can carry on, or see how it has gone so far. Nothing is kept when you leave.")
        else:
            told = words("You can carry on, or leave. Nothing is kept when you leave.")
        so_far = words("See what to read up on so far") if self.for_staff else words("See results so far")
        results = (Button(id="stop", text=so_far, does=Pop(EndingSoFar())),) if self.answered else ()
        leave = Button(id="leave", text=words("Leave this game"), does=Home())
        return confirmation_page(desk, words("Stop here?"), told, *results, leave, stay=words("Carry on"))
