"""One out of a list: a topic, for instance. A whole screen, so that it is as easy with one switch as with a mouse."""

from isitok.scenes.frame import common, footer, header
from isitok.scenes.scene import BACK, Change, Desk, Pop, Silent
from isitok.ui.describe.arrange import Grid
from isitok.ui.describe.layout import Column, Group
from isitok.ui.describe.node import Role
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widgets.label import Label
from isitok.ui.describe.widgets.option import Option
from isitok.value import Value


class PickScene(Silent, Value, kw_only=True):
    """A question and its answers. The screen below hears ``<press>:<value>``."""

    title: str
    options: tuple[tuple[str, str, str], ...]  # value, what it is called, more about it
    chosen: str
    press: str

    def page(self, desk: Desk) -> Page:
        """The question, and each answer as a radio button."""
        buttons = tuple(
            Option(id=f"pick:{value}", text=text, detail=detail, checked=value == self.chosen)
            for value, text, detail in self.options
        )
        body = Column(
            (
                Label(text=self.title, type=Type.TITLE, level=1),
                Group(Grid(buttons, least=340, most=3, gap=14), self.title, Role.RADIO_GROUP, key="options"),
            ),
            gap=24,
        )
        return Page(
            title=self.title,
            header=header(desk),
            body=body,
            footer=footer(desk),
            focus=f"pick:{self.chosen}",
            back=BACK,
            middle=True,
        )

    def pressed(self, widget: str, desk: Desk) -> Change:
        """An answer goes back at once; nothing else changes."""
        what, _, value = widget.partition(":")
        if what == "pick":
            return Pop(f"{self.press}:{value}")
        return Pop() if widget == BACK else common(widget, desk)
