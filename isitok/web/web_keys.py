"""The keys of a browser: the only place that names them.

ChromeOS has no row of F keys, F5 loads a page anew and F12 opens tools, so signs stand for them.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from isitok import ui

CALLED: Final[Mapping[str, str]] = MappingProxyType(
    {"F1": "?", "F2": "", "F4": "!", "F5": "R", "F10": "", "F11": "", "F12": "#"}
)
"""What stands here for an F key; "" where only a button does it."""

SIGNS: Final = {"?": ui.Intent.HELP, "#": ui.Intent.HIDE, "!": ui.Intent.REAL}
KEYS: Final = {
    "ArrowRight": ui.Intent.RIGHT,
    "ArrowDown": ui.Intent.DOWN,
    "ArrowLeft": ui.Intent.LEFT,
    "ArrowUp": ui.Intent.UP,
    "Enter": ui.Intent.ENTER,
    " ": ui.Intent.PRESS,
    "Escape": ui.Intent.BACK,
    "F1": ui.Intent.HELP,
    "F4": ui.Intent.REAL,
    "F12": ui.Intent.HIDE,
    "PageDown": ui.Intent.PAGE_DOWN,
    "PageUp": ui.Intent.PAGE_UP,
    "Home": ui.Intent.TOP,
    "End": ui.Intent.END,
    "Backspace": ui.Intent.ERASE,
}
IN_FIELDS: Final = frozenset({"Escape", "Enter", "F1", "F4", "F12"})
"""All others are the field's own."""
IN_SCROLLERS: Final = frozenset({"ArrowDown", "ArrowUp", " ", "PageDown", "PageUp", "Home", "End"})
"""The browser scrolls with these what has the keyboard and scrolls by itself."""


class Pressed(NamedTuple):
    """A key, and where it was pressed."""

    key: str
    held: bool = False  # Ctrl, Alt or Meta was, too: that is the browser's, or the system's
    more: bool = False  # Shift was
    field: bool = False  # in a text field
    lines: bool = False  # ... of several lines
    scroller: bool = False  # on a part that scrolls by itself


def wish_for(pressed: Pressed, *, letters: bool) -> ui.Wish | None:
    """What a key asks for; None where the browser does what it does. ``letters``: letters and signs mean something."""
    key = pressed.key
    if pressed.held or (pressed.scroller and key in IN_SCROLLERS):
        return None
    if pressed.field and (key not in IN_FIELDS or (pressed.lines and key == "Enter")):
        return None
    if key in KEYS:
        return ui.Wish(KEYS[key], more=pressed.more)
    if len(key) != 1 or not key.isprintable():
        return None
    if key in SIGNS:
        return ui.Wish(SIGNS[key]) if letters else None
    return ui.Wish(ui.Intent.LETTER, key)
