"""Where on a page it is what is being read aloud, to be marked for people who see it."""

from isitok.base.typography import typographic
from isitok.ui.describe.geometry import Box
from isitok.ui.describe.node import Node
from isitok.ui.describe.placed import PageLayout, Placed
from isitok.ui.describe.type import Type
from isitok.ui.describe.typeset import line_height, text_width, wrap
from isitok.ui.describe.widgets.label import Label


def lines_of(layout: PageLayout, node: Node, first: int, last: int) -> tuple[Box, ...]:
    """Where these letters of a paragraph are, line by line; nothing for anything else, or all of it."""
    placed = _label_of(layout.body, node)
    if placed is None or (first == 0 and last >= len(node.spoken.name)):
        return ()
    widget, box = placed.widget, placed.box
    assert isinstance(widget, Label)
    text = widget.text if widget.exact else typographic(widget.text)
    found, at = [], 0
    step = line_height(widget.type, layout.look)
    for row, line in enumerate(wrap(widget.text, widget.type, layout.look, box.w, exact=widget.exact)):
        begins = max(at, text.find(line, at))
        at = begins + len(line)
        left, right = max(first, begins), min(last, at)
        if left < right:
            x = box.x + _width(line[: left - begins], widget.type, layout)
            wide = _width(line[left - begins : right - begins].rstrip(), widget.type, layout)
            found.append(Box(x, box.y + row * step, wide, step))
    return tuple(found)


def _width(text: str, type_: Type, layout: PageLayout) -> int:
    return text_width(text, type_, layout.look) if text else 0


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
