"""The kinds of made-up phone screen. To add one, write its file here and add it to ``KINDS``."""

from collections.abc import Iterator
from functools import partial
from typing import Any, Final, Protocol

from yaml.error import Mark
from yaml.nodes import MappingNode

from isitok.packs.model.scenario import Phone
from isitok.packs.model.subject import Path
from isitok.packs.model.vocabulary import PhoneKind
from isitok.packs.schema.phones import chat, email, game_chat, live, popup, post, profile, request, settings, story
from isitok.packs.schema.phones.parts import PERSON, TIME, Placed, Screen
from isitok.packs.schema.reading import Reading, Values
from isitok.packs.schema.record import OPTIONAL, REQUIRED, Field, Record
from isitok.packs.schema.snippets import Stops, snippet_of
from isitok.packs.schema.values import BAD, Choice, Schema
from isitok.packs.text.nodes import Node


class Kind(Protocol):
    """What each module in this folder has."""

    @property
    def NAME(self) -> str:
        """The word after ``kind:``."""

    @property
    def FIELDS(self) -> tuple[Field, ...]:
        """Its keys, beside ``kind``, ``whose`` and ``time``."""

    @property
    def EXACTLY_ONE(self) -> tuple[str, ...]:
        """Keys of which exactly one must be there."""

    def blocks(self, values: Values, screen: Screen) -> Iterator[Placed]:
        """What the phone shows, in reading order."""


KINDS: Final[tuple[Kind, ...]] = (chat, post, story, profile, request, game_chat, live, email, popup, settings)


def _suggestion(written: str) -> str:
    from isitok.packs.schema.phones.called import kind_meant

    kind = kind_meant(written)
    return f"did you mean '{kind}'? " if kind else ""


_KIND: Final = Choice(PhoneKind, "a kind of phone", meant=_suggestion)
_COMMON: Final = (
    Field("kind", _KIND, REQUIRED, "what kind of screen it is"),
    Field("whose", PERSON, OPTIONAL, "whose phone it is: their bubbles stand right"),
    Field("time", TIME, OPTIONAL, "the time that it shows"),
)
_RECORDS: Final = {
    PhoneKind(kind.NAME): Record(*_COMMON, *kind.FIELDS, exactly_one=kind.EXACTLY_ONE, what="a phone ('kind: chat' …)")
    for kind in KINDS
}
_BLOCKS: Final = {PhoneKind(kind.NAME): kind.blocks for kind in KINDS}
_UNKNOWN: Final = Record(_COMMON[0], what="a phone, which begins with 'kind: chat'")


class PhoneType:
    """A phone: ``kind`` says which other keys it has."""

    __slots__ = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The names of all kinds."""
        return tuple(kind.value for kind in _RECORDS)

    def record(self, kind: str) -> Record:
        """The keys of one kind."""
        return _RECORDS[PhoneKind(kind)]

    @property
    def by_name(self) -> dict[str, Field]:
        """The keys of all kinds."""
        return {name: field for record in _RECORDS.values() for name, field in record.by_name.items()}

    @property
    def exactly_one(self) -> tuple[str, ...]:
        """The keys of which some kinds need exactly one."""
        return tuple({word for record in _RECORDS.values() for word in record.exactly_one})

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """Read the keys of its kind."""
        kind: Any = BAD
        if type(node) is MappingNode:
            for key, value in node.value:
                if key.value == "kind":
                    kind = _KIND.read(value, key.start_mark, "kind", at)
                    break
            else:
                return _UNKNOWN.read(type(node)(node.tag, [], node.start_mark, node.end_mark), mark, name, at)
        elif not at.note_missing_colon(node, self.by_name):
            at.note_wrong_type(mark, name, _UNKNOWN.what, node)
        return BAD if kind is BAD else _RECORDS[kind].read(node, mark, name, at)

    def snippet(self, about: str, stops: Stops) -> Any:
        """A chat."""
        return self._snippet_of_kind("chat", stops)

    def _snippet_of_kind(self, kind: str, stops: Stops) -> Any:
        return self.record(kind).snippet("", stops, kind)

    def schema(self) -> Schema:
        """One object for each kind."""
        return {
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": _KIND.schema()},
            "defaultSnippets": [snippet_of(kind, partial(self._snippet_of_kind, kind)) for kind in self.kinds],
            "allOf": [
                {"if": {"properties": {"kind": {"const": kind.value}}}, "then": record.schema()}
                for kind, record in _RECORDS.items()
            ],
        }


class AnotherPhone(PhoneType):
    """A phone inside a scenario that has one of its own at its key ``phone``."""

    __slots__ = ()

    def schema(self) -> Schema:
        """What stands at ``phone``, without a copy of it all."""
        return {"type": "object", "allOf": [{"$ref": "#/properties/phone"}]}


PHONE: Final = PhoneType()
ANOTHER_PHONE: Final = AnotherPhone()


def phone_of(values: Values, names: dict[str, str], at: Path = ("phone",)) -> tuple[Phone, tuple[Path, ...]]:
    """Make a phone from what was read, with the places of its blocks. ``at`` is where it stands in the file."""
    kind, whose = values["kind"], values.get("whose", "")
    placed = tuple(_BLOCKS[kind](values, Screen(whose=whose, names=names)))
    phone = Phone(
        kind=kind,
        whose=whose,
        time=values.get("time", ""),
        blocks=tuple(block for _, block in placed),
    )
    return phone, tuple((*at, *path[1:]) for path, _ in placed)
