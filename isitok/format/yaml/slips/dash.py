"""Dashes: one is missing, stands where no list is, or tears apart what belongs together."""

from collections.abc import Container

from yaml.nodes import MappingNode, SequenceNode

from isitok.format.yaml.misplaced import split_by_dash
from isitok.format.yaml.nodes import Node
from isitok.format.yaml.other_signs import begins_without_dash
from isitok.format.yaml.slips.expected import Better, Expected
from isitok.format.yaml.source import Source


def other_sign(expected: Expected, source: Source) -> Better | None:
    """Lines that would be a list if they began with a dash instead of a bullet."""
    if not expected.listed:
        return None
    start = expected.node.start_mark
    dash = begins_without_dash(source.line(start.line), start.line)
    if dash is None or dash.column != start.column:
        return None
    return Better(start, "wrong-type", dash.message, dash.hint)


def too_many(expected: Expected, source: Source) -> Better | None:
    """Dashes where no list is expected."""
    node = expected.node
    if type(node) is not SequenceNode or node.flow_style or expected.what.startswith("a scenario"):
        return None
    hint = "take the dashes away" + (": it is one text" if expected.is_text else "")
    if len(node.value) == 1:
        (item,) = node.value
        hint = "take the dash away"
        if type(item) is MappingNode and not item.flow_style and len(item.value) > 1:
            hint = "take the dash away, and let its line begin in the same column as those below it"
    return Better(expected.mark, expected.code, "", hint)


def lacking(node: Node, keys: Container[str], source: Source) -> Better | None:
    """A map with the keys of an item, where a list of such was expected: its first line lacks the dash."""
    if type(node) is not MappingNode or node.flow_style or not node.value:
        return None
    first, column = node.value[0][0], node.start_mark.column
    if first.value not in keys or column < 2:
        return None
    several = sum(key.value == first.value for key, _ in node.value) > 1
    also = f" (and so with each '{first.value}')" if several else ""
    written = source.line(first.start_mark.line).strip()
    hint = f"write it like this, with the dash in column {column - 1}{also}: - {written}"
    return Better(first.start_mark, "wrong-type", "a dash is missing before this line, with which a list begins", hint)


def torn(node: SequenceNode, leads: str, keys: Container[str]) -> Better | None:
    """The first dash too many, where each line of an item has one."""
    found = split_by_dash(node, leads, keys)
    return Better(found.mark, "wrong-type", found.message, found.hint) if found else None
