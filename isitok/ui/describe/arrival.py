"""What is said on coming to a page, for people who can't see it: what there is to read, in order, without the buttons.

First comes what happened, then the phone, unless it was read before, and then what is asked, wherever that lies.
Nothing is left out because the same words stand elsewhere: each thing on the page is said, and said once.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from isitok.ui.describe.node import PRESSABLE, READ, SECTIONS, Node, Role, find, in_view, walk
from isitok.ui.describe.placed import Laid

_STOP: Final = re.compile(r"[.!?…][”’]?$")
ENOUGH: Final = 200  # letters of a long page for an adult, which is looked through rather than heard from end to end


class Line(NamedTuple):
    """One line to say, and what it is of."""

    text: str
    id: str = ""  # of the node that it is made from; "" for the page's message and its title
    names: bool = False  # it is what a group is called


def arrival(laid: Laid) -> tuple[Line, ...]:
    """What to say, line by line; at least the page's title."""
    page, asked = laid.page, _question(laid)
    text: list[Line] = []
    phone: list[Line] = []
    for child in laid.root.children:
        if child.clip is not None:  # it is neither at the top nor at the foot
            (phone if laid.scrolls_alone(child.id) else text).extend(
                _to_read(child, laid) if child is not asked else ()
            )
    question = (Line(asked.spoken.name, asked.id),) if asked else ()
    lines = [*_named_once((*text, *phone, *question))]
    if page.said and not (page.newest and page.said in " ".join(line.text for line in lines)):
        lines = [Line(page.said), *not_in(page.said, lines)]
    return tuple(lines) or (Line(page.title),)


def not_in(said: str, lines: Iterable[Line]) -> Iterator[Line]:
    """The lines that a message doesn't say: each is in it as a sentence, as often as it is left out here."""
    times: Counter[str] = Counter()
    for line in lines:
        if times[line.text] < _times_said(line.text, said):
            times[line.text] += 1
        else:
            yield line


def without(said: str, lines: Iterable[str]) -> str:
    """What a message says beside these lines."""
    for line in lines:
        if line in said:
            said = _sentence(line).sub("", said, count=1)
    return " ".join(said.split())


def _times_said(line: str, said: str) -> int:
    """How often a line stands in a message, as whole sentences."""
    return len(_sentence(line).findall(said)) if line in said else 0


def _sentence(line: str) -> re.Pattern[str]:
    """Finds a line where it is a sentence of its own, or several, and not only words of another."""
    end = "(?= |$)" if _STOP.search(line) else "(?:[.!?…]+|$)"
    return re.compile(rf"(?:^|(?<=[.!?…”’] )){re.escape(line)}{end}")


def _named_once(lines: Iterable[Line]) -> Iterator[Line]:
    """Without what a group is called, where the heading right above it says so."""
    above = ""
    for line in lines:
        if line.text and not (line.names and line.text == above):
            yield line
        above = line.text


def beginning(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """As many of these as make up a beginning: no line is cut."""
    length = 0
    for number, line in enumerate(lines, start=1):
        length += len(line.text)
        if length >= ENOUGH:
            return lines[:number]
    return lines


def message(laid: Laid) -> str:
    """What is said at once when a page has changed without leading anywhere: its messages, each once."""
    said = laid.page.said
    shown = [Line(node.spoken.name, node.id) for node in walk(laid.root) if node.spoken.role is Role.STATUS]
    return " ".join(text for text in (said, *(line.text for line in not_in(said, shown))) if text)


def newly_come(laid: Laid, before: Laid) -> list[str]:
    """The lines that have come since then in the part of the page that shows what is new, as on a phone."""
    now, old = (find(each.root, laid.page.newest) for each in (laid, before))
    known = Counter(node.spoken.name for node in walk(old)) if old else Counter()
    lines = [node.spoken.name for node in walk(now) if node.spoken.role in READ] if now else []
    come: list[str] = []
    for line in lines:
        if known[line]:
            known[line] -= 1  # somebody who says the same again is heard again
        else:
            come.append(line)
    return come


def on_this_leaf(node: Node) -> Iterator[Node]:
    """What there is to read in the leaf that is turned up, of a part of the page that has several."""
    return (one for one in walk(node) if one.spoken.role in READ and in_view(one))


def _question(laid: Laid) -> Node | None:
    """The heading with the question, if the keyboard starts there before its answers."""
    node = find(laid.root, laid.page.focus) if laid.page.asks else None
    return node if node is not None and node.spoken.role is Role.HEADING else None


def _to_read(node: Node, laid: Laid) -> Iterator[Line]:
    """What there is to read in a node, with the names of what holds it."""
    spoken, leaves = node.spoken, laid.ranges.get(node.id)
    if leaves is not None and leaves.page:
        yield from (Line(one.spoken.name, one.id) for one in on_this_leaf(node) if not one.spoken.later)
    elif spoken.role in READ:
        if not spoken.later:
            yield Line(spoken.name, node.id)
    elif spoken.role is Role.DIALOG:  # its first line is what it is called
        yield from (line for child in node.children for line in _to_read(child, laid))
    elif (spoken.role in SECTIONS or spoken.role is Role.RADIO_GROUP) and not _was_read(node, laid):
        inside = [line for child in node.children for line in _to_read(child, laid)]
        texts = [line.text for line in inside]
        name = ". ".join(part for part in (spoken.name, spoken.description) if part)
        if texts[:1] == [spoken.name]:  # what it is called stands in it
            if not any(child.spoken.role in PRESSABLE for child in node.children):
                yield Line(": ".join((name, ", ".join(texts[1:]))) if texts[1:] else name, node.id)
        elif spoken.name in texts:  # after a letter on a card, as "A: It’s OK"
            before = texts.index(spoken.name)
            yield Line(": ".join(texts[: before + 1]), node.id)
            yield from inside[before + 1 :]
        elif inside:
            yield Line(name, node.id, names=True)
            yield from inside


def _was_read(node: Node, laid: Laid) -> bool:
    """Whether it scrolls by itself, and the page doesn't ask for it to be read now."""
    return laid.scrolls_alone(node.id) and node.id not in (laid.page.reads, laid.page.newest)
