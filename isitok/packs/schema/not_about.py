"""``not_about``: subjects of word lists that a story isn't about, with a line each, if there is something to say."""

from typing import Any

from yaml.error import Mark
from yaml.nodes import MappingNode

from isitok.packs.schema.lists import ListOf, MapOf
from isitok.packs.schema.prose import Line
from isitok.packs.schema.reading import Reading
from isitok.packs.schema.snippets import Stops
from isitok.packs.schema.values import BAD, SCALAR, Key, Schema
from isitok.packs.text.nodes import Node

_AS_TYPED = r"^\s*[A-Za-z][A-Za-z0-9 _–—-]{0,39}\s*$"  # capital letters and spaces are corrected
_SUBJECT = Key("the subject of a word list")
_LIST = ListOf(_SUBJECT, 1, 12, or_one=True)
_LIST_SCHEMA = {"type": "array", "minItems": _LIST.low, "maxItems": _LIST.high}
_MAP = MapOf(_SUBJECT, Line(words=20), 1, 12)


class NotAbout:
    """A list of subjects, or a map from subjects to why. Its value is a map."""

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """Subject → why, in a line; "" where nothing is said."""
        if type(node) is MappingNode:
            return _MAP.read(node, mark, name, at)
        subjects = _LIST.read(node, mark, name, at)
        return BAD if subjects is BAD else dict.fromkeys(subjects, "")

    def snippet(self, about: str, stops: Stops) -> Any:
        """One subject."""
        return _LIST.snippet(about, stops)

    def schema(self) -> Schema:
        """A subject, a list or a map."""
        one = {**SCALAR, "pattern": _AS_TYPED}
        return {"anyOf": [one, {**_LIST_SCHEMA, "items": one}, {**_MAP.schema(), "propertyNames": one}]}
