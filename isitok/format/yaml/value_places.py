"""Where the values of a file are. Worked out only when needed, as most scenarios have no problem."""

from collections.abc import Iterator, Mapping

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from isitok.format.problem import Path, Places
from isitok.format.yaml.nodes import Node, nodes_of


class Marks(Mapping[Path, tuple[int, int]]):
    """Path → line and column, for a text that has been read before without a problem."""

    __slots__ = ("_found", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[Path, tuple[int, int]] | None = None

    def _all(self) -> dict[Path, tuple[int, int]]:
        if self._found is None:
            root = nodes_of(self._text)
            self._found = {} if root is None else dict(_marks((), root))
        return self._found

    def __getitem__(self, path: Path) -> tuple[int, int]:
        return self._all()[path]

    def __iter__(self) -> Iterator[Path]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


def places_of(file: str, text: str) -> Places:
    """The places in a text that has been read before without a problem."""
    return Places(file=file, marks=Marks(text))


def _marks(path: Path, node: Node) -> Iterator[tuple[Path, tuple[int, int]]]:
    if type(node) is MappingNode:
        for key, value in node.value:
            if type(key) is ScalarNode:
                inside = (*path, key.value)
                yield inside, (key.start_mark.line + 1, key.start_mark.column + 1)
                yield from _marks(inside, value)
    elif type(node) is SequenceNode:
        for number, item in enumerate(node.value):
            inside = (*path, number)
            yield inside, (item.start_mark.line + 1, item.start_mark.column + 1)
            yield from _marks(inside, item)
