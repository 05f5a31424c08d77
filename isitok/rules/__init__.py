"""The content rules: they check what a file means, not its form.

There is one file per rule, and its docstring is the manual for writers. To add a rule, write its file and add it to the
tuples below.

* a *word rule* has ``VOICES`` and ``check_words(spoken)``; it looks at one passage at a time, in scenarios and packs,
  facts, help and law. What can be said as a list of words isn't one: it stands in ``content/words``;
* a *scenario rule* has ``check(subject)``;
* a *pack rule* has ``check_pack(pack)``: it looks at the scenarios of a pack together.

A module may be more than one kind of rule. Every rule has a ``CODE`` and a ``SEVERITY``.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from isitok.base.giving_way import give_way
from isitok.format.known import Known
from isitok.format.passages import Passage
from isitok.format.problem import Places, Problem, Severity
from isitok.format.voices import Voice
from isitok.rules import (
    act_names_who,
    ask_poster_at_level_3,
    bystander_share,
    changes_if_wording,
    depends_at_level_3,
    feelings_of_whom,
    figure_without_source,
    gone_nothing,
    help_not_for_pupils,
    help_number_known,
    law_without_fact,
    level_3_in_primary,
    level_needs_help,
    level_too_low,
    nation_without_fact,
    no_way_that_helps,
    nobody_of_that_name,
    none_alone,
    ok_balance,
    other_language,
    own_picture_not_marked,
    pass_and_fail_same_text,
    person_always_victim,
    picture_and_telling,
    pressed_never_wrong,
    reading_age,
    real_contact,
    ring_nothing,
    save_before_block,
    second_hand_fact,
    seen_through,
    shows_nothing,
)
from isitok.rules.in_a_row import sent_in_a_row
from isitok.rules.prepared import Spoken, prepare_passages
from isitok.rules.subject import PackSubject, Subject
from isitok.rules.words import SLURS, Words, check_words


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
    figure_without_source,
    help_number_known,
    law_without_fact,
    real_contact,
)
SCENARIO_RULES: tuple[ScenarioRule, ...] = (
    act_names_who,
    ask_poster_at_level_3,
    changes_if_wording,
    depends_at_level_3,
    feelings_of_whom,
    gone_nothing,
    help_not_for_pupils,
    level_3_in_primary,
    level_needs_help,
    level_too_low,
    nation_without_fact,
    no_way_that_helps,
    nobody_of_that_name,
    none_alone,
    other_language,
    own_picture_not_marked,
    pass_and_fail_same_text,
    picture_and_telling,
    pressed_never_wrong,
    reading_age,
    ring_nothing,
    save_before_block,
    second_hand_fact,
    shows_nothing,
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


def check_scenario(subject: Subject, words: Words) -> Iterator[Problem]:
    """Check one scenario against the content rules, and the words in it."""
    spoken = prepare_passages(subject.passages, subject.places, subject.known, subject)
    yield from check_spoken(spoken, words, sent_in_a_row(subject))
    for rule in SCENARIO_RULES:
        give_way()
        if not (subject.scenario.for_staff and rule in NOT_FOR_STAFF):
            yield from rule.check(subject)


def check_week(whole: Subject, in_a_row: tuple[Spoken, ...], words: Words) -> Iterator[Problem]:
    """Check a week as if it were one story, and what is sent in a row on some way.

    Whether there is a way that helps, and a telling, is looked at on every way, before.
    """
    spoken = prepare_passages(whole.passages, whole.places, whole.known, whole)
    yield from check_spoken(spoken, words, in_a_row)
    for rule in SCENARIO_RULES:
        if rule is not no_way_that_helps:
            yield from rule.check(whole)


def check_pack(pack: PackSubject, words: Words) -> Iterator[Problem]:
    """Check a pack against the content rules: its own words, and its scenarios together (not one by one)."""
    yield from check_spoken(prepare_passages(pack.passages, pack.places, pack.known), words)
    for rule in PACK_RULES:
        if not (pack.pack.for_staff and rule in NOT_FOR_STAFF):
            yield from rule.check_pack(pack)


def check_known(known: Known, passages: Iterable[tuple[Places, Passage]], words: Words) -> Iterator[Problem]:
    """Check the words of facts, help, law cards and the staff card against the content rules."""
    for places, passage in passages:
        yield from check_spoken(prepare_passages((passage,), places, known), words)


def check_unread(all_spoken: tuple[Spoken, ...], words: Words) -> Iterator[Problem]:
    """Check what lies in a pack's folder and isn't read by the game: whoever opens the file reads it."""
    kept_out = (SLURS, real_contact.CODE, help_number_known.CODE)
    yield from (problem for problem in check_spoken(all_spoken, words) if problem.code in kept_out)


def check_spoken(all_spoken: tuple[Spoken, ...], words: Words, in_a_row: tuple[Spoken, ...] = ()) -> Iterator[Problem]:
    """Check words against the word lists and the rules that look at one passage at a time, wherever these are said.

    ``in_a_row`` are messages that one person sends one after the other, as one.
    """
    yield from check_words(words, all_spoken, in_a_row)
    for rule in WORD_RULES:
        give_way()
        for one in all_spoken:
            if one.passage.voice in rule.VOICES:
                yield from rule.check_words(one)
