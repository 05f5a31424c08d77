"""A page that asks before something ends or is lost: a question, what follows from it, and the answers."""

from isitok.event import Event
from isitok.scenes.frame import footer, header
from isitok.scenes.scene import BACK, Desk, OpenHelp, Pop
from isitok.ui.describe.layout import Column, Flow, Group, Panel
from isitok.ui.describe.node import Role
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widgets.button import Button, ButtonKind
from isitok.ui.describe.widgets.label import Label


def confirmation_page(
    desk: Desk, question: str, told: str, *others: Button, stay: str, help_: Event = OpenHelp()
) -> Page:
    """``stay`` is the answer that changes nothing: it comes first, has the keyboard, and is what Esc means."""
    body = Column(
        (
            Label(text=question, type=Type.TITLE, level=1),
            Label(text=told, type=Type.STORY),
            Flow((Button(id=BACK, text=stay, does=Pop(), kind=ButtonKind.PRIMARY), *others)),
        ),
        gap=22,
    )
    return Page(
        title=question,
        header=header(desk, back=None),
        body=Group(Panel(body, pad=32), question, Role.DIALOG),
        footer=footer(desk, help_=help_),
        focus=BACK,
        back=Pop(),
        narrow=True,
        middle=True,
    )
