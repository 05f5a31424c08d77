"""What a screen reader is told of a page: flat values, one for each thing on it, that can be compared."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from isitok.ui.describe.geometry import Box
from isitok.ui.describe.laid import Laid
from isitok.ui.describe.node import PRESSABLE, READ, Node, Role, Wording, find, walk

WINDOW = ""  # the id of the window itself, which holds everything
LIVE = "!"  # the id of the one text that is spoken whenever it changes
WORDS = "~"  # ends the id of a heading's words; no id on a page ends so
NOWHERE = Box(0, 0, 0, 0)
RANGE = re.compile(r"(?<![\w.,/–-])(\d{1,3})–(\d{1,3})(?![\w/–-]|[.,]\d)")


class Told(NamedTuple):
    """One thing."""

    role: Role
    name: str
    box: Box
    holds: tuple[str, ...] = ()
    description: str = ""
    value: str = ""
    checked: bool | None = None
    level: int = 0
    key: str = ""
    pressed: bool = False  # whether it can be
    focused: bool = False  # whether it can be
    live: bool = False
    lines: bool = False
    part: tuple[float, float] | None = None
    expanded: bool | None = None
    required: bool = False
    language: str = ""
    item: bool = False  # of a list
    caret: tuple[int, int] | None = None  # of a text field: where what is selected begins, and where it ends


def tell(laid: Laid, said: str, wording: Wording) -> dict[str, Told]:
    """Everything on a page by its id, in reading order. ``said`` is the text that is spoken whenever it changes."""
    root = laid.root
    holds = (*(child.id for child in root.children), LIVE)
    told = {WINDOW: Told(Role.PAGE, plain(laid.page.title, wording), root.box, holds, language=wording.language)}
    for child in root.children:
        told.update(_each(child, laid, wording))
    told[LIVE] = Told(Role.STATUS, said, NOWHERE, live=True)
    return told


def tell_hidden() -> dict[str, Told]:
    """What is told of a window that isn't there for now."""
    return {WINDOW: Told(Role.PAGE, "", NOWHERE, (LIVE,)), LIVE: Told(Role.STATUS, "", NOWHERE, live=True)}


def focused(laid: Laid) -> str:
    """The id of what has the focus: a heading's words rather than the heading, of which only the role would be said."""
    node = find(laid.root, laid.view.focus)
    if node is None:
        return WINDOW
    return node.id + WORDS if node.spoken.role is Role.HEADING else node.id


def asked(laid: Laid, id_: str) -> Node | None:
    """The thing on the page that is told under this id, or whose words are."""
    return next((node for node in walk(laid.root) if id_ in (node.id, node.id + WORDS)), None)


def changed(before: Mapping[str, Told], now: Mapping[str, Told]) -> dict[str, Told]:
    """What is new or different."""
    return {id_: told for id_, told in now.items() if before.get(id_) != told}


def plain(text: str, wording: Wording) -> str:
    """The text without what only keeps words together on a line, and "7 to 9" for "7–9", whose dash nobody hears."""
    text = text.replace("\u00a0", " ")
    return RANGE.sub(lambda hit: wording.range(hit[1], hit[2]), text) if "–" in text else text


def _each(node: Node, laid: Laid, wording: Wording, holder: Role = Role.PAGE) -> Iterator[tuple[str, Told]]:
    spoken, (number, total) = node.spoken, node.position
    if spoken.role is Role.HEADING:
        yield node.id, Told(spoken.role, "", node.seen, (node.id + WORDS,), level=spoken.level)
        yield node.id + WORDS, Told(Role.TEXT, plain(spoken.name, wording), node.seen, focused=True)
        return
    place = f"{wording.place(number, total)}." if total else ""
    yield (
        node.id,
        Told(
            spoken.role,
            plain(spoken.name, wording),
            node.seen,
            tuple(child.id for child in node.children),
            description=" ".join(part for part in (place, spoken.description) if part),
            value=spoken.value,
            checked=spoken.checked,
            key=spoken.key,
            pressed=spoken.role in PRESSABLE,
            focused=spoken.role.takes_focus or spoken.role in READ,
            lines=spoken.lines,
            part=spoken.part,
            caret=_caret(node, laid) if spoken.role is Role.FIELD else None,
            expanded=spoken.expanded,
            required=spoken.required,
            item=holder is Role.LIST and spoken.role is Role.TEXT,
        ),
    )
    for child in node.children:
        yield from _each(child, laid, wording, spoken.role)


def _caret(node: Node, laid: Laid) -> tuple[int, int]:
    text, view = node.spoken.value, laid.view
    here = view.focus == node.id
    caret = len(text) if not here or view.caret is None else min(view.caret, len(text))
    anchor = caret if not here or view.anchor is None else min(view.anchor, len(text))
    return anchor, caret
