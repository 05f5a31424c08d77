"""A text as word lists compare it: words in small letters, without accents, apostrophes and what hides them.

"Kyyys", "kys" and "k.y.s" are one word, and so are "don't" and "dont", "f4ke" and "fake", "s*ck" and "sick".
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Final, NamedTuple

JOINED: Final = 0
APART: Final = 1  # by a comma, a colon, a dash, a quotation mark
ENDED: Final = 2  # by the end of a sentence
A_NUMBER: Final = "0-9"
"""Stands for any number among the words that a text must have."""

_WORD: Final = re.compile(r"£ ?\d[\d.,]*\d\w*|£ ?\d\w*|[^\W_][^\W_']*(?:[*@$!|'][^\W_]+)*")
_ENDS: Final = re.compile(r"[.!?…]+(?=[\s\"')]|$)|\n")
_IN_NUMBERS: Final = (".", ":", ",")
_PARTS: Final = re.compile(r"[,;:()\"“”–—/\[\]]|(?<!\w)'|'(?!\w)| - ")
_LOOKALIKES: Final = str.maketrans(
    "абвгеикмнорстухьѕіјԁԛԝαβεηικνορτυχωѵɑɡıſ",
    "a6breukmhopctyxbsijdqwabenikvoptuxwvagis",
)
_HIDES: Final = {
    "0": "o", "1": "il", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g", "@": "a", "$": "s", "!": "i",
    "|": "li", "*": "aeiou",
}  # fmt: skip
_MOST_FORMS: Final = 32
_DRAWN_OUT: Final = re.compile(r"([^\W\d])\1{2,}")
_SPELT_OUT: Final = re.compile(r"(?<![\w'])[^\W\d_](?:([ .*_·-])[^\W\d_])(?:\1[^\W\d_])+(?!['\w])")


class Folded(NamedTuple):
    """The words of a text: how each is compared, where it stands, and what parts it from the word before it."""

    text: str  # with straight quotation marks
    words: tuple[str, ...]
    others: dict[int, tuple[str, ...]]  # what a word may be as well, by its number
    spans: tuple[tuple[int, int], ...]
    parted: tuple[int, ...]
    all_words: frozenset[str]  # and what they may be; ``A_NUMBER``, too, if one begins with a digit

    def __len__(self) -> int:
        return len(self.words)

    def is_one_of(self, number: int, words: frozenset[str]) -> bool:
        """Whether the word at this place is one of these, as it is written, or as it may be meant."""
        return self.words[number] in words or (number in self.others and not words.isdisjoint(self.others[number]))

    def places_of(self, words: frozenset[str], start: int) -> list[int]:
        """The numbers of the words that are one of these, from this number on."""
        others = self.others
        return [
            number
            for number, word in enumerate(self.words[start:], start)
            if word in words or (number in others and not words.isdisjoint(others[number]))
        ]

    def written(self, number: int) -> str:
        """A word as it is written."""
        start, end = self.spans[number]
        return self.text[start:end]

    def between(self, first: int, after: int) -> str:
        """What is written from a word to the one before ``after``."""
        return self.text[self.spans[first][0] : self.spans[after - 1][1]]


def folded(text: str) -> Folded:
    """Fold a text that has straight quotation marks."""
    words: list[str] = []
    others: dict[int, tuple[str, ...]] = {}
    spans: list[tuple[int, int]] = []
    parted: list[int] = []
    end = 0
    for found in _WORD.finditer(text):
        word, more = _fold_word(found[0])
        if more:
            others[len(words)] = more
        words.append(word)
        parted.append(_parted(text, end, found.start()) if end else ENDED)
        spans.append(found.span())
        end = found.end()
    numbers = (A_NUMBER,) if any(word[0].isdigit() for word in words) else ()
    all_words = frozenset(words).union(*others.values(), numbers)
    return Folded(text, tuple(words), others, tuple(spans), tuple(parted), all_words)


def spelt_out(text: str) -> str:
    """The same text with words that are spelt out, "k.y.s" or "k y s", in one piece; "" if there are none."""
    if not _SPELT_OUT.search(text):
        return ""
    return _SPELT_OUT.sub(lambda found: found[0][::2], text)


def fold_listed(word: str) -> str:
    """A word of a list, as the words of texts are folded: without its apostrophes."""
    return word.replace("'", "")


@lru_cache(maxsize=20_000)
def _fold_word(written: str) -> tuple[str, tuple[str, ...]]:
    """How a word is compared, and what else it may be."""
    word = _plain(written)
    more = dict.fromkeys(_forms_of(word))
    more.pop(word, None)
    return word, tuple(more)


def _plain(written: str) -> str:
    word = written.lower().replace("'", "").replace(" ", "")
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word.translate(_LOOKALIKES))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def _forms_of(word: str) -> Iterator[str]:
    unhidden = [word]
    if any(sign in _HIDES for sign in word) and sum(map(str.isalpha, word)) > 1:
        choices: Sequence[str] = [_HIDES.get(sign, sign) for sign in word]
        count = 1
        for each in choices:
            count *= len(each)
        if count <= _MOST_FORMS:
            unhidden += ["".join(each) for each in product(*choices)]
    for one in unhidden:
        yield one
        if _DRAWN_OUT.search(one):
            yield _DRAWN_OUT.sub(r"\1", one)
            yield _DRAWN_OUT.sub(r"\1\1", one)


def _parted(text: str, end: int, start: int) -> int:
    """What parts a word from the one before it. Within "3.30", "3:30" and "1,000" nothing does."""
    between = text[end:start]
    if between in _IN_NUMBERS and text[end - 1].isdigit() and text[start].isdigit():
        return JOINED
    return _parted_by(between)


@lru_cache(maxsize=2_000)
def _parted_by(between: str) -> int:
    if between in (" ", "-", ""):
        return JOINED
    if _ENDS.search(between):
        return ENDED
    return APART if _PARTS.search(between) else JOINED
