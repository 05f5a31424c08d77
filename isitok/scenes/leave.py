"""Stop here? A lone Esc in the middle of a game does nothing rash."""

from isitok.scenes.frame import common, footer, header
from isitok.scenes.scene import BACK, Change, Desk, Home, Pop, Silent
from isitok.ui.fonts import Type
from isitok.ui.layout import Column, Flow, Panel
from isitok.ui.page import Page
from isitok.ui.widgets.button import Button, Kind
from isitok.ui.widgets.label import Label
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
        choices = Column(
            (
                Label(text=words("Stop here?"), type=Type.TITLE, level=1),
                Label(text=told, type=Type.STORY),
                Flow(
                    (
                        Button(id=BACK, text=words("Carry on"), kind=Kind.PRIMARY),
                        *((Button(id="stop", text=words("See results so far")),) if self.answered else ()),
                        Button(id="leave", text=words("Leave this game")),
                    )
                ),
            ),
            gap=22,
        )
        return Page(
            title=words("Stop here?"),
            header=header(desk, back=False),
            body=Panel(choices, pad=32),
            footer=footer(desk),
            focus=BACK,
            back=BACK,
            narrow=True,
            middle=True,
        )

    def pressed(self, widget: str, desk: Desk) -> Change:
        """Back to the game, to its results, or to the title."""
        if widget == BACK:
            return Pop()
        if widget == "stop":
            return Pop("stop")
        return Home() if widget == "leave" else common(widget, desk)
