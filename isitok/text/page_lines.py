"""A page as lines: what is read, what can be pressed with the number to type, as ``reading`` has it."""

from collections.abc import Iterator, Sequence
from typing import Final

from isitok import ui
from isitok.base.value import Value
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import join_sentences
from isitok.scenes.scene import BACK, EASIER, EASY, HELP, HIDE, PASS, REAL, SETTINGS, WORDS
from isitok.text.cells import lay_out_cells

AT_THE_EDGE: Final = (HELP, HIDE, PASS, EASY, WORDS, BACK, SETTINGS, EASIER, REAL)
"""What has a letter on every page: it is said when somebody asks what can be typed, and not each time."""


_TOLD_AGAIN: Final = frozenset({ui.Kind.HEADING, ui.Kind.NOTE})


class Line(Value):
    text: str
    read: ui.Line  # what it is
    node: ui.Node | None = None  # what is pressed by it
    number: str = ""  # what is typed to press it: a number, or a letter where an answer is itself a number
    group: ui.Node | None = None  # the group of answers that it belongs to
    of: ui.Node | None = None  # the group whose name it is
    opens: bool = False  # it stands apart from what is above it
    ticks: bool = False  # it changes as time goes by

    @property
    def is_known(self) -> bool:
        """Whether it was read on an earlier page."""
        return self.read.when is ui.When.KNOWN


class Written(Value):
    """A page in lines, and what else can be pressed there."""

    page: ui.Page
    lines: tuple[Line, ...]
    edge: dict[str, ui.Node]  # what has a letter of its own, by its id
    root: ui.Node
    read: ui.Reading

    @property
    def pressable(self) -> tuple[Line, ...]:
        """Lines that can be pressed."""
        return tuple(line for line in self.lines if line.node is not None)

    @property
    def story(self) -> tuple[Line, ...]:
        """The story and its phone, heard before or not."""
        return tuple(
            line for line in self.lines if line.read.kind in (ui.Kind.STORY, ui.Kind.BUBBLE) and line.node is None
        )

    @property
    def in_full(self) -> tuple[Line, ...]:
        """All lines but a story and a phone that were heard before: for those there is a command."""
        return tuple(line for line in self.lines if not line.is_known or line.read.kind in _TOLD_AGAIN)

    @property
    def unanswered(self) -> tuple[Line, ...]:
        """The lines of the first group in which nothing is chosen yet; before others, of one that takes numbers."""
        groups = [node for node in ui.walk(self.root) if node.spoken.role is ui.Role.RADIO_GROUP]
        still = [group for group in groups if not any(child.spoken.checked for child in ui.walk(group))]
        if self.page.typing:
            still.sort(key=lambda group: all(child.spoken.takes is None for child in ui.walk(group)))
        if still:
            answers = [line for line in self.lines if line.group is still[0]]
            asked = {still[0].id, *(line.read.group for line in answers)}
            return tuple(line for line in self.lines if line in answers or line.read.id in asked)
        leads_on = ui.find(self.root, self.page.enter)  # several buttons that each lead on are a question, too
        if leads_on is None or leads_on.spoken.role is not ui.Role.GROUP:
            return ()
        held = [id(node) for node in ui.walk(leads_on)]
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

    def give(self, nodes: Sequence[ui.Node], kept_free: frozenset[str], *, in_letters: bool = False) -> dict[str, str]:
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


def write_page(page: ui.Page, numbers: Numbers, words: Words) -> Written:
    root = lay_out_cells(page).root
    read = ui.reading(page, root)
    nodes = {node.id: node for node in ui.walk(root) if node.id}
    at_edges = [node for child in root.children if child.clip is None for node in ui.walk(child)]
    edge = {node.id: node for node in at_edges if node.id in AT_THE_EDGE}
    pressed = [nodes[line.id] for line in read if line.id and _is_listed(nodes[line.id], edge)]
    kept_free = frozenset(key for key in page.keys if key.isdecimal())
    typed = numbers.give(pressed, kept_free, in_letters=bool(page.typing))
    return Written(page, tuple(_Lines(words, typed, edge, root).all(read, nodes)), edge, root, read)


def _is_listed(node: ui.Node, edge: dict[str, ui.Node]) -> bool:
    return node.spoken.role in ui.PRESSABLE and not node.spoken.aside and edge.get(node.id) is not node


class _Lines:
    """Makes lines to print of lines to read."""

    def __init__(self, words: Words, typed: dict[str, str], edge: dict[str, ui.Node], root: ui.Node) -> None:
        self._words, self._typed, self._edge = words, typed, edge
        groups = (node for node in ui.walk(root) if node.spoken.role is ui.Role.RADIO_GROUP)
        self._groups = {held.id: group for group in groups for held in ui.walk(group)}

    def all(self, read: ui.Reading, nodes: dict[str, ui.Node]) -> Iterator[Line]:
        for line in read:
            node, group = nodes.get(line.id), self._groups.get(line.id)
            if node is None:
                yield Line(line.text, line)
            elif node.spoken.role in ui.PRESSABLE:
                if _is_listed(node, self._edge):
                    number = self._typed[node.id]
                    yield Line(f"{number}. {self._line_to_press(node)}", line, node, number, group)
            else:
                is_group = node.spoken.role in ui.GROUPS
                of = node if is_group and node is not group else None
                opens, ticks = is_group or node.spoken.role is ui.Role.HEADING, node.spoken.role is ui.Role.METER
                yield Line(line.text, line, group=group, of=of, opens=opens, ticks=ticks)

    def _line_to_press(self, node: ui.Node) -> str:
        words, spoken = self._words, node.spoken
        text = spoken.name
        if spoken.role in ui.FIELDS or spoken.role in (ui.Role.CHECK_BOX, ui.Role.SWITCH, ui.Role.TOGGLE):
            text = text.removesuffix(".")  # what follows belongs to it
        if len(spoken.key) == 1 and spoken.key.isalpha():
            text = words("{what} ({key})", what=text, key=spoken.key.lower())
        match spoken.role:
            case ui.Role.RADIO if spoken.checked:
                text = words("{what} (chosen)", what=text)
            case ui.Role.CHECK_BOX | ui.Role.SWITCH | ui.Role.TOGGLE:
                text = words("{what}: on", what=text) if spoken.checked else words("{what}: off", what=text)
            case ui.Role.FIELD | ui.Role.SPIN:
                text = f"{text}: {spoken.value}" if spoken.value else words("{what} (empty)", what=text)
        return join_sentences(text, spoken.description)
