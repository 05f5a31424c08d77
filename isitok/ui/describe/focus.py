"""Which widget has the keyboard: worked out from the tree of nodes, in reading order."""

from collections.abc import Sequence
from itertools import groupby

from isitok.ui.describe.node import Node, Role, walk


def stops(root: Node, focus: str = "") -> list[str]:
    """Every widget at which arrows stop, in reading order; and what has the keyboard, as a heading may at first."""
    return [node.id for node in walk(root) if _stops_at(node, focus)]


def _stops_at(node: Node, focus: str) -> bool:
    return bool(node.id) and (node.spoken.role.takes_focus or node.id == focus)


def tab_stops(root: Node, focus: str) -> list[str]:
    """Every widget at which Tab stops. A radio group is one stop: its focused button, the chosen one or the first.

    What has the keyboard although nothing can be pressed there, as a heading, is a stop as well until it is left.
    """
    found: list[str] = []

    def visit(node: Node) -> None:
        radios = [child for child in walk(node) if child.spoken.role is Role.RADIO]
        if node.spoken.role is Role.RADIO_GROUP and radios:
            here = next((radio for radio in radios if radio.id == focus), None)
            chosen = next((radio for radio in radios if radio.spoken.checked), None)
            found.append((here or chosen or radios[0]).id)
            return
        if _stops_at(node, focus) and (not node.spoken.aside or node.id == focus):
            found.append(node.id)
        for child in node.children:
            visit(child)

    visit(root)
    return found


def move(ids: Sequence[str], focus: str, step: int) -> str:
    """The widget that has the keyboard after moving ``step`` places round the page; "" if there is none."""
    if not ids:
        return ""
    return ids[(ids.index(focus) + step) % len(ids)] if focus in ids else ids[0 if step > 0 else -1]


def start(root: Node, wanted: str) -> str:
    """Where the keyboard starts: at the wanted widget or heading, in the wanted group, or at the first stop."""
    for node in walk(root):
        if node.id == wanted and wanted:
            if node.spoken.role is Role.HEADING:
                return node.id  # a page to be read first: nothing is pressed by mistake
            inside = tab_stops(node, "")
            if inside:
                return inside[0]
    everything = stops(root)
    return everything[0] if everything else ""


def beside(root: Node, focus: str, step: int) -> str:
    """In a grid of boxes, the nearest one in the next row (``step`` 1) or the row before (-1).

    After the last row, the widget that follows the grid; "" if the keyboard isn't in a grid.
    """
    grids = (boxes for node in walk(root) for boxes in _grids(node))
    boxes = next((boxes for boxes in grids if any(box.id == focus for box in boxes)), [])
    rows = sorted({box.box.y for box in boxes})
    here = next((box for box in boxes if box.id == focus), None)
    if here is None or not 1 < len(rows) < len(boxes):
        return ""
    row = rows.index(here.box.y) + step
    if 0 <= row < len(rows):
        return min((box for box in boxes if box.box.y == rows[row]), key=lambda box: abs(box.box.x - here.box.x)).id
    return move(stops(root), boxes[-1 if step > 0 else 0].id, step)


def _grids(node: Node) -> list[list[Node]]:
    """Groups of boxes that a node holds in a row, with nothing between them."""
    runs = groupby(node.children, lambda child: child.spoken.role is Role.CHECK_BOX)
    return [list(boxes) for are_boxes, boxes in runs if are_boxes]
