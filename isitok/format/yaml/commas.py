"""Curly brackets that say something else than they seem to: ``{b: BuilderBen, an account}``, ``{noor:proud}``."""

import re
from typing import Final, NamedTuple

from yaml.nodes import MappingNode, ScalarNode

from isitok.format.yaml.nodes import Node
from isitok.format.yaml.quotes import quote
from isitok.format.yaml.source import Source

_LONGEST: Final = 400
_NO_SPACE: Final = re.compile(r"(?P<key>[^\s:]+):(?P<value>[^\s:]+)")


class Comma(NamedTuple):
    """What a comma has cut off, and how to write the entry."""

    message: str
    hint: str


def advise_on_space(node: MappingNode, source: Source) -> Comma | None:
    """What to say about ``{noor:proud, zayd:let-down}``: without a space, a colon is a letter of the name."""
    if not node.flow_style or not node.value or node.start_mark.line != node.end_mark.line:
        return None
    first = next((one for key, value in node.value if (one := _without_space(key, value))), None)
    if first is None:
        return None
    line = source.line(node.start_mark.line)
    parts = (_without_space(key, value) for key, value in node.value)
    wanted = [
        f"{found['key']}: {found['value']}" if found else line[key.start_mark.column : value.end_mark.column].strip()
        for found, (key, value) in zip(parts, node.value, strict=True)
    ]
    before, after = line[: node.start_mark.column], line[node.end_mark.column :]
    mended = f"{before.strip()} {{{', '.join(wanted)}}}{after}".strip()
    return Comma(f"a space is missing after '{_short(first['key'])}:'", f"write it like this: {mended}")


def _without_space(key: Node, value: Node) -> re.Match[str] | None:
    nothing = type(value) is ScalarNode and not value.value and not value.style
    return _NO_SPACE.fullmatch(key.value) if nothing and type(key) is ScalarNode and not key.style else None


def is_cut_off(node: MappingNode, number: int, source: Source) -> bool:
    """Whether an entry in curly brackets has been cut off from the one before by a comma: it has no colon."""
    key, value = node.value[number]
    if not node.flow_style or number == 0 or type(key) is not ScalarNode or type(value) is not ScalarNode:
        return False
    if value.value or value.style or value.start_mark.index != value.end_mark.index:
        return False
    return not source.line(key.end_mark.line)[key.end_mark.column :].lstrip().startswith(":")


def advise_on_comma(node: MappingNode, number: int, source: Source, *, many: bool) -> Comma:
    """What to say about such an entry. ``many``: several words are allowed there, in square brackets."""
    first = number - 1
    while first and is_cut_off(node, first, source):
        first -= 1
    last = number
    while last + 1 < len(node.value) and is_cut_off(node, last + 1, source):
        last += 1
    key: Node = node.value[first][0]
    start, end = node.value[first][1].start_mark, node.value[last][0].end_mark
    message = f"the comma ends the text of '{_short(str(key.value))}' here"
    line = source.line(start.line)
    if start.line != end.line or len(line) > _LONGEST or line[start.column : start.column + 1] in "\"'[{":
        return Comma(message, "put the whole text in one pair of quotes")
    text = line[start.column : end.column]
    if many:
        return Comma(message, f"put several in square brackets: {key.value}: [{text}]")
    mended = f"{line[: start.column]}{quote(text)}{line[end.column :]}"
    return Comma(message, f"put the text in quotes: {mended.strip()}")


def _short(word: str) -> str:
    return word if len(word) <= 40 else word[:39] + "…"
