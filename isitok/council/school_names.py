"""Whether the names of two schools look alike, so that one school is never counted as two without anybody being asked.

"Oak Sch." and "Oak Primary" do: what tells a school from others is the same, and the rest is what many are called.
So do names of which one is how the other begins ("Oak", "Oak Park"), or is short for it ("OPS", "Oakh."), and those
that differ in a letter of a word ("Oakfeild"), in signs and accents, or in letters that only look the same (a Cyrillic
"О"). A number tells schools apart.

It is for asking: schools that look alike may well be two.
"""

import re
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from isitok.base.alike import as_plain_letters
from isitok.base.value import Value

_SAME_WORD: Final = {"st": "saint", "ss": "saint", "mt": "mount"}
# What many are called, and how that is shortened: it doesn't tell one from another.
_CALLED: Final = frozenset(
    """
    school sch schools primary prim pri secondary sec academy acad acd academies college coll col high hs ps
    grammar gram infant infants inf junior juniors jun jnr jr nursery nur first middle upper lower prep preparatory
    comprehensive comp community comm church england ce cofe coe catholic cath rc roman cw wales
    voluntary controlled aided va vc jmi special sixth form centre center youth club trust mat federation campus
    ysgol gynradd uwchradd gyfun coleg bun scoil a
    """.split()  # noqa: SIM905 - a page of quotes
)
_LONG: Final = 6  # letters from which on a word that many are called is known with a slip in it
_SHORTEST: Final = 3  # letters of a word in which one may be a slip: else "A" and "B" would look alike
_SMALL: Final = frozenset(["of", "the", "and", "for", "at", "in"])

_APOSTROPHES: Final = re.compile(r"['’‘`´ʼ′]")
_INITIALS: Final = re.compile(r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)")
_CHURCH: Final = re.compile(r"\bc\.? ?of ?e\b\.?|\bc ?/ ?e\b")
_WORD: Final = re.compile(r"[^\W_]+\.?")


class Word(Value):
    """A word of a name."""

    text: str
    is_cut: bool  # a dot stands after it
    less: frozenset[
        str
    ]  # what it is without one of its letters; two with one of these in common differ in a letter at most

    def is_like(self, other: "Word") -> bool:
        """Whether both may be one word."""
        return (
            self.text == other.text
            or not self.less.isdisjoint(other.less)
            or (self.is_cut and other.text.startswith(self.text))
            or (other.is_cut and self.text.startswith(other.text))
        )


class Look(Value):
    words: tuple[Word, ...]  # those that tell it from others
    begins: tuple[str, ...]  # the first of these, the first two and so on, in one word
    all: tuple[Word, ...]
    whole: str  # all words in one
    initials: str

    def is_like(self, other: "Look") -> bool:
        """Whether both may be the name of one school."""
        return (
            _are_like(self.words, other.words)
            or (len(self.all) == len(other.all) and _are_like(self.all, other.all))
            or self.begins[-1] in other.begins
            or other.begins[-1] in self.begins
            or self.whole == other.whole
            or self._is_short_for(other)
            or other._is_short_for(self)
        )

    def _is_short_for(self, other: "Look") -> bool:
        return len(self.words) == 1 and len(other.initials) >= _SHORTEST and self.whole == other.initials


def look_of(name: str) -> Look:
    """How a school's name looks."""
    plain = _INITIALS.sub("", _APOSTROPHES.sub("", as_plain_letters(name)))
    words = tuple(map(_word, _WORD.findall(_CHURCH.sub(" ", plain)) or _WORD.findall(plain) or [name]))
    large = tuple(word for word in words if word.text not in _SMALL)
    telling = tuple(word for word in large if not _is_what_many_are_called(word)) or large or words
    texts = [word.text for word in words]
    return Look(
        telling,
        tuple(accumulate(word.text for word in telling)),
        words,
        "".join(texts),
        "".join(word.text[:1] for word in large),
    )


def _are_like(some: Iterable[Word], others: Iterable[Word]) -> bool:
    """Whether all words of one are like the first of the other."""
    return all(one.is_like(other) for one, other in zip(some, others, strict=False))


def _word(found: str) -> Word:
    text = found.rstrip(".")
    text = _SAME_WORD.get(text, text)
    letters = [at for at, sign in enumerate(text) if not sign.isdecimal()]
    without = (f"{text[:at]}{text[at + 1 :]}" for at in letters)
    return Word(text, found.endswith("."), frozenset([text, *without] if len(letters) >= _SHORTEST else [text]))


def _is_what_many_are_called(word: Word) -> bool:
    return word.text in _CALLED or (len(word.text) >= _LONG and not word.less.isdisjoint(_CALLED_LONG))


def _long_ones(names: Iterable[str]) -> frozenset[str]:
    return frozenset(less for name in names if len(name) >= _LONG for less in _word(name).less)


_CALLED_LONG: Final = _long_ones(["school", "schools", "primary", "secondary", "academy", "college", "nursery"])
