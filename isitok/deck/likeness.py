"""Which scenarios of a pack use much the same words, and may be one story with other names.

Each scenario is a vector of its words, weighted by how rare they are in the pack (tf-idf, Spärck Jones 1972) and, as
1 + log tf, by how often they stand in the scenario (Salton & Buckley 1988). Two are as alike as the cosine between
their vectors: 0 for no word in common, 1 for the same words. Names of people are left out. It points at pairs for
somebody to read; it proves nothing.

In a pack of hundreds, not every pair is compared: stories with the same words are grouped, and others can only be
close if they share a word that weighs enough (the bound of all-pairs search, Bayardo, Ma & Srikant 2007). The result is
the same.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice, product
from typing import Final

from isitok.base.value import Value
from isitok.format.ids import name_of
from isitok.rules.readability import ANYBODY, readable_text
from isitok.rules.subject import PackSubject, Subject

ALIKE: Final = 0.3
"""Pairs at least this similar are worth reading side by side. Different stories in our packs are below it."""

SHOWN: Final = 5
"""How many of the closest pairs are always shown."""

MANY: Final = 6
"""Up to this many scenarios that are close to each other are listed as pairs; more are one group."""

_FEW: Final = 100  # how many scenarios have every pair compared, if need be
_LOWEST: Final = 0.01
_ROUNDED: Final = 0.999_999  # sums of floats are not exact

_WORD: Final = re.compile(r"[a-zà-ÿ]+(?:'[a-z]+)?")

Vector = dict[str, float]


class Pair(Value):
    """Two scenarios of a pack, by file name, and how alike their words are."""

    one: str
    two: str
    alike: float  # 0 to 1
    words: tuple[str, ...]  # the words that make them alike, the weightiest first
    twins: bool  # set a and set b: meant to be equally hard, but different stories

    @property
    def is_close(self) -> bool:
        """Whether somebody should read them side by side."""
        return self.alike >= ALIKE


def pairs_of(pack: PackSubject) -> list[Pair]:
    """All pairs of scenarios in a pack, the closest first."""
    vectors = _vectors([_words(subject) for subject in pack.subjects])
    found = [_pair(pack.subjects, vectors, *both) for both in combinations(range(len(vectors)), 2)]
    return sorted(found, key=lambda pair: (-pair.alike, pair.one, pair.two))


class Group(Value):
    """Many scenarios, each close to another one. Listing all their pairs would be a flood."""

    stems: tuple[str, ...]
    pairs: int  # that are close


class Compared(Value):
    """What is reported about a pack: groups, and the closest pairs outside them."""

    all: int  # pairs
    close: int  # of them
    groups: tuple[Group, ...]
    pairs: tuple[Pair, ...]


def lines(pack: PackSubject) -> Iterator[str]:
    """The closest pairs of a pack as text; a large group is one entry."""
    found = compare(pack)
    yield f"{pack.pack.title} ({pack.pack.id}): {found.close} of {found.all} pairs are told in much the same words"
    for group in found.groups:
        named = ", ".join(group.stems[:SHOWN])
        more = f" and {len(group.stems) - SHOWN:,} more" if len(group.stems) > SHOWN else ""
        yield f"! {len(group.stems):,} scenarios, each much like another of them ({group.pairs:,} pairs): {named}{more}"
    for pair in found.pairs:
        mark = "!" if pair.is_close else " "
        twins = ", twins" if pair.twins else ""
        yield f"{mark} {pair.alike:.0%}  {pair.one} – {pair.two}{twins}: {', '.join(pair.words)}"


def compare(pack: PackSubject) -> Compared:
    """Which of a pack's scenarios are alike, and how many pairs are close."""
    vectors = _vectors([_words(subject) for subject in pack.subjects])
    same: dict[tuple[tuple[str, float], ...], list[int]] = {}
    for number, vector in enumerate(vectors):
        same.setdefault(tuple(sorted(vector.items())), []).append(number)
    alike = [members for words, members in same.items() if words]
    firsts = [vectors[members[0]] for members in alike]
    least = ALIKE
    while True:
        found = list(_at_least(firsts, least))
        pairs = sum(len(alike[one]) * len(alike[other]) for one, other, _ in found) + sum(map(_within, alike))
        if pairs >= SHOWN or least < _LOWEST:
            break
        least /= 4
    near = [(one, other, score) for one, other, score in found if score >= ALIKE]
    together = _merge(len(pack.subjects), alike, near)
    many = [members for members in together if len(members) > MANY]
    held = {number for members in many for number in members}
    # Single pairs, except those inside a group that is listed as one.
    listed = [(one, other) for members in alike if members[0] not in held for one, other in combinations(members, 2)]
    for first, second, score in found:
        if score < ALIKE or alike[first][0] not in held:
            listed += islice(product(alike[first], alike[second]), SHOWN if score < ALIKE else None)
    made = [_pair(pack.subjects, vectors, min(pair), max(pair)) for pair in listed]
    if len(made) < SHOWN and not many and len(vectors) <= _FEW:
        made = pairs_of(pack)  # with those that have no word in common
    made.sort(key=lambda pair: (-pair.alike, pair.one, pair.two))
    close = sum(map(_within, alike)) + sum(len(alike[one]) * len(alike[other]) for one, other, _ in near)
    count = len(vectors) * (len(vectors) - 1) // 2
    shown = max(SHOWN - len(many), sum(pair.is_close for pair in made))
    groups = tuple(_group(pack.subjects, members, alike, near) for members in many)
    return Compared(count, close, groups, tuple(made[:shown]))


def _within(members: Sequence[int]) -> int:
    """How many pairs a group of this size has."""
    return len(members) * (len(members) - 1) // 2


def _at_least(vectors: Sequence[Vector], least: float) -> Iterator[tuple[int, int, float]]:
    """The pairs that are at least this similar, the first before the second, with their similarity."""
    heaviest: dict[str, float] = {}
    having: dict[str, list[int]] = {}
    for number, vector in enumerate(vectors):
        for word, weight in vector.items():
            heaviest[word] = max(weight, heaviest.get(word, 0.0))
            having.setdefault(word, []).append(number)
    for number, vector in enumerate(vectors):
        # The lightest words are not looked up, as long as they can't reach the threshold by themselves.
        could, others = 0.0, set[int]()
        for word, weight in sorted(vector.items(), key=lambda item: item[1] * heaviest[item[0]]):
            could += weight * heaviest[word]
            if could >= least * _ROUNDED:
                others.update(having[word])
        for other in others:
            if other > number:
                score = _score(vector, vectors[other])
                if score >= least:
                    yield number, other, score


def _score(one: Vector, other: Vector) -> float:
    if len(other) < len(one):
        one, other = other, one
    return sum([weight * other[word] for word, weight in one.items() if word in other])


def _merge(number: int, alike: Sequence[list[int]], near: Iterable[tuple[int, int, float]]) -> list[list[int]]:
    """Groups of scenarios in which each is close to another."""
    leads = list(range(number))

    def lead(at: int) -> int:
        while leads[at] != at:
            leads[at] = leads[leads[at]]
            at = leads[at]
        return at

    ties = [(members[0], other) for members in alike for other in members[1:]]
    for one, other in (*ties, *((alike[one][0], alike[other][0]) for one, other, _ in near)):
        leads[max(lead(one), lead(other))] = min(lead(one), lead(other))
    found: dict[int, list[int]] = {}
    for at in range(number):
        found.setdefault(lead(at), []).append(at)
    return list(found.values())


def _group(
    subjects: Sequence[Subject],
    members: Sequence[int],
    alike: Sequence[list[int]],
    near: Iterable[tuple[int, int, float]],
) -> Group:
    inside = set(members)
    pairs = sum(_within(same) for same in alike if same[0] in inside)
    pairs += sum(len(alike[one]) * len(alike[other]) for one, other, _ in near if alike[one][0] in inside)
    return Group(tuple(sorted(name_of(subjects[number].scenario.id) for number in members)), pairs)


def _pair(subjects: Sequence[Subject], vectors: Sequence[Vector], one: int, other: int) -> Pair:
    first, second = vectors[one], vectors[other]
    shared = {word: first[word] * second[word] for word in first.keys() & second.keys()}
    words = sorted(shared, key=lambda word: (-shared[word], word))[:5]
    stems = name_of(subjects[one].scenario.id), name_of(subjects[other].scenario.id)
    twins = subjects[one].scenario.twin == stems[1] or subjects[other].scenario.twin == stems[0]
    return Pair(*stems, sum(shared.values()), tuple(words), twins)


def _words(subject: Subject) -> Counter[str]:
    text = readable_text(subject).lower().replace("’", "'").replace("'s ", " ")
    return Counter(_plain(word) for word in _WORD.findall(text) if len(word) > 2 and word != ANYBODY.lower())


def _plain(word: str) -> str:
    """A word without its plural: photos → photo."""
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] not in "su" else word


def _vectors(documents: Sequence[Counter[str]]) -> list[Vector]:
    """Each document's words and their weights, scaled to length 1."""
    spread = Counter(word for document in documents for word in document)
    vectors = []
    for document in documents:
        weights = {
            word: (1 + math.log(times)) * math.log((len(documents) + 1) / spread[word])
            for word, times in document.items()
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors.append({word: weight / length for word, weight in weights.items() if weight})
    return vectors
