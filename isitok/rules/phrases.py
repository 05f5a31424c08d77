"""Finds words and phrases in what a scenario says: whole words, in any case, with straight or curly apostrophes."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from sys import maxsize
from typing import NamedTuple

from isitok.base.alike import as_seen
from isitok.format.known import Known
from isitok.format.passages import Passage
from isitok.packs.model.problem import Place, Places
from isitok.rules.needs import Needs, holds_one_of_each, needs_of, signs_of, small_letters
from isitok.rules.sieve import Sieve, places_of, whole, words_in
from isitok.rules.subject import Subject

_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "\N{NO-BREAK SPACE}": " ", "\N{NON-BREAKING HYPHEN}": "-"}
)
_QUOTED = re.compile(r"""(?<!\w)"[^"]*"|(?<!\w)'(?:[^']|(?<=\w)'(?=\w))*'(?!\w)""")
_NEGATED = re.compile(
    r"\b(?:not|never|no|none|nothing|nobody|neither|nor|without|\w+n't|cannot|instead of)\b"
    r"(?:(?!\bbut\b)[^.!?]){0,40}$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?]")


def straight(text: str) -> str:
    """The text with straight quotation marks and plain spaces, with every character in the same place."""
    return text if text.isascii() else text.translate(_STRAIGHT)


def is_negated(text: str, start: int) -> bool:
    """Whether a *not*, *never*, *nobody*… comes shortly before this place, in the same sentence."""
    return _NEGATED.search(text, max(0, start - 60), start) is not None


def is_question(text: str, end: int) -> bool:
    """Whether the sentence at this place is a question."""
    stop = _SENTENCE_END.search(text, end)
    return stop is not None and stop[0] == "?"


@lru_cache(maxsize=64)  # several rules ask for the same text
def _without_quotations(text: str) -> str:
    if '"' not in text and "'" not in text:
        return text
    return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)


class Spoken(NamedTuple):
    """A passage with everything that a word rule needs. ``subject`` is None outside scenarios."""

    passage: Passage
    text: str  # as it looks, with straight quotation marks
    places: Places
    known: Known
    subject: Subject | None = None

    @property
    def place(self) -> Place:
        """The place of the passage."""
        return self.places.at(*self.passage.path)

    @property
    def words(self) -> frozenset[str]:
        """The words of the text."""
        return words_in(self.text)

    @property
    def own(self) -> str:
        """The text without quotations, as those are somebody's words and not the game's."""
        return _without_quotations(self.text)


def prepare_passages(
    passages: Iterable[Passage], places: Places, known: Known, subject: Subject | None = None
) -> tuple[Spoken, ...]:
    """Prepare passages for the word rules."""
    return tuple([Spoken(passage, straight(as_seen(passage.text)), places, known, subject) for passage in passages])


class Found(NamedTuple):
    """A phrase that was found, and a wording to use instead."""

    words: str
    instead: str
    start: int
    end: int


class Late:
    """A pattern that is made when something is first looked for: all of them take a second, and few are needed."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self._flags = pattern, flags

    @cached_property
    def made(self) -> re.Pattern[str]:
        """The same, ready to look."""
        return re.compile(self.pattern, self._flags)

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first place where it stands."""
        return self.made.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The same where it begins."""
        return self.made.match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The whole text, if it is one."""
        return self.made.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """All places."""
        return self.made.finditer(text, start, end)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with something else in these places."""
        return self.made.sub(by, text)


class Seldom(Late):
    """A long pattern that fits in few texts: it is looked for where there is what one of its ``ways`` needs."""

    def __init__(self, *ways: str, flags: int = 0) -> None:
        super().__init__("|".join(ways), flags)
        self.ways = ways

    @cached_property
    def _needs(self) -> tuple[Needs, ...]:
        return tuple(map(needs_of, self.ways))

    @cached_property
    def _sieve(self) -> Sieve:
        return Sieve([*map(signs_of, self._needs)])

    def may_be_in(self, text: str) -> bool:
        """Whether a text has what one of the ways needs."""
        small = small_letters(text)
        near = places_of(self._sieve.let_through(small))
        return any(holds_one_of_each(self._needs[way], small) for way in near)

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first place where it stands."""
        return self.made.search(text, start, end) if self.may_be_in(text) else None

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """All places."""
        return self.made.finditer(text, start, end) if self.may_be_in(text) else iter(())


class _Phrase:
    """One expression, with what to write instead, and what a text must hold for it to be there."""

    def __init__(self, expression: str, instead: str, flags: int) -> None:
        self.instead = instead
        self._late = Late(rf"(?<!\w)(?:{expression})(?!\w)", flags)
        self.needs = needs_of(expression)  # a text without these can't hold it, and most expressions are never made

    def search(self, text: str, start: int) -> re.Match[str] | None:
        """The first place from there on."""
        return self._late.search(text, start)


class _Index:
    """Which of the phrases of all rules a text may hold: its words are looked at once for all of them."""

    def __init__(self, listed: Iterable["Phrases"]) -> None:
        self.listed = dict.fromkeys(listed, 0)  # with a digit for each of their phrases
        self._phrases = [phrase for phrases in self.listed for phrase in phrases.each]
        self._openers = [(phrases, signs) for phrases in self.listed for signs in phrases.signs_of_openers()]
        digit = 1
        for phrases in self.listed:
            for _ in phrases.each:
                self.listed[phrases] |= digit
                digit <<= 1
        self._sieve = Sieve(
            [*(signs_of(phrase.needs) for phrase in self._phrases), *(signs for _, signs in self._openers)]
        )

    @lru_cache(maxsize=512)  # noqa: B019 – there are as many as rules, and all but the last are forgotten
    def _let_through(self, text: str) -> int:
        return self._sieve.let_through(small_letters(text))

    def near(self, phrases: "Phrases", text: str) -> list[_Phrase]:
        """Those of these phrases that a text may hold, in the order in which they are written."""
        return [self._phrases[place] for place in places_of(self._let_through(text) & self.listed[phrases])]

    def all_near(self, text: str) -> list["Phrases"]:
        """Those of which a text has an opener, and may hold a phrase."""
        through = self._let_through(text)
        opened = dict.fromkeys([self._openers[place][0] for place in places_of(through >> len(self._phrases))])
        return [phrases for phrases in opened if through & self.listed[phrases]]


_index = _Index(())


def index_with(*phrases: "Phrases") -> _Index:
    """An index that has these phrases, too. It is made anew, not changed: another thread may be using it."""
    global _index
    index = _index
    if not all(map(index.listed.__contains__, phrases)):
        index = _index = _Index((*index.listed, *phrases))
    return index


class Phrases:
    """Phrases to look for.

    Every match has at least one of the words (or digits, or signs) in ``openers``, or one in ``paired`` and one of
    those that it is paired with. Passages without them are skipped, which keeps a thousand scenarios quick.
    """

    def __init__(
        self,
        openers: frozenset[str],
        paired: Mapping[str, frozenset[str]],
        mended: Mapping[str, str],
        flags: re.RegexFlag,
    ) -> None:
        self.openers, self.paired = openers, paired
        self._mended = mended
        self.flags = flags

    @property
    def expression(self) -> str:
        """All of them as one."""
        whole = "|".join(rf"(?:{expression})(?!\w)" for expression in self._mended)
        return rf"(?<!\w)(?:{whole})"

    @cached_property
    def each(self) -> tuple[_Phrase, ...]:
        """All of them, in the order in which they are written."""
        return tuple(_Phrase(expression, instead, self.flags) for expression, instead in self._mended.items())

    def signs_of_openers(self) -> Iterator[tuple[frozenset[str], ...]]:
        """What a sieve needs to know of the openers: each way in which a text may have enough of them."""
        yield (whole(self.openers),)
        for word, others in self.paired.items():
            yield whole([word]), whole(others)

    def may_be_among(self, words: frozenset[str]) -> bool:
        """Whether a text with these words needs a closer look."""
        if not self.openers.isdisjoint(words):
            return True
        paired = self.paired
        return bool(paired) and any(not paired[word].isdisjoint(words) for word in paired.keys() & words)

    def find(self, text: str) -> Iterator[Found]:
        """Every phrase in a text that has straight quotation marks: the first that fits, then the next after it."""
        near = index_with(self).near(self, text)
        if not near:
            return
        small = small_letters(text)
        seen = [(phrase, phrase.search(text, 0)) for phrase in near if holds_one_of_each(phrase.needs, small)]
        at = 0
        while seen := [(phrase, hit) for phrase, hit in seen if hit]:
            if any(hit.start() < at for _, hit in seen):
                seen = [(phrase, hit if hit.start() >= at else phrase.search(text, at)) for phrase, hit in seen]
                continue
            phrase, hit = min(seen, key=lambda one: one[1].start())  # of several, the one that is written first
            yield Found(hit[0], phrase.instead, hit.start(), hit.end())
            at = hit.end()


def phrases(openers: str, mended: Mapping[str, str], *, flags: re.RegexFlag = re.IGNORECASE) -> Phrases:
    """Phrases from regular expressions (without capturing groups), each with a wording to use instead.

    A phrase that begins or ends with a letter or digit matches whole words only. A frequent opener is written
    with the words of which one must be there, too: "here+longer/anymore".
    """
    alone = frozenset(opener for opener in openers.split() if "+" not in opener)
    paired: dict[str, frozenset[str]] = {}
    for word, plus, others in (opener.partition("+") for opener in openers.split()):
        if plus:  # one that is written twice is paired with all of them
            paired[word] = paired.get(word, frozenset()) | frozenset(others.split("/"))
    return Phrases(alone, paired, mended, flags)
