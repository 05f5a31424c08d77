"""What the screens of a one-to-one share: *This is real*, pass and stop are always in sight."""

from typing import Final

from isitok.game.one_to_one import Meeting
from isitok.scenes.frame import footer, settings_button
from isitok.scenes.scene import BACK, Desk
from isitok.ui.fonts import Type
from isitok.ui.layout import Column, Flow, Panel
from isitok.ui.page import Page
from isitok.ui.widget import Widget
from isitok.ui.widgets.button import Button, Kind
from isitok.ui.widgets.label import Label
from isitok.ui.widgets.logo import Logo

ONWARD: Final = "onward"
EARLIER: Final = "earlier"
REAL: Final = "real"


def sat(
    meeting: Meeting,
    desk: Desk,
    body: Widget,
    *,
    name: str,
    focus: str = ONWARD,
    onward: str = "",
    own: bool = False,
    said: str = "",
    screen: str = "",
    middle: bool = False,
    narrow: bool = False,
) -> Page:
    """A page for two. ``own``: the body has a button of its own that goes on."""
    words = desk.words
    left: list[Widget] = []
    if meeting.can_go_back:
        left.append(Button(id=EARLIER, text=words("Back"), icon="arrow-left"))
    if not own:
        left.append(
            Button(id=ONWARD, text=onward or words("Next"), kind=Kind.PRIMARY, low=True, after="corner-down-left")
        )
    if meeting.on_card:
        left.append(Button(id="pass", text=words("Pass"), name=words("Pass – skip this story")))
    if not meeting.is_real and not meeting.is_last:
        left.append(Button(id="stop", text=words("Stop")))
    return Page(
        title=words("{step} – One to one – #isitok?", step=name),
        header=_header(meeting, desk),
        body=body,
        footer=footer(desk, *left),
        focus=focus,
        back=BACK,
        enter="lock" if own else ONWARD,
        real="" if meeting.is_real else REAL,
        said=said,
        screen=screen or f"meeting {meeting.at} {meeting.is_real}",
        middle=middle,
        narrow=narrow,
    )


def _header(meeting: Meeting, desk: Desk) -> Widget:
    real = Button(id=REAL, text=desk.words("This is real"), icon="life-buoy", key="F4")
    ends = (settings_button(desk),) if meeting.is_real or meeting.is_last else (real, settings_button(desk))
    return Flow((Logo(),), ends, gap=14)


def quiet(title: str, *lines: str, below: tuple[Widget, ...] = ()) -> Widget:
    """A calm card with few words."""
    told: list[Widget] = [Label(text=title, type=Type.TITLE, level=1)]
    told += [Label(text=line, type=Type.STORY) for line in lines if line]
    return Panel(Column((*told, *below), gap=16), pad=32)
