"""Keys in a place where they aren't known: too far left, without a colon, or in a second scenario."""

import re
from collections.abc import Container, Sequence
from typing import Final

from yaml.error import Mark
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from isitok.base.value import Value
from isitok.format.yaml.columns import ELSEWHERE
from isitok.format.yaml.fault import Advice, Fault, indent_of, key_in, upwards
from isitok.format.yaml.nodes import Node
from isitok.format.yaml.other_signs import WIDE_COLON
from isitok.format.yaml.quotes import is_plain, quote

_BEGUN: Final = re.compile(r"(?P<key>\w+)(?:(?P<colon>:)(?=\S)| +)")
_ITEM: Final = re.compile(r"^(?P<before> *(?:- +)+)\S")
_ITEMS: Final = {"acts": "act", "act": "act", "options": "option", "do": "option"}
_OF_AN_ACT: Final = frozenset(("by", "verdict", "why", "changes_if"))
_SPACES: Final = {1: "one space", 2: "two spaces", 3: "three spaces", 4: "four spaces"}


class Fallen(Value):
    """Lines (from 0) that begin too far left, up to but not including ``end``, and how to mend them."""

    line: int
    end: int
    message: str
    hint: str


def may_go_on(value: Node) -> bool:
    """Whether the lines below the value of a key may be meant as a part of it, only not indented."""
    if type(value) is ScalarNode:
        return not value.value and not value.style
    last = value.value[-1] if type(value) is SequenceNode and value.value and not value.flow_style else None
    return type(last) is MappingNode


def belongs(
    key: ScalarNode, opened: str, value: Node, lines: Sequence[str], known: Container[str], *, listed: bool
) -> Fallen:
    """What to say about a key below another, ``opened``, but not indented. ``known`` are keys that may be there."""
    message = f"'{key.value}' belongs to '{opened}', but isn't indented further"
    line, here = key.start_mark.line, key.start_mark.column
    if type(value) is SequenceNode:
        column, dash = value.value[-1].start_mark.column, value.start_mark.column
        end = _end(lines, line, here, known, dash)
        return Fallen(line, end, message, _into_item(line, end, here, column, _ITEMS.get(opened, "")))
    end = _end(lines, line, here, known, None)
    if listed:
        return Fallen(line, end, message, _as_item(key.value, here + 2, _ITEMS.get(opened, "")))
    inside = value.start_mark.column if type(value) is MappingNode else here + 2
    spaces = _spaces(inside - here) + (" more" if here else "")
    each = "it" if end == line + 1 else "each"
    return Fallen(line, end, message, f"{_name_lines(line, end)} to '{opened}': {each} needs {spaces} before it")


def out_of_its_list(
    run: Sequence[tuple[ScalarNode, Node]], line: int, end: int, word: str, leads: str, listed: Node | None
) -> tuple[str, str]:
    """What to say about keys of an item of the list ``word``, such as an act, that stand beside it."""
    what = _ITEMS.get(word, "item")
    an = f"{'an' if what[0] in 'aeiou' else 'a'} {what}"
    keys = {key.value for key, _ in run}
    message = f"'{run[0][0].value}' belongs to {an}, but stands outside '{word}'"
    items = [item for item in listed.value if type(item) is MappingNode] if type(listed) is SequenceNode else []
    if leads in keys:
        message = f"{an} begins here, outside '{word}'"
        over = f"write '{word}:' on a line above it; " if listed is None else f"move it below '{word}', and "
        return message, over + _as_item(leads, 2, what)
    lacking = [item for item in items if keys.isdisjoint(key.value for key, _ in item.value)]
    each = "it" if end == line + 1 else "them"
    if not items:
        over = f"write '{word}:' on a line above {each}, below that '  - {leads}: …', and four spaces before {each}"
        return message, f"{_name_lines(line, end)} to {an}: {over}"
    line_above = f"line {lacking[0].start_mark.line + 1}" if len(lacking) == 1 else f"its '- {leads}: …'"
    begin = f"begin {each} in column {items[0].start_mark.column + 1}"
    return message, f"{_name_lines(line, end)} to {an}: move {each} below {line_above}, and {begin}"


def _as_item(first: str, spaces: int, what: str) -> str:
    """How to write lines that begin in the first column as items of a list."""
    before, below = " " * spaces, " " * (spaces + 2)
    return f"write '{before}- ' before each '{first}', and '{below}' before each other line of the {what or 'same'}"


def out_of_its_act(fault: Fault) -> Advice | None:
    """The same where what belongs to an act begins in the first column, where no story has such a key.

    Whatever their colons are: once these are mended, the lines would be read as the story's.
    """
    told = Fault(WIDE_COLON.sub(": ", fault.text), fault.line, fault.opened, fault.keys)
    advice = out_of_its_item(told)
    key = key_in(told.lines[advice.line]) if advice else None
    return advice if key and not key["before"] and key["key"] in _OF_AN_ACT else None


def out_of_its_item(fault: Fault) -> Advice | None:
    """The lines near a fault that belong to the last list item, if indenting them cures the fault."""
    if fault.is_in_much:
        return None
    lines = fault.lines
    for number in upwards(fault.line):
        key = key_in(lines[number])
        if key is None or key["before"].strip() or key["key"] not in fault.keys.all:
            continue
        here = len(key["before"])
        items = ((one, item) for one in upwards(number - 1) if (item := _ITEM.match(lines[one])))
        above, item = next(items, (0, None))
        if item is None:
            continue
        column, dash = len(item["before"]), indent_of(item["before"])
        first = next(
            one for one in range(above + 1, len(lines)) if lines[one].strip() and indent_of(lines[one]) <= here
        )
        end = _end(lines, first, here, (), dash)
        far = " " * (column - here)
        moved = [far + line if line.strip() else line for line in lines[first:end]]
        last = next((one for one in range(first, end) if indent_of(lines[one]) > here), end)
        alone = [far + line if line.strip() else line for line in lines[first:last]]  # those below stand right already
        whole = fault.goes(first, moved)
        end = end if whole else last
        if whole or fault.goes(first, alone):
            after = key_in(lines[above])
            what = _ITEMS.get(after["key"] if after else "", "")
            return Advice(first, 0, ELSEWHERE, _into_item(first, end, here, column, what))
    return None


def lost_at_a_dash(fault: Fault) -> Advice | None:
    """The line of a list that has lost its dash, where it is the first, or its word with the colon."""
    return None if fault.is_in_much else _first_without_dash(fault) or _without_word(fault)


def _first_without_dash(fault: Fault) -> Advice | None:
    """The first line of a list, if it lacks the dash that the line at the fault has."""
    lines = fault.lines
    dashed = _ITEM.match(lines[fault.line])
    if dashed is None:
        return None
    deep = indent_of(dashed["before"])
    for number in reversed(range(fault.line)):
        text = lines[number].strip()
        if not text or indent_of(lines[number]) > deep + 2 or text[0] == "#":
            continue
        if indent_of(lines[number]) < deep or text[0] == "-":
            return None
        change = f"{' ' * deep}- {text}"
        if lines[number - 1].rstrip().endswith(":") and fault.goes(number, [change]):
            message = "a dash is missing before this line, with which a list begins"
            return Advice(number, deep, message, f"write it like this, with the dash in column {deep + 1}: - {text}")
    return None


def _without_word(fault: Fault) -> Advice | None:
    """The line of a list above the fault, if what is behind its dash lacks the word that the others have."""
    lines, number = fault.lines, fault.line - 1
    here = key_in(lines[fault.line])
    item = _ITEM.match(lines[number])
    if here is None or here["key"] not in fault.keys.all or item is None or key_in(lines[number]):
        return None
    before = item["before"]
    if len(before) != len(here["before"]):
        return None
    others = (key_in(line) for line in (*reversed(lines[:number]), *lines[number:]))
    word = next((key["key"] for key in others if key and key["before"] == before and key["key"] != here["key"]), "")
    text = lines[number][len(before) :].strip()
    if not fault.goes(number, [f"{before}{word or here['key']}: {quote(text)}"]):
        return None
    message = "a word with a colon is missing behind this dash"
    hint = (
        f"write it like this: - {word}: {text if is_plain(text) else quote(text)}"
        if word
        else (f"write it before the text, as '{here['key']}:' in the line below")
    )
    return Advice(number, len(before), message, hint)


def _into_item(line: int, end: int, here: int, column: int, what: str) -> str:
    if not what:
        begin = "begin it" if end == line + 1 else "begin them"
        return f"{_name_lines(line, end)} under what follows the last dash: {begin} in column {column + 1}"
    spaces = _spaces(column - here)
    if end == line + 1:
        return f"{_name_lines(line, end)} to the {what}: begin it in column {column + 1}"
    return f"{_name_lines(line, end)} to the {what}: begin them in column {column + 1} ({spaces} more before each)"


def _spaces(number: int) -> str:
    return _SPACES.get(number, f"{number} spaces")


def _name_lines(line: int, end: int) -> str:
    return f"line {line + 1} belongs" if end == line + 1 else f"lines {line + 1}–{end} belong"


def _end(lines: Sequence[str], line: int, here: int, known: Container[str], dash: int | None) -> int:
    """Where the lines that moved left together with this one end: at the next dash or known key."""
    end = line + 1
    for number in range(line + 1, len(lines)):
        text = lines[number]
        deep = indent_of(text)
        if not text.strip() or text[deep] == "#":
            continue
        key = key_in(text)
        if deep < here or (deep == here and (text[deep] == "-" or (key and key["key"] in known))):
            break
        if dash is not None and deep == dash and text[deep : deep + 2] == "- ":
            break
        end = number + 1
    return end


class SplitByDash(Value):
    """A line of a list that a dash of its own has torn from what it belongs to, and how to mend it."""

    mark: Mark
    message: str
    hint: str


def split_by_dash(node: SequenceNode, leads: str, known: Container[str]) -> SplitByDash | None:
    """The first dash too many, where each line of an item has one: ``- hear: But why?``, ``- try: Ask her.``

    ``leads`` is the key with which each item begins, ``known`` are all that it may have.
    """
    so_far: set[str] = set()
    torn: list[Node] = []
    for item in node.value:
        if type(item) is not MappingNode or item.flow_style:
            so_far = set()
            continue
        keys = [key.value for key, _ in item.value if type(key) is ScalarNode]
        if leads in keys:
            so_far = set(keys)
        elif leads in so_far and so_far.isdisjoint(keys) and all(key in known for key in keys):
            so_far.update(keys)
            torn.append(item.value[0][0])
    if not torn:
        return None
    first = torn[0]
    more = f" (and of {len(torn) - 1} more like it)" if len(torn) > 1 else ""
    message = f"a dash stands before '{first.value}', though it belongs to the '{leads}' above it"
    hint = f"put a space in place of this dash{more}: only the first line of what belongs to one '{leads}' has one"
    return SplitByDash(first.start_mark, message, hint)


def begins_again(pairs: Sequence[tuple[Node, Node]], found: dict[str, tuple[ScalarNode, Node]]) -> bool:
    """Whether the following lines repeat so many keys that they are another scenario."""
    return sum(type(key) is ScalarNode and key.value in found for key, _ in pairs) > 2


def goes_on_again(pairs: Sequence[tuple[Node, Node]], found: Container[str]) -> bool:
    """Whether the lines below a key that appears twice repeat others, too."""
    return any(type(key) is ScalarNode and key.value in found for key, _ in pairs)


def divide(word: str, line: str, column: int) -> tuple[str, str, str] | None:
    """The key at the beginning of several words, what it lacks, and the mended line.

    ``story One thing: it is fast.`` – the colon in the text is taken for the missing one.
    """
    begun = _BEGUN.match(word)
    if begun is None:
        return None
    text = line[column + begun.end() :].strip()
    mended = f"{line[:column].lstrip()}{begun['key']}: {text if text[:1] in ('[', '{') else quote(text)}"
    lacks = f"a space is missing after '{begun[0]}'" if begun["colon"] else f"a colon is missing after '{begun['key']}'"
    return begun["key"], lacks, mended
