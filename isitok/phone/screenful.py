"""What a phone's screen holds, before anything is known of its size."""

from dataclasses import dataclass
from enum import Enum, auto

from isitok.phone.bar import Bar
from isitok.ui.widget import Widget


class Settle(Enum):
    """Where content stands that is shorter than the screen."""

    TOP = auto()
    MIDDLE = auto()
    BOTTOM = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Screenful:
    """A bar that stays, and below it content that may be longer than the screen."""

    bar: Bar
    content: Widget
    settle: Settle = Settle.TOP
    dimmed: bool = False  # something lies over a page that can hardly be seen
