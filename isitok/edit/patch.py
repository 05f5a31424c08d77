"""Changes a text in one place: sets a text or a word, adds, removes and moves what is in a list, adds and removes keys.

Each change is proved before it counts. The text is parsed again: it must say what it said before with just this change,
and every note must still be there but one that shared a line with what was removed. Otherwise ``OnlyInText`` is raised,
and the text is as it was.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from isitok.edit.as_yaml import (
    Data,
    Word,
    entry_lines,
    fits_on_one_line,
    in_brackets,
    item_lines,
    line_of,
    lines_of,
    scalar,
)
from isitok.edit.parsed import GONE, OnlyInText, Parsed, Path, Tree, changed, parse
from isitok.format.yaml.nodes import Node

NOTHING: Final = Counter[str]()


def set_value(text: str, path: Path, value: Data) -> str:
    """Put a text, a ``Word``, a list or a map in the place of a value. Raises OnlyInText."""
    here = parse(text)
    node = here.node(path)
    flows, body = here.in_brackets(path), here.body
    start, end = int(node.start_mark.index), here.end_of(node)
    if not isinstance(node, ScalarNode) and not node.flow_style:
        raise OnlyInText(node.start_mark.line + 1)
    if flows or fits_on_one_line(value) or not isinstance(node, ScalarNode):
        told = in_brackets(value) if flows else line_of(value)
        blank = "" if start == 0 or body[start - 1].isspace() or body[start - 1] in "[{" else " "
        made = f"{body[:start]}{blank}{told}{body[end:]}"
    else:
        column = _column_around(here, path)
        after = here.line_end(end)
        lines = "".join(line + here.eol for line in lines_of(value, column + 2))
        made = f"{body[:start].rstrip(' ')}{body[end:after]}{lines}{body[after:]}"
    return _proved(here, made, changed(here.tree, path, _plain(value)), NOTHING, node)


def rename_key(text: str, path: Path, name: str) -> str:
    """Give the last key of a path another name: who says a message, and in which mood. Raises OnlyInText."""
    here = parse(text)
    around, key = _entry(here, path)
    start, end = key.start_mark.index, here.end_of(key)
    told = scalar(name, in_brackets=bool(around.flow_style) or here.in_brackets(path[:-1]))
    held = _held(here.tree, path[:-1])
    renamed = {name if one == path[-1] else one: value for one, value in held.items()}
    if len(renamed) < len(held):
        raise OnlyInText(key.start_mark.line + 1)
    made = here.body[:start] + told + here.body[end:]
    return _proved(here, made, changed(here.tree, path[:-1], renamed), NOTHING, key)


# Lists


def add_item(text: str, path: Path, at: int, item: Data) -> str:
    """Put an item into a list, before the one that is there, or at its end. Raises OnlyInText."""
    here = parse(text)
    node = _list(here, path)
    held = _held(here.tree, path)
    tree = changed(here.tree, path, [*held[:at], _plain(item), *held[at:]])
    if node.flow_style or here.in_brackets(path):
        made = _put_in_brackets(here, node, [(one, one) for one in node.value], at, in_brackets(item))
        return _proved(here, made, tree, NOTHING, node)
    spans = _item_spans(here, node)
    place = spans[at][0] if at < len(spans) else spans[-1][2]
    lines = "".join(line + here.eol for line in item_lines(item, node.start_mark.column))
    return _proved(here, here.body[:place] + lines + here.body[place:], tree, NOTHING, node)


def remove_item(text: str, path: Path) -> str:
    """Take an item out of a list; with the last one, the list's key. Notes on lines of their own stay."""
    here = parse(text)
    node, at = _list(here, path[:-1]), int(path[-1])
    if len(node.value) == 1:
        return remove(text, path[:-1])
    if not 0 <= at < len(node.value):
        raise OnlyInText(node.start_mark.line + 1)
    tree = changed(here.tree, path, GONE)
    if node.flow_style:
        made, lost = _take_out_of_brackets(here, [(one, one) for one in node.value], at)
    else:
        _, start, end = _item_spans(here, node)[at]
        made, lost = _without(here, start, end, start)
    return _proved(here, made, tree, lost, node.value[at])


def move_item(text: str, path: Path, to: int) -> str:
    """Move an item to another place of its list, with the notes right above it. Raises OnlyInText."""
    here = parse(text)
    node, at = _list(here, path[:-1]), int(path[-1])
    if not (0 <= at < len(node.value) and 0 <= to < len(node.value)):
        raise OnlyInText(node.start_mark.line + 1)
    order = list(range(len(node.value)))
    order.insert(to, order.pop(at))
    held = _held(here.tree, path[:-1])
    tree = changed(here.tree, path[:-1], [held[number] for number in order])
    if node.flow_style:
        made = _in_this_order(here, node.value, order)
    else:
        spans = _item_spans(here, node)
        start, _, end = spans[at]
        lines, rest = here.body[start:end], here.body[:start] + here.body[end:]
        place = spans[to][0] if to < at else spans[to][2] - (end - start)
        made = rest[:place] + lines + rest[place:] if to != at else here.body
    return _proved(here, made, tree, NOTHING, node.value[at])


# Keys


def add_key(text: str, path: Path, key: str, value: Data, order: Sequence[str]) -> str:
    """Add a key to the map at a path, where the table's order has it. Raises OnlyInText."""
    here = parse(text)
    if here.root is None and not path:
        made = here.body + "".join(line + here.eol for line in entry_lines(key, value, 0))
        return _proved(here, made, {key: _plain(value)}, NOTHING, None)
    node = here.node(path)
    if isinstance(node, ScalarNode) and not node.value:
        return set_value(text, path, {key: value})
    held = _held(here.tree, path)
    if not isinstance(node, MappingNode) or key in held:
        raise OnlyInText(node.start_mark.line + 1)
    tree = changed(here.tree, (*path, key), _plain(value))
    at = _place_in(order, key, [one.value for one, _ in node.value])
    if node.flow_style or here.in_brackets(path):
        told = f"{scalar(key, in_brackets=True)}: {in_brackets(value)}"
        return _proved(here, _put_in_brackets(here, node, node.value, at, told), tree, NOTHING, node)
    column, body = node.start_mark.column, here.body
    lines = [line + here.eol for line in entry_lines(key, value, column)]
    if at:
        place = here.line_end(here.end_of(node.value[at - 1][1]))
        made = body[:place] + "".join(lines) + body[place:]
    else:
        place = node.start_mark.index
        made = body[:place] + "".join(lines)[column:] + " " * column + body[place:]
    return _proved(here, made, tree, NOTHING, node)


def remove_key(text: str, path: Path) -> str:
    """Take a key out of its map; with the last one, what the map is in. Notes on lines of their own stay."""
    here = parse(text)
    around, key = _entry(here, path)
    if len(around.value) == 1:
        if len(path) == 1:
            raise OnlyInText(key.start_mark.line + 1)
        return remove(text, path[:-1])
    at = next(number for number, (one, _) in enumerate(around.value) if one is key)
    tree = changed(here.tree, path, GONE)
    if around.flow_style:
        made, lost = _take_out_of_brackets(here, around.value, at)
        return _proved(here, made, tree, lost, key)
    start, end = here.line_start(key.start_mark.index), here.line_end(here.end_of(around.value[at][1]))
    if here.body[start : key.start_mark.index].strip():  # it stands behind a dash: the next one comes there
        made, lost = _without(here, key.start_mark.index, around.value[at + 1][0].start_mark.index, start)
    else:
        made, lost = _without(here, start, end, start)
    return _proved(here, made, tree, lost, key)


def remove(text: str, path: Path) -> str:
    """Take away what is at a path, an item or a key. Raises OnlyInText."""
    return remove_item(text, path) if isinstance(path[-1], int) else remove_key(text, path)


# The proof


def _proved(here: Parsed, made: str, tree: Tree, lost: Counter[str], node: Node | None) -> str:
    line = node.start_mark.line + 1 if node is not None else 1
    whole = here.as_file(made)
    try:
        then = parse(whole)
    except OnlyInText:
        raise OnlyInText(line) from None
    before, after = (Counter(one.text for one in each.comments) for each in (here, then))
    if then.tree != tree or before - after - lost or after - before:
        raise OnlyInText(line)
    return whole


def _plain(value: Data) -> Any:
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    return [_plain(one) for one in value]


# Places


def _held(tree: Tree, path: Path) -> Any:
    here: Any = tree
    for step in path:
        here = here[step]
    return here


def _list(here: Parsed, path: Path) -> SequenceNode:
    node = here.node(path)
    if not isinstance(node, SequenceNode):
        raise OnlyInText(node.start_mark.line + 1)
    return node


def _entry(here: Parsed, path: Path) -> tuple[MappingNode, ScalarNode]:
    around = here.node(path[:-1])
    for key, _ in around.value if isinstance(around, MappingNode) else ():
        if key.value == path[-1]:
            assert isinstance(around, MappingNode)
            return around, key
    raise OnlyInText(around.start_mark.line + 1)


def _column_around(here: Parsed, path: Path) -> int:
    """The column from which what is in a value goes inwards."""
    around = here.node(path[:-1])
    return int(around.start_mark.column)


def _place_in(order: Sequence[str], key: str, there: Sequence[str]) -> int:
    """Behind which of these a new key comes: behind the last that comes before it in the table."""
    before = frozenset(order[: order.index(key)] if key in order else order)
    return max((number for number, one in enumerate(there, 1) if one in before), default=0)


def _item_spans(here: Parsed, node: SequenceNode) -> list[tuple[int, int, int]]:
    """For each item of a list, three places: its first comment line, its own first line, and its end."""
    spans: list[tuple[int, int, int]] = []
    column, until = node.start_mark.column, 0
    alone = {here.line_start(one.start) for one in here.comments if one.alone}
    for item in node.value:
        start = dash = _dash_of(here, until, item, column)
        while start > until and (above := here.line_start(start - 1)) in alone:
            start = above
        end = here.line_end(here.end_of(item))
        spans.append((start, dash, end))
        until = end
    return spans


def _dash_of(here: Parsed, until: int, item: Node, column: int) -> int:
    """Where the line with an item's dash begins. Raises OnlyInText if something else stands before it."""
    start = here.line_start(item.start_mark.index)
    while start >= until:
        line = here.body[start : here.line_end(start)]
        if not line[:column].strip() and line[column:].startswith("-") and not line[column + 1 : column + 2].strip():
            return start
        if not start:
            break
        start = here.line_start(start - 1)
    raise OnlyInText(item.start_mark.line + 1)


def _without(here: Parsed, start: int, end: int, line: int) -> tuple[str, Counter[str]]:
    """The text without this part, and which notes go with it: those with a line of their own stay, above this line."""
    inside, body = [one for one in here.comments if start <= one.start < end], here.body
    before = body[line:start]
    column = len(body) - len(body[line:].lstrip(" ")) - line
    kept = "".join(f"{' ' * column}{one.text}{here.eol}" for one in inside if one.alone)
    return body[:line] + kept + before + body[end:], Counter(one.text for one in inside if not one.alone)


# In brackets

Pair = tuple[Node, Node]
"""The first and the last node of what stands between two commas."""


def _put_in_brackets(here: Parsed, node: Node, there: Sequence[Pair], at: int, told: str) -> str:
    body = here.body
    if not there:
        place, told = int(node.start_mark.index) + 1, told
    elif at < len(there):
        place, told = int(there[at][0].start_mark.index), f"{told}, "
    else:
        place, told = here.end_of(there[-1][1]), f", {told}"
    return body[:place] + told + body[place:]


def _take_out_of_brackets(here: Parsed, there: Sequence[Pair], at: int) -> tuple[str, Counter[str]]:
    if at:
        start, end = here.end_of(there[at - 1][1]), here.end_of(there[at][1])
    else:
        start, end = int(there[0][0].start_mark.index), int(there[1][0].start_mark.index)
    return here.body[:start] + here.body[end:], NOTHING


def _in_this_order(here: Parsed, items: Sequence[Node], order: Iterable[int]) -> str:
    """The items of brackets in each other's places: what stands between them stays."""
    body = here.body
    told = [body[one.start_mark.index : here.end_of(one)] for one in items]
    gaps = [body[here.end_of(one) : other.start_mark.index] for one, other in pairwise(items)]
    moved = "".join(told[number] + gap for number, gap in zip(order, (*gaps, ""), strict=True))
    return body[: items[0].start_mark.index] + moved + body[here.end_of(items[-1]) :]


Change = Callable[[str], str]
"""A change of a text, as the others here with all but the text given."""

__all__ = (
    "Change", "OnlyInText", "Path", "Word", "add_item", "add_key", "move_item", "remove", "remove_item", "remove_key",
    "rename_key", "set_value",
)  # fmt: skip
