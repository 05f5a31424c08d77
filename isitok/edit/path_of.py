"""Which value of a text stands at a line: what a problem is about, for whoever knows no lines."""

from yaml.nodes import MappingNode, SequenceNode

from isitok.edit.parsed import Parsed, Path
from isitok.format.yaml.nodes import Node


def path_of(here: Parsed, line: int, column: int = 0) -> Path:
    """The way to the innermost value that begins there, or is around it; lines and columns count from 1."""
    return _inside(here.root, line - 1, max(0, column - 1)) if here.root is not None else ()


def _inside(node: Node, line: int, column: int) -> Path:
    steps: list[tuple[str | int, Node, Node]] = []
    if isinstance(node, MappingNode):
        steps = [(key.value, key, value) for key, value in node.value]
    elif isinstance(node, SequenceNode):
        steps = [(number, one, one) for number, one in enumerate(node.value)]
    begun = [one for one in steps if (one[1].start_mark.line, one[1].start_mark.column) <= (line, column)]
    begun = begun or [one for one in steps if one[1].start_mark.line == line]
    if not begun:
        return ()
    step, first, value = begun[-1]
    if first is not value and (first.start_mark.line, first.start_mark.column) == (line, column):
        return (step,)
    return (step, *_inside(value, line, column))
