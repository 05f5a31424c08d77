"""What a phone's screen holds, before anything is known about its size."""

from enum import Enum, auto

from isitok import ui
from isitok.base.value import Value
from isitok.phone.bar import AppBar


class Stands(Enum):
    """Where content goes that is shorter than the screen."""

    TOP = auto()
    MIDDLE = auto()
    BOTTOM = auto()
    FILL = auto()  # it gets the whole screen, up to its edges, and arranges itself


class Floating(Value, kw_only=True):
    """A picture as large as the screen, which stays; what floats over it at its top, and over a share of its height."""

    picture: ui.Widget
    top: ui.Widget
    low: ui.Widget
    name: str  # of what is in that share, where it has to be read on


class Screenful(Value, kw_only=True):
    """A bar that stays, and below it content that may be longer than the screen."""

    bar: AppBar
    content: ui.Widget
    over: ui.Widget | None = None  # banners, which stay in sight below the bar
    stands: Stands = Stands.TOP
    skin: ui.Skin = "app"
    floats: Floating | None = None  # in place of its content, where it has room beside other things
    dimmed: bool = False  # it lies over an app that can hardly be seen
    from_top: bool = False  # what is longer than the screen opens at its beginning, where its words are
