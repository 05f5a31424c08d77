"""What can be done in the form: each press and each field says which place of the story it is about."""

from __future__ import annotations

from enum import Enum, auto

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.edit.as_yaml import Data
from isitok.edit.parsed import Path
from isitok.edit.saving import Saved


class Typed(Event, Value):
    """The field of this value of the story was typed in."""

    path: Path


class Chosen(Event, Value):
    """This word is chosen at this place; where there may be ``several``, it is taken away again by a second press."""

    path: Path
    word: str
    several: bool = False


class Renamed(Event, Value):
    """Who says this, or how they look: the key is to be this one."""

    path: Path
    key: str


class Opened(Event, Value):
    """What may be there and isn't is wanted now."""

    path: Path


class Added(Event, Value):
    """Something more in a list, before the item that is there or at its end."""

    path: Path
    at: int
    item: Data


class Moved(Event, Value):
    """An item goes to another place of its list."""

    path: Path
    to: int


class Removed(Event, Value):
    """Something is taken out."""

    path: Path


class Asked(Event, Value):
    """Choose this among many, on a page of its own."""

    path: Path
    key: bool = False  # who says it, which is its key


class NextField(Event, Value):
    """Enter in a field of one line: on to the next one."""

    id: str


class PageChosen(Event, Value):
    """Another page of the form. ``asks``: first, once, whether all of it is made up."""

    step: str
    asks: bool = False


class Unfolded(Event, Value):
    """This item of a list stands open."""

    path: Path


class PageTurned(Event, Value):
    """To the next page, or to the one before."""

    by: int


class GoTo(Event, Value):
    """Go to the field of this place, on whichever page of the form it is."""

    path: Path


class NamedInWords(Event, Value):
    """Somebody of this name is in the words: who is that?"""

    name: str


class IsCalled(Event, Value):
    """Whoever this name is meant for: one of the cast, or somebody new ("")."""

    name: str
    person: str


class NoLonger(Event, Value):
    """Nothing names this person any more: do they go?"""

    who: str


class Goes(Event, Value):
    """They do."""

    who: str


class AskedWhy(Event, Value):
    """What a check asks about this subject: what that means, or why it is ``fine`` here."""

    code: str
    question: str
    fine: bool


class Answered(Event, Value):
    """What whoever writes it says to what a check asks: why it is fine, or that the story ``touches`` it."""

    code: str
    reason: str = ""
    touches: str = ""


class SavedOutside(Event, Value):
    """What lies in the file of the story now, whoever has saved it."""

    there: Saved


class FormPress(Event, Enum):
    """What else can be pressed, or follows by itself."""

    UNDO = auto()
    REDO = auto()
    SETTLE = auto()  # nothing was typed for a while: check it
    CHECKED = auto()  # look whether the check is done
    SAVE = auto()
    SAVE_MEANWHILE = auto()  # somebody types on
    SAVED = auto()  # look whether that is done
    LEAVE = auto()
    LEAVE_UNSAVED = auto()  # no disk takes it
    TEXT = auto()  # open it as text
    AS_IT_WAS = auto()  # back to how it was before the last visit
    PUT_RIGHT = auto()  # mend what can't be read
    SHOW = auto()  # what pupils will see, where there is no room for it beside the page; and back
    PREVIEW = auto()
    SIGN = auto()  # somebody else reads it, and signs it
    PLAY = auto()
    MINE = auto()
    THEIRS = auto()


def id_of(path: Path, what: str = "") -> str:
    """The id of what is about a place."""
    return ":".join(("f", "/".join(map(str, path)), *([what] if what else [])))


def ids_of(path: Path) -> frozenset[str]:
    """The ids of all that can have the keyboard and is about a place as a whole."""
    return frozenset(id_of(path, what) for what in ("", "up", "down", "out", "open", "who"))
