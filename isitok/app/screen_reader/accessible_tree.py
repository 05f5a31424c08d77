"""What a screen reader is told of a page: flat values, one for each thing on it, that can be compared."""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping

from isitok import ui
from isitok.base.value import Value, replace

WINDOW = ""  # the id of the window itself, which holds everything
LIVE = "!"  # the id of the one text that is spoken whenever it changes
WORDS = "~"  # ends the id of a heading's words; no id on a page ends so
NOWHERE = ui.Box(0, 0, 0, 0)
FOR_ORCA = sys.platform not in ("win32", "darwin")
"""Orca says what holds a thing before the thing: "heading" before its words, a question before each way to its answers.

So for Orca the words hold the heading, and what they are comes after them; and a question that stands above its answers
is the first thing in their group, and its name that of the group: it is then not said again on the way to an answer.
"""
RANGE = re.compile(r"(?<![\w.,/–-])(\d{1,3})–(\d{1,3})(?![\w/–-]|[.,]\d)")


class ReaderNode(Value):
    """One thing."""

    role: ui.Role
    name: str
    box: ui.Box
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


def tell(layout: ui.PageLayout, said: str, wording: ui.Wording) -> dict[str, ReaderNode]:
    """Everything on a page by its id, in reading order. ``said`` is the text that is spoken whenever it changes."""
    root = layout.root
    holds = (*_ids(root.children), LIVE)
    told = {
        WINDOW: ReaderNode(ui.Role.PAGE, plain(layout.page.title, wording), root.box, holds, language=wording.language)
    }
    for child in root.children:
        told.update(_each(child, layout, wording))
    for question, group in _questions(root) if FOR_ORCA else ():
        told[WINDOW] = replace(told[WINDOW], holds=tuple(id_ for id_ in told[WINDOW].holds if id_ != question))
        held = told[group]
        told[group] = replace(
            held, name=told[question].name, holds=(question, *held.holds)
        )  # a longer one is said, too
    told[LIVE] = ReaderNode(ui.Role.STATUS, said, NOWHERE, live=True)
    return told


def tell_hidden() -> dict[str, ReaderNode]:
    """What is told of a window that isn't there for now."""
    return {
        WINDOW: ReaderNode(ui.Role.PAGE, "", NOWHERE, (LIVE,)),
        LIVE: ReaderNode(ui.Role.STATUS, "", NOWHERE, live=True),
    }


def focused(layout: ui.PageLayout) -> str:
    """The id of what has the focus: a heading's words rather than the heading, of which only the role would be said."""
    node = ui.find(layout.root, layout.view.focus)
    if node is None:
        return WINDOW
    return node.id + WORDS if node.spoken.role is ui.Role.HEADING else node.id


def asked(layout: ui.PageLayout, id_: str) -> ui.Node | None:
    """The thing on the page that is told under this id, or whose words are."""
    return next((node for node in ui.walk(layout.root) if id_ in (node.id, node.id + WORDS)), None)


def changed(before: Mapping[str, ReaderNode], now: Mapping[str, ReaderNode]) -> dict[str, ReaderNode]:
    """What is new or different."""
    return {id_: told for id_, told in now.items() if before.get(id_) != told}


def plain(text: str, wording: ui.Wording) -> str:
    """The text without what only keeps words together on a line, and "7 to 9" for "7–9", whose dash nobody hears."""
    text = text.replace("\u00a0", " ")
    return RANGE.sub(lambda hit: wording.range(hit[1], hit[2]), text) if "–" in text else text


def _each(
    node: ui.Node, layout: ui.PageLayout, wording: ui.Wording, holder: ui.Role = ui.Role.PAGE
) -> Iterator[tuple[str, ReaderNode]]:
    spoken, (number, total) = node.spoken, node.position
    if spoken.role is ui.Role.HEADING:
        language = wording.language
        words = ReaderNode(ui.Role.TEXT, plain(spoken.name, wording), node.seen, focused=True, language=language)
        title = ReaderNode(spoken.role, "", node.seen, level=spoken.level, language=language)
        if FOR_ORCA:
            what = wording.role(spoken.role, spoken.level)
            yield node.id + WORDS, replace(words, holds=(node.id,), description=what)
            yield node.id, replace(title, name=words.name)
        else:
            yield node.id, replace(title, holds=(node.id + WORDS,))
            yield node.id + WORDS, words
        return
    place = f"{wording.place(number, total)}." if total else ""
    yield (
        node.id,
        ReaderNode(
            spoken.role,
            plain(spoken.name, wording),
            _place(node),
            _ids(node.children),
            description=" ".join(part for part in (place, spoken.description) if part),
            value=spoken.value,
            checked=spoken.checked,
            key=spoken.key,
            pressed=spoken.role in ui.PRESSABLE,
            focused=spoken.role.takes_focus or spoken.role in ui.READABLE | ui.GROUPS,
            lines=spoken.lines,
            part=spoken.part,
            caret=_caret(node, layout) if spoken.role is ui.Role.FIELD else None,
            expanded=spoken.expanded,
            required=spoken.required,
            language=wording.language,
            item=holder is ui.Role.LIST and spoken.role is ui.Role.TEXT,
        ),
    )
    for child in node.children:
        yield from _each(child, layout, wording, spoken.role)


def _place(node: ui.Node) -> ui.Box:
    """Where it is seen; or where it would be, if it can have the keyboard: what is nowhere can't get it by AT-SPI."""
    nowhere = not (node.seen.w and node.seen.h)
    return node.box if nowhere and node.spoken.role.takes_focus else node.seen


def _ids(nodes: Iterable[ui.Node]) -> tuple[str, ...]:
    return tuple(one.id + WORDS if FOR_ORCA and one.spoken.role is ui.Role.HEADING else one.id for one in nodes)


def _questions(root: ui.Node) -> Iterator[tuple[str, str]]:
    """Each heading's words that are on the page the name of a group of answers below them, and that group."""
    above = ""
    for node in root.children:
        if node.spoken.role is ui.Role.HEADING:
            above = node.id + WORDS
        elif node.spoken.titled and above:
            yield above, node.id
            above = ""


def _caret(node: ui.Node, layout: ui.PageLayout) -> tuple[int, int]:
    text, view = node.spoken.value, layout.view
    here = view.focus == node.id
    caret = len(text) if not here or view.caret is None else min(view.caret, len(text))
    anchor = caret if not here or view.anchor is None else min(view.anchor, len(text))
    return anchor, caret
