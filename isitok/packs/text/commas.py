"""Commas that cut off a text inside curly brackets: ``{b: BuilderBen, an account}``."""

from typing import Final, NamedTuple

from yaml.nodes import MappingNode, ScalarNode

from isitok.packs.text.nodes import Node
from isitok.packs.text.quotes import quote
from isitok.packs.text.source import Source

_LONGEST: Final = 400


class Comma(NamedTuple):
    """What a comma has cut off, and how to write the entry."""

    message: str
    hint: str


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
