"""Finding words and phrases in what a scenario says: whole words, in any case, with straight or curly apostrophes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from isitok.packs.known import Known
from isitok.packs.problem import Place
from isitok.packs.subject import Passage, Places, Subject

_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "\N{NO-BREAK SPACE}": " ", "\N{NON-BREAKING HYPHEN}": "-"}
)
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")


def straight(text: str) -> str:
    """The same text, character by character, with straight quotation marks and plain spaces."""
    return text.translate(_STRAIGHT)


def words_in(text: str) -> frozenset[str]:
    """The different words of a text, in small letters."""
    return frozenset(_WORD.findall(text.lower()))


@dataclass(frozen=True, slots=True)
class Spoken:
    """A passage with all that a word rule may ask about it. ``subject`` is None outside scenarios."""

    passage: Passage
    text: str  # with straight quotation marks
    places: Places
    known: Known
    subject: Subject | None = None

    @property
    def place(self) -> Place:
        """Where the passage stands."""
        return self.places.at(*self.passage.path)


def spoken(
    passages: Iterable[Passage], places: Places, known: Known, subject: Subject | None = None
) -> tuple[Spoken, ...]:
    """Passages made ready for the word rules."""
    return tuple(Spoken(passage, straight(passage.text), places, known, subject) for passage in passages)


class Found(NamedTuple):
    """A phrase that was found, and a wording to use instead."""

    words: str
    instead: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases to look for.

    ``openers`` are words of which one at least stands in every match: where a text has none of them, nothing else is tried. That keeps
    a thousand scenarios quick.
    """

    openers: frozenset[str]
    pattern: re.Pattern[str]
    mends: tuple[str, ...]

    def may_be_in(self, words: frozenset[str]) -> bool:
        """Whether a text with these words needs a closer look."""
        return not self.openers.isdisjoint(words)

    def find(self, text: str) -> Iterator[Found]:
        """Every phrase in a text that has straight quotation marks."""
        for match in self.pattern.finditer(text):
            yield Found(match[0], self.mends[(match.lastindex or 1) - 1], match.start(), match.end())


def phrases(openers: str, mended: Mapping[str, str], *, flags: re.RegexFlag = re.IGNORECASE) -> Phrases:
    """Phrases from regular expressions (whole words, no capturing groups), each with a wording to use instead."""
    pattern = "|".join(rf"(\b(?:{expression})(?!\w))" for expression in mended)
    return Phrases(frozenset(openers.split()), re.compile(pattern, flags), tuple(mended.values()))
