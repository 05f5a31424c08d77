"""How often a machine that only counts words tells acts that are OK from acts that aren't.

If it does so much oftener than somebody who always says the same, the words of acts give their verdicts away: "though"
stood in acts that are OK. Naive Bayes on words and pairs of words, without the, a, an and of, names all alike; tested
on stories that it hasn't seen, a tenth of them at a time, in five different orders.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from math import log
from random import Random
from typing import Final

from isitok.base.value import Value
from isitok.format.vocabulary import Verdict
from isitok.rules.balance import LOWER_LEVELS
from isitok.rules.subject import Subject

SEEDS: Final = range(5)
FOLDS: Final = 10
FEWEST: Final = 40
"""With fewer stories, chance says more than words."""

MOST_OVER_BASE: Final = 0.08

_ALPHA: Final = 0.5
_UNCOUNTED: Final = frozenset({"the", "a", "an", "of"})
_NAME: Final = "NAME"
_WORD: Final = re.compile(r"\w+")


class Guess(Value):
    """How often the verdict is guessed right: from words, and by whoever always says what is right most often."""

    right: float
    base: float

    @property
    def is_kept(self) -> bool:
        """Whether words give little enough away."""
        return round(self.right - self.base, 9) <= MOST_OVER_BASE


class _Act(Value):
    story: int
    is_ok: bool
    words: tuple[str, ...]


def guess_by_words(subjects: Iterable[Subject]) -> Guess | None:
    """How often words tell OK from not OK at levels 1 and 2. None where there are too few stories to say."""
    stories = [subject for subject in subjects if subject.scenario.level in LOWER_LEVELS]
    acts = [act for number, subject in enumerate(stories) for act in _acts_of(number, subject)]
    fine = sum(act.is_ok for act in acts)
    if len(stories) < FEWEST or fine in (0, len(acts)):
        return None
    right = sum(_count_right(acts, len(stories), seed) for seed in SEEDS)
    return Guess(right / len(SEEDS) / len(acts), max(fine, len(acts) - fine) / len(acts))


def _acts_of(story: int, subject: Subject) -> Iterable[_Act]:
    for act in subject.scenario.acts:
        if act.verdict in (Verdict.OK, Verdict.NOT_OK):
            yield _Act(story, act.verdict is Verdict.OK, words_of(without_names(subject, act.act)))


def without_names(subject: Subject, text: str) -> str:
    """A text of this story with all names in it made alike."""
    names = {person.name for person in subject.known.cast.people.values()}
    names |= {other.name for other in subject.scenario.others.values()}
    return _naming(frozenset(names)).sub(_NAME, text)


@cache
def _naming(names: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})\b")


def single_words_of(text: str) -> list[str]:
    """The words of a text, without those that say nothing."""
    return [word for word in _WORD.findall(text.lower()) if word not in _UNCOUNTED]


def words_of(act: str) -> tuple[str, ...]:
    """The words of an act, and its pairs of words."""
    words = single_words_of(act)
    return (*words, *(f"{one} {next_}" for one, next_ in pairwise(words)))


def _count_right(acts: Sequence[_Act], stories: int, seed: int) -> int:
    """How many acts are guessed right, with the stories in the order of this seed."""
    order = list(range(stories))
    Random(seed).shuffle(order)
    return sum(_count_right_of(acts, frozenset(order[fold::FOLDS])) for fold in range(FOLDS))


def _count_right_of(acts: Sequence[_Act], unseen: frozenset[int]) -> int:
    """How many acts of unseen stories are guessed right from those of all others."""
    counts: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    seen: Counter[bool] = Counter()
    for act in acts:
        if act.story not in unseen:
            counts[act.is_ok].update(act.words)
            seen[act.is_ok] += 1
    known = counts[True].keys() | counts[False].keys()
    sums = {is_ok: counted.total() + _ALPHA * len(known) for is_ok, counted in counts.items()}

    def likely(is_ok: bool, words: Iterable[str]) -> float:
        found = (log((counts[is_ok][word] + _ALPHA) / sums[is_ok]) for word in words if word in known)
        return log(seen[is_ok] + _ALPHA) + sum(found)

    return sum((likely(True, act.words) > likely(False, act.words)) is act.is_ok for act in acts if act.story in unseen)
