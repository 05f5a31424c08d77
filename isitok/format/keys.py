"""The keys of one map as a writer wrote them: those of its record, and what is wrong with the others."""

from collections.abc import Collection, Iterator, Mapping
from itertools import takewhile
from typing import Any, Final

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from isitok.base.spelling import key_of, nearest
from isitok.format import fields as f
from isitok.format.field_kinds import By, Each, Moment, Named, OneOf, Part, Some
from isitok.format.fields import Field
from isitok.format.hints import shorten
from isitok.format.reading import Reading
from isitok.format.record import Record, beside_of, is_text, keys_of, leads, once
from isitok.format.yaml.fault import Keys
from isitok.format.yaml.misplaced import begins_again, belongs, goes_on_again, may_go_on, out_of_its_list
from isitok.format.yaml.nodes import Node
from isitok.format.yaml.slips import colon, comma, hash

_ALSO_CALLED: Final = {
    **dict.fromkeys(("image", "picture", "pic"), "photo"),
    **{"audio": "voice", "url": "link", "who": "by", "answer": "verdict"},
}

Pair = tuple[ScalarNode, Node]


class Written:
    """One map of a file, sorted by the keys of its record."""

    __slots__ = ("_at", "_dedented_end", "_fields", "_name", "_node", "_told_end", "bad", "empty", "found", "meant")

    def __init__(self, record: type[Record], node: MappingNode, name: str, at: Reading) -> None:
        self._fields = keys_of(record)
        self._name = name
        self._at = at
        self._node = node
        self._dedented_end = 0  # the line behind those that are known to begin too far left
        self._told_end = 0  # the line behind those that were told together
        self.found: dict[str, Pair] = {}
        self.meant: frozenset[str] = frozenset()  # fields that misspelt keys are taken for
        self.empty: frozenset[str] = frozenset()  # fields of which a part has begun too far left
        self.bad = False
        known, found = self._fields, self.found  # local, for speed: every key of every file passes through here
        for number, (key, value) in enumerate(node.value):
            if type(key) is ScalarNode and (word := key.value) in known and word not in found:
                found[word] = (key, value)
            else:
                self.bad = True
                if self._note_wrong(node, number, key):
                    break

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
            return self._note_repeated(node, number, key)
        elif comma.is_cut_off(node, number, self._at.source):
            self._at.slipped(comma.comma_in_a_text(node, number, self._at.source, many=False))
        elif key.start_mark.line < self._told_end or self._note_out_of_an_item(number, of := self._belongs_to(key)):
            return False
        elif of:
            self._note_too_far_left(key, of)
        else:
            self.meant |= {*self._note_unknown(key, node.value[number][1])}
        return False

    def _note_repeated(self, node: MappingNode, number: int, key: ScalarNode) -> bool:
        """Note a key that appears twice. True if another item of the list begins there: it only lacks its dash."""
        word = shorten(key.value)
        message = f"'{word}' appears twice, first in line {self.found[key.value][0].start_mark.line + 1}"
        hint = "keep one of the two; put their text together"
        if type(self.found[key.value][1]) is SequenceNode is type(node.value[number][1]):
            hint = "put what stands below it at the end of the first list, and delete this line"
        another = bool(self._name) and key.value == node.value[0][0].value
        whole = all(key in self.found for key, field in self._fields.items() if field.need is f.REQUIRED)
        begins = another and whole and goes_on_again(node.value[number + 1 :], self.found)
        column = key.start_mark.column
        if begins and column >= 2:
            hint = f"another one begins here: write a dash before it, in column {column - 1}: - {word}: …"
        elif another:
            hint += f". If another one begins here, write a dash before it: '- {word}: …'"
        self._at.problem(key.start_mark, "repeated-key", message, hint)
        return begins

    @property
    def _opened(self) -> str:
        """The last key that was read, if the lines below it should perhaps have been indented under it; else ``""``."""
        if not self.found:
            return ""
        word, (_, value) = next(reversed(self.found.items()))
        return word if may_go_on(value) else ""

    def _belongs_to(self, key: ScalarNode) -> str:
        """The key above that an unknown key belongs to, if it isn't indented below it."""
        word: str = key.value
        if opened := self._opened:
            of = self._fields[opened]
            if isinstance(of.many, By):
                if self._is_meant(of.many, word) or not nearest(word, self._fields, cutoff=0.8):
                    return opened
            elif word in keys_inside(of, self.found[opened][1]) or word in keys_below(of):
                return opened
        for name, (_, value) in reversed(self.found.items()):
            if type(value) is MappingNode and not value.flow_style:
                of = self._fields[name]
                if word in keys_inside(of, value) or (isinstance(of.many, By) and self._is_meant(of.many, word)):
                    return name
        return ""

    def _is_meant(self, many: By, word: str) -> bool:
        """Whether a word is a name that may be a key of this map; False where it isn't known which names may be."""
        known = self._at.known(many.keys.among) if isinstance(many.keys, Named) else None
        return known is not None and key_of(word) in known

    def _note_too_far_left(self, key: ScalarNode, of: str) -> None:
        """Note a key that belongs to the one above but begins too far left, once for all lines that do."""
        field = self._fields[of]
        if key.start_mark.line >= self._dedented_end:
            lines = self._at.source.text.split("\n")
            fallen = belongs(key, of, self.found[of][1], lines, self._fields, listed=isinstance(field.many, Some))
            self._dedented_end = fallen.end
            self._at.problem(key.start_mark, "unknown-key", fallen.message, fallen.hint)
        if of == self._opened or _is_needed(field, key.value):
            self.empty |= {of}  # it is incomplete for that reason: one slip, one problem

    def _note_out_of_an_item(self, number: int, of: str) -> bool:
        """Note keys that belong to an item of a list, as to an act, and stand beside the list; all of them at once.

        ``of``: where else they may belong.
        """
        if of and isinstance(self._fields[of].many, Some):
            return False
        rest = self._node.value[number:]
        elsewhere = keys_inside(self._fields[of], self.found[of][1]) if of else {}
        for word, field in self._fields.items():
            if not (isinstance(field.many, Some) and type(field.of) is Part) or field.of.of.SHORT:
                continue
            inside = keys_of(field.of.of).keys() - self._fields.keys()
            run = [pair for pair, _ in takewhile(all, ((pair, pair[0].value in inside) for pair in rest))]
            if not run or all(key.value in elsewhere for key, _ in run):
                continue
            listed = next((value for key, value in self._node.value if key.value == word), None)
            first, (last, value) = run[0][0], run[-1]
            self._told_end = last.start_mark.line + 1
            self.meant |= {word}
            end = max(last.start_mark.line + 1, value.end_mark.line)
            message, hint = out_of_its_list(run, first.start_mark.line, end, word, leads(field.of.of), listed)
            self._at.problem(first.start_mark, "unknown-key", message, hint)
            return True
        return False

    def _note_unknown(self, key: ScalarNode, value: Node) -> Collection[str]:
        """Note an unknown key. Returns the key that may be meant."""
        word, at = key.value, self._at
        inside = f" in '{shorten(self._name)}'" if self._name else ""
        if word == "<<":
            at.problem(key.start_mark, "merge-key", f"'<<' can't be used{inside}", "write out what is meant")
            return ()
        if two := colon.two_in_one(key, self._fields, inside, at.source):
            at.slipped(two[1])
            return (two[0],)
        if at.slipped(hash.note_of_another_sign(key, at.source)):
            return ()
        homes = () if self._name else (to for to, of in self._fields.items() if word in keys_inside(of))
        if home := next((to for to in homes if to not in self.found), ""):
            message = f"'{shorten(word)}' belongs under '{home}', which is missing"
            hint = f"write '{home}:' on the line above, and two spaces before '{shorten(word)}'"
            at.problem(key.start_mark, "unknown-key", message, hint)
            return ()
        called = _ALSO_CALLED.get(word.lower(), "")
        lacking = self._lacking
        meant = [called] if called in lacking else nearest(word, lacking) or nearest(word, self._fields)
        near = f"did you mean '{meant[0]}'? " if meant else ""
        if not meant and (meant := self._lacks_one(value)):
            near = f"did you mean '{meant[0]}', which is missing? "
        if not near and ":" in word and " " not in word:
            near = "put a space after the colon. "
        hint = f"{near}what may stand here: {', '.join(self._fields)}"
        at.problem(key.start_mark, "unknown-key", f"'{shorten(word)}' is not known{inside or ' here'}", hint)
        return meant

    def _lacks_one(self, value: Node) -> list[str]:
        """The one key that is needed and not there, if a value like this can stand behind it: `reason` for `why`."""
        lacking = [key for key in self._lacking if self._fields[key].need is f.REQUIRED]
        if len(lacking) != 1 or lacking[0] in self.meant:
            return []
        wanted = self._fields[lacking[0]]
        is_one = is_single_text(wanted) and type(value) is ScalarNode
        return lacking if is_one or (isinstance(wanted.many, Some) and type(value) is SequenceNode) else []

    @property
    def _lacking(self) -> list[str]:
        """Its keys that aren't written."""
        written = {key.value for key, _ in self._node.value if type(key) is ScalarNode}
        return [key for key in self._fields if key not in written]


def is_single_text(field: Field) -> bool:
    """Whether one text may stand at a field."""
    return field.many is None and is_text(field.of)


def keys_inside(field: Field, value: Node | None = None) -> Mapping[str, Field]:
    """The keys that may stand directly below a field; none for a list, or for a map by names.

    Where several records may stand there, those of the one that ``value`` is; or of all of them.
    """
    if field.many is not None:
        return {}
    if isinstance(field.of, OneOf):
        said = {key.value: one.value for key, one in value.value} if type(value) is MappingNode else {}
        kind = field.of.of.get(said.get(field.of.by, ""))
        return {field.of.by: all_keys(field.of)[field.of.by], **keys_of(kind)} if kind else all_keys(field.of)
    return keys_of(field.of.of) if isinstance(field.of, Part) else {}


def all_keys(of: OneOf) -> dict[str, Field]:
    """The keys of all these records."""
    return {key: field for record in of.of.values() for key, field in keys_of(record).items()}


def _is_needed(field: Field, word: str) -> bool:
    """Whether this is one of the keys without which what stands below a field is incomplete."""
    one = keys_inside(field).get(word)
    records = field.of.of.values() if isinstance(field.of, OneOf) else ()
    return one is not None and (one.need is f.REQUIRED or any(word in record.EXACTLY_ONE for record in records))


def keys_below(field: Field) -> frozenset[str]:
    """All keys below a field, however deep, but those that stand there by a reference to elsewhere."""
    return frozenset(_below(field.of))


def _below(of: Any) -> Iterator[str]:
    match of:
        case Part():
            yield from keys_in(of.of)
        case OneOf(at=""):
            yield of.by
            for record in of.of.values():
                yield from keys_in(record)
        case Moment():
            yield from (*keys_in(of.message), *beside_of(of.message))
            if of.shown:
                yield from keys_of(of.shown)
        case Each():
            yield from _below(of.of)


@once
def known_keys(record: type[Record]) -> Keys:
    """All keys of a file, and those at its top that have others below them: for advice on the syntax of any file."""
    holding = (key for key, field in keys_of(record).items() if isinstance(field.many, By) or _is_a_map(field))
    return Keys(keys_in(record), frozenset(holding))


def _is_a_map(field: Field) -> bool:
    return field.many is None and isinstance(field.of, Part)


@once
def keys_in(record: type[Record]) -> frozenset[str]:
    """All keys of a record, however deep."""
    return frozenset((*keys_of(record), *(key for field in keys_of(record).values() for key in _below(field.of))))
