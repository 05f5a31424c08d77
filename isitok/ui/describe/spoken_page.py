"""What is read aloud of a page to people who see it, in which order; and where that is, to be marked.

It is what somebody would read to a child: what happened, the phone, what is asked, and the answers.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from isitok.base.typography import typographic
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.node import READ, Node, Role, find, walk
from isitok.ui.describe.placed import Laid, Placed
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width, wrap
from isitok.ui.describe.widgets.label import Label

CHOSEN: Final = frozenset({Role.RADIO, Role.CHECK_BOX, Role.SWITCH, Role.TOGGLE})
_HOLDS: Final = frozenset({Role.GROUP, Role.REGION, Role.RADIO_GROUP})


def to_read(laid: Laid) -> tuple[Node, ...]:
    """What is read aloud of a page, in order."""
    asked = find(laid.root, laid.page.focus) if laid.page.asks else None
    told: list[Node] = []
    phone: list[Node] = []
    answers: list[Node] = []
    for child in laid.root.children:
        if child.clip is None or child is asked:  # it is at the top or at the foot
            continue
        into = phone if laid.scrolls_alone(child.id) else answers if asked and _is_answered(child) else told
        into.extend(_within(child))
    return tuple(_each_once((*told, *phone, *((asked,) if asked else ()), *answers)))


def _each_once(nodes: Iterable[Node]) -> Iterator[Node]:
    """Without the names of groups that a heading above them has said: that is the name of both."""
    headings: set[str] = set()
    for node in nodes:
        if node.spoken.role is Role.HEADING:
            headings.add(node.spoken.name)
        if node.spoken.role not in _HOLDS or node.spoken.name not in headings:
            yield node


def text_of(node: Node) -> str:
    """What is said of it: an answer with what it means."""
    spoken = node.spoken
    if spoken.role in CHOSEN and spoken.description:
        return f"{spoken.name.rstrip('.')}. {spoken.description}"
    return spoken.name


def lines_of(laid: Laid, node: Node, first: int, last: int) -> tuple[Box, ...]:
    """Where these letters of a paragraph are, line by line; nothing for anything else, or all of it."""
    placed = _label_of(laid.body, node)
    if placed is None or (first == 0 and last >= len(node.spoken.name)):
        return ()
    widget, box = placed.widget, placed.box
    assert isinstance(widget, Label)
    text = widget.text if widget.exact else typographic(widget.text)
    found, at = [], 0
    step = line_height(widget.type, laid.look)
    for row, line in enumerate(wrap(widget.text, widget.type, laid.look, box.w, exact=widget.exact)):
        begins = max(at, text.find(line, at))
        at = begins + len(line)
        left, right = max(first, begins), min(last, at)
        if left < right:
            x = box.x + _width(line[: left - begins], widget.type, laid)
            wide = _width(line[left - begins : right - begins].rstrip(), widget.type, laid)
            found.append(Box(x, box.y + row * step, wide, step))
    return tuple(found)


def _width(text: str, type_: Type, laid: Laid) -> int:
    return text_width(text, type_, laid.look) if text else 0


def _label_of(placed: Placed, node: Node) -> Placed | None:
    """The paragraph that says what this node says, at the same place, if it says just what it shows."""
    widget = placed.widget
    if placed.box == node.box and isinstance(widget, Label) and widget.text == node.spoken.name:
        return placed if widget.align == "left" else None
    for part in placed.parts:
        found = _label_of(part, node)
        if found is not None:
            return found
    return None


def _is_answered(node: Node) -> bool:
    return any(one.spoken.role in CHOSEN for one in walk(node))


def _within(node: Node) -> Iterator[Node]:
    """What there is to read in a node; first the name of what holds it, unless that stands in it."""
    role = node.spoken.role
    if role in READ or role in CHOSEN:
        yield node
    elif role in _HOLDS:
        inside = [one for child in node.children for one in _within(child)]
        name = node.spoken.name
        if inside and all(one.spoken.role in READ and one.spoken.name in name for one in inside):
            yield node  # it says all that is in it
            return
        if inside and name and inside[0].spoken.name != name:
            yield node
        yield from inside
