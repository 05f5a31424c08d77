"""Pick one from a list: a topic, for instance. It is a whole screen, so that one switch is as easy as a mouse."""

from isitok.scenes.frame import footer, header
from isitok.scenes.scene import BaseScene, Desk, Pop
from isitok.ui.describe.arrange import Grid
from isitok.ui.describe.layout import Column, Group
from isitok.ui.describe.node import Role
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widgets.label import Label
from isitok.ui.describe.widgets.option import Option
from isitok.value import Value


class Pick(Value):
    """One of the answers. The screen below is told what it means."""

    id: str  # unique among the answers
    text: str
    means: object
    detail: str = ""


class PickScene(BaseScene, Value, kw_only=True):
    """A question and its answers. Choosing one goes back at once and changes nothing else."""

    title: str
    picks: tuple[Pick, ...]
    chosen: str  # the id of an answer; "none" while nothing is chosen

    def page(self, desk: Desk) -> Page:
        """The question, and each answer as a radio button."""
        buttons = tuple(
            Option(
                id=f"pick:{pick.id}",
                text=pick.text,
                detail=pick.detail,
                checked=pick.id == self.chosen,
                does=Pop(pick.means),
            )
            for pick in self.picks
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
            focus=f"pick:{self.chosen}" if any(pick.id == self.chosen for pick in self.picks) else "options",
            back=Pop(),
            middle=True,
        )
