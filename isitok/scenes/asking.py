"""A page that asks before something ends or is lost: a question, what follows from it, and the answers."""

from isitok.scenes.frame import footer, header
from isitok.scenes.scene import BACK, Desk
from isitok.ui.describe.layout import Column, Flow, Panel
from isitok.ui.describe.page import Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widgets.button import Button, Kind
from isitok.ui.describe.widgets.label import Label


def asked(desk: Desk, question: str, told: str, *others: Button, stay: str) -> Page:
    """The answer ``stay`` leaves all as it is: it stands first, has the keyboard, and is what Esc presses."""
    body = Column(
        (
            Label(text=question, type=Type.TITLE, level=1),
            Label(text=told, type=Type.STORY),
            Flow((Button(id=BACK, text=stay, kind=Kind.PRIMARY), *others)),
        ),
        gap=22,
    )
    return Page(
        title=question,
        header=header(desk, back=False),
        body=Panel(body, pad=32),
        footer=footer(desk),
        focus=BACK,
        back=BACK,
        narrow=True,
        middle=True,
    )
