"""A line of a word list, and where it is found in a text: what is denied, fine, or only asked about there."""

from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from isitok.base.value import Value
from isitok.format.voices import Voice
from isitok.format.word_list import Needs, SureWords, WordList
from isitok.rules.folding import APART, ENDED, Folded, folded, spelt_out
from isitok.rules.pattern_pieces import World
from isitok.rules.patterns import Hit, Language, Pattern
from isitok.rules.prepared import is_question

ASK: Final = -1
"""Stands for the number of a block where words are asked about."""
_DENIES_WORDS: Final = (
    "not never no none nobody nothing neither nor without cannot noone isnt arent wasnt werent dont"
    " doesnt didnt hasnt havent hadnt wont wouldnt cant couldnt shouldnt mustnt neednt aint"
)
_DENIES: Final = frozenset(_DENIES_WORDS.split())
_CLOSE: Final = 1  # words between what denies and what is denied, where it is asked about instead
_FAR: Final = 7  # the same where a denied word is fine


class Block(Value):
    """What is said of all lines of a block."""

    number: int  # or ``ASK``
    sure: SureWords
    fine: tuple[Pattern, ...] = ()
    fine_after: tuple[Pattern, ...] = ()
    near: tuple[Pattern, ...] = ()
    unless: tuple[Pattern, ...] = ()

    @property
    def needs(self) -> Needs:
        """What they need."""
        return self.sure.needs

    def voices(self, subject: WordList) -> tuple[Voice, ...]:
        """Whose words are looked at."""
        return self.sure.voices or subject.voices

    @cached_property
    def is_wording(self) -> bool:
        """Whether no text may have them, unless its sentence denies them: there is nothing that would allow them."""
        return self.number != ASK and self.needs == Needs()


class Entry(NamedTuple):
    """A line of a word list."""

    subject: WordList
    block: Block
    pattern: Pattern

    @property
    def needs(self) -> Needs:
        return self.block.needs

    @property
    def of_a_story(self) -> bool:
        """Whether what it finds is weighed once for a whole story."""
        return self.block.number == ASK or self.needs.of_the_story

    def is_everywhere(self, voice: Voice) -> bool:
        """Whether it is looked for in quotations, too: these are what somebody says, not the game."""
        if voice not in (Voice.GAME, Voice.ADULT, Voice.CITED):
            return True
        return Voice.QUOTED in {*self.block.voices(self.subject)} - {*self.subject.asked_in}


class Seen(NamedTuple):
    """Where a line of a list is found in a text."""

    words: str  # as they are written
    start: int
    end: int
    asked: bool  # whether it is asked about, if nobody has said what it is


def entries_of(subject: WordList, language: Language) -> Iterator[Entry]:
    """The lines of a list, ready to look. Raises ``BadPattern``."""

    def ready(lines: tuple[str, ...]) -> tuple[Pattern, ...]:
        return tuple(map(language.read, lines))

    fine = ready(subject.fine)
    for number, sure in enumerate(subject.sure):
        block = Block(
            number, sure, fine + ready(sure.fine), ready(sure.fine_after), ready(sure.near), ready(sure.unless)
        )
        yield from (Entry(subject, block, language.read(one)) for one in sure.words)
    if ask := subject.ask:
        asked = Block(ASK, SureWords(needs=Needs(judged=ask.judged), words=ask.words), fine + ready(ask.fine))
        yield from (Entry(subject, asked, language.read(one)) for one in ask.words)


@lru_cache(maxsize=256)  # the lines of each voice, and what else a story must have, ask for the same text
def ways_to_read(text: str) -> tuple[Folded, ...]:
    """A text, and the same with its spelt-out words put together."""
    apart = spelt_out(text)
    return (folded(text), folded(apart)) if apart else (folded(text),)


def holds_any(patterns: tuple[Pattern, ...], text: Folded, world: World) -> bool:
    """Whether one of these stands in a text."""
    return any(pattern.may_be_in(text.all_words) and pattern.search(text, world) for pattern in patterns)


def places_in(entry: Entry, text: Folded, world: World, *, of_help: bool = False) -> Iterator[Seen]:
    """Where a line is found. What is sure and denied is asked about; what may mean it and is denied doesn't."""
    block, start = entry.block, 0
    asks = bool(entry.subject.question) and not block.is_wording
    is_here: bool | None = None  # whether what must be near is: looked for once there is something
    while hit := entry.pattern.search(text, world, start):
        if is_here is None:
            is_here = not block.near or of_help or holds_any(block.near, text, world)
        if not is_here:
            return
        start = hit.after
        if _is_fine(block, text, hit, world):
            continue
        denied = not entry.needs.never and _is_denied(text, hit, _FAR if block.is_wording else _CLOSE)
        if not denied or (asks and block.number != ASK):
            first, last = text.spans[hit.first][0], text.spans[hit.after - 1][1]
            yield Seen(text.between(hit.first, hit.after), first, last, denied or block.number == ASK)


def _is_fine(block: Block, text: Folded, hit: Hit, world: World) -> bool:
    """Whether what was found stands where it is fine: in a wording, right after one, in a question."""
    if not block.sure.in_questions and is_question(text.text, text.spans[hit.after - 1][1]):
        return True
    if text.parted[hit.first] != ENDED and any(one.ends_at(text, hit.first, world) for one in block.fine_after):
        return True
    for pattern in block.fine:
        if not pattern.may_be_in(text.all_words):
            continue
        start = 0
        while (other := pattern.search(text, world, start)) and other.first < hit.after:
            if hit.first < other.after:
                return True
            start = other.first + 1
    return False


def _is_denied(text: Folded, hit: Hit, most: int) -> bool:
    """Whether the sentence denies it before it says it: "nobody hurt himself"."""
    for number in range(hit.first - 1, max(-1, hit.first - 2 - most), -1):
        if text.parted[number + 1] == ENDED or text.words[number] == "but":
            return False
        if most == _CLOSE and text.parted[number + 1] == APART:
            return False
        if text.words[number] in _DENIES:
            return True
    return False
