"""Which scenarios of a pack are told in much the same words: perhaps one story with other names.

Each scenario is a vector of its words, weighted by how rare they are in the pack (tf-idf, Spärck Jones 1972) and, as
1 + log tf, by how often they stand in the scenario (Salton & Buckley 1988). Two are as alike as the cosine between
their vectors: 0 for no word in common, 1 for the same words. Names of people are left out. It points at pairs for
somebody to read; it proves nothing.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from isitok.packs.readability import readable_text
from isitok.packs.subject import PackSubject, Subject

ALIKE: Final = 0.3
"""Pairs from this on are worth reading side by side. Stories of our packs that differ lie under it (see the tests)."""

SHOWN: Final = 5
"""So many of the closest pairs are always shown."""

_WORD: Final = re.compile(r"[a-zà-ÿ]+(?:'[a-z]+)?")

Vector = dict[str, float]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two scenarios of a pack, by file name, and how alike their words are."""

    one: str
    two: str
    alike: float  # 0 to 1
    words: tuple[str, ...]  # that make them so, the weightiest first
    twins: bool  # meant to be as hard as each other, but not the same story

    @property
    def is_close(self) -> bool:
        """Whether somebody should read them side by side."""
        return self.alike >= ALIKE


def pairs_of(pack: PackSubject) -> list[Pair]:
    """All pairs of a pack's scenarios, the closest first."""
    vectors = _vectors([_words(subject) for subject in pack.subjects])
    found = []
    for (subject, one), (other, two) in combinations(zip(pack.subjects, vectors, strict=True), 2):
        shared = {word: one[word] * two[word] for word in one.keys() & two.keys()}
        words = sorted(shared, key=lambda word: (-shared[word], word))[:5]
        stems = _stem(subject), _stem(other)
        twins = subject.scenario.twin == stems[1] or other.scenario.twin == stems[0]
        found.append(Pair(*stems, sum(shared.values()), tuple(words), twins))
    return sorted(found, key=lambda pair: (-pair.alike, pair.one, pair.two))


def lines(pack: PackSubject) -> Iterator[str]:
    """The closest pairs of a pack, as a person reads them."""
    pairs = pairs_of(pack)
    close = [pair for pair in pairs if pair.is_close]
    yield f"{pack.pack.title} ({pack.pack.id}): {len(close)} of {len(pairs)} pairs are told in much the same words"
    for pair in pairs[: max(SHOWN, len(close))]:
        mark = "!" if pair.is_close else " "
        twins = ", twins" if pair.twins else ""
        yield f"{mark} {pair.alike:.0%}  {pair.one} – {pair.two}{twins}: {', '.join(pair.words)}"


def _stem(subject: Subject) -> str:
    return subject.scenario.id.rpartition("/")[2]


def _words(subject: Subject) -> Counter[str]:
    text = readable_text(subject).lower().replace("’", "'").replace("'s ", " ")
    return Counter(_plain(word) for word in _WORD.findall(text) if len(word) > 2 and word != "sam")


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
