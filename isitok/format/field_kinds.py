"""The kinds of what a field may hold, as plain values: a text, one word of a list, somebody's name, another record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from isitok.base.value import Value
from isitok.format.voices import Voice

ByAge = int | tuple[int, int, int, int]
"""One limit, or one for each band from the youngest up."""


class Text(Value):
    """Words that somebody reads or hears: a line, or a longer text."""

    voice: Voice
    chars: int = 0  # at most; 0: as many as there are
    words: ByAge = 0  # at most; 0: as many as there are
    least: ByAge = 0  # words
    end: str = ""  # the stop with which it ends
    emoji: bool = False  # whether it may have some
    plain: bool = True  # whether addresses, signs of markup and very long words are problems
    closed: str = ""  # a pattern for complete texts, such as the time: a '#' after one begins a note
    is_line: bool = False
    no_file: bool = False  # it describes a picture: the name of a picture's file is refused
    as_is: bool = False  # whether it stays as it is written, with whatever signs young people write


class Choice:
    """One of a closed list of words."""

    __slots__ = ("guess", "lists", "of", "offered", "values", "what", "words")

    def __init__(
        self,
        of: Iterable[Any],
        what: str = "one word of the list",
        *,
        words: Iterable[str] = (),
        guess: str = "",
        offered: str = "",
        lists: str = "",
    ) -> None:
        self.of = tuple(of)
        self.values: Mapping[str, Any] = {str(getattr(value, "value", value)): value for value in self.of}
        self.words = tuple(words) or tuple(self.values)
        self.what = what
        self.guess = guess  # who guesses what is meant by another word: a name in ``guesses``
        self.offered = offered  # the words that a hint offers, if all would be too many: a name in ``guesses``
        self.lists = lists  # the command that prints them


class YesNo(Choice):
    """``yes`` or ``no``."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__((), "yes or no", words=("yes", "no"))
        self.values = {"yes": True, "no": False, "true": True, "false": False}


class Named:
    """The id of something described elsewhere: a person, a fact, a way to get help."""

    __slots__ = ("among", "code", "example", "lists", "names", "new", "offers", "unless", "upper", "where")

    def __init__(
        self,
        *names: str,
        unless: str,
        code: str,
        among: tuple[str, ...],
        where: str = "",
        lists: str = "",
        upper: bool = False,
        new: bool = False,
        offers: bool = False,
        example: str = "",
    ) -> None:
        self.names = names  # what it may name: "person", "fact", "route", "picture"
        self.unless = unless  # what is wrong with an id that isn't known
        self.code = code  # of that problem
        self.among = among  # where the ids are while a file is read: "people", "facts" …
        self.where = where  # where ids are listed, in words
        self.lists = lists  # the command that lists them
        self.upper = upper  # ids are in capital letters
        self.new = new  # a writer may add names, in 'others'
        self.offers = offers  # whether a schema offers those that came with the game
        self.example = example


class Drawn(Named):
    """Somebody who is drawn in a photo, and how they look: ``ffion`` or ``ffion (sad)``. Its value is a record."""

    __slots__ = ("of",)

    def __init__(self, of: type[Any], **told: Any) -> None:
        super().__init__("person", **told)
        self.of = of


class Id(Value):
    """A new name: small letters, digits and hyphens."""

    what: str = "a name"


class Form:
    """A text of a fixed form, such as ``RSHE-11``. With a voice, rules read it."""

    __slots__ = ("example", "hint", "pattern", "voice", "what")

    def __init__(self, pattern: str, what: str, example: str, hint: str = "", voice: Voice | None = None) -> None:
        self.pattern = pattern
        self.what = what
        self.example = example
        self.hint = hint or f"write it like this: {example}"
        self.voice = voice


class Number(Value):
    """A whole number in a range."""

    low: int
    high: int


class Day(Value):
    """A day, as ``2026-11-24``."""


class Part(Value):
    """Another record."""

    of: type[Any]


class OneOf(Value):
    """One of several records: the key ``by``, which all of them have, says which."""

    of: Mapping[Any, type[Any]]
    by: str
    what: str  # what all of them are
    at: str = ""  # the key of the file at which the same stands, if a schema describes it there
    sometimes: bool = False  # beside their keys may stand ``if``: when it is there at all


class Moment(Value):
    """Something on a phone: a message (``who (mood)``), and where ``shown``, what the phone itself shows or deletes."""

    message: type[Any]
    shown: type[Any] | None = None
    told: type[Any] | None = None  # what is told in a line instead
    titled: Text | None = None  # its key is such a text, and nobody who says it


class Some(Value):
    """Several values in a list; as many as there are where no file has it. Where ``one``, a single value is a list."""

    low: int = 0
    high: int = 0
    one: bool = False


class By(Value):
    """Values by name: a map such as ``feelings: {leo: sad}``."""

    keys: Kind
    low: int = 0
    high: int = 0
    adds: bool = False  # the names are those of people who aren't in the cast
    alone: bool = False  # names in a list, or one name, stand for names with an empty text each


class Each(Value):
    """Used inside ``By``: behind each name stands a list of values, not a single one."""

    of: Kind
    many: Some


class Called(Value):
    """A name, by the id at another field."""

    at: str


class Plain(Value):
    """A text, a number, or yes or no that the game works out: no writer writes it."""


Kind = Text | Choice | Named | Drawn | Id | Form | Number | Day | Part | OneOf | Moment | Each | Called | Plain | YesNo
"""What one value of a field is."""

PLAIN: Final = Plain()
YES_NO: Final = YesNo()
DAY: Final = Day()
