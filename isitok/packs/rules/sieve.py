"""Which of many things a text may hold, told from its words: each word is looked at once, then remembered."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import Final

_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?|[0-9%@]|(?<=\w) ?\.(?=\w)|(?<=\w) \.(?= \w)|[\[({<] ?\.|://")
_LONG: Final = 100  # letters: what is longer is no word that stands in other stories, too
_MOST: Final = 20_000  # words that are remembered: all stories that came with the game have half as many
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
        by_sign: dict[str, int] = {}
        for column, sets in enumerate(things):
            for row in range(self._rows):
                digit = 1 << (row * len(things) + column)
                if row >= len(sets):
                    self._unasked |= digit
                    continue
                for sign in sets[row]:
                    by_sign[sign] = by_sign.get(sign, 0) | digit
        self._marks = _Marks(by_sign)

    def let_through(self, small: str) -> int:
        """The things that a text in small letters may hold, as a number with a digit for each."""
        marks = reduce(or_, map(self._marks.__getitem__, _pieces_of(small)), self._unasked)
        left = (1 << self._things) - 1
        for row in range(self._rows):
            left &= marks >> (row * self._things)
        return left


def places_of(digits: int) -> Iterator[int]:
    """Where in a number there is a 1, from the first on."""
    while digits:
        lowest = digits & -digits
        yield lowest.bit_length() - 1
        digits ^= lowest


class _Marks(dict[str, int]):
    """The numbers of what stands between blanks, worked out when they are first asked for."""

    def __init__(self, by_sign: dict[str, int]) -> None:
        super().__init__()
        self._by_sign = by_sign
        self._parts = [sign for sign in by_sign if not sign.startswith(_WHOLE)]
        self._lengths = sorted({*map(len, self._parts)})

    def __missing__(self, piece: str) -> int:
        signs = self._parts_in(piece) | whole(_words_of_piece(piece))
        mark = reduce(or_, [self._by_sign[sign] for sign in signs & self._by_sign.keys()], 0)
        if len(piece) < _LONG and len(self) < _MOST:
            self[piece] = mark
        return mark

    def _parts_in(self, piece: str) -> set[str]:
        if len(piece) >= _LONG:
            return {part for part in self._parts if part in piece}
        return {piece[at : at + length] for length in self._lengths for at in range(len(piece) - length + 1)}
