"""Values that hold others: records, lists, maps. The field tables are made of these and of ``values``."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Any, Final

from yaml.error import Mark
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from isitok.meant import key_of, nearest
from isitok.packs.model.problem import Severity
from isitok.packs.schema.prose import Text
from isitok.packs.schema.reading import BUNDLED_NEEDS, Reading, shown
from isitok.packs.schema.snippets import Stops, snippet_of
from isitok.packs.schema.values import BAD, OFFERED, Choice, Named, Schema, Type
from isitok.packs.text.commas import cut_by_comma, is_cut_off
from isitok.packs.text.misplaced import begins_again, belongs, divided, may_go_on
from isitok.packs.text.nodes import Node
from isitok.packs.text.other_signs import begins_without_hash

_IN_BRACKETS: Final = re.compile(r"\s*[:(;].*")  # of what a field is about, a snippet shows the first words
_HINT_LIST: Final = "write each on a line of its own, farther in, with a dash and a space before it"
_HINT_MAP: Final = "write each on a line of its own, farther in: the name, a colon, a space, the text"


class Need(Enum):
    """Whether a field must be there."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    BUNDLED = "bundled"  # optional for anyone, missed in bundled packs


REQUIRED, OPTIONAL, BUNDLED = Need.REQUIRED, Need.OPTIONAL, Need.BUNDLED


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record: a row of the field table."""

    name: str
    type: Type
    need: Need
    about: str
    then: Callable[[Reading, Any], None] | None = None  # what the fields below it need to know


class Record:
    """A map with these keys and no others. Its value is a dict of those that were written."""

    __slots__ = ("by_name", "exactly_one", "fields", "what")

    def __init__(self, *fields: Field, exactly_one: tuple[str, ...] = (), what: str = "") -> None:
        self.fields = fields
        self.by_name = {field.name: field for field in fields}
        self.exactly_one = exactly_one
        self.what = what or ", ".join(repr(one.name) for one in fields if one.need is REQUIRED) or repr(fields[0].name)

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """The fields, in the table's order; ``BAD`` when one of them is."""
        if type(node) is not MappingNode:
            if not at.lacks_colon(node, self.by_name):
                at.wrong_type(mark, name, self.what, node, self._how(node, name))
            return BAD
        if self.exactly_one and node.flow_style and not self._knows_any(node):
            at.wrong_type(mark, name, "text", node)  # `- dev: {hug}`
            return BAD
        found: dict[str, tuple[ScalarNode, Node]] = {}
        meant: set[str] = set()
        bad = False
        opened = ""  # a key that nothing stands behind: what is below it may have begun too far left
        empty: set[str] = set()
        told = -1  # the last line that is known to have begun too far left
        for number, (key, value) in enumerate(node.value):
            word = key.value
            if type(key) is not ScalarNode:
                message = "a word with its colon is needed here"
                at.problem(key.start_mark, "wrong-type", message, "write it like this: title: The bus")
                bad = True
            elif word in found:
                if not name and begins_again(node.value[number:], found):
                    message = "a second scenario begins here: one file holds one scenario"
                    at.problem(key.start_mark, "second-document", message, "move it into a file of its own")
                    bad = True
                    break
                message = f"'{shown(word)}' stands twice, first in line {found[word][0].start_mark.line + 1}"
                hint = "keep one of the two; put their text together"
                if name and word == node.value[0][0].value:
                    hint += f". If another one begins here, write a dash before it: '- {shown(word)}: …'"
                at.problem(key.start_mark, "repeated-key", message, hint)
                bad = True
            elif word not in self.by_name and is_cut_off(node, number, at.source):
                at.problem(key.start_mark, "comma", *cut_by_comma(node, number, at.source, many=False))
                bad = True
            elif word not in self.by_name and (of := self._belongs_to(key, found, opened, at)):
                if key.start_mark.line > told:
                    listed = isinstance(self.by_name[of].type, ListOf)
                    lines = at.source.text.split("\n")
                    fallen = belongs(key, of, found[of][1], lines, self.by_name, listed=listed)
                    told = fallen.end - 1
                    at.problem(key.start_mark, "unknown-key", fallen.message, fallen.hint)
                if of == opened or _is_needed(self.by_name[of].type, word):
                    empty.add(of)  # it has not all that belongs to it: one slip, one problem
                bad = True
            elif word not in self.by_name:
                meant.update(self._unknown(word, key, name, at))
                bad = True
            else:
                found[word] = (key, value)
                opened = word if (not value.value or type(value) is SequenceNode) and may_go_on(key, value) else ""
        read: dict[str, Any] = {}
        for field in self.fields:
            pair = found.get(field.name)
            if pair is None:
                # A key that was misspelt is not missing too: one slip, one problem.
                if field.need is not OPTIONAL and field.name not in meant:
                    bad = self._missing(field, mark, name, at) or bad
                continue
            if field.name in empty:
                continue
            if field.need is REQUIRED and _is_text(field.type) and at.lacks_text(pair[1]):
                hint = f"it is needed; write it behind the colon: {field.about}"
                at.nothing_written(pair[0].start_mark, field.name, hint)
                bad = True
                continue
            given = field.type.read(pair[1], pair[0].start_mark, field.name, at)
            if given is BAD:
                bad = True
            else:
                read[field.name] = given
            if field.then:
                field.then(at, given)
        if self.exactly_one and sum(word in found for word in self.exactly_one) != 1:
            written = " and ".join(f"'{word}'" for word in self.exactly_one if word in found) or "none"
            message = f"exactly one of {', '.join(self.exactly_one)} is needed in '{shown(name)}'; here: {written}"
            keep = "write" if written == "none" else "keep"
            hint = f"{keep} one of: {', '.join(self.exactly_one)}"
            if keep == "keep" and "joined" in self.exactly_one:
                hint += "; what is left can be the next message"
            at.problem(mark, "exactly-one", message, hint)
            bad = True
        return BAD if bad else read

    def _belongs_to(self, key: ScalarNode, found: dict[str, tuple[ScalarNode, Node]], opened: str, at: Reading) -> str:
        """The key above that an unknown one belongs to, where it doesn't begin farther in than that."""
        word: str = key.value
        if opened:
            of = self.by_name[opened].type
            if isinstance(of, MapOf):
                if of.is_meant(word, at) or not nearest(word, self.by_name, cutoff=0.8):
                    return opened
            elif word in names_in(of.schema()):
                return opened
        for name, (_, value) in reversed(found.items()):
            if type(value) is MappingNode and not value.flow_style:
                of = self.by_name[name].type
                if word in keys_inside(of) or (isinstance(of, MapOf) and of.is_meant(word, at)):
                    return name
        return ""

    def _knows_any(self, node: MappingNode) -> bool:
        return any(type(key) is ScalarNode and key.value in self.by_name for key, _ in node.value)

    def _how(self, node: Node, name: str) -> str:
        needed = [field.name for field in self.fields if field.need is REQUIRED]
        if len(needed) == 1 and type(node) is ScalarNode and node.value:
            return f"write it like this: {needed[0]}: {shown(node.value)}"
        return f"write each on a line of its own, {'farther in, ' if name else ''}with a colon and a space after it"

    def _unknown(self, word: str, key: ScalarNode, name: str, at: Reading) -> list[str]:
        """Note a key that isn't one, and give the one that may be meant."""
        inside = f" in '{shown(name)}'" if name else ""
        if word == "<<":
            message, code = f"'<<' can't be used{inside}", "merge-key"
            at.problem(key.start_mark, code, message, "write out what is meant")
            return []
        lacking = divided(word, at.source.line(key.start_mark.line), key.start_mark.column)
        if lacking and lacking[0] in self.by_name:
            known, lacks, mended = lacking
            at.problem(key.start_mark, "unknown-key", f"{lacks}{inside}", f"write it like this: {mended}")
            return [known]
        if note := begins_without_hash(at.source.line(key.start_mark.line), key.start_mark.line):
            at.problem(key.start_mark, "unknown-key", note.message, note.hint)
            return []
        if homes := [field.name for field in self.fields if not name and word in keys_inside(field.type)]:
            message = f"'{shown(word)}' belongs under '{homes[0]}', which isn't here"
            hint = f"write '{homes[0]}:' on the line above, and two spaces before '{shown(word)}'"
            at.problem(key.start_mark, "unknown-key", message, hint)
            return []
        meant = nearest(word, self.by_name)
        near = f"did you mean '{meant[0]}'? " if meant else ""
        if not near and ":" in word and " " not in word:
            near = "put a space after the colon. "
        hint = f"{near}what may stand here: {', '.join(self.by_name)}"
        at.problem(key.start_mark, "unknown-key", f"'{shown(word)}' is not known{inside or ' here'}", hint)
        return meant

    def _missing(self, field: Field, mark: Mark | None, name: str, at: Reading) -> bool:
        inside = f" in '{shown(name)}'" if name else ""
        if field.need is REQUIRED:
            at.problem(
                mark, "missing-key", f"'{field.name}' is missing{inside}", f"add '{field.name}: …': {field.about}"
            )
            return True
        if at.bundled:
            message = f"'{field.name}' is missing{inside}: bundled packs have it"
            at.problem(mark, BUNDLED_NEEDS, message, f"add '{field.name}: …': {field.about}", Severity.WARNING)
        return False

    def snippet(self, about: str, stops: Stops, kind: str = "") -> dict[str, Any]:
        """What is needed, and the first of those of which one is. ``kind`` is written where there is such a field."""
        body: dict[str, Any] = {}
        for field in self.fields:
            if field.name == "kind" and kind:
                body["kind"] = kind
            elif field.need is REQUIRED or field.name in self.exactly_one[:1]:
                body[field.name] = field.type.snippet(_IN_BRACKETS.sub("", field.about), stops)
        return body

    def schema(self) -> Schema:
        """An object with these properties only."""
        told: Schema = {
            "type": "object",
            "additionalProperties": False,
            "properties": {field.name: {"description": field.about, **field.type.schema()} for field in self.fields},
        }
        if required := [field.name for field in self.fields if field.need is REQUIRED]:
            told["required"] = required
        if required or self.exactly_one:
            told["defaultSnippets"] = [snippet_of("what is needed", partial(self.snippet, ""))]
        if self.exactly_one:
            told["oneOf"] = [{"required": [word]} for word in self.exactly_one]
        return told


def names_in(schema: Any) -> frozenset[str]:
    """The names of properties anywhere in a JSON Schema: phones have theirs by kind, deep inside."""
    return frozenset(_names(schema))


def _names(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        properties = schema.get("properties")
        yield from properties if isinstance(properties, dict) else ()
        schema = list(schema.values())
    if isinstance(schema, list):
        for inside in schema:
            yield from _names(inside)


def keys_inside(of: Type) -> Mapping[str, Field]:
    """The keys that may stand right under a field of this type, if those are the same everywhere."""
    known = getattr(of, "by_name", None) or getattr(getattr(of, "record", None), "by_name", None)
    return known if isinstance(known, Mapping) else {}


def _is_text(of: Type) -> bool:
    return isinstance(getattr(of, "single", of), Text)


def _is_needed(of: Type, word: str) -> bool:
    field = keys_inside(of).get(word)
    return field is not None and (field.need is REQUIRED or word in getattr(of, "exactly_one", ()))


class ListOf:
    """A list, or (``or_one``) a single value that counts as a list of one. Its value is a tuple."""

    __slots__ = ("high", "item", "low", "one")

    def __init__(self, item: Type, low: int = 1, high: int = 200, *, or_one: bool = False) -> None:
        self.item = item
        self.low = low
        self.high = high
        self.one = or_one

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """The items, read one by one."""
        if type(node) is not SequenceNode:
            if self.one and type(node) is ScalarNode:
                if "," in node.value and isinstance(self.item, Choice | Named):
                    message = f"'{shown(name)}' has several without square brackets around them"
                    at.problem(mark, "missing-brackets", message, f"write it like this: {name}: [{shown(node.value)}]")
                    return BAD
                value = self.item.read(node, mark, name, at)
                return BAD if value is BAD else (value,)
            if not at.lacks_dash(node):
                hint = f"write it like this: {name}: [one, another]" if self.one else _HINT_LIST
                at.wrong_type(mark, name, "a list: lines that begin with '- '", node, hint)
            return BAD
        hints = "add a line that begins with '- '", "take some out: fewer are read with more care"
        if not _reads_on(self, len(node.value), mark, name, hints, at):
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
        self.also_bad = also_bad  # told of every key, so that a fault in one value brings no second problem elsewhere

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """The pairs, in the order that they are written."""
        if type(node) is not MappingNode:
            at.wrong_type(mark, name, "lines of 'name: text'", node, _HINT_MAP)
            return BAD
        if not _reads_on(self, len(node.value), mark, name, ("add a line", "take some out"), at):
            return BAD
        read: dict[Any, Any] = {}
        bad = False
        for number, (key, value) in enumerate(node.value):
            if is_cut_off(node, number, at.source):
                if not is_cut_off(node, number - 1, at.source):
                    many = isinstance(self.value, ListOf)
                    at.problem(key.start_mark, "comma", *cut_by_comma(node, number, at.source, many=many))
                bad = True
                continue
            word = self.key.read(key, key.start_mark, name, at)
            told = name if word is BAD else str(word)
            if word is not BAD:
                if word in read:
                    message = f"'{shown(told)}' stands twice in '{shown(name)}'"
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
        """Whether a word is one of the names that belong here, as far as they are known."""
        known = self.key.known(at) if isinstance(self.key, Named) else None
        return known is not None and key_of(word) in known

    def snippet(self, about: str, stops: Stops) -> Any:
        """As many as it takes."""
        entries = range(1, max(1, self.low) + 1)
        return {self.key.snippet(f"name {n}", stops): self.value.snippet("what it says", stops) for n in entries}

    def schema(self) -> Schema:
        """An object whose values are alike."""
        offered = {OFFERED: self.key.kinds} if isinstance(self.key, Named) and self.key.kinds else {}
        return {
            "type": "object",
            **offered,
            "additionalProperties": self.value.schema(),
            "minProperties": self.low,
            "maxProperties": self.high,
        }


def _reads_on(
    of: ListOf | MapOf, number: int, mark: Mark | None, name: str, hints: tuple[str, str], at: Reading
) -> bool:
    """Whether so many things are read, though they may be too many: then what else is wrong with them is said, too.

    ``hints`` say what to do where they are too few, and where they are too many.
    """
    if of.low <= number <= of.high:
        return True
    few = number < of.low
    limit = f"{of.low} at least" if few else f"{of.high} at most"
    message = f"'{shown(name)}' has {number}; {limit}"
    at.problem(mark, "too-few" if few else "too-many", message, hints[0] if few else hints[1])
    return not few and number <= 2 * of.high + 20
