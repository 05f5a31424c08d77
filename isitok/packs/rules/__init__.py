"""The content rules: they check what a file means, not its form.

There is one file per rule, and its docstring is the manual for writers. To add a rule, write its file and add it to the
tuples below.

* a *word rule* has ``PHRASES``, ``VOICES`` and ``check_words(spoken)``; it looks at one passage at a time, in
  scenarios and packs, facts, help and law;
* a *scenario rule* has ``check(subject)``;
* a *pack rule* has ``check_pack(pack)``: it looks at the scenarios of a pack together.

A module may be more than one kind of rule. Every rule has a ``CODE`` and a ``SEVERITY``.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Protocol

from isitok.packs.model.known import Known
from isitok.packs.model.problem import Problem, Severity
from isitok.packs.model.subject import PackSubject, Passage, Places, Subject, Voice
from isitok.packs.rules import (
    act_names_who,
    ask_poster_at_level_3,
    blame_words,
    bystander_share,
    changes_if_wording,
    depends_at_level_3,
    drugs,
    eating,
    exploitation,
    feelings_of_whom,
    figure_without_source,
    harm_at_home,
    help_hours,
    help_not_for_pupils,
    help_number_known,
    identity_as_insult,
    judges_a_person,
    law_detail,
    law_without_fact,
    level_3_in_primary,
    level_needs_help,
    level_too_low,
    nation_without_fact,
    no_way_that_helps,
    nobody_of_that_name,
    ok_balance,
    other_language,
    own_picture_not_marked,
    pass_and_fail_same_text,
    person_always_victim,
    picture_and_telling,
    pressed_never_wrong,
    prevalence,
    promise,
    reading_age,
    real_contact,
    real_service_name,
    save_before_block,
    scare_words,
    second_hand_fact,
    seen_through,
    self_harm,
    sexting_word,
    show_the_picture,
    silence_praised,
    slogan_only,
    slurs,
    touches_need_adult,
    vapes,
    violence,
    weapons,
)
from isitok.packs.rules.phrases import LONG, Phrases, Spoken, index_with, pieces_of, prepare_passages, words_of_piece


class Rule(Protocol):
    """What every rule has."""

    @property
    def CODE(self) -> str:
        """The name that problems carry."""

    @property
    def SEVERITY(self) -> Severity:
        """How much it matters."""


class WordRule(Rule, Protocol):
    """A rule about single passages."""

    @property
    def PHRASES(self) -> Phrases:
        """The rule looks only at passages that contain one of these."""

    @property
    def VOICES(self) -> tuple[Voice, ...]:
        """The voices that it looks at."""

    def check_words(self, spoken: Spoken) -> Iterator[Problem]:
        """What is wrong with one passage."""


class ScenarioRule(Rule, Protocol):
    """A rule about a whole scenario."""

    def check(self, subject: Subject) -> Iterator[Problem]:
        """What is wrong with a scenario."""


class PackRule(Rule, Protocol):
    """A rule about the scenarios of a pack together."""

    def check_pack(self, pack: PackSubject) -> Iterator[Problem]:
        """What is wrong with a pack."""


WORD_RULES: tuple[WordRule, ...] = (
    blame_words,
    drugs,
    eating,
    exploitation,
    figure_without_source,
    harm_at_home,
    help_hours,
    help_number_known,
    identity_as_insult,
    judges_a_person,
    law_detail,
    law_without_fact,
    level_too_low,
    prevalence,
    promise,
    real_contact,
    real_service_name,
    scare_words,
    self_harm,
    sexting_word,
    silence_praised,
    slogan_only,
    slurs,
    vapes,
    violence,
    weapons,
)
SCENARIO_RULES: tuple[ScenarioRule, ...] = (
    act_names_who,
    ask_poster_at_level_3,
    changes_if_wording,
    depends_at_level_3,
    exploitation,
    feelings_of_whom,
    help_not_for_pupils,
    level_3_in_primary,
    level_needs_help,
    level_too_low,
    nation_without_fact,
    no_way_that_helps,
    nobody_of_that_name,
    own_picture_not_marked,
    pass_and_fail_same_text,
    picture_and_telling,
    pressed_never_wrong,
    reading_age,
    save_before_block,
    second_hand_fact,
    show_the_picture,
    silence_praised,
    touches_need_adult,
)
PACK_RULES: tuple[PackRule, ...] = (bystander_share, ok_balance, other_language, person_always_victim, seen_through)
NOT_FOR_STAFF: frozenset[Rule] = frozenset(
    (
        ask_poster_at_level_3,
        bystander_share,
        depends_at_level_3,
        help_not_for_pupils,
        level_needs_help,
        level_too_low,
        own_picture_not_marked,
        person_always_victim,
        picture_and_telling,
        pressed_never_wrong,
        seen_through,
    )
)
"""Rules that don't hold for stories for staff: they keep young people who play from harm, or are about their lives.

All other rules hold there as well: above all those on blame, on promises and on the law.
"""
RULES: tuple[Rule, ...] = tuple(dict.fromkeys((*WORD_RULES, *SCENARIO_RULES, *PACK_RULES)))


def check_scenario(subject: Subject) -> Iterator[Problem]:
    """Check one scenario against the content rules."""
    yield from check_spoken(prepare_passages(subject.passages, subject.places, subject.known, subject))
    for rule in SCENARIO_RULES:
        if not (subject.scenario.for_staff and rule in NOT_FOR_STAFF):
            yield from rule.check(subject)


def check_pack(pack: PackSubject) -> Iterator[Problem]:
    """Check a pack against the content rules: its own words, and its scenarios together (not one by one)."""
    yield from check_spoken(prepare_passages(pack.passages, pack.places, pack.known))
    for rule in PACK_RULES:
        if not (pack.pack.for_staff and rule in NOT_FOR_STAFF):
            yield from rule.check_pack(pack)


def check_known(known: Known, passages: Iterable[tuple[Places, Passage]]) -> Iterator[Problem]:
    """Check the words of facts, help, law cards and the staff card against the content rules."""
    for places, passage in passages:
        yield from check_spoken(prepare_passages((passage,), places, known))


def check_spoken(all_spoken: tuple[Spoken, ...]) -> Iterator[Problem]:
    """Check words against the rules that look at one passage at a time, wherever these are said."""
    near: dict[WordRule, list[Spoken]] = {rule: [] for rule in WORD_RULES}
    openers = openers_by_voice()
    for one in all_spoken:
        for rule in openers[one.passage.voice].rules_near(one.text):
            near[rule].append(one)
    for rule, some in near.items():
        for one in some:
            yield from rule.check_words(one)


class Openers:
    """Which word rules need a closer look at a text, told from its words: each word is looked up once for all rules."""

    def __init__(self, rules: Iterable[WordRule]) -> None:
        self._alone: dict[str, set[WordRule]] = {}
        self._paired: dict[str, list[tuple[WordRule, frozenset[str]]]] = {}
        for rule in rules:
            for word in rule.PHRASES.openers:
                self._alone.setdefault(word, set()).add(rule)
            for word, others in rule.PHRASES.paired.items():
                self._paired.setdefault(word, []).append((rule, others))
        pairs = (others for paired in self._paired.values() for _, others in paired)
        self._asked_for = frozenset(self._alone).union(self._paired, *pairs)
        self._idle: set[str] = set()  # pieces that have been looked at, and hold no word that is asked for

    def rules_near(self, text: str) -> set[WordRule]:
        """The rules of which a text may hold a phrase."""
        words = self._words_asked_for(text)
        near = set().union(*[self._alone[word] for word in words & self._alone.keys()])
        for word in words & self._paired.keys():
            near.update([rule for rule, others in self._paired[word] if not others.isdisjoint(words)])
        return near

    def _words_asked_for(self, text: str) -> set[str]:
        words: set[str] = set()
        for piece in pieces_of(text) - self._idle:
            asked_for = words_of_piece(piece) & self._asked_for
            if asked_for:
                words |= asked_for
            elif len(piece) < LONG and len(self._idle) < _MOST_IDLE:
                self._idle.add(piece)
        return words


_MOST_IDLE = 20_000  # all stories that came with the game have half as many


@cache
def openers_by_voice() -> Mapping[Voice, Openers]:
    """Those of the word rules that look at what a voice says."""
    index_with(*[rule.PHRASES for rule in WORD_RULES])  # of all at once, as each is made anew for one more
    return {voice: Openers([rule for rule in WORD_RULES if voice in rule.VOICES]) for voice in Voice}
