"""What is said on coming to a page, for people who can't see it: what there is to read, in order, without the buttons.

First comes what happened, then the phone, unless it was read before, and then what is asked, wherever that lies.
"""

from collections.abc import Iterator
from typing import Final

from isitok.ui.describe.laid import Laid
from isitok.ui.describe.node import PRESSABLE, READ, SECTIONS, Node, Role, find, in_view, walk

ENOUGH: Final = 200  # letters of a long page for an adult, which is looked through rather than heard from end to end


def arrival(laid: Laid) -> tuple[str, ...]:
    """What to say, line by line; at least the page's title."""
    page, asked = laid.page, _question(laid)
    text: list[str] = []
    phone: list[str] = []
    for child in laid.root.children:
        if child.clip is not None:  # it is neither at the top nor at the foot
            (phone if laid.scrolls_alone(child.id) else text).extend(
                _to_read(child, laid) if child is not asked else ()
            )
    question = (asked.spoken.name,) if asked else ()
    lines = [line for line in dict.fromkeys((*text, *phone, *question)) if line]
    if page.said and not (page.newest and page.said in " ".join(lines)):
        lines = [page.said, *(line for line in lines if line not in page.said)]
    return tuple(lines) or (page.title,)


def beginning(lines: tuple[str, ...]) -> tuple[str, ...]:
    """As many of these as make up a beginning: no line is cut."""
    length = 0
    for number, line in enumerate(lines, start=1):
        length += len(line)
        if length >= ENOUGH:
            return lines[:number]
    return lines


def message(laid: Laid) -> str:
    """What is said at once when a page has changed without leading anywhere: its messages, each once."""
    said = laid.page.said
    shown = dict.fromkeys(node.spoken.name for node in walk(laid.root) if node.spoken.role is Role.STATUS)
    return " ".join(text for text in (said, *(name for name in shown if name not in said)) if text)


def newly_come(laid: Laid, before: Laid) -> list[str]:
    """The lines that have come since then in the part of the page that shows what is new, as on a phone."""
    now, old = (find(each.root, laid.page.newest) for each in (laid, before))
    known = {node.spoken.name for node in walk(old)} if old else set()
    lines = (node.spoken.name for node in walk(now) if node.spoken.role in READ) if now else ()
    return [line for line in lines if line not in known]


def on_this_leaf(node: Node) -> Iterator[Node]:
    """What there is to read in the leaf that is turned up, of a part of the page that has several."""
    return (one for one in walk(node) if one.spoken.role in READ and in_view(one))


def _question(laid: Laid) -> Node | None:
    """The heading with the question, if the keyboard starts there before its answers."""
    node = find(laid.root, laid.page.focus) if laid.page.asks else None
    return node if node is not None and node.spoken.role is Role.HEADING else None


def _to_read(node: Node, laid: Laid) -> Iterator[str]:
    """What there is to read in a node, with the names of what holds it."""
    spoken, leaves = node.spoken, laid.ranges.get(node.id)
    if leaves is not None and leaves.page:
        yield from (one.spoken.name for one in on_this_leaf(node))
    elif spoken.role in READ:
        yield spoken.name
    elif spoken.role is Role.DIALOG:  # its first line is what it is called
        yield from (line for child in node.children for line in _to_read(child, laid))
    elif (spoken.role in SECTIONS or spoken.role is Role.RADIO_GROUP) and not _was_read(node, laid):
        inside = [line for child in node.children for line in _to_read(child, laid)]
        name = ". ".join(part for part in (spoken.name, spoken.description) if part)
        if inside[:1] == [spoken.name]:  # what it is called stands in it
            if not any(child.spoken.role in PRESSABLE for child in node.children):
                yield ": ".join((name, ", ".join(inside[1:]))) if inside[1:] else name
        elif spoken.name in inside:  # after a letter on a card, as "A: It’s OK"
            before = inside.index(spoken.name)
            yield ": ".join(inside[: before + 1])
            yield from inside[before + 1 :]
        elif inside:
            yield name
            yield from inside


def _was_read(node: Node, laid: Laid) -> bool:
    """Whether it scrolls by itself, and the page doesn't ask for it to be read now."""
    return laid.scrolls_alone(node.id) and node.id not in (laid.page.reads, laid.page.newest)
