"""The types of single values. Each can read a value from a node, and describe itself as JSON Schema.

``read`` gives the value, or ``BAD`` after noting a problem; it never raises. A value that is merely too long is noted
and still returned, so that everything else that is wrong with the scenario is found in the same run.
"""

import re
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Protocol
from unicodedata import combining, normalize

from yaml.error import Mark
from yaml.nodes import ScalarNode

from isitok.base.spelling import did_you_mean, key_of
from isitok.packs.schema.reading import Reading, choice_of, shorten
from isitok.packs.schema.snippets import Stops
from isitok.packs.text.nodes import Node

Schema = dict[str, Any]


class Bad:
    """The type of ``BAD``."""

    def __repr__(self) -> str:
        return "BAD"


BAD: Final = Bad()
"""Stands for a value that could not be read."""


class Type(Protocol):
    """A type of value."""

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """Read the value of a node; ``BAD`` after noting a problem."""

    def snippet(self, about: str, stops: Stops) -> Any:
        """The least that an editor may write for it; ``about`` describes it."""

    def schema(self) -> Schema:
        """The same as JSON Schema, for editors."""


_OTHER_NOTE: Final = re.compile(r"\s+(//+|--+|/\*|<!--)\s*")
OFFERED: Final = "x-offered"
"""In a schema: which names to offer as keys, until ``json_schema.py`` puts them in."""

SCALAR: Final[Schema] = {"type": ["string", "number", "boolean"]}
ID: Final[Schema] = {**SCALAR, "format": "id"}
"""In a schema: a name that is no text. Editors leave the word alone; it says that nobody reads what stands there."""


class Choice:
    """One of a closed list of words."""

    __slots__ = ("lists", "meant", "offered", "values", "what", "words")

    def __init__(
        self,
        values: Iterable[Any],
        what: str = "one word of the list",
        words: Iterable[str] = (),
        meant: Callable[[str], str] | None = None,
        offered: Callable[[Reading], Iterable[str]] | None = None,
        lists: str = "",
    ) -> None:
        self.values = {str(getattr(value, "value", value)): value for value in values}
        self.words = tuple(words) or tuple(self.values)
        self.what = what
        self.meant = meant  # what to write instead of another word; a question is followed by the words of the list
        self.lists = f" ({lists} says what they mean)" if lists else ""  # the command that prints them
        self.offered = offered  # the words that a hint offers, if all would be too many

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """The value that the word stands for."""
        if type(node) is not ScalarNode:
            at.note_wrong_type(mark, name, self.what, node)
            return BAD
        value = self.values.get(node.value)
        if value is None:
            value = self.values.get(key_of(node.value))
        if value is not None:
            return value
        words = list(self.offered(at)) if self.offered else self.words
        if not node.value:
            at.problem(mark, "empty", f"nothing is written at '{shorten(name)}'", choice_of(words) + self.lists)
        else:
            message = f"'{shorten(node.value)}' is not known at '{shorten(name)}'"
            hint = how_to_note(node.value, name, self.values) or (self.meant(node.value) if self.meant else "")
            if not hint or hint.endswith("? "):
                hint = (hint or did_you_mean(node.value, words)) + choice_of(words) + self.lists
            at.problem(mark, "unknown-word", message, hint)
        return BAD

    def snippet(self, about: str, stops: Stops) -> Any:
        """The first of the words."""
        return stops.at(self.words[0])

    def schema(self) -> Schema:
        """The words; digits may be written as numbers."""
        return {"enum": [*self.words, *(int(word) for word in self.words if word.isdigit())]}


def how_to_note(value: str, name: str, known: Container[str]) -> str:
    """How to write a note after a word, if it begins with something other than '#': ``11-14 // Year 8``."""
    found = _OTHER_NOTE.search(value) if len(value) < 200 else None
    word = value[: found.start()].strip() if found else ""
    if found is None or (word not in known and key_of(word) not in known):
        return ""
    return f"a note begins with #, two spaces before it: {name}: {word}  # {value[found.end() :].strip()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The id of something described elsewhere: a person, a fact, a help route."""

    unless: str  # what is wrong with an id that isn't known
    code: str  # of that problem
    known: Callable[[Reading], Iterable[str] | None]  # all ids; None where they could not be read
    where: str = ""  # where ids are listed, in words
    lists: str = ""  # the command that lists them
    upper: bool = False  # ids are in capital letters
    new: bool = False  # a writer may add names, in 'others'
    kinds: tuple[str, ...] = ()  # what a schema offers: "person", "fact", "route"
    example: str = ""

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """The id, if it is one."""
        if type(node) is not ScalarNode:
            at.note_wrong_type(mark, name, "one name", node)
            return BAD
        known = self.known(at)
        value: str = node.value
        if known is None or value in known:
            return value
        written = value
        value = value.strip().upper() if self.upper else key_of(value)
        if value in known:
            return value
        near = at.somebody(written, known, new=self.new) if self.where else did_you_mean(value, known)
        listed = sorted(known) if isinstance(known, frozenset | set) else list(known)  # in the order of their file
        if self.upper and len(listed) > 40:
            family = [one for one in listed if one.startswith(value.split("-")[0])]
            listed = family or listed
        others = f"{self.lists} lists them all, with what they say" if self.lists else self.where or choice_of(listed)
        if self.lists and len(listed) <= 40:
            others = f"{choice_of(listed)} ({others})"
        if note := how_to_note(node.value, name, frozenset(known)):
            near, others = note, ""
        message = f"'{shorten(node.value)}' at '{shorten(name)}' {self.unless}"
        if not value:
            message = f"nothing is written at '{shorten(name)}'"
        at.problem(mark, self.code, message, near + others)
        return BAD

    def snippet(self, about: str, stops: Stops) -> Any:
        """An id that exists."""
        return stops.at(self.example)

    def schema(self) -> Schema:
        """Any text. The ids that came with the game are offered, where ``json_schema.py`` defines them."""
        return {"anyOf": [*({"$ref": f"#/definitions/{name}"} for name in self.kinds), dict(ID)]}


class Key:
    """A new name: small letters, digits and hyphens."""

    __slots__ = ("pattern", "what")

    def __init__(self, what: str = "a name", pattern: str = r"[a-z][a-z0-9-]{0,39}") -> None:
        self.what = what
        self.pattern = re.compile(pattern)

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """The name, in small letters."""
        if type(node) is not ScalarNode:
            at.note_wrong_type(mark, name, self.what, node)
            return BAD
        value = node.value if self.pattern.fullmatch(node.value) else key_of(node.value)
        if self.pattern.fullmatch(value):
            return value
        message = f"'{shorten(node.value)}' at '{shorten(name)}' can't be {self.what}"
        hint = "use small letters, digits and hyphens, with a letter first"
        plain = "".join(sign for sign in normalize("NFKD", value) if not combining(sign))
        likely = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
        meant = f": '{likely}'" if self.pattern.fullmatch(likely) else ""
        at.problem(mark, "bad-name", message, hint + meant)
        return BAD

    def snippet(self, about: str, stops: Stops) -> Any:
        """A possible name."""
        return stops.at("shop")

    def schema(self) -> Schema:
        """Any text, as capital letters and spaces are corrected when it is read."""
        return dict(ID)


class Match:
    """A text of a fixed form, such as ``RSHE-11``."""

    __slots__ = ("example", "hint", "pattern", "what")

    def __init__(self, pattern: str, what: str, example: str, hint: str = "") -> None:
        self.pattern = re.compile(pattern)
        self.what = what
        self.example = example
        self.hint = hint or f"write it like this: {example}"

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """The text as it stands."""
        if type(node) is not ScalarNode:
            at.note_wrong_type(mark, name, self.what, node)
            return BAD
        value = node.value.strip()
        if self.pattern.fullmatch(value):
            return value
        message = f"'{shorten(value)}' at '{shorten(name)}' is not {self.what}"
        at.problem(mark, "wrong-form", message, self.hint)
        return BAD

    def snippet(self, about: str, stops: Stops) -> Any:
        """A text of this form."""
        return stops.at(self.example)

    def schema(self) -> Schema:
        """The form as a pattern."""
        return {"type": ["string", "number"], "pattern": f"^(?:{self.pattern.pattern})$"}


class Int:
    """A whole number in a range."""

    __slots__ = ("high", "low")

    def __init__(self, low: int, high: int) -> None:
        self.low = low
        self.high = high

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """The number."""
        if type(node) is not ScalarNode:
            at.note_wrong_type(mark, name, "a whole number", node)
            return BAD
        value = node.value.strip()
        if value.isascii() and value.isdigit() and len(value) < 10 and self.low <= int(value) <= self.high:
            return int(value)
        message = f"'{shorten(value)}' at '{shorten(name)}' is not a whole number from {self.low} to {self.high}"
        hint = how_to_note(value, name, [value.split()[0]] if value[:1].isdigit() else ())
        at.problem(mark, "wrong-number", message, hint or f"write digits only, from {self.low} to {self.high}")
        return BAD

    def snippet(self, about: str, stops: Stops) -> Any:
        """A small number."""
        return stops.at(str(max(self.low, 10)))

    def schema(self) -> Schema:
        """The range."""
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


class Date:
    """A day, as ``2026-11-24``."""

    __slots__ = ()

    def read(self, node: Node, mark: Mark | None, name: str, at: Reading) -> Any:
        """The day, as text."""
        if type(node) is not ScalarNode:
            at.note_wrong_type(mark, name, "a date", node)
            return BAD
        value: str = node.value.strip()
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            try:
                date.fromisoformat(value)
            except ValueError:
                pass
            else:
                return value
        at.problem(
            mark,
            "wrong-date",
            f"'{shorten(value)}' at '{shorten(name)}' is not a date",
            f"write it like this: {_day_meant(value) or '2026-11-24'}",
        )
        return BAD

    def snippet(self, about: str, stops: Stops) -> Any:
        """A day."""
        return stops.at("2026-11-24")

    def schema(self) -> Schema:
        """Year, month and day."""
        return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


def _day_meant(written: str) -> str:
    """A day as it is written in the UK, 12/11/2026, in the form of the format; "" for anything else."""
    found = re.fullmatch(r"([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})", written)
    if not found:
        return ""
    try:
        return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
    except ValueError:
        return ""


class YesNo(Choice):
    """``yes`` or ``no``."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__((), "yes or no", ("yes", "no"))
        self.values = {"yes": True, "no": False, "true": True, "false": False}

    def schema(self) -> Schema:
        """The words, or true and false, as some editors see them."""
        return {"enum": ["yes", "no", True, False]}
