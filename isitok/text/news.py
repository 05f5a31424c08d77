"""Which lines of a page are new to somebody who heard the page before it, or the same one a moment ago."""

from collections.abc import Iterable, Iterator

from isitok import ui
from isitok.text.page_lines import Line, Written


def is_like(before: Written, now: Written) -> bool:
    """Whether it is the same screen, which says something more now."""
    ids = [[line.node.id for line in one.pressable if line.node] for one in (before, now)]
    return bool(now.page.said) and before.page.title == now.page.title and ids[0] == ids[1]


def texts(lines: Iterable[Line]) -> list[str]:
    return [line.text for line in lines]


def with_air(lines: Iterable[Line]) -> Iterator[str]:
    """Put an empty line above what stands apart."""
    first = True
    for line in lines:
        if line.opens and not first:
            yield ""
        first = False
        yield line.text


def new_lines(before: Written, now: Written) -> list[Line]:
    """The lines that are new, without what only says that something else is chosen now, or how time goes by."""
    come = {line.id for line in ui.news(before.read, now.read)}
    come |= {line.read.id for line in now.lines if line.ticks and line.read not in before.read}
    known = {line.node.id: line for line in before.pressable if line.node}
    return [
        line
        for line in now.lines
        if (line.read.id in come if line.node is None else _is_news(line, line.node, known.get(line.node.id)))
    ]


def _is_news(line: Line, node: ui.Node, was: Line | None) -> bool:
    """Whether what can be pressed by a line is new, or is something else by now."""
    if was is None or was.node is None:
        return True
    if node.spoken.role is ui.Role.RADIO:
        return line.text != was.text and bool(node.spoken.checked)
    if node.spoken.role is ui.Role.BUTTON:
        return node.spoken.name != was.node.spoken.name
    return line.text != was.text
