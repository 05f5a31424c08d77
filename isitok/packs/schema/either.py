"""A value with a short and a long form: a photo in one line, or with its details."""

from typing import Any

from yaml.error import Mark
from yaml.nodes import MappingNode

from isitok.packs.schema.reading import Reading
from isitok.packs.schema.record import Record
from isitok.packs.schema.snippets import Stops
from isitok.packs.schema.values import BAD, Schema, Type
from isitok.packs.text.nodes import Node


class Either:
    """A single value or a record; ``plain`` is the key that the single value stands for."""

    __slots__ = ("plain", "record", "single")

    def __init__(self, single: Type, record: Record, plain: str) -> None:
        self.single = single
        self.record = record
        self.plain = plain

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """Read either form; the value is always a dict."""
        if type(node) is MappingNode:
            return self.record.read(node, mark, name, at)
        # On a line of its own, `photo a page of a notebook` is a key without its colon, not a text.
        below = mark is not None and node.start_mark.line > mark.line
        if below and at.note_missing_colon(node, self.record.by_name, "missing-colon"):
            return BAD
        value = self.single.read(node, mark, name, at)
        return BAD if value is BAD else {self.plain: value}

    def snippet(self, about: str, stops: Stops) -> Any:
        """The short one."""
        return self.single.snippet(about, stops)

    def schema(self) -> Schema:
        """One of the two."""
        return {"anyOf": [self.single.schema(), self.record.schema()]}
