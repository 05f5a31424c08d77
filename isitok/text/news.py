"""Which lines of a page are new to somebody who heard the page before it, or the same one a moment ago."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from isitok.text.page_lines import Line, Written
from isitok.ui.describe.node import Node, Role
from isitok.ui.describe.placed import is_named


def is_like(before: Written, now: Written) -> bool:
    """Whether it is the same screen, which says something more now."""
    ids = [[line.node.id for line in one.pressable if line.node] for one in (before, now)]
    return bool(now.page.said) and before.page.title == now.page.title and ids[0] == ids[1]


def texts(lines: Iterable[Line]) -> list[str]:
    """The lines as they are said."""
    return [line.text for line in lines]


def with_air(lines: Iterable[Line]) -> Iterator[str]:
    """An empty line above what stands apart."""
    first = True
    for line in lines:
        if line.opens and not first:
            yield ""
        first = False
        yield line.text


def once(lines: Sequence[Line]) -> list[Line]:
    """Without a heading that the question right below it says again."""
    return [
        line
        for line, below in zip_longest(lines, lines[1:])
        if below is None or not line.opens or not below.opens or not below.text.startswith(line.text)
    ]


def is_known(line: Line, known: set[object]) -> bool:
    """Whether it was read before: of a phone its whole section, else what has a name of its own, as a story has."""
    if line.node is not None:
        return False
    return line.section in known if line.section else (line.id, line.text) in known


def known_by(lines: Iterable[Line]) -> Iterator[object]:
    """What these lines make known for as long as their story is played."""
    for line in lines:
        if line.section:
            yield line.section
        elif is_named(line.id):
            yield line.id, line.text


def new_lines(before: Written, now: Written) -> list[Line]:
    """The lines that are new, without what only says that something else is chosen now, or how time goes by."""
    old, new = texts(before.lines), texts(now.lines)
    known = {line.node.id: line.node for line in before.pressable if line.node}
    found: list[Line] = []
    for tag, _, _, begin, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag in ("insert", "replace"):
            found += [line for line in now.lines[begin:end] if not _is_no_news(line, known)]
    return found


def _is_no_news(line: Line, known: dict[str, Node]) -> bool:
    node = line.node
    if node is None or node.id not in known:
        return False
    if node.spoken.role is Role.RADIO:
        return not node.spoken.checked
    return node.spoken.role is Role.BUTTON and node.spoken.name == known[node.id].spoken.name
