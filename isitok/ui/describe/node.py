"""What each thing on a page says it is: one immutable tree for keyboard, mouse, speech and screen readers."""

from collections.abc import Iterator
from enum import StrEnum

from isitok.ui.describe.geometry import Box
from isitok.value import Value


class Role(StrEnum):
    """What something is. The values are how a speaker names it; "" is not said."""

    PAGE = "page"
    HEADING = "heading"
    TEXT = ""
    BUTTON = "button"
    RADIO_GROUP = "group"
    RADIO = "radio button"
    SWITCH = "switch"
    TOGGLE = "toggle button"
    FIELD = "text field"
    GROUP = "section"
    IMAGE = "image"
    METER = "meter"
    STATUS = "status"
    REGION = "region"

    @property
    def takes_focus(self) -> bool:
        """Whether the keyboard stops at it."""
        return self in PRESSABLE or self is Role.REGION


STATES = {Role.SWITCH: ("on", "off"), Role.TOGGLE: ("pressed", "not pressed")}
"""How it is said that something is checked, and that it isn't."""

PRESSABLE = frozenset({Role.BUTTON, Role.RADIO, Role.SWITCH, Role.TOGGLE, Role.FIELD})


class Spoken(Value):
    """Role, name and state of one widget, as a person who can't see it needs them."""

    role: Role
    name: str
    description: str = ""
    checked: bool | None = None  # of a radio button, a switch or a toggle button
    value: str = ""
    level: int = 0  # of a heading
    key: str = ""  # a shortcut
    aside: bool = False  # Tab passes it by: a field beside it takes keys that do the same. Arrows come to it


class Node(Value):
    """One widget in the tree: what it says, where it is (window pixels), and what it holds."""

    id: str
    spoken: Spoken
    box: Box
    clip: Box | None  # what can be seen of it lies in here
    position: tuple[int, int]  # (2, 3) = the second of three; (0, 0) = no set
    children: tuple["Node", ...]
    does: object = None  # what a press on it means, as the page says it

    @property
    def seen(self) -> Box:
        """The part of its box that is inside what scrolls."""
        return self.box if self.clip is None else self.box.common(self.clip)


def walk(node: Node) -> Iterator[Node]:
    """A node and all that it holds, in reading order."""
    yield node
    for child in node.children:
        yield from walk(child)


def in_view(node: Node) -> bool:
    """Whether at least half of it can be seen."""
    return 2 * node.seen.h >= node.box.h


def find(root: Node, id_: str) -> Node | None:
    """The node with this id."""
    return next((node for node in walk(root) if node.id == id_), None) if id_ else None


def line(node: Node) -> str:
    """What a speaker says for one node: name, role, state, place in its set, description, key."""
    spoken = node.spoken
    role = f"{spoken.role} level {spoken.level}" if spoken.role is Role.HEADING and spoken.level else str(spoken.role)
    on, off = STATES.get(spoken.role, ("chosen", "not chosen"))
    number, total = node.position
    parts = (
        spoken.name,
        role,
        {None: "", True: on, False: off}[spoken.checked],
        spoken.value,
        f"{number} of {total}" if total else "",
        spoken.description,
        f"key {spoken.key}" if spoken.key else "",
    )
    return ", ".join(part for part in parts if part)


def speech(root: Node) -> list[str]:
    """The whole page as lines, indented by what holds what."""

    def told(node: Node, depth: int) -> Iterator[str]:
        yield "  " * depth + line(node)
        for child in node.children:
            yield from told(child, depth + 1)

    return list(told(root, 0))
