"""Stop here? A lone Esc does nothing rash."""

from isitok.game.help import AgeGroup
from isitok.scenes.asking import asked
from isitok.scenes.frame import common, header
from isitok.scenes.one_to_one.parts import help_for
from isitok.scenes.scene import BACK, HELP, REAL, Change, Desk, Pop, Silent
from isitok.ui.page import Page
from isitok.ui.widgets.button import Button
from isitok.value import Value, replace


class LeaveMeetingScene(Silent, Value, kw_only=True):
    """Carry on, go to the end, or leave."""

    group: AgeGroup | None = None  # for help

    def page(self, desk: Desk) -> Page:
        """The question and its answers."""
        words = desk.words
        told = words("Nothing that you said or chose is kept.")
        stop = Button(id="stop", text=words("Stop, and step out of the story"))
        leave = Button(id="leave", text=words("Leave"))
        return replace(
            asked(desk, words("Stop here?"), told, stop, leave, stay=words("Carry on")),
            title=words("Stop here? – One to one – #isitok?"),
            header=header(desk, back=False, real=True),
            real=REAL,
        )

    def pressed(self, widget: str, desk: Desk) -> Change:
        """Back to the stories, to the end, or to what is real."""
        if widget == BACK:
            return Pop()
        if widget == HELP:
            return help_for(self.group)
        return Pop(widget) if widget in ("stop", "leave", REAL) else common(widget, desk)
