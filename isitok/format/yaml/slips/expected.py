"""What the reader expected at a place, and the better sentence that a slip may have for it."""

from collections.abc import Container
from typing import NamedTuple

from yaml.error import Mark

from isitok.format.yaml.nodes import Node


class Expected(NamedTuple):
    """What was expected, and what stands there."""

    what: str  # "a line of text"
    node: Node
    mark: Mark | None
    name: str  # of the key
    hint: str = ""  # how to write it
    code: str = "wrong-type"
    keys: Container[str] = ()  # the keys that may stand here
    listed: bool = False  # a list, with dashes

    @property
    def is_text(self) -> bool:
        """Whether it was a text."""
        return self.what.startswith(("text", "a line"))


class Better(NamedTuple):
    """The better message and hint. An empty message means the usual one."""

    mark: Mark | None
    code: str
    message: str
    hint: str
