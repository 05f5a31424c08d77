"""The kinds of what a field may hold, as plain values: a text, one word of a list, somebody's name, another record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from isitok.format.voices import Voice

ByAge = int | tuple[int, int, int, int]
"""One limit, or one for each band from the youngest up."""


class Text:
    """Words that somebody reads or hears: a line, or a longer text."""

    __slots__ = (
        "as_is", "chars", "closed", "emoji", "end", "is_line", "least", "no_file", "plain", "voice", "words",
    )  # fmt: skip

    def __init__(
        self,
        voice: Voice,
        *,
        chars: int = 0,
        words: ByAge = 0,
        least: ByAge = 0,
        end: str = "",
        emoji: bool = False,
        plain: bool = True,
        closed: str = "",
        line: bool = False,
        no_file: bool = False,
        as_is: bool = False,
    ) -> None:
        self.voice = voice
        self.chars = chars  # at most; 0: as many as there are
        self.words = words  # at most; 0: as many as there are
        self.least = least  # words
        self.end = end  # the stop with which it ends
        self.emoji = emoji  # whether it may have some
        self.plain = plain  # whether addresses, signs of markup and very long words are problems
        self.closed = closed  # a pattern for complete texts, such as the time: a '#' after one begins a note
        self.is_line = line
        self.as_is = as_is  # whether it stays as it is written, with whatever signs young people write
        self.no_file = no_file  # it describes a picture: the name of a picture's file is refused


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


class Id:
    """A new name: small letters, digits and hyphens."""

    __slots__ = ("what",)

    def __init__(self, what: str = "a name") -> None:
        self.what = what


class Form:
    """A text of a fixed form, such as ``RSHE-11``. With a voice, rules read it."""

    __slots__ = ("example", "hint", "pattern", "voice", "what")

    def __init__(self, pattern: str, what: str, example: str, hint: str = "", voice: Voice | None = None) -> None:
        self.pattern = pattern
        self.what = what
        self.example = example
        self.hint = hint or f"write it like this: {example}"
        self.voice = voice


class Number:
    """A whole number in a range."""

    __slots__ = ("high", "low")

    def __init__(self, low: int, high: int) -> None:
        self.low = low
        self.high = high


class Day:
    """A day, as ``2026-11-24``."""

    __slots__ = ()


class Part:
    """Another record."""

    __slots__ = ("of",)

    def __init__(self, of: type[Any]) -> None:
        self.of = of


class OneOf:
    """One of several records: the key ``by``, which all of them have, says which.

    ``sometimes``: beside their keys may stand ``if``: when it is there at all.
    """

    __slots__ = ("at", "by", "of", "sometimes", "what")

    def __init__(
        self, of: Mapping[Any, type[Any]], by: str, what: str, at: str = "", *, sometimes: bool = False
    ) -> None:
        self.of = of
        self.sometimes = sometimes
        self.by = by
        self.what = what  # what all of them are
        self.at = at  # the key of the file at which the same stands, if a schema describes it there


class Moment:
    """Something on a phone: a message (``who (mood)``), and where ``shown``, what the phone itself shows or deletes."""

    __slots__ = ("message", "shown", "titled", "told")

    def __init__(
        self,
        message: type[Any],
        *,
        shown: type[Any] | None = None,
        told: type[Any] | None = None,
        titled: Text | None = None,
    ) -> None:
        self.message = message
        self.shown = shown
        self.told = told  # what is told in a line instead
        self.titled = titled  # its key is such a text, and nobody who says it


class Some:
    """Several values in a list. Where ``one``, a single value counts as a list of one."""

    __slots__ = ("high", "low", "one")

    def __init__(self, low: int, high: int, *, one: bool = False) -> None:
        self.low = low
        self.high = high
        self.one = one


class By:
    """Several values by names. ``adds``: the names are those of people who aren't in the cast.

    ``alone``: names in a list, or one name, stand for names with an empty text each.
    """

    __slots__ = ("adds", "alone", "high", "keys", "low")

    def __init__(self, keys: Kind, low: int, high: int, *, adds: bool = False, alone: bool = False) -> None:
        self.keys = keys
        self.low = low
        self.high = high
        self.adds = adds
        self.alone = alone


class Each:
    """Several values where one is expected: behind each name of a map."""

    __slots__ = ("many", "of")

    def __init__(self, of: Kind, many: Some) -> None:
        self.of = of
        self.many = many


class Called:
    """A name, by the id at another field."""

    __slots__ = ("at",)

    def __init__(self, at: str) -> None:
        self.at = at


class Plain:
    """A text, a number or yes and no that no writer has written."""

    __slots__ = ()


Kind = Text | Choice | Named | Drawn | Id | Form | Number | Day | Part | OneOf | Moment | Each | Called | Plain | YesNo
"""What one value of a field is."""

PLAIN: Final = Plain()
YES_NO: Final = YesNo()
DAY: Final = Day()
