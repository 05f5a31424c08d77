"""What a word list is: the words about one subject, and what a story needs in which they stand.

The words are kept as they are written; what they find is worked out by ``rules/words.py``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from isitok.packs.model.problem import Severity
from isitok.packs.model.subject import Voice
from isitok.packs.model.vocabulary import Band, Touch


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What must be there for some words to stand in a story. ``never``: they stand in none."""

    never: bool = False
    level: int = 1
    adult_led: bool = False
    ages: tuple[Band, ...] = ()  # the only ages; none: all
    help: tuple[str, ...] = ()  # the kinds of help that it names
    any_help: bool = False  # one of these kinds is enough
    judged: bool = False  # never in what the game calls good
    an_act: bool = False  # one act at least isn't OK
    fact: bool = False  # a fact about the law covers all of its nations

    @property
    def of_the_story(self) -> bool:
        """Whether all of it is said of a story as a whole: then it is missing once."""
        return not self.never and not self.judged


@dataclass(frozen=True, slots=True, kw_only=True)
class SureWords:
    """Words that mean nothing else, and what a story needs that has one."""

    needs: Needs = Needs()
    hint: str = ""
    words: tuple[str, ...]
    fine: tuple[str, ...] = ()  # wordings that are fine: what shares a word with one isn't found
    fine_after: tuple[str, ...] = ()  # wordings right after which it isn't found
    near: tuple[str, ...] = ()  # found only in a text that has one of these, too
    in_stories_of: tuple[str, ...] = ()  # subjects: only beside their words it is sure, elsewhere it is asked about
    unless: tuple[str, ...] = ()  # asked about where the story has one of these
    in_questions: bool = True  # whether a question may be one, too
    voices: tuple[Voice, ...] = ()  # whose words are looked at, if not those of the whole list
    not_in: tuple[str, ...] = ()  # keys in whose texts they are fine
    only_stories: bool = False  # not in facts, help and law


@dataclass(frozen=True, slots=True, kw_only=True)
class WordList:
    """The words about one subject."""

    code: str
    title: str
    why: str
    question: str = ""
    touches: tuple[Touch, ...] = ()  # what answers the question; the first is offered
    touched: Needs = Needs()  # what a story needs that names one of these touches, whatever its words are
    voices: tuple[Voice, ...] = (Voice.GAME, Voice.QUOTED)
    severity: Severity = Severity.ERROR
    hidden: bool = False  # no message repeats what was found
    sure: tuple[SureWords, ...] = ()
    ask: tuple[str, ...] = ()
    ask_fine: tuple[str, ...] = ()  # wordings that are fine
    fine: tuple[str, ...] = ()  # the same for all its words
    not_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WordLists:
    """All word lists, and the lists of words that stand in them as ``<self>``."""

    subjects: tuple[WordList, ...] = ()
    named: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def with_more(self, more: "WordLists") -> "WordLists":
        """These and more: what is added never takes away any."""
        return WordLists(subjects=(*self.subjects, *more.subjects), named={**more.named, **self.named})
