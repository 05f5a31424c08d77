"""PyYAML's parser without guesses at types: every scalar stays the text that was written."""

from collections.abc import Iterator
from typing import Any, Final, cast

import yaml
from yaml.nodes import MappingNode, ScalarNode, SequenceNode

Node = ScalarNode | SequenceNode | MappingNode
"""What YAML is made of. libyaml's nodes are the same; its marks only look the same."""

WITH_LIBYAML: Final[bool] = bool(yaml.__with_libyaml__)
"""Whether PyYAML has its C parser. Without it reading is about nine times slower."""

# PyYAML looks up the type of every value here, and finds none. Several hundred times per file, so it should be fast.
_NO_TYPE: Final = "".format

if WITH_LIBYAML:
    from yaml._yaml import CParser as _Parser

    class _Nodes(_Parser):
        """Composes nodes without guessing their types: an empty tag means that none was written."""

        resolve = descend_resolver = ascend_resolver = _NO_TYPE

        def __init__(self, text: str) -> None:
            _Parser.__init__(self, text)

else:  # pragma: no cover
    from yaml.composer import Composer
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class _Nodes(Reader, Scanner, Parser, Composer):  # type: ignore[no-redef]
        """The same with the parser written in Python."""

        resolve = descend_resolver = ascend_resolver = _NO_TYPE

        def __init__(self, text: str) -> None:
            Reader.__init__(self, text)
            Scanner.__init__(self)
            Parser.__init__(self)
            Composer.__init__(self)


def nodes_of(text: str) -> Node | None:
    """The root node of a text that was found harmless; ``None`` if it is empty. Raises ``yaml.YAMLError``."""
    return cast("Node | None", _Nodes(text).get_single_node())


def events_of(text: str) -> Iterator[Any]:
    """The events of a text: parsing them needs no recursion. Raises ``yaml.YAMLError``."""
    parser = _Nodes(text)
    while parser.check_event():
        yield parser.get_event()


def mark_of(event: Any) -> str:
    """Whether a value is an ``alias``, or has an ``anchor`` or a ``tag``; else ``""``."""
    if isinstance(event, yaml.AliasEvent):
        return "alias"
    if getattr(event, "anchor", None) is not None:
        return "anchor"
    return "tag" if getattr(event, "tag", None) is not None else ""
