"""All input becomes an intent."""

from enum import Enum, auto

from isitok.base.event import Event
from isitok.base.value import Value, replace


class Intent(Enum):
    """What somebody wants, whichever key, button or switch they used."""

    NEXT = auto()
    PREVIOUS = auto()
    RIGHT = auto()
    LEFT = auto()
    DOWN = auto()
    UP = auto()
    ENTER = auto()
    PRESS = auto()  # Space: the focused widget, nothing else
    BACK = auto()
    HELP = auto()
    NEXT_PART = auto()  # the next heading or group, for whoever hears the page
    PREVIOUS_PART = auto()
    AGAIN = auto()  # what was said is said again
    HIDE = auto()
    SETTINGS = auto()
    REAL = auto()  # it is no longer about made-up people
    FULL_SCREEN = auto()
    FUNCTION = auto()  # another F key, by its name: it means nothing unless somebody has given it something to do
    SWAP = auto()  # the two windows swap displays
    PAGE_DOWN = auto()
    PAGE_UP = auto()
    TOP = auto()
    END = auto()
    ERASE = auto()
    ERASE_NEXT = auto()
    UNDO = auto()
    COMMAND = auto()  # with Ctrl or Alt, by its name: it means something on the pages that say so
    LETTER = auto()  # a shortcut, or text
    TEXT = auto()  # text that comes from no single key: composed, dictated, pasted, picked among emoji
    PASTE = auto()
    ALL = auto()  # the whole text is selected, to be typed over
    COPY = auto()
    CUT = auto()


class Wish(Value):
    """An intent, and the letter or text if it is one."""

    intent: Intent
    letter: str = ""
    more: bool = False  # with Shift: what an arrow passes in a text is selected


class ByFocus(Event, Value):
    """A key that is about what has the keyboard, such as the row that is to be moved."""

    name: str
    focus: str = ""

    def at(self, focus: str) -> "ByFocus":
        """The same event, as it is pressed from this widget."""
        return replace(self, focus=focus)
