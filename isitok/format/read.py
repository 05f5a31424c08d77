"""Reads the values of a record from YAML, with places: one function for each kind of field. None knows a story.

It only says what was expected at a place; what a writer may have slipped on is asked of ``slips``. The value is ``BAD``
after a problem was noted; nothing here raises.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from yaml.error import Mark
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from isitok.base.giving_way import give_way
from isitok.base.value import replace
from isitok.format import field_kinds as k
from isitok.format import fields as f
from isitok.format import moments
from isitok.format.conditions import IF
from isitok.format.fields import Field, Needed
from isitok.format.hints import shorten
from isitok.format.keys import Written, all_keys, is_single_text
from isitok.format.problem import Severity
from isitok.format.read_single import SINGLE
from isitok.format.reading import BAD, BUNDLED_NEEDS, Reading
from isitok.format.record import Record, beside_of, is_known_by_key, keys_of, leads, names_of, what_of
from isitok.format.yaml.apart import split_off
from isitok.format.yaml.nodes import Node
from isitok.format.yaml.slips import colon, comma, dash
from isitok.format.yaml.slips.expected import Expected

_HINT_LIST: Final = "write each on a line of its own, indented further, with a dash and a space before it"
_HINT_MAP: Final = "write each on a line of its own, indented further: the name, a colon, a space, the text"


def read_file(record: type[Record], at: Reading) -> Any:
    """What a file holds, by the names of the record's fields: whoever asked for it adds what the file can't say."""
    return read_fields(record, at.source.root, None, "", at)


def read_fields(record: type[Record], node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
    """The values of a map, by names of fields, read in the table's order; ``BAD`` if one of them is."""
    give_way()
    keys = keys_of(record)
    if type(node) is not MappingNode:
        at.expected(Expected(what_of(record), node, mark, name, _how(keys, node, name), keys=keys))
        return BAD
    if at.slipped(comma.without_space(node, at.source)):
        return BAD
    if record.EXACTLY_ONE and node.flow_style and not _knows_any(keys, node):
        at.expected(Expected("text", node, mark, name))  # `- dev: {hug}`
        return BAD
    written = Written(record, node, name, at)
    read, bad = _values(keys, written, mark, name, at)
    if record.EXACTLY_ONE:
        there = sum(word in written.found for word in record.EXACTLY_ONE)
        if there != 1 and (there or written.meant.isdisjoint(record.EXACTLY_ONE)):
            _note_not_exactly_one(record, written, mark, name, at)
            bad = True
    if record.ONE_AT_LEAST and written.meant.union(written.found).isdisjoint(record.ONE_AT_LEAST):
        _note_none_of(record, keys, mark, name, at)
        bad = True
    return BAD if bad or written.bad else read


def _values(
    keys: Mapping[str, Field], written: Written, mark: Mark | None, name: str, at: Reading
) -> tuple[dict[str, Any], bool]:
    """The value of each field, and whether any is bad or missing."""
    read: dict[str, Any] = {}
    bad = False
    found, empty = written.found, written.empty
    for word, field in keys.items():
        if word not in found:
            # A misspelt key isn't missing as well: one slip, one problem.
            if field.need is not f.OPTIONAL and word not in written.meant:
                bad = _note_missing(field, mark, name, at) or bad
            continue
        if word in empty:
            continue
        key, value = found[word]
        if field.need is f.REQUIRED and is_single_text(field) and at.lacks_text(value):
            at.nothing_written(key.start_mark, word, f"it is needed; write it behind the colon: {field.help}")
            bad = True
            continue
        given = read_field(field, value, key.start_mark, word, at)
        if given is BAD:
            bad = True
            continue
        if field.then:
            field.then(at, given)
        read[field.name] = field.made(given) if field.made else given
    return read, bad


def _note_missing(field: Field, mark: Mark | None, name: str, at: Reading) -> bool:
    inside = f" in '{shorten(name)}'" if name else ""
    if field.need is f.REQUIRED:
        at.problem(mark, "missing-key", f"'{field.key}' is missing{inside}", f"add '{field.key}: …': {field.help}")
        return True
    if at.bundled and is_due(field.need, at):
        message = f"'{field.key}' is missing{inside}: bundled packs have it"
        at.problem(mark, BUNDLED_NEEDS, message, f"add '{field.key}: …': {field.help}", Severity.WARNING)
    return False


def is_due(need: Needed, at: Reading) -> bool:
    """Whether a bundled pack must have it."""
    return need is f.BUNDLED or need is (f.STAFF if at.for_staff else f.YOUNG)


def _note_not_exactly_one(record: type[Record], written: Written, mark: Mark | None, name: str, at: Reading) -> None:
    one = record.EXACTLY_ONE
    here = " and ".join(f"'{word}'" for word in one if word in written.found) or "none"
    message = f"exactly one of {', '.join(one)} is needed in '{shorten(name)}'; here: {here}"
    keep = "write" if here == "none" else "keep"
    hint = f"{keep} one of: {', '.join(one)}"
    if keep == "keep" and "joined" in one:
        hint += "; what is left can be the next message"
    at.problem(mark, "exactly-one", message, hint)


def _note_none_of(record: type[Record], keys: Mapping[str, Field], mark: Mark | None, name: str, at: Reading) -> None:
    first, *others = record.ONE_AT_LEAST
    inside = f" in '{shorten(name)}'" if name else ""
    hint = ", or ".join(f"'{word}: …': {keys[word].help}" for word in (first, *others))
    at.problem(mark, "missing-key", f"{' or '.join(map(repr, record.ONE_AT_LEAST))} is missing{inside}", f"add {hint}")


def _knows_any(keys: Mapping[str, Field], node: MappingNode) -> bool:
    return any(type(key) is ScalarNode and key.value in keys for key, _ in node.value)


def _how(keys: Mapping[str, Field], node: Node, name: str) -> str:
    needed = [key for key, field in keys.items() if field.need is f.REQUIRED]
    if len(needed) == 1 and type(node) is ScalarNode and node.value:
        return f"write it like this: {needed[0]}: {shorten(node.value)}"
    return f"write each on a line of its own, {'indented further, ' if name else ''}with a colon and a space after it"


def read_field(field: Field, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
    """The value of a field, as it is written."""
    if field.many is None:
        return read_one(field.of, node, mark, name, at)
    if isinstance(field.many, k.Some):
        return _list(field.of, field.many, node, mark, name, at)
    read = _map(field.of, field.many, node, mark, name, at)
    if field.many.adds and read is BAD:
        at.meet_nobody()
    elif field.many.adds:
        at.names.update({id_: getattr(one, type(one).SHORT) for id_, one in read.items()})
    return read


def read_one(of: k.Kind, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
    """One value of a kind."""
    return _READ[type(of)](of, node, mark, name, at)


def _list(of: k.Kind, many: k.Some, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
    """Several values, one by one."""
    if type(of) is k.Moment and moments.lacks_dashes(of, many, node, mark, name, at):
        return BAD
    if type(node) is not SequenceNode:
        if many.one and type(node) is MappingNode and (type(of) is k.OneOf or (type(of) is k.Part and not of.of.SHORT)):
            value = read_one(of, node, mark, name, at)
            return BAD if value is BAD else (value,)
        if many.one and type(node) is ScalarNode:
            if "," in node.value and isinstance(of, k.Choice | k.Named):
                message = f"'{shorten(name)}' has several without square brackets around them"
                hint = f"write it like this: {name}: [{shorten(node.value)}]"
                at.problem(mark, "missing-brackets", message, hint)
                return BAD
            value = read_one(of, node, mark, name, at)
            return BAD if value is BAD else (value,)
        if type(of) is k.Part and at.slipped(dash.lacking(node, keys_of(of.of), at.source)):
            return BAD
        hint = f"write it like this: {name}: [one, another]" if many.one else _HINT_LIST
        at.expected(Expected("a list: lines that begin with '- '", node, mark, name, hint, listed=True))
        return BAD
    record = of.of if type(of) is k.Part and not of.of.SHORT else None
    if record and at.slipped(dash.torn(node, leads(record), keys_of(record))):
        return BAD
    hints = "add a line that begins with '- '", "take some out: fewer are read with more care"
    if not _check_count(many, len(node.value), mark, name, hints, at):
        return BAD
    read_item = _READ[type(of)]
    read = tuple([read_item(of, item, item.start_mark, name, at) for item in node.value])
    return BAD if any(one is BAD for one in read) else read


def _map(of: k.Kind, many: k.By, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
    """Values by names, in the order in which they are written."""
    if many.alone and type(node) is not MappingNode:
        names = _list(many.keys, k.Some(many.low, many.high, one=True), node, mark, name, at)
        return BAD if names is BAD else dict.fromkeys(names, "")
    if type(node) is not MappingNode:
        at.expected(Expected("lines of 'name: text'", node, mark, name, _HINT_MAP))
        return BAD
    if at.slipped(comma.without_space(node, at.source)):
        return BAD
    if not _check_count(many, len(node.value), mark, name, ("add a line", "take some out"), at):
        return BAD
    read: dict[Any, Any] = {}
    bad = False
    for number, (key, value) in enumerate(node.value):
        if node.flow_style and comma.is_cut_off(node, number, at.source):
            if not comma.is_cut_off(node, number - 1, at.source):
                at.slipped(comma.comma_in_a_text(node, number, at.source, many=type(of) is k.Each))
            bad = True
            continue
        word = read_one(many.keys, key, key.start_mark, name, at)
        told = name if word is BAD else str(word)
        if word is not BAD:
            if word in read:
                message = f"'{shorten(told)}' appears twice in '{shorten(name)}'"
                at.problem(key.start_mark, "repeated-key", message, "keep one of the two")
                bad = True
            if many.adds:
                at.meet(word, value)
        given = read_one(of, value, key.start_mark, told, at)
        if word is BAD or given is BAD:
            bad = True
        if word is not BAD:
            read[word] = given
    if bad:
        return BAD
    return {word: replace(one, id=word) for word, one in read.items()} if is_known_by_key(of) else read


def _check_count(
    many: k.Some | k.By, number: int, mark: Mark | None, name: str, hints: tuple[str, str], at: Reading
) -> bool:
    """Whether there are enough items to be read. If there are too many, they still are, to find other problems, too.

    ``hints`` say what to do if there are too few, and if there are too many.
    """
    if many.low <= number <= many.high:
        return True
    few = number < many.low
    limit = f"{many.low} at least" if few else f"{many.high} at most"
    message = f"'{shorten(name)}' has {number}; {limit}"
    at.problem(mark, "too-few" if few else "too-many", message, hints[0] if few else hints[1])
    return not few


def _each(of: k.Each, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
    return _list(of.of, of.many, node, mark, name, at)


def _part(of: k.Part, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
    """A record; where a single value may stand for it, that."""
    record = of.of
    if record.SHORT and type(node) is not MappingNode:
        # On a line of its own, `photo a page of a notebook` is a key without its colon, not a text.
        below = mark is not None and node.start_mark.line > mark.line
        if below and at.slipped(colon.missing_colon(node, keys_of(record), at.source, "missing-colon")):
            return BAD
        field: Field = getattr(record, record.SHORT)
        value = read_field(field, node, mark, name, at)
        return BAD if value is BAD else _made(record, {record.SHORT: value}, at)
    values = read_fields(record, node, mark, name, at)
    return BAD if values is BAD else _made(record, values, at)


def _made(record: type[Record], values: dict[str, Any], at: Reading) -> Record:
    """The record, with the names of the people whose ids stand in it."""
    for name, id_ in names_of(record):
        values[name] = at.names.get(values.get(id_, ""), "")
    return record(**values)


def _one_of(of: k.OneOf, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
    """One of several records: a key of it says which."""
    keys = all_keys(of)
    if type(node) is not MappingNode:
        at.expected(Expected(of.what, node, mark, name, keys=keys))
        return BAD
    apart, node = split_off(node, (IF,) if of.sometimes else ())
    for key, value in node.value:
        if key.value == of.by:
            kind = read_one(keys[of.by].of, value, key.start_mark, of.by, at)
            read = BAD if kind is BAD else _part(k.Part(of.of[kind]), node, mark, name, at)
            return with_values(read, apart, {IF: of.of[kind].if_} if apart else {}, at)
    _note_missing(keys[of.by], mark, name, at)
    return BAD


def _moment(of: k.Moment, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
    """A message or what else appears, with what stands beside its key."""
    beside = {**(beside_of(of.shown) if of.shown else {}), **beside_of(of.message)}
    apart, node = split_off(node, beside)
    read = moments.read_moment(of, node, mark, name, at, _part, read_field, BAD)
    return with_values(read, apart, beside, at)


def with_values(
    read: Any, apart: Mapping[str, tuple[ScalarNode, Node]], fields: Mapping[str, Field], at: Reading
) -> Any:
    """A record with what stands beside it in the file; ``BAD`` if any of that is."""
    for word, (key, value) in apart.items():
        field = fields[word]
        given = read_field(field, value, key.start_mark, word, at)
        if given is BAD or read is BAD:
            read = BAD
        elif field.name not in read.field_names():
            at.problem(key.start_mark, "unknown-key", f"'{word}' can't stand here", "delete the line")
            read = BAD
        else:
            read = replace(read, **{field.name: field.made(given) if field.made else given})
    return read


_READ: Final[Mapping[type[k.Kind], Callable[[Any, Node, Mark | None, str, Reading], Any]]] = {
    **SINGLE,
    k.Each: _each,
    k.Moment: _moment,
    k.OneOf: _one_of,
    k.Part: _part,
}
