"""Lists, and maps from names that writers choose."""

from collections.abc import Callable
from typing import Any, Final

from yaml.error import Mark
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from isitok.base.spelling import key_of
from isitok.packs.schema.prose import Text
from isitok.packs.schema.reading import Reading, shorten
from isitok.packs.schema.snippets import Stops
from isitok.packs.schema.values import BAD, OFFERED, Choice, Named, Schema, Type
from isitok.packs.text.commas import advise_on_comma, advise_on_space, is_cut_off
from isitok.packs.text.misplaced import torn_apart
from isitok.packs.text.nodes import Node

_HINT_LIST: Final = "write each on a line of its own, farther in, with a dash and a space before it"
_HINT_MAP: Final = "write each on a line of its own, farther in: the name, a colon, a space, the text"


class ListOf:
    """A list, or (``or_one``) a single value that counts as a list of one. Its value is a tuple."""

    __slots__ = ("high", "item", "low", "one")

    def __init__(self, item: Type, low: int = 1, high: int = 200, *, or_one: bool = False) -> None:
        self.item = item
        self.low = low
        self.high = high
        self.one = or_one

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """Read the items one by one."""
        if type(node) is not SequenceNode:
            if self.one and type(node) is ScalarNode:
                if "," in node.value and isinstance(self.item, Choice | Named):
                    message = f"'{shorten(name)}' has several without square brackets around them"
                    at.problem(
                        mark, "missing-brackets", message, f"write it like this: {name}: [{shorten(node.value)}]"
                    )
                    return BAD
                value = self.item.read(node, mark, name, at)
                return BAD if value is BAD else (value,)
            if not at.note_missing_dash(node):
                hint = f"write it like this: {name}: [one, another]" if self.one else _HINT_LIST
                at.note_wrong_type(mark, name, "a list: lines that begin with '- '", node, hint)
            return BAD
        if torn := torn_apart(node, getattr(self.item, "leads", ""), getattr(self.item, "by_name", ())):
            at.problem(torn.mark, "wrong-type", torn.message, torn.hint)
            return BAD
        hints = "add a line that begins with '- '", "take some out: fewer are read with more care"
        if not _check_count(self, len(node.value), mark, name, hints, at):
            return BAD
        item = self.item
        read = tuple([item.read(node, node.start_mark, name, at) for node in node.value])
        return BAD if BAD in read else read

    def snippet(self, about: str, stops: Stops) -> Any:
        """As many as it takes."""
        if self.one:
            return self.item.snippet(about, stops)
        return [self.item.snippet(about, stops) for _ in range(max(1, self.low))]

    def schema(self) -> Schema:
        """A list with its limits."""
        item = self.item.schema()
        told: Schema = {"type": "array", "items": item, "minItems": self.low, "maxItems": self.high}
        return {"anyOf": [item, told]} if self.one else told


class MapOf:
    """A map from names that writers choose to values of one type. Its value is a dict."""

    __slots__ = ("also_bad", "high", "key", "low", "value")

    def __init__(
        self,
        key: Type,
        value: Type,
        low: int = 1,
        high: int = 200,
        *,
        also_bad: Callable[[Reading, str, Node], None] | None = None,
    ) -> None:
        self.key = key
        self.value = value
        self.low = low
        self.high = high
        self.also_bad = also_bad  # called for every key, so that a fault in a value causes no second problem

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """Read the pairs, in the order in which they are written."""
        if type(node) is not MappingNode:
            at.note_wrong_type(mark, name, "lines of 'name: text'", node, _HINT_MAP)
            return BAD
        if node.flow_style and (space := advise_on_space(node, at.source)):
            at.problem(node.start_mark, "missing-space", *space)
            return BAD
        if not _check_count(self, len(node.value), mark, name, ("add a line", "take some out"), at):
            return BAD
        read: dict[Any, Any] = {}
        bad = False
        for number, (key, value) in enumerate(node.value):
            if node.flow_style and is_cut_off(node, number, at.source):
                if not is_cut_off(node, number - 1, at.source):
                    many = isinstance(self.value, ListOf)
                    at.problem(key.start_mark, "comma", *advise_on_comma(node, number, at.source, many=many))
                bad = True
                continue
            word = self.key.read(key, key.start_mark, name, at)
            told = name if word is BAD else str(word)
            if word is not BAD:
                if word in read:
                    message = f"'{shorten(told)}' stands twice in '{shorten(name)}'"
                    at.problem(key.start_mark, "repeated-key", message, "keep one of the two")
                    bad = True
                if self.also_bad:
                    self.also_bad(at, word, value)
            given = self.value.read(value, key.start_mark, told, at)
            if word is BAD or given is BAD:
                bad = True
            if word is not BAD:
                read[word] = given
        return BAD if bad else read

    def is_meant(self, word: str, at: Reading) -> bool:
        """Whether a word is one of the names that belong here, if they are known."""
        known = self.key.known(at) if isinstance(self.key, Named) else None
        return known is not None and key_of(word) in known

    def snippet(self, about: str, stops: Stops) -> Any:
        """As many as it takes."""
        entries = range(1, max(1, self.low) + 1)
        return {self.key.snippet(f"name {n}", stops): self.value.snippet("what it says", stops) for n in entries}

    def schema(self) -> Schema:
        """An object whose values are of one type."""
        offered = {OFFERED: self.key.kinds} if isinstance(self.key, Named) and self.key.kinds else {}
        texts = {"propertyNames": self.key.schema()} if isinstance(self.key, Text) else {}
        return {
            "type": "object",
            **offered,
            **texts,
            "additionalProperties": self.value.schema(),
            "minProperties": self.low,
            "maxProperties": self.high,
        }


def _check_count(
    of: ListOf | MapOf, number: int, mark: Mark | None, name: str, hints: tuple[str, str], at: Reading
) -> bool:
    """Whether this many items can be read. If there are too many, they still are, to find other problems, too.

    ``hints`` say what to do if there are too few, and if there are too many.
    """
    if of.low <= number <= of.high:
        return True
    few = number < of.low
    limit = f"{of.low} at least" if few else f"{of.high} at most"
    message = f"'{shorten(name)}' has {number}; {limit}"
    at.problem(mark, "too-few" if few else "too-many", message, hints[0] if few else hints[1])
    return not few and number <= 2 * of.high + 20
