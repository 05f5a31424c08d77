"""Keys that stand where they aren't known: too far left, without their colon, or in a second scenario."""

import re
from collections.abc import Sequence
from typing import Final

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from isitok.packs.source import Node

_BEGUN: Final = re.compile(r"(?P<key>\w+)(?:(?P<colon>:)(?=\S)| +)")


def may_go_on(key: Node, value: Node) -> bool:
    """Whether what is below a key and its value may belong to it, and have begun too far left."""
    if type(value) is ScalarNode:
        return not value.value and not value.style
    last = value.value[-1] if type(value) is SequenceNode and value.value and not value.flow_style else None
    return type(last) is MappingNode and last.start_mark.line > key.start_mark.line


def belongs(key: ScalarNode, opened: str, value: Node, *, listed: bool) -> tuple[str, str]:
    """What to say of a key of the format that stands below another, ``opened``, but no farther in."""
    message = f"'{key.value}' belongs to '{opened}', but doesn't begin farther in"
    if type(value) is SequenceNode:
        column = value.value[-1].start_mark.column + 1
        return message, f"begin it in column {column}, under what follows the last dash"
    dash = " and a dash ('- ')" if listed else ""
    spaces = key.start_mark.column + 2
    return message, f"begin it with {spaces} spaces{dash}, and the lines that belong to it as well"


def is_known_somewhere(word: str) -> bool:
    """Whether a key of the format is called so, at any level."""
    from isitok.packs.columns import keys_of_the_format

    return word in keys_of_the_format()


def begins_again(pairs: Sequence[tuple[Node, Node]], found: dict[str, tuple[ScalarNode, Node]]) -> bool:
    """Whether what follows has so many of the same keys that it is another scenario."""
    return sum(type(key) is ScalarNode and key.value in found for key, _ in pairs) > 2


def divided(word: str, line: str, column: int) -> tuple[str, str, str] | None:
    """The key that a word of several begins with, what it lacks, and the line with it.

    ``story One thing: it is fast.`` – the colon in the text is taken for the one that is missing.
    """
    begun = _BEGUN.match(word)
    if begun is None:
        return None
    from isitok.packs.quotes import quoted

    text = line[column + begun.end() :].strip()
    mended = f"{line[:column].lstrip()}{begun['key']}: {text if text[:1] in ('[', '{') else quoted(text)}"
    lacks = f"a space is missing after '{begun[0]}'" if begun["colon"] else f"a colon is missing after '{begun['key']}'"
    return begun["key"], lacks, mended
