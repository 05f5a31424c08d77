"""A text with what YAML finds in it: its nodes, what they say without their places, and its comments."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Any, Final

import yaml
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from isitok.base.trouble import Troubled, trouble
from isitok.base.value import Value
from isitok.format.yaml.nodes import Node, nodes_of

Path = tuple[str | int, ...]
"""The way to a value: keys, and places in lists."""

Tree = str | list[Any] | dict[str, Any] | None
"""What a text says, without places, notes and quotes."""

BOM: Final = "\ufeff"
_AS_READ: Final = {"\u00a0": " ", "\u2010": "-", "\u2011": "-"}  # as a story is read: at the same places
_HASH: Final = re.compile(r"#(?<!\S#)")  # looked for by its sign: five times as fast
_LINE_END: Final = re.compile(r"\r\n|\n|\r")


class OnlyInText(Troubled):
    """This can't be changed without touching what a change must leave alone: it can in the text, at this line."""

    def __init__(self, line: int) -> None:
        super().__init__(trouble("This line only in the text"))
        self.line = line


class Comment(Value):
    """A note, from its hash on."""

    start: int
    text: str
    alone: bool  # whether its line holds nothing else


class Parsed(Value):
    """A text that can be changed. Its last line has an end here, whether it has one in the file or not."""

    body: str
    root: Node | None
    tree: Tree
    bom: str
    eol: str
    ended: bool

    def as_file(self, body: str) -> str:
        """A changed body as it is written: with the file's byte order mark, and no end of line where it had none."""
        if not self.ended and body.endswith(self.eol):
            body = body[: -len(self.eol)]
        return self.bom + body

    @cached_property
    def comments(self) -> tuple[Comment, ...]:
        """All its notes."""
        return tuple(_comments_in(self.body, self.root))

    def line_start(self, at: int) -> int:
        """Where the line of this place begins."""
        return self.body.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Where the next line begins."""
        found = self.body.find("\n", at)
        return len(self.body) if found < 0 else found + 1

    def end_of(self, node: Node) -> int:
        """The place right behind the last character of a value."""
        if isinstance(node, ScalarNode):
            start, end = node.start_mark.index, node.end_mark.index
            return start + len(self.body[start:end].rstrip())
        if node.flow_style or not node.value:
            return int(node.end_mark.index)
        last = node.value[-1]
        return self.end_of(last[1] if isinstance(node, MappingNode) else last)

    def node(self, path: Path) -> Node:
        """The value at this place. Raises OnlyInText."""
        here, line = self.root, 1
        for step in path:
            if here is not None:
                line = here.start_mark.line + 1
            here = _inside(here, step)
            if here is None:
                raise OnlyInText(line)
        if here is None:
            raise OnlyInText(line)
        return here

    def in_brackets(self, path: Path) -> bool:
        """Whether a value there stands in brackets."""
        steps = (self.node(path[:number]) for number in range(len(path)))
        return any(isinstance(one, (MappingNode, SequenceNode)) and one.flow_style for one in steps)


@lru_cache(maxsize=8)  # one press asks for the text before and after it many times
def parse(text: str) -> Parsed:
    """Take a text apart. Raises OnlyInText where YAML can't read it, or where it is more than maps and lists."""
    bom = BOM if text.startswith(BOM) else ""
    body = text[len(bom) :]
    found = _LINE_END.search(body)
    eol = found[0] if found else "\n"
    ended = not body or body.endswith("\n")
    if not ended:
        body += eol
    try:
        root = nodes_of(_as_read(body))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise OnlyInText(mark.line + 1 if mark else 1) from error
    return Parsed(body, root, None if root is None else _tree_of(root), bom, eol, ended)


def _as_read(body: str) -> str:
    for sign, read in _AS_READ.items():  # twenty times as fast as ``translate``, which each letter would wait for
        body = body.replace(sign, read)
    return body


def tree_of(text: str) -> Tree:
    """What a text says. Raises OnlyInText."""
    return parse(text).tree


def _inside(node: Node | None, step: str | int) -> Node | None:
    if isinstance(node, MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        found: Node = node.value[step]
        return found
    return None


def _tree_of(node: Node) -> Tree:
    if isinstance(node, ScalarNode):
        return str(node.value).rstrip("\n")
    if isinstance(node, SequenceNode):
        return [_tree_of(one) for one in node.value]
    told: dict[str, Any] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode) or key.value in told:
            raise OnlyInText(key.start_mark.line + 1)
        told[key.value] = _tree_of(value)
    return told


def _leaves(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, SequenceNode):
        for one in node.value:
            yield from _leaves(one)
    else:
        for key, value in node.value:
            yield from _leaves(key)
            yield from _leaves(value)


def _comments_in(body: str, root: Node | None) -> Iterator[Comment]:
    """What begins with a hash outside all texts. The first line of a text in several lines may end with one."""
    hashes = [found.start() for found in _HASH.finditer(body)]
    texts = [_span(leaf, body) for leaf in _leaves(root)] if hashes and root is not None else []
    begin, until = [start for start, _ in texts], 0
    for at in hashes:
        around = bisect_right(begin, at) - 1
        if at < until or (around >= 0 and at < texts[around][1]):
            continue
        line_end = _LINE_END.search(body, at)
        until = line_end.start() if line_end else len(body)
        before = body[body.rfind("\n", 0, at) + 1 : at]
        yield Comment(at, body[at:until].rstrip(), not before.strip())


def _span(leaf: ScalarNode, body: str) -> tuple[int, int]:
    """From where to where it is the text: in several lines, from the second on."""
    start, end = leaf.start_mark.index, leaf.end_mark.index
    return (min(body.find("\n", start), end), end) if leaf.style in ("|", ">") else (start, end)


def changed(tree: Tree, path: Path, value: Any) -> Any:
    """The tree with one value replaced; ``GONE`` removes it."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(tree, list) and isinstance(step, int):
        inside = changed(tree[step], rest, value)
        return [*tree[:step], *(() if inside is GONE else (inside,)), *tree[step + 1 :]]
    held: Mapping[str, Any] = tree if isinstance(tree, dict) else {}
    inside = changed(held.get(str(step)), rest, value)
    if inside is GONE:
        return {key: one for key, one in held.items() if key != step}
    return {**held, str(step): inside}


GONE: Final = object()
