"""Who has the keyboard: sums over the tree of nodes, in reading order."""

from collections.abc import Sequence

from isitok.ui.node import Node, Role, walk


def stops(root: Node) -> list[str]:
    """Every widget at which arrows stop, in reading order."""
    return [node.id for node in walk(root) if node.id and node.spoken.role.takes_focus]


def tab_stops(root: Node, focus: str) -> list[str]:
    """Every widget at which Tab stops. A radio group is one stop: its focused button, the chosen one or the first."""
    found: list[str] = []

    def visit(node: Node) -> None:
        radios = [child for child in walk(node) if child.spoken.role is Role.RADIO]
        if node.spoken.role is Role.RADIO_GROUP and radios:
            here = next((radio for radio in radios if radio.id == focus), None)
            chosen = next((radio for radio in radios if radio.spoken.checked), None)
            found.append((here or chosen or radios[0]).id)
            return
        if node.id and node.spoken.role.takes_focus:
            found.append(node.id)
        for child in node.children:
            visit(child)

    visit(root)
    return found


def moved(ids: Sequence[str], focus: str, step: int) -> str:
    """The widget that has the keyboard after moving ``step`` places round the page; "" where there is none."""
    if not ids:
        return ""
    return ids[(ids.index(focus) + step) % len(ids)] if focus in ids else ids[0 if step > 0 else -1]


def start(root: Node, wanted: str) -> str:
    """Where the keyboard begins: at the wanted widget, in the wanted group, or at the first stop of all."""
    for node in walk(root):
        if node.id == wanted and wanted:
            inside = tab_stops(node, "")
            if inside:
                return inside[0]
    everything = stops(root)
    return everything[0] if everything else ""
