"""A page as lines: what is read, what can be pressed with the number to type, in the order of its tree of nodes."""

from collections.abc import Iterator, Sequence
from typing import Final

from isitok.base.value import Value
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import join_sentences
from isitok.scenes.scene import BACK, EASY, HELP, HIDE, PASS, REAL, SETTINGS
from isitok.text.cells import lay_out_cells
from isitok.ui.describe.node import FIELDS, PRESSABLE, SECTIONS, Node, Role, find, walk
from isitok.ui.describe.screen_page import Page

AT_THE_EDGE: Final = (HELP, HIDE, PASS, EASY, BACK, SETTINGS, REAL)
"""What has a letter on every page: it is said when somebody asks what can be typed, and not each time."""

_SHORT: Final = 24  # a section of a few such words is one line: "It’s OK: 4"


class Line(Value):
    """One line of a page."""

    text: str
    node: Node | None = None  # what is pressed by it
    number: str = ""  # what is typed to press it: a number, or a letter where an answer is itself a number
    group: Node | None = None  # the group of answers that it belongs to
    of: Node | None = None  # the group whose name it is
    section: str = ""  # the section to read that it stands in, by its first line
    opens: bool = False  # it stands apart from what is above it
    ticks: bool = False  # it changes as time goes by
    id: str = ""  # of the node that is read


class Written(Value):
    """A page in lines, and what else can be pressed there."""

    page: Page
    lines: tuple[Line, ...]
    edge: dict[str, Node]  # what has a letter of its own, by its id
    root: Node

    @property
    def pressable(self) -> tuple[Line, ...]:
        """Lines that can be pressed."""
        return tuple(line for line in self.lines if line.node is not None)

    @property
    def unanswered(self) -> tuple[Line, ...]:
        """The lines of the first group in which nothing is chosen yet; before others, of one that takes numbers."""
        groups = [node for node in walk(self.root) if node.spoken.role is Role.RADIO_GROUP]
        still = [group for group in groups if not any(child.spoken.checked for child in walk(group))]
        if self.page.typing:
            still.sort(key=lambda group: all(child.spoken.takes is None for child in walk(group)))
        if still:
            return tuple(line for line in self.lines if line.group is still[0])
        leads_on = find(self.root, self.page.enter)  # several buttons that each lead on are a question, too
        if leads_on is None or leads_on.spoken.role is not Role.GROUP:
            return ()
        held = [id(node) for node in walk(leads_on)]
        return tuple(line for line in self.lines if line.of is leads_on or id(line.node) in held)

    @property
    def question(self) -> tuple[Line, ...]:
        """What stands right above the line on which it is answered: the open question, or all that can be pressed."""
        if self.unanswered:
            return self.unanswered
        first = next((number for number, line in enumerate(self.lines) if line.node is not None), len(self.lines))
        above = self.lines[first - 1 : first]
        return self.lines[first - len([line for line in above if line.opens]) :]


_LETTERS: Final = "acdfgijklmnouvyz"  # all that are no command


def _in_letters() -> Iterator[str]:
    """a, c, d … z, aa, ac …"""
    yield from _LETTERS
    for first in _LETTERS:
        yield from (f"{first}{second}" for second in _LETTERS)


class Numbers:
    """What is typed for each thing on a screen. It stays the same for as long as the screen is there."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def give(self, nodes: Sequence[Node], kept_free: frozenset[str], *, in_letters: bool = False) -> dict[str, str]:
        """What is typed for each of these, by id: a key of its own where it has one, else the next number or letter."""
        keys = {node.id: node.spoken.key for node in nodes if len(node.spoken.key) == 1 and node.spoken.key.isdecimal()}
        taken = kept_free.union(keys.values(), self._known.values())
        signs: Iterator[str] = map(str, range(1, 10_000))
        if in_letters:
            keys, signs = {}, _in_letters()
            taken = taken.union(node.spoken.key.lower() for node in nodes)
        free = (sign for sign in signs if sign not in taken)
        for node in nodes:
            if node.id not in self._known:
                self._known[node.id] = keys.get(node.id) or next(free)
        return self._known


def write_page(page: Page, numbers: Numbers, words: Words) -> Written:
    """The page in lines."""
    root = lay_out_cells(page).root
    at_edges = [node for child in root.children if child.clip is None for node in walk(child)]
    edge = {node.id: node for node in at_edges if node.id in AT_THE_EDGE}
    top = _first_in_body(root)
    body = [child for number, child in enumerate(root.children) if number >= top]
    # What is pressed at the top leads elsewhere: it comes after what there is to read.
    last = [child for child in root.children[:top] if child.spoken.role in PRESSABLE]
    first = [child for child in root.children[:top] if child.spoken.role not in PRESSABLE]
    ordered = [*first, *_read_first(body), *last]
    pressed = [node for child in ordered for node in walk(child) if _is_listed(node, edge)]
    kept_free = frozenset(key for key in page.keys if key.isdecimal())
    typed = numbers.give(pressed, kept_free, in_letters=bool(page.typing))
    lines = tuple(_Lines(words, typed, edge).all(ordered))
    return Written(page, lines, edge, root)


def _is_listed(node: Node, edge: dict[str, Node]) -> bool:
    return node.spoken.role in PRESSABLE and not node.spoken.aside and edge.get(node.id) is not node


def _first_in_body(root: Node) -> int:
    return next((number for number, child in enumerate(root.children) if child.clip is not None), 0)


def _read_first(body: Sequence[Node]) -> list[Node]:
    """A phone that lies below the answers is read before them: the question stands right above its answer."""
    asks = next((number for number, node in enumerate(body) if _holds(node)), len(body))
    below = [node for node in body[asks:] if _is_long(node)]
    return [*below, *(node for node in body if not any(node is other for other in below))]


def _holds(node: Node) -> bool:
    """Whether something can be pressed in it."""
    return any(inner.spoken.role in PRESSABLE for inner in walk(node))


def _is_long(node: Node) -> bool:
    """Whether it is a section that is only read, as a phone is."""
    if all(child.spoken.role is Role.IMAGE for child in node.children):
        return False  # faces, with a word each
    return node.spoken.role in SECTIONS and not _holds(node) and not _in_one_line(node)


def _in_one_line(node: Node) -> str:
    """A section of a name and a word or two, as one line; "" for any other."""
    name, texts = node.spoken.name, [child.spoken.name for child in node.children]
    rest = [text for text in texts if text != name]
    read = all(child.spoken.role in (Role.TEXT, Role.IMAGE) for child in node.children)
    if not texts or not read or node.spoken.description or any(len(text) > _SHORT for text in rest):
        return ""
    return f"{name}: {', '.join(rest)}" if rest else name


class _Lines:
    """Makes lines of nodes."""

    def __init__(self, words: Words, typed: dict[str, str], edge: dict[str, Node]) -> None:
        self._words, self._typed, self._edge = words, typed, edge

    def all(self, nodes: Sequence[Node]) -> Iterator[Line]:
        held: Line | None = None
        for node in nodes:
            for line in self._of(node, None, ""):
                # A heading may be the name of what stands right below it, too: that is asked again with its answers.
                if held and not (line.node is None and line.text == held.text):
                    yield held
                held = line
        if held:
            yield held

    def _of(self, node: Node, group: Node | None, section: str) -> Iterator[Line]:
        spoken, role = node.spoken, node.spoken.role
        if role in PRESSABLE:
            if _is_listed(node, self._edge):
                number = self._typed[node.id]
                yield Line(f"{number}. {self._line_to_press(node)}", node, number, group)
            return
        if role in SECTIONS - {Role.DIALOG}:
            yield from self._section(node, group)
            return
        if role is Role.RADIO_GROUP:
            yield Line(join_sentences(spoken.name, spoken.description), group=node, opens=True)
            for child in node.children:
                yield from self._of(child, node, section)
            return
        text = f"{spoken.name}: {spoken.value}" if spoken.value else spoken.name
        is_told = role is Role.IMAGE and spoken.later  # a sign whose word the lines beside it say
        if text and role is not Role.DIALOG and not is_told:  # a dialogue’s first line is what it is called
            yield Line(
                join_sentences(text, spoken.description),
                group=group,
                section=section,
                opens=role is Role.HEADING,
                ticks=role is Role.METER,
                id=node.id,
            )
        for child in node.children:
            yield from self._of(child, group, section)

    def _section(self, node: Node, group: Node | None) -> Iterator[Line]:
        spoken = node.spoken
        if line := _in_one_line(node):
            yield Line(line, group=group)
            return
        name = join_sentences(spoken.name, spoken.description)
        section = name if _is_long(node) else ""
        if not any(child.spoken.name == spoken.name and child.spoken.role in PRESSABLE for child in node.children):
            yield Line(name, group=group, of=node, section=section, opens=True)
        for child in node.children:
            if child.spoken.role is not Role.TEXT or child.spoken.name != spoken.name:
                yield from self._of(child, group, section)

    def _line_to_press(self, node: Node) -> str:
        words, spoken = self._words, node.spoken
        text = spoken.name
        if spoken.role in FIELDS or spoken.role in (Role.CHECK_BOX, Role.SWITCH, Role.TOGGLE):
            text = text.removesuffix(".")  # what follows belongs to it
        if len(spoken.key) == 1 and spoken.key.isalpha():
            text = words("{what} ({key})", what=text, key=spoken.key.lower())
        match spoken.role:
            case Role.RADIO if spoken.checked:
                text = words("{what} (chosen)", what=text)
            case Role.CHECK_BOX | Role.SWITCH | Role.TOGGLE:
                text = words("{what}: on", what=text) if spoken.checked else words("{what}: off", what=text)
            case Role.FIELD | Role.SPIN:
                text = f"{text}: {spoken.value}" if spoken.value else words("{what} (empty)", what=text)
        return join_sentences(text, spoken.description)
