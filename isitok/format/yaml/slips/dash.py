"""Dashes: one is missing, stands where no list is, or tears apart what belongs together."""

from collections.abc import Container

from yaml.nodes import MappingNode, SequenceNode

from isitok.format.yaml.misplaced import split_by_dash
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


def torn(node: SequenceNode, leads: str, keys: Container[str]) -> Better | None:
    """The first dash too many, where each line of an item has one."""
    found = split_by_dash(node, leads, keys)
    return Better(found.mark, "wrong-type", found.message, found.hint) if found else None
