"""A colon or its space is missing behind a key: ``story Dev has a rabbit``, ``leo:hi``."""

import re
from collections.abc import Container
from typing import Final

from yaml.nodes import ScalarNode

from isitok.format.yaml.misplaced import divide
from isitok.format.yaml.nodes import Node
from isitok.format.yaml.slips.expected import Better, Expected
from isitok.format.yaml.source import Source

_UNDIVIDED: Final = re.compile(r"(?P<key>[^\s:;()]+)(?P<mood> ?\([^()]*\))?(?:(?P<colon>:)\s*|;?\s+)(?P<rest>\S.*)")

_WIDE: Final = re.compile(r" *(?:- +)*(?P<key>\w+)：\s*")


def missing_colon(node: Node, keys: Container[str], source: Source, code: str = "wrong-type") -> Better | None:
    """A text that would be a key and its value if its first word had a colon."""
    if type(node) is not ScalarNode or node.style:
        return None
    start, end = node.start_mark.line, node.end_mark.line
    if start == end:
        lines = [node.value]
    elif end - start < 20:  # if several lines lack it, each begins with a key; otherwise they are one text
        first = source.line(start)[node.start_mark.column :]
        lines = [line.strip() for line in (first, *map(source.line, range(start + 1, end + 1)))]
    else:
        return None
    entries = [_UNDIVIDED.fullmatch(line) for line in lines]
    entry = entries[0]
    if len(entries) == 1 and (wide := _wide_colon(node, keys, source)):
        return wide
    if entry is None or any(one is None or one["key"] not in keys for one in entries):
        return None
    key = entry["key"] + (entry["mood"] or "")
    what, after = ("space", f"{key}:") if entry["colon"] else ("colon", key)
    before = source.line(node.start_mark.line)[: node.start_mark.column].lstrip()
    hint = f"write it like this: {before if before.strip('- ') == '' else ''}{key}: {entry['rest']}"
    return Better(node.start_mark, code, f"a {what} is missing after '{after}'", hint)


def of_another_keyboard(expected: Expected, source: Source) -> Better | None:
    """A key whose colon is a wide one, where a map was expected: ``title：The rabbit``."""
    return _wide_colon(expected.node, expected.keys, source)


def _wide_colon(node: Node, keys: Container[str], source: Source) -> Better | None:
    line = source.line(node.start_mark.line) if type(node) is ScalarNode and not node.style else ""
    found = _WIDE.match(line)
    if found is None or found["key"] not in keys:
        return None
    hint = f"write it like this, with a space behind it: {found[0].strip().replace('：', ':')} {line[found.end() :]}"
    return Better(node.start_mark, "yaml", "this colon is one of another keyboard", hint)


def key_without_colon(expected: Expected, source: Source) -> Better | None:
    """The same where a map was expected."""
    return missing_colon(expected.node, expected.keys, source) if expected.keys else None


def two_in_one(key: ScalarNode, keys: Container[str], inside: str, source: Source) -> tuple[str, Better] | None:
    """Several words where a key is expected: the first is one, and lacks its colon. With that key."""
    lacking = divide(key.value, source.line(key.start_mark.line), key.start_mark.column)
    if not lacking or lacking[0] not in keys:
        return None
    known, lacks, mended = lacking
    return known, Better(key.start_mark, "unknown-key", f"{lacks}{inside}", f"write it like this: {mended}")
