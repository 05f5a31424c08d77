"""What is said of a page, line by line, for whoever hears it: the one place that decides that.

Screen readers, *Read to me*, text play and ``preview --heard`` take from here what they say, and add nothing. The order
is that of the page's nodes. What a line is and when it is said stands where the page is composed (``when_said.py``), as
only there it is known what was heard before: nothing is ever left out because the same words stand elsewhere.
"""

from collections.abc import Collection, Iterator
from enum import Enum
from typing import Final

from isitok.base.value import Value
from isitok.ui.describe.line_kinds import Kind, When
from isitok.ui.describe.node import FIELDS, PRESSABLE, READABLE, Node, Role, find, walk
from isitok.ui.describe.screen_page import MESSAGE, Page
from isitok.ui.describe.scroll import LEAVES

CHOSEN: Final = frozenset({Role.RADIO, Role.CHECK_BOX, Role.SWITCH, Role.TOGGLE})
"""What is ticked or chosen."""
SAID_FIRST: Final = frozenset({Kind.MESSAGE, Kind.HEADING, Kind.STORY, Kind.BUBBLE, Kind.QUESTION})
"""What is said on arrival, unless whoever composes the page says otherwise."""
PRESSED: Final = frozenset({Kind.ANSWER, Kind.CHOICE, Kind.FIELD, Kind.EDGE})
"""What can be pressed or filled in; everything else is only read."""
REWORDED: Final = frozenset({Kind.HEADING, Kind.STORY})
"""What may get other words while it stays what it is, and is then said again."""
MUCH: Final = 3  # lines that are only read: where there are more, who hears a page begins above them


class HowMuch(Enum):
    """What is said on coming to a page."""

    SHORT = "short"
    ALL = "all"


class Line(Value):
    """One line: one thing, whole, so that it can be said alone."""

    id: str  # of the node it is made from, the same for as long as that is there; "" for what stands nowhere
    kind: Kind
    text: str
    group: str  # the id of the question that it answers; "" for none
    when: When


Reading = tuple[Line, ...]


class _Asked(Value):
    """The question to which what follows is an answer."""

    id: str = ""
    answered: bool = False  # whether what is chosen below answers it


def reading(page: Page, root: Node) -> Reading:
    """All lines of a page, in the order of its nodes; first the message that stands nowhere on it."""
    told = Line("", Kind.MESSAGE, page.said, "", When.FIRST)
    shown = find(root, MESSAGE) is not None
    lines = tuple(_Lines().of(root.children, _Asked()))
    return lines if shown or not page.said else (told, *lines)


class _Lines:
    """Makes lines of nodes; it remembers the heading above them, which may be the question of a group."""

    def __init__(self) -> None:
        self._above = ""

    def of(self, nodes: tuple[Node, ...], asked: _Asked) -> Iterator[Line]:
        for node in nodes:
            spoken = node.spoken
            if spoken.role in PRESSABLE or spoken.role in READABLE:
                if spoken.role is Role.HEADING:
                    self._above = node.id
                yield _line(node, asked)
                continue
            names = bool(spoken.name) and not spoken.titled and spoken.role is not Role.DIALOG and node.id != LEAVES
            if names:
                yield _line(node, asked)
            holds = any(each.spoken.role in CHOSEN for each in walk(node))
            inside = (
                _Asked(node.id if names else self._above, True) if holds and spoken.role is not Role.DIALOG else asked
            )
            yield from self.of(node.children, inside)


def _line(node: Node, asked: _Asked) -> Line:
    kind = node.spoken.kind or _kind(node, asked)
    pressed = node.spoken.role in PRESSABLE and kind not in PRESSED
    usual = When.FIRST if kind in SAID_FIRST else When.LATER
    when = When.LATER if pressed else node.spoken.when or usual
    return Line(node.id, kind, _text(node), asked.id if kind is Kind.ANSWER else "", when)


def _kind(node: Node, asked: _Asked) -> Kind:
    role = node.spoken.role
    if role in FIELDS:
        return Kind.FIELD
    if role in PRESSABLE:
        return Kind.ANSWER if role in CHOSEN and asked.answered else Kind.CHOICE
    if role is Role.HEADING:
        return Kind.HEADING
    if node.id == MESSAGE:
        return Kind.MESSAGE
    if role in READABLE:
        return Kind.NOTE
    return Kind.QUESTION if any(each.spoken.role in PRESSABLE for each in walk(node)) else Kind.NOTE


def _text(node: Node) -> str:
    """What is said of it alone: an answer with what it means, a field with what is in it."""
    spoken = node.spoken
    text = f"{spoken.name.rstrip(':')}: {spoken.value}" if spoken.value else spoken.name
    if not spoken.description:
        return text
    stop = "" if text.endswith((".", "!", "?", "…", ":")) else "."
    return f"{text}{stop} {spoken.description}"


def on_arrival(lines: Reading, focus: str, how_much: HowMuch = HowMuch.SHORT, *, says_question: bool = True) -> Reading:
    """What is said on coming to a page, beside what a reader says: what has the focus, and for some its question."""
    wanted = {When.FIRST} if how_much is HowMuch.SHORT else {When.FIRST, When.LATER}
    asked = (line.group for line in lines if line.id == focus and says_question)
    anyway = {focus, *asked} - {""}
    said = (line for line in lines if line.when in wanted and line.id not in anyway)
    return tuple(line for line in said if line.kind not in PRESSED)


def news(before: Reading, now: Reading) -> Reading:
    """What has come since then on a page that is still there, and is only read; also a story in other words.

    And what a press has put into a field, such as one hand more: who doesn't see it hears it.
    """
    known = {line.id: line for line in before}

    def is_new(line: Line) -> bool:
        was = known.get(line.id)
        if was is None or line.kind is Kind.MESSAGE:
            return line.when is not When.KNOWN and line != was
        return line.kind in {*REWORDED, Kind.FIELD} and line.text != was.text

    come = (line for line in now if is_new(line))
    return tuple(line for line in come if line.kind not in PRESSED or (line.kind is Kind.FIELD and line.id in known))


def again(lines: Reading) -> Reading:
    """What is said when the same press has come to nothing once more: the message."""
    return tuple(line for line in lines if line.kind is Kind.MESSAGE)


def step(lines: Reading, at: str, by: int) -> str:
    """The id of the line before or after this one; "" at either end."""
    ids = [line.id for line in lines if line.id]
    if at not in ids:
        return ids[0 if by > 0 else -1] if ids else ""
    there = ids.index(at) + by
    return ids[there] if 0 <= there < len(ids) else ""


def part(lines: Reading, at: str, by: int) -> str:
    """The id of the next heading or question, or of the one before; "" where there is none."""
    ids = [line.id for line in lines]
    here = ids.index(at) if at in ids else 0
    there = lines[here + 1 :] if by > 0 else lines[:here][::-1]
    return next((line.id for line in there if line.kind in (Kind.HEADING, Kind.QUESTION)), "")


def left_to_read(lines: Reading, to: str, met: Collection[str]) -> Reading:
    """The lines above this one that are only read, and were neither said on arrival nor come to since."""
    above = [line.id for line in lines].index(to) if any(line.id == to for line in lines) else 0
    return tuple(
        line for line in lines[:above] if line.when is When.LATER and _is_only_read(line) and line.id not in met
    )


def _is_only_read(line: Line) -> bool:
    return line.kind not in PRESSED


def leads_on(page: Page, root: Node) -> Node | None:
    """The button that Enter presses from the page's heading: what it presses without a reader.

    None where it asks, has to be read, or begins at its heading anyway, so that one Enter too many doesn't lead away.
    """
    begins = find(root, page.focus)
    if page.asks or page.read_to or (begins is not None and begins.spoken.role is Role.HEADING):
        return None
    found = (find(root, id_) for id_ in (page.enter, page.focus))
    return next((node for node in found if node is not None and node.spoken.role is Role.BUTTON), None)


def first_heading(lines: Reading) -> str:
    """The id of the page's heading; "" if it has none."""
    return next((line.id for line in lines if line.kind is Kind.HEADING), "")


def last_question(lines: Reading) -> str:
    """The id of the question that is asked last; "" if nothing is asked."""
    return next((line.id for line in reversed(lines) if line.kind is Kind.QUESTION), "")


def begins_at(lines: Reading, heard: bool) -> str:
    """Where the keyboard begins for whoever hears a page with much to read: its heading. "" where the page says so."""
    if not heard or sum(bool(line.id) and line.kind not in PRESSED for line in lines) <= MUCH:
        return ""
    return first_heading(lines)
