"""One screen, described: what is at its top, in its middle and at its foot, and what keys do there."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.ui.describe.widget import Widget

NAME: Final = "#isitok?"
"""Above every window."""

MESSAGE: Final = "message"
"""The id of what shows a page's message, where it stands on the page."""

Sound = Literal["", "press", "lock", "next", "end", "in", "out", "ring"]
"""A short sound; "" for none."""


class Page(Value, kw_only=True):
    """A screen as a value: tests compare it, the window paints it, a screen reader reads it."""

    title: str  # where somebody is, as a screen reader is told
    name: str = ""  # what the screen is called beside another one; "" = by its title
    body: Widget
    header: Widget | None = None
    footer: Widget | None = None
    first: str = ""  # the id of what comes before all else in order, wherever it stands
    rested: str = ""  # the id that a resting pointer presses before that is switched on
    focus: str = ""  # which widget (or heading) has the keyboard at first; "" = the first that can have it
    back: Event | None = None  # what Esc means
    enter: str = ""  # the id that Enter presses if the focused widget does nothing with it, as a box that is ticked;
    # of a group of buttons that each lead on: the keyboard goes there
    asks: str = ""  # the group of answers to its heading: from there, Enter goes to them once all has been read
    to_its_end: bool = False  # Enter reads on to the end of the page before it leads on
    read_to: str = ""  # the id of what is pressed only by who has read all lines above it, of those who hear the page
    until: str = ""  # the id of what is at that end and was read before: reading stops once it comes into view
    shows: str = ""  # the id of what is in sight at first, however far down it is
    left: Event | None = None  # what the arrow means on one of several consecutive pages; None = it moves the keyboard
    right: Event | None = None
    anything: Event | None = None  # what any key, click or touch means (while the screen is hidden)
    switch: Event | None = None  # what a switch means here at once, where nothing is offered
    follows: Path | None = None  # a file: whoever else saves it, this screen is told
    after: tuple[float, Event] | None = None  # seconds, and what it means when they are over
    said: str = ""  # a short message that is read aloud at once
    typing: str = ""  # in a terminal, where an answer is itself a number: what to type; lines have letters then
    mend: str = ""  # what the message is about: the keyboard goes there, and both come into view
    sound: Sound = ""  # what is heard on coming here from another screen of the same game, and of what comes on it
    came: int = 0  # how many things have come on its phone: one more is heard, too
    screen: str = ""  # which screen it counts as; "" = one named by its title
    narrow: bool = False  # a column of text: no wider than is easy to read
    projector: bool = False  # for a class: nothing smaller than can be read from the back row
    wall: bool = False  # what a class reads: as large as there is room for, and the rest on further leaves
    held: bool = False  # a phone fills it from top to foot; where there is room, what is at its top lies beside that
    lowers: bool = False  # a phone, or a card that scrolls by itself, is no higher than top and foot leave room for
    ample: bool = False  # what stands beside its phone is larger, where there is room
    onward: Event | None = None  # what Page Down of a presenter's clicker means
    earlier: Event | None = None  # ... and Page Up
    reads: str = ""  # the id of a scrolling part: it is read to its end before *onward* leaves, or a switch answers
    newest: str = ""  # the id of a scrolling part that shows what has just come, however far it was scrolled before
    read_on: Event | None = None  # what follows once all of it has been read aloud; None: the reading ends
    keys: Mapping[str, Event] = MappingProxyType({})  # letters and digits, and what they mean here
    commands: Mapping[str, Event] = MappingProxyType({})  # "undo", "redo", "up" …, and what they mean wherever one is
    writes: bool = False  # it is there to be written on: its fields are offered to switches, too
    middle: bool = False  # content shorter than the window is moved towards its middle

    @property
    def above(self) -> str:
        """What stands above a window: the same on each page, as titles may be logged; its own while it is hidden."""
        return self.title if self.anything else NAME

    @property
    def counts_as(self) -> str:
        """Which screen it is: equal for pages between which nobody should lose their place."""
        return self.screen or self.title
