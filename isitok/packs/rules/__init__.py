"""The content rules: what a reader of the files can't see, because it is about meaning.

One rule, one file: its docstring is the manual for writers. To add a rule, write its file and put its name into the tuples below.

* a *word rule* has ``PHRASES``, ``VOICES`` and ``check_words(spoken)``; it looks at one passage at a time, in scenarios, packs, facts, help, law;
* a *scenario rule* has ``check(subject)``;
* a *pack rule* has ``check_pack(pack)``.

A module may be of more than one kind. Every rule has a ``CODE`` and a ``SEVERITY``.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from isitok.packs.known import Known
from isitok.packs.problem import Problem, Severity
from isitok.packs.rules import no_way_that_helps, sexting_word
from isitok.packs.rules.phrases import Phrases, Spoken, spoken, words_in
from isitok.packs.subject import PackSubject, Passage, Places, Subject, Voice


class Rule(Protocol):
    """What every rule says of itself."""

    CODE: str
    SEVERITY: Severity


class WordRule(Rule, Protocol):
    """A rule about single passages."""

    PHRASES: Phrases
    VOICES: tuple[Voice, ...]

    def check_words(self, spoken: Spoken) -> Iterator[Problem]:
        """What is wrong with one passage that may hold the phrases."""


class ScenarioRule(Rule, Protocol):
    """A rule about a whole scenario."""

    def check(self, subject: Subject) -> Iterator[Problem]:
        """What is wrong with a scenario."""


class PackRule(Rule, Protocol):
    """A rule about the scenarios of a pack together."""

    def check_pack(self, pack: PackSubject) -> Iterator[Problem]:
        """What is wrong with a pack."""


WORD_RULES: tuple[WordRule, ...] = (sexting_word,)
SCENARIO_RULES: tuple[ScenarioRule, ...] = (no_way_that_helps,)
PACK_RULES: tuple[PackRule, ...] = ()
RULES: tuple[Rule, ...] = tuple(dict.fromkeys((*WORD_RULES, *SCENARIO_RULES, *PACK_RULES)))


def check_scenario(subject: Subject) -> Iterator[Problem]:
    """What the content rules say about one scenario."""
    yield from _check_words(spoken(subject.passages, subject.places, subject.known, subject))
    for rule in SCENARIO_RULES:
        yield from rule.check(subject)


def check_pack(pack: PackSubject) -> Iterator[Problem]:
    """What the content rules say about a pack: its own words, and its scenarios taken together (not one by one)."""
    yield from _check_words(spoken(pack.passages, pack.places, pack.known))
    for rule in PACK_RULES:
        yield from rule.check_pack(pack)


def check_known(known: Known, passages: Iterable[tuple[Places, Passage]]) -> Iterator[Problem]:
    """What the content rules say about the words of facts, help, law cards and the staff card."""
    for places, passage in passages:
        yield from _check_words(spoken((passage,), places, known))


def _check_words(all_spoken: tuple[Spoken, ...]) -> Iterator[Problem]:
    words = words_in("\n".join([one.text for one in all_spoken]))
    for rule in WORD_RULES:
        if rule.PHRASES.may_be_in(words):
            for one in all_spoken:
                if one.passage.voice in rule.VOICES:
                    yield from rule.check_words(one)
