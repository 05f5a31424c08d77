"""Records: maps with certain keys. A field table is a record, and its rows are ``Field``s."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Any, Final

from yaml.error import Mark
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from isitok.base.spelling import nearest
from isitok.packs.model.problem import Severity
from isitok.packs.schema.lists import ListOf, MapOf
from isitok.packs.schema.prose import Text
from isitok.packs.schema.reading import BUNDLED_NEEDS, Reading, shorten
from isitok.packs.schema.snippets import Stops, snippet_of
from isitok.packs.schema.values import BAD, Schema, Type
from isitok.packs.text.commas import advise_on_comma, advise_on_space, is_cut_off
from isitok.packs.text.misplaced import begins_again, belongs, divide, goes_on_again, may_go_on
from isitok.packs.text.nodes import Node
from isitok.packs.text.other_signs import begins_without_hash

_IN_BRACKETS: Final = re.compile(r"\s*[:(;].*")  # how many words a snippet shows of what a field is about

_ALSO_CALLED: Final = {"image": "photo", "picture": "photo", "pic": "photo", "audio": "voice", "url": "link"}

Pair = tuple[ScalarNode, Node]


class Need(Enum):
    """Whether a field must be there."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    BUNDLED = "bundled"  # optional, but required in bundled packs
    YOUNG = "young"  # the same, in what is for young people
    STAFF = "staff"  # the same, in what is for staff

    def is_due(self, at: Reading) -> bool:
        """Whether a bundled pack must have it."""
        return self is BUNDLED or self is (STAFF if at.for_staff else YOUNG)


REQUIRED, OPTIONAL, BUNDLED, YOUNG, STAFF = Need


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record: a row of the field table."""

    name: str
    type: Type
    need: Need
    about: str
    then: Callable[[Reading, Any], None] | None = None  # sets what the fields below it need to know


class Record:
    """A map with these keys and no others. Its value is a dict of those that were written."""

    __slots__ = ("_needed_texts", "by_name", "exactly_one", "fields", "leads", "what")

    def __init__(self, *fields: Field, exactly_one: tuple[str, ...] = (), what: str = "") -> None:
        self.fields = fields
        self.by_name = {field.name: field for field in fields}
        self._needed_texts = {field.name for field in fields if field.need is REQUIRED and _is_text(field.type)}
        self.exactly_one = exactly_one
        self.leads = next((field.name for field in fields if field.need is REQUIRED), "")  # what each begins with
        self.what = what or ", ".join(repr(one.name) for one in fields if one.need is REQUIRED) or repr(fields[0].name)

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """Read the fields in the table's order; ``BAD`` if one of them is."""
        if type(node) is not MappingNode:
            if not at.note_missing_colon(node, self.by_name):
                at.note_wrong_type(mark, name, self.what, node, self._how(node, name))
            return BAD
        if node.flow_style and (space := advise_on_space(node, at.source)):
            at.problem(node.start_mark, "missing-space", *space)
            return BAD
        if self.exactly_one and node.flow_style and not self._knows_any(node):
            at.note_wrong_type(mark, name, "text", node)  # `- dev: {hug}`
            return BAD
        written = _Written(self, node, name, at)
        read, bad = self._values(written, mark, name, at)
        if self.exactly_one:
            there = sum(word in written.found for word in self.exactly_one)
            if there != 1 and (there or written.meant.isdisjoint(self.exactly_one)):
                self._note_not_exactly_one(written, mark, name, at)
                bad = True
        return BAD if bad or written.bad else read

    def _values(self, written: "_Written", mark: Mark | None, name: str, at: Reading) -> tuple[dict[str, Any], bool]:
        """The value of each field, and whether any is bad or missing."""
        read: dict[str, Any] = {}
        bad = False
        found, empty = written.found, written.empty
        for field in self.fields:
            word = field.name
            if word not in found:
                # A misspelt key isn't missing as well: one slip, one problem.
                if field.need is not OPTIONAL and word not in written.meant:
                    bad = self._note_missing(field, mark, name, at) or bad
                continue
            if word in empty:
                continue
            key, value = found[word]
            if word in self._needed_texts and at.lacks_text(value):
                hint = f"it is needed; write it behind the colon: {field.about}"
                at.note_nothing_written(key.start_mark, word, hint)
                bad = True
                continue
            given = field.type.read(value, key.start_mark, word, at)
            if given is BAD:
                bad = True
            else:
                read[word] = given
            if field.then:
                field.then(at, given)
        return read, bad

    def _note_not_exactly_one(self, written: "_Written", mark: Mark | None, name: str, at: Reading) -> None:
        here = " and ".join(f"'{word}'" for word in self.exactly_one if word in written.found) or "none"
        message = f"exactly one of {', '.join(self.exactly_one)} is needed in '{shorten(name)}'; here: {here}"
        keep = "write" if here == "none" else "keep"
        hint = f"{keep} one of: {', '.join(self.exactly_one)}"
        if keep == "keep" and "joined" in self.exactly_one:
            hint += "; what is left can be the next message"
        at.problem(mark, "exactly-one", message, hint)

    def _knows_any(self, node: MappingNode) -> bool:
        return any(type(key) is ScalarNode and key.value in self.by_name for key, _ in node.value)

    def _how(self, node: Node, name: str) -> str:
        needed = [field.name for field in self.fields if field.need is REQUIRED]
        if len(needed) == 1 and type(node) is ScalarNode and node.value:
            return f"write it like this: {needed[0]}: {shorten(node.value)}"
        return f"write each on a line of its own, {'farther in, ' if name else ''}with a colon and a space after it"

    def _note_missing(self, field: Field, mark: Mark | None, name: str, at: Reading) -> bool:
        inside = f" in '{shorten(name)}'" if name else ""
        if field.need is REQUIRED:
            at.problem(
                mark, "missing-key", f"'{field.name}' is missing{inside}", f"add '{field.name}: …': {field.about}"
            )
            return True
        if at.bundled and field.need.is_due(at):
            message = f"'{field.name}' is missing{inside}: bundled packs have it"
            at.problem(mark, BUNDLED_NEEDS, message, f"add '{field.name}: …': {field.about}", Severity.WARNING)
        return False

    def snippet(self, about: str, stops: Stops, kind: str = "") -> dict[str, Any]:
        """All required fields, and the first of those of which one is required. ``kind`` is the value of that field."""
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


class _Written:
    """The keys of one map as written: the record's own keys, and what is wrong with the others."""

    __slots__ = ("_at", "_fallen_to", "_name", "_node", "_record", "bad", "empty", "found", "meant")

    def __init__(self, record: Record, node: MappingNode, name: str, at: Reading) -> None:
        self._record = record
        self._name = name
        self._at = at
        self._node = node
        self._fallen_to = -1  # the last line that is known to have begun too far left
        self.found: dict[str, Pair] = {}
        self.meant: frozenset[str] = frozenset()  # fields that misspelt keys are taken for
        self.empty: frozenset[str] = frozenset()  # fields of which a part has begun too far left
        self.bad = False
        known, found = record.by_name, self.found  # local, for speed: every key of every file passes through here
        for number, (key, value) in enumerate(node.value):
            if type(key) is ScalarNode and (word := key.value) in known and word not in found:
                found[word] = (key, value)
            else:
                self.bad = True
                if self._note_wrong(node, number, key):
                    break

    @property
    def _opened(self) -> str:
        """The last key so far, if what is below it may have begun too far left; else ``""``."""
        if not self.found:
            return ""
        word, (key, value) = next(reversed(self.found.items()))
        return word if may_go_on(key, value) else ""

    def _note_wrong(self, node: MappingNode, number: int, key: Node) -> bool:
        """Note what is wrong with a key. True if the rest of the map doesn't belong to this record."""
        if type(key) is not ScalarNode:
            message = "a word with its colon is needed here"
            self._at.problem(key.start_mark, "wrong-type", message, "write it like this: title: The bus")
        elif key.value in self.found:
            if not self._name and begins_again(node.value[number:], self.found):
                message = "a second scenario begins here: one file holds one scenario"
                self._at.problem(key.start_mark, "second-document", message, "move it into a file of its own")
                return True
            return self._report_repeat(node, number, key)
        elif is_cut_off(node, number, self._at.source):
            self._at.problem(key.start_mark, "comma", *advise_on_comma(node, number, self._at.source, many=False))
        elif of := self._belongs_to(key):
            self._note_fallen_out(key, of)
        else:
            self.meant |= {*self._note_unknown(key, node.value[number][1])}
        return False

    def _report_repeat(self, node: MappingNode, number: int, key: ScalarNode) -> bool:
        """Note a key that stands twice. True if another item of the list begins there: it only lacks its dash."""
        word = shorten(key.value)
        message = f"'{word}' stands twice, first in line {self.found[key.value][0].start_mark.line + 1}"
        hint = "keep one of the two; put their text together"
        another = bool(self._name) and key.value == node.value[0][0].value
        if another:
            hint += f". If another one begins here, write a dash before it: '- {word}: …'"
        self._at.problem(key.start_mark, "repeated-key", message, hint)
        whole = all(field.name in self.found for field in self._record.fields if field.need is REQUIRED)
        return another and whole and goes_on_again(node.value[number + 1 :], self.found)

    def _note_fallen_out(self, key: ScalarNode, of: str) -> None:
        """Note a key that belongs to the one above but begins too far left, once for all lines that do."""
        type_ = self._record.by_name[of].type
        if key.start_mark.line > self._fallen_to:
            lines = self._at.source.text.split("\n")
            listed = isinstance(type_, ListOf)
            fallen = belongs(key, of, self.found[of][1], lines, self._record.by_name, listed=listed)
            self._fallen_to = fallen.end - 1
            self._at.problem(key.start_mark, "unknown-key", fallen.message, fallen.hint)
        if of == self._opened or _is_needed(type_, key.value):
            self.empty |= {of}  # it is incomplete for that reason: one slip, one problem

    def _belongs_to(self, key: ScalarNode) -> str:
        """The key above that an unknown key belongs to, if it isn't indented below it."""
        word: str = key.value
        fields = self._record.by_name
        if self._opened:
            of = fields[self._opened].type
            if isinstance(of, MapOf):
                if of.is_meant(word, self._at) or not nearest(word, fields, cutoff=0.8):
                    return self._opened
            elif word in keys_inside(of) or word in names_in(of.schema()):
                return self._opened
        for name, (_, value) in reversed(self.found.items()):
            if type(value) is MappingNode and not value.flow_style:
                of = fields[name].type
                if word in keys_inside(of) or (isinstance(of, MapOf) and of.is_meant(word, self._at)):
                    return name
        return ""

    def _lacks_one(self, value: Node) -> list[str]:
        """The one key that is needed and not there, if a value like this can stand behind it: `reason` for `why`."""
        written = {key.value for key, _ in self._node.value if type(key) is ScalarNode}
        lacking = [one for one in self._record.fields if one.need is REQUIRED and one.name not in written]
        if len(lacking) != 1 or lacking[0].name in self.meant:
            return []
        wanted = lacking[0].type
        is_list = isinstance(wanted, ListOf) and not wanted.one
        fits = (_is_text(wanted) and type(value) is ScalarNode) or (is_list and type(value) is SequenceNode)
        return [lacking[0].name] if fits else []

    def _note_unknown(self, key: ScalarNode, value: Node) -> list[str]:
        """Note an unknown key. Returns the key that may be meant."""
        word, at, fields = key.value, self._at, self._record.by_name
        inside = f" in '{shorten(self._name)}'" if self._name else ""
        if word == "<<":
            message, code = f"'<<' can't be used{inside}", "merge-key"
            at.problem(key.start_mark, code, message, "write out what is meant")
            return []
        lacking = divide(word, at.source.line(key.start_mark.line), key.start_mark.column)
        if lacking and lacking[0] in fields:
            known, lacks, mended = lacking
            at.problem(key.start_mark, "unknown-key", f"{lacks}{inside}", f"write it like this: {mended}")
            return [known]
        if note := begins_without_hash(at.source.line(key.start_mark.line), key.start_mark.line):
            at.problem(key.start_mark, "unknown-key", note.message, note.hint)
            return []
        if homes := [] if self._name else [name for name, field in fields.items() if word in keys_inside(field.type)]:
            message = f"'{shorten(word)}' belongs under '{homes[0]}', which isn't here"
            hint = f"write '{homes[0]}:' on the line above, and two spaces before '{shorten(word)}'"
            at.problem(key.start_mark, "unknown-key", message, hint)
            return []
        called = _ALSO_CALLED.get(word.lower(), "")
        meant = [called] if called in fields else nearest(word, fields)
        near = f"did you mean '{meant[0]}'? " if meant else ""
        if not meant and (meant := self._lacks_one(value)):
            near = f"did you mean '{meant[0]}', which is missing? "
        if not near and ":" in word and " " not in word:
            near = "put a space after the colon. "
        hint = f"{near}what may stand here: {', '.join(fields)}"
        at.problem(key.start_mark, "unknown-key", f"'{shorten(word)}' is not known{inside or ' here'}", hint)
        return meant


def names_in(schema: Any) -> frozenset[str]:
    """The names of properties anywhere in a JSON Schema, as those of phones are nested by kind."""
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
    """The keys directly under a field of this type, if they are always the same."""
    known = getattr(of, "by_name", None) or getattr(getattr(of, "record", None), "by_name", None)
    return known if isinstance(known, Mapping) else {}


def _is_text(of: Type) -> bool:
    return isinstance(getattr(of, "single", of), Text)


def _is_needed(of: Type, word: str) -> bool:
    field = keys_inside(of).get(word)
    return field is not None and (field.need is REQUIRED or word in getattr(of, "exactly_one", ()))
