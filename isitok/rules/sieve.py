"""Which of many things a text may hold, told from its words: each word is looked at once, then remembered."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import Final

from isitok.rules.remembered import Remembered

_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?|[0-9%@]|(?<=\w) ?\.(?=\w)|(?<=\w) \.(?= \w)|[\[({<] ?\.|://")
_LONG: Final = 100  # letters: in what is longer, each sign is looked for
_WHOLE: Final = "W"  # what a sign begins with that is a whole word: a text in small letters has none


def words_in(text: str) -> frozenset[str]:
    """The set of a text's words, in small letters, and of its single digits and signs.

    A full stop counts as a sign if it doesn't end a sentence: in "a.b", "a . b" and "a (.) b".
    """
    return frozenset().union(*map(_words_of_piece, _pieces_of(text.lower())))


def _pieces_of(small: str) -> list[str]:
    """What stands between blanks in a text; all of it, where a full stop stands between blanks."""
    return [small] if " ." in small else small.split()  # nothing else goes across a blank


def _words_of_piece(piece: str) -> frozenset[str]:
    words = [word if len(word) == 1 or word[0].isalpha() else word.strip(" [({<") for word in _WORD.findall(piece)]
    if "'ll" in piece:  # any word may have one
        words.append("'ll")
    return frozenset(words)


def whole(words: Iterable[str]) -> frozenset[str]:
    """The signs for whole words."""
    return frozenset([_WHOLE + word for word in words])


class Sieve:
    """Things that each need some signs: of each of a thing's sets, a text must have one at least.

    A sign is a whole word, or letters that may stand anywhere between two blanks.

    What is between two blanks is put down as one number. It has a digit (0 or 1) for the first set of each thing, then
    one for the second of each, and so on: 1 for a sign that is in this set. So a text is all of its numbers put
    together by *or*, and it may hold a thing if the digits of all the thing's sets are 1.
    """

    def __init__(self, things: Sequence[Sequence[Collection[str]]]) -> None:
        self._things = len(things)
        self._rows = max(map(len, things), default=0)
        self._unasked = 0  # the digits of sets that a thing doesn't have
        digits: dict[str, int] = {}
        for column, sets in enumerate(things):
            for row in range(self._rows):
                digit = 1 << (row * len(things) + column)
                if row >= len(sets):
                    self._unasked |= digit
                    continue
                for sign in sets[row]:
                    digits[sign] = digits.get(sign, 0) | digit
        self._marks = Remembered(_Signs(digits).put_down)

    def let_through(self, small: str) -> int:
        """The things that a text in small letters may hold, as a number with a digit for each."""
        marks = reduce(or_, map(self._marks.__getitem__, _pieces_of(small)), self._unasked)
        left = (1 << self._things) - 1
        for row in range(self._rows):
            left &= marks >> (row * self._things)
        return left


def places_of(digits: int) -> list[int]:
    """Where in a number there is a 1, from the first on."""
    places = []
    while digits:
        lowest = digits & -digits
        places.append(lowest.bit_length() - 1)
        digits ^= lowest
    return places


class _Signs:
    """Which signs stand in what is between two blanks."""

    def __init__(self, digits: Mapping[str, int]) -> None:
        self._digits = digits
        self._parts = [sign for sign in digits if not sign.startswith(_WHOLE)]
        self._longest = max(map(len, self._parts), default=0)

    def put_down(self, piece: str) -> int:
        """The digits of all signs that stand in it."""
        signs = [*self._parts_in(piece), *whole(_words_of_piece(piece))]
        return reduce(or_, [self._digits[sign] for sign in signs if sign in self._digits], 0)

    def _parts_in(self, piece: str) -> list[str]:
        if len(piece) > _LONG:
            return [part for part in self._parts if part in piece]
        longest = min(len(piece), self._longest)
        return [piece[at : at + length] for length in range(1, longest + 1) for at in range(len(piece) - length + 1)]
