"""Finding words and phrases in what a scenario says: whole words, in any case, with straight or curly apostrophes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from isitok.packs.model.known import Known
from isitok.packs.model.problem import Place
from isitok.packs.model.subject import Passage, Places, Subject
from isitok.packs.text.lookalikes import as_seen

_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "\N{NO-BREAK SPACE}": " ", "\N{NON-BREAKING HYPHEN}": "-"}
)
_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?|[0-9%@]|(?<=\w) ?\.(?=\w)|(?<=\w) \.(?= \w)|[\[({<] ?\.|://")
_QUOTED = re.compile(r"""(?<!\w)"[^"]*"|(?<!\w)'(?:[^']|(?<=\w)'(?=\w))*'(?!\w)""")
_NEGATED = re.compile(
    r"\b(?:not|never|no|none|nothing|nobody|neither|nor|without|\w+n't|cannot|instead of)\b[^.!?]{0,40}$", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?]")


def straight(text: str) -> str:
    """The same text, character by character, with straight quotation marks and plain spaces."""
    return text if text.isascii() else text.translate(_STRAIGHT)


def words_in(text: str) -> frozenset[str]:
    """The different words of a text, in small letters, and its digits and signs, each by itself.

    A full stop is one where it doesn't end a sentence: in "a.b", "a . b" and "a (.) b".
    """
    text = text.lower()
    words = [word if len(word) == 1 or word[0].isalpha() else word.strip(" [({<") for word in _WORD.findall(text)]
    if "'ll" in text:  # every word can have it
        words.append("'ll")
    return frozenset(words)


def negated(text: str, start: int) -> bool:
    """Whether a *not*, *never*, *nobody*… stands shortly before this place, in the same sentence."""
    return _NEGATED.search(text, max(0, start - 60), start) is not None


def asked(text: str, end: int) -> bool:
    """Whether the sentence that this place stands in is a question."""
    stop = _SENTENCE_END.search(text, end)
    return stop is not None and stop[0] == "?"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A passage with all that a word rule may ask about it. ``subject`` is None outside scenarios."""

    passage: Passage
    text: str  # as it is seen, with straight quotation marks
    words: frozenset[str]
    places: Places
    known: Known
    subject: Subject | None = None

    @property
    def place(self) -> Place:
        """Where the passage stands."""
        return self.places.at(*self.passage.path)

    @property
    def own(self) -> str:
        """The text without what stands in it between quotation marks: that is said by somebody, not by the game."""
        if '"' not in self.text and "'" not in self.text:
            return self.text
        return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), self.text)


def spoken(
    passages: Iterable[Passage], places: Places, known: Known, subject: Subject | None = None
) -> tuple[Spoken, ...]:
    """Passages made ready for the word rules."""
    texts = [(passage, straight(as_seen(passage.text))) for passage in passages]
    return tuple([Spoken(passage, text, words_in(text), places, known, subject) for passage, text in texts])


class Found(NamedTuple):
    """A phrase that was found, and a wording to use instead."""

    words: str
    instead: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases to look for.

    Every match holds one of the words (or digits, or signs) in ``openers`` at least, or one in ``paired`` and one of
    those that it is paired with: a passage without them is not looked at again. That keeps a thousand scenarios quick.
    """

    openers: frozenset[str]
    paired: Mapping[str, frozenset[str]]
    pattern: re.Pattern[str]
    mends: tuple[str, ...]

    def may_be_among(self, words: frozenset[str]) -> bool:
        """Whether a text that has these words needs a closer look."""
        if not self.openers.isdisjoint(words):
            return True
        paired = self.paired
        return any(not paired[word].isdisjoint(words) for word in paired.keys() & words)

    def find(self, text: str) -> Iterator[Found]:
        """Every phrase in a text that has straight quotation marks."""
        for match in self.pattern.finditer(text):
            yield Found(match[0], self.mends[(match.lastindex or 1) - 1], match.start(), match.end())


def phrases(openers: str, mended: Mapping[str, str], *, flags: re.RegexFlag = re.IGNORECASE) -> Phrases:
    """Phrases from regular expressions (without capturing groups), each with a wording to use instead.

    They are whole words where they begin or end with a letter or a digit. An opener that many texts have is written
    with the words of which one stands beside it: "here+longer/anymore".
    """
    pattern = "|".join(rf"((?:{expression})(?!\w))" for expression in mended)
    alone = frozenset(opener for opener in openers.split() if "+" not in opener)
    paired = {
        word: frozenset(others.split("/"))
        for word, plus, others in (opener.partition("+") for opener in openers.split())
        if plus
    }
    return Phrases(alone, paired, re.compile(rf"(?<!\w)(?:{pattern})", flags), tuple(mended.values()))
