"""Stop here? A lone Esc in the middle of a game does nothing rash."""

from isitok.scenes.asking import asked
from isitok.scenes.frame import common
from isitok.scenes.scene import BACK, Change, Desk, Home, Pop, Silent
from isitok.ui.describe.page import Page
from isitok.ui.describe.widgets.button import Button
from isitok.value import Value


class LeaveScene(Silent, Value, kw_only=True):
    """Carry on, see the results so far, or leave."""

    answered: bool = False  # whether there is something to see so far

    def page(self, desk: Desk) -> Page:
        """The question and three answers."""
        words = desk.words
        if self.answered:
            told = words("You can carry on, or see how it has gone so far. Nothing is kept when you leave.")
        else:
            told = words("You can carry on, or leave. Nothing is kept when you leave.")
        results = (Button(id="stop", text=words("See results so far")),) if self.answered else ()
        leave = Button(id="leave", text=words("Leave this game"))
        return asked(desk, words("Stop here?"), told, *results, leave, stay=words("Carry on"))

    def pressed(self, widget: str, desk: Desk) -> Change:
        """Back to the game, to its results, or to the title."""
        if widget == BACK:
            return Pop()
        if widget == "stop":
            return Pop("stop")
        return Home() if widget == "leave" else common(widget, desk)
