"""How a value is written into a file: a text in quotes where it needs them, always on one line; a word as it is."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

Data: TypeAlias = "str | Sequence[Data] | Mapping[str, Data]"
"""What can be written: a text or a ``Word``, a list, a map."""


class Word(str):
    """A word of the format, an id or a number: it needs no quotes."""

    __slots__ = ()


_SAFE: Final = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`](?:.*\S)?")
_UNSAFE: Final = re.compile(r":(?:\s|$)|\s#|[\x00-\x1f\x7f\x85\u2028\u2029]")
_UNSAFE_IN_BRACKETS: Final = re.compile(r"[,\[\]{}:#]")
_OTHER_KIND: Final = re.compile(
    r"y|n|yes|no|on|off|true|false|null|~|[-+.]?[0-9][0-9_.,:e+\-/]*|[-+]?\.(?:inf|nan)|=|<<", re.IGNORECASE
)
"""What other programs that read YAML take for a number, a day, or for yes or no."""


def scalar(value: str, *, in_brackets: bool = False) -> str:
    """A text as it is written after a colon or a dash, or in brackets."""
    if isinstance(value, Word) and value:
        return str(value)
    plain = _SAFE.fullmatch(value) and not _UNSAFE.search(value) and not _OTHER_KIND.fullmatch(value)
    if plain and not (in_brackets and _UNSAFE_IN_BRACKETS.search(value)):
        return value
    signs = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{signs}"'


def in_brackets(data: Data) -> str:
    """A value on one line, lists and maps in brackets."""
    if isinstance(data, str):
        return scalar(data, in_brackets=True)
    if isinstance(data, Mapping):
        told = (f"{scalar(key, in_brackets=True)}: {in_brackets(value)}" for key, value in data.items())
        return f"{{{', '.join(told)}}}"
    return f"[{', '.join(map(in_brackets, data))}]"


def fits_on_one_line(data: Data) -> bool:
    """Whether it goes on one line: a text, or a list of words."""
    return isinstance(data, str) or (
        not isinstance(data, Mapping) and (not data or all(isinstance(one, Word) for one in data))
    )


def line_of(data: Data) -> str:
    """What stands behind a colon or a dash."""
    return scalar(data) if isinstance(data, str) else in_brackets(data)


def lines_of(data: Data, indent: int) -> Iterator[str]:
    """The lines of a map or a list that stands for itself."""
    before = " " * indent
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield from entry_lines(key, value, indent)
    elif not isinstance(data, str):
        for one in data:
            yield from item_lines(one, indent)
    else:
        yield before + scalar(data)


def entry_lines(key: str, value: Data, indent: int) -> Iterator[str]:
    """A key with its value."""
    name = f"{' ' * indent}{scalar(key)}:"
    if fits_on_one_line(value):
        yield f"{name} {line_of(value)}"
    else:
        yield name
        yield from lines_of(value, indent + 2)


def item_lines(item: Data, indent: int) -> Iterator[str]:
    """An item of a list, with its dash."""
    if fits_on_one_line(item):
        yield f"{' ' * indent}- {line_of(item)}"
        return
    first, *rest = lines_of(item, indent + 2)
    yield f"{first[:indent]}- {first[indent + 2 :]}"
    yield from rest
