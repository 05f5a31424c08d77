"""What each thing on a page says it is: one immutable tree for keyboard, mouse, speech and screen readers."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import Protocol

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.line_kinds import Kind, When


class Role(Enum):
    """What something is. A ``Wording`` has its name for a speaker."""

    PAGE = auto()
    HEADING = auto()
    TEXT = auto()
    BUTTON = auto()
    RADIO_GROUP = auto()
    RADIO = auto()
    CHECK_BOX = auto()
    SWITCH = auto()
    TOGGLE = auto()
    FIELD = auto()
    SPIN = auto()
    GROUP = auto()
    LIST = auto()
    DIALOG = auto()
    IMAGE = auto()
    METER = auto()
    STATUS = auto()
    REGION = auto()

    @property
    def takes_focus(self) -> bool:
        """Whether the keyboard stops at it."""
        return self in PRESSABLE or self is Role.REGION


FIELDS = frozenset({Role.FIELD, Role.SPIN})
"""What somebody writes in: a text, or a number."""
PRESSABLE = frozenset({Role.BUTTON, Role.RADIO, Role.CHECK_BOX, Role.SWITCH, Role.TOGGLE}) | FIELDS
SECTIONS = frozenset({Role.GROUP, Role.LIST, Role.DIALOG, Role.REGION})
"""What holds things that belong together, and has a name for them."""
GROUPS = (SECTIONS - {Role.REGION}) | {Role.RADIO_GROUP}
"""What only holds others."""
READABLE = frozenset({Role.HEADING, Role.TEXT, Role.IMAGE, Role.METER, Role.STATUS})
"""What is read, and nothing else."""


class Spoken(Value):
    """Role, name and state of one widget, as somebody who can't see it needs them."""

    role: Role
    name: str
    description: str = ""
    checked: bool | None = None  # of a radio button, a check box, a switch or a toggle button
    value: str = ""
    lines: bool = False  # of a text field: it holds more than one line
    part: tuple[float, float] | None = None  # of a meter or a number that is set: how much of how much
    level: int = 0  # of a heading
    key: str = ""  # a shortcut
    expanded: bool | None = None  # of a button that opens what is below it, or folds it again
    required: bool = False  # of a text field: it can't be left empty
    takes: tuple[int, int] | None = None  # of an answer that is a number: from which to which, when it is typed
    whole: bool = False  # only all of that range means it, as 7-9 does, and no number of it
    kind: Kind | None = None  # what line it is; None: what its role says
    when: When | None = None  # when it is said; None: as lines of its kind are
    titled: bool = False  # of a group: the heading above it says its name
    spent: str = ""  # why a press on it changes nothing now; "" where it changes something
    aside: bool = False  # Tab skips it: a field beside it takes keys that do the same. Arrows reach it


class Node(Value):
    """One widget in the tree: what it says, where it is (window pixels), and what it holds."""

    id: str  # unique on its page; "" for the page itself
    spoken: Spoken
    box: Box
    clip: Box | None  # the area in which it can be seen
    position: tuple[int, int]  # (2, 3) = the second of three; (0, 0) = not in a set
    children: tuple["Node", ...]
    does: Event | None = None  # what a press on it means, as the page says it

    @property
    def seen(self) -> Box:
        """The part of its box that is inside what scrolls."""
        return self.box if self.clip is None else self.box.common(self.clip)


def walk(node: Node) -> Iterator[Node]:
    """A node and everything in it, in reading order."""
    yield node
    for child in node.children:
        yield from walk(child)


def in_view(node: Node) -> bool:
    """Whether at least half of it can be seen."""
    return 2 * node.seen.h >= node.box.h


def find(root: Node, id_: str) -> Node | None:
    if root.id == id_:
        return root if id_ else None
    return next((found for child in root.children if (found := find(child, id_)) is not None), None) if id_ else None


class Wording(Protocol):
    """What roles and states are called in one language."""

    @property
    def language(self) -> str:
        """Which language it is: "en-GB"."""

    def role(self, role: Role, level: int, /) -> str:
        """What something is: "radio button", "heading level 2"; "" is not read out."""

    def state(self, role: Role, checked: bool, /) -> str:
        """Whether it is checked: "on", "not chosen"."""

    def expanded(self, expanded: bool, /) -> str:
        """Whether what it opens is open: "open", "folded"."""

    def place(self, number: int, total: int, /) -> str:
        """Where it is in its set: "2 of 3"."""

    def range(self, first: str, last: str, /) -> str:
        """From one number to another: "7 to 9"."""

    def key(self, key: str, /) -> str:
        """Which key presses it."""


def line(node: Node, wording: Wording) -> str:
    """What a speaker says for one node: name, role, state, place in its set, description, key."""
    spoken = node.spoken
    number, total = node.position
    parts = (
        spoken.name,
        wording.role(spoken.role, spoken.level),
        "" if spoken.checked is None else wording.state(spoken.role, spoken.checked),
        "" if spoken.expanded is None else wording.expanded(spoken.expanded),
        spoken.value,
        wording.place(number, total) if total else "",
        spoken.description,
        wording.key(spoken.key) if spoken.key else "",
    )
    return ", ".join(part for part in parts if part)


def speech(root: Node, wording: Wording) -> list[str]:
    """The whole page as lines, indented to show what contains what."""

    def lines(node: Node, depth: int) -> Iterator[str]:
        yield "  " * depth + line(node, wording)
        for child in node.children:
            yield from lines(child, depth + 1)

    return list(lines(root, 0))
