"""The reading age of a text: Flesch–Kincaid grade + 5 (Kincaid et al. 1975), with a syllable counter.

The counter needs no word list: it counts groups of vowels, and knows where English drops one or has two.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from isitok.base.value import Value
from isitok.format.story import ROUND_KEYS
from isitok.format.voices import Voice
from isitok.rules.subject import Subject

ANYBODY = "Sam"
"""What every name counts as."""

_WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’][A-Za-z]+)*|\d[\d.,]*")
_SENTENCE = re.compile(r"[^.!?…]*[^\W_][^.!?…]*[.!?…]*")
_VOWELS = re.compile(r"[aeiouyà-ÿ]+")
_SILENT = re.compile(
    r"(?<=[^aeiouy])e(?=(?:ly|ful|fully|less|ness|ment|ments|some|ty|thing|body|one|where|times?|guard|guards|guarding"
    r"|line|lines)$)"
    r"|(?<![^aeiouy]l)(?<=[a-z])e$"  # made, whole; not little
    r"|(?<![^aeiouy]l)(?<=[^cgszx])(?<![cs]h)e(?=s$)"  # makes; not uses, wishes
    r"|(?<=[a-z][^td])e(?=d$)"  # asked; not wanted
)
_TWO = re.compile(
    r"(?<![tscgx])i(?:a|o(?!u))|(?<![tscgxv])iou|ious(?<=[^tscgx]ious)|eo(?!p)|(?<![qg])u(?:a|ou)|(?<!q)ue(?=[lnt])|ui(?=ng|t[yi])"
    r"|[aeoy]i(?=ng)|ie(?=t$|ty$|nt|nc)|(?<=[^aeiouy])ier|ism$|(?:sm|thm)s?$|(?<=cr)ea(?=t)|(?<=[dr])ea(?=s?$)|(?<=n)yo(?=ne)|(?<=r)yo(?=ne)"
)


class Reading(Value):
    """How many words, sentences and syllables a text has."""

    words: int
    sentences: int
    syllables: int

    @property
    def mean_sentence(self) -> float:
        """The average number of words in a sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def age(self) -> float:
        """The reading age; 0 for no words."""
        if not self.words:
            return 0.0
        return 0.39 * self.mean_sentence + 11.8 * self.syllables / self.words - 15.59 + 5


def reading_of(text: str) -> Reading:
    """Count the words, sentences and syllables of a text."""
    pieces = text.split()
    return Reading(
        words=sum(map(_words_in, pieces)),
        sentences=len(_SENTENCE.findall(text)),
        syllables=sum(map(_syllables_in, pieces)),
    )


def syllables(word: str) -> int:
    """How many syllables a word has, as far as its spelling shows. A number counts as one."""
    word = word.lower().replace("’", "'")
    stem, _, rest = word.partition("'")
    extra = 1 if rest == "t" and stem[-2:-1] in ("s", "d") and stem[-1:] == "n" else 0  # isn't, didn't
    stem = stem.removesuffix("n") if extra else stem
    spoken = _SILENT.sub("", stem)
    count = len(_VOWELS.findall(spoken)) + len(_TWO.findall(spoken))
    return max(1, count) + extra


@lru_cache(maxsize=20_000)  # the same words stand in every story, and no word goes across a blank
def _words_in(piece: str) -> int:
    return len(_WORD.findall(piece))


@lru_cache(maxsize=20_000)
def _syllables_in(piece: str) -> int:
    return sum(map(syllables, _WORD.findall(piece)))


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, trimmed."""
    return [sentence.strip() for sentence in _SENTENCE.findall(text)]


def longest_sentence(text: str) -> str:
    """The sentence with the most words."""
    return max(sentences_of(text), key=lambda sentence: len(sentence.split()), default="")


def hardest_words(text: str) -> list[str]:
    """Five words with the most syllables (at least three), the hardest first, without repeats."""
    counted = {word.lower(): syllables(word) for word in _WORD.findall(text)}
    hard = sorted((word for word, count in counted.items() if count >= 3), key=lambda word: (-counted[word], word))
    return hard[:5]


def readable_text(subject: Subject) -> str:
    """What a pupil reads of a scenario in whole sentences: story, acts, whys, rounds, put right, the line to keep.

    What happens with an act or after an option counts, too. Names count as "Sam", and every text ends as a sentence.
    Phones are left out: there, people write as they like.
    """
    read: Iterable[str] = (
        passage.text if passage.text[-1] in ".!?…" else f"{passage.text}."
        for passage in subject.passages
        if passage.voice is not Voice.ADULT and _is_read(passage.path)
    )
    text = " ".join(read)
    names = {person.name for person in subject.known.cast.people.values()}
    names |= {other.name for other in subject.scenario.others.values()}
    for name in sorted((name for name in names if name in text), key=len, reverse=True):
        text = _pattern_of(name).sub(ANYBODY, text)
    return text


def _is_read(path: tuple[str | int, ...]) -> bool:
    if "elsewhere" in path:
        return False
    if path[0] == "audience":
        return path[-1] == "why"  # what it asks about is no sentence
    return path[0] in ("hook", "story", "acts", *ROUND_KEYS.values(), "spot", "put_right", "keep")


@lru_cache(maxsize=512)
def _pattern_of(name: str) -> re.Pattern[str]:
    letters = re.escape(name)
    return re.compile(rf"{letters}(?<=\b{letters})\b")  # the name comes first: ``re`` then skips to it
