"""Who has read which story of a pack, as its ``readings.yaml`` says, and what a card may then say of itself.

A reading counts as long as its mark is that of the story. A file that can't be read says nothing: nothing counts then.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final, TypeVar

from isitok.base.disk import is_there, unreadable
from isitok.base.value import Value, replace
from isitok.format.card import Card, WeekCard
from isitok.format.file import read_path
from isitok.format.law import LawCard
from isitok.format.passages import Passage, passages_of
from isitok.format.problem import Places, Problem, Severity
from isitok.format.readings import Readings, StoryReading
from isitok.format.week import Week
from isitok.format.yaml.slug import slug
from isitok.library.folders import READINGS

_TITLED: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Prof)\.? [A-Z]")
_CAPITAL: Final = re.compile(r"[A-Z][a-z'’-]+")
_NO_NAMES: Final = re.compile(
    r"assistant|behaviour|child(?:ren)?|class|coordinator|counsellor|deputy|designated|director|family|form|governor|"
    r"head|headteacher|health|inclusion|ireland|key|lead|leader|learning|librarian|manager|mentor|northern|nurse|"
    r"officer|online|pastoral|principal|protection|psychologist|pupils?|safeguarding|safety|school|senco|senior|social|"
    r"special|staff|stage|support|teacher|teaching|team|trainer|trustee|tutor|volunteer|welfare|worker|year|young|youth",
    re.IGNORECASE,
)
"""Words of roles, which are written with capitals here and there."""


class ReadReadings(Value):
    """The readings of a pack by story, in the order of the file; none where the file can't be read."""

    by_story: Mapping[str, tuple[StoryReading, ...]]
    places: Places
    problems: tuple[Problem, ...] = ()
    passages: tuple[Passage, ...] = ()

    def of(self, stem: str) -> tuple[StoryReading, ...]:
        """The signatures under one story, the latest first."""
        return tuple(sorted(self.by_story.get(slug(stem), ()), key=lambda one: one.on, reverse=True))


def readings_in(folder: Path, name: str = READINGS) -> ReadReadings:
    """The readings that lie in a pack's folder; none without a file."""
    path = folder / name
    if not (is_there(path) or unreadable(path)):
        return ReadReadings({}, Places(file=str(path), marks={}))
    read = read_path(Readings, path, str(path))
    made: Readings | None = None
    if not any(problem.severity is Severity.ERROR for problem in read.problems):
        made = read.made(Readings)
    if made is None:
        message = "this file can't be read, so nobody counts as having read any story of this pack"
        hint = "mend what is said of it; or delete it, and have the stories signed again"
        unread = Problem(read.places.at(), "no-readings", message, hint, Severity.WARNING)
        return ReadReadings({}, read.places, (*read.problems, unread))
    by_story: dict[str, tuple[StoryReading, ...]] = {}
    for one in made.readings:
        stem = slug(one.story)
        by_story[stem] = (*by_story.get(stem, ()), one)
    found = (*read.problems, *_names_in(made.readings, read.places))
    return ReadReadings(by_story, read.places, found, passages_of(made))


def check_stories_named(read: ReadReadings, stems: Iterable[str]) -> Iterator[Problem]:
    """Readings of stories that aren't there."""
    there = {slug(stem) for stem in stems}
    told = (one.story for readings in read.by_story.values() for one in readings)
    for story in dict.fromkeys(told):
        if slug(story) not in there:
            message = f"'{story}' was read, and there is no such story in this pack"
            hint = "take its lines out, or write what its file is called now"
            yield Problem(read.places.at("readings"), "unknown-stem", message, hint, Severity.WARNING)


S = TypeVar("S", Card, LawCard)


def as_signed(card: S, stem: str, read: ReadReadings) -> S:
    """The card with who signed it last: as it stands, or else as it was before."""
    readings = read.of(stem)
    fits = [one for one in readings if one.text == card.mark]
    if not readings:
        return card
    latest = (fits or readings)[0]
    return replace(card, read=bool(fits), signed_by=latest.by, signed_on=latest.on)


T = TypeVar("T", Card, WeekCard, Week)


def with_copies(stories: Iterable[T], marks: frozenset[str]) -> tuple[T, ...]:
    """The same, where a copy of what came with the game (``marks``) needs nobody else who reads it."""
    return tuple(replace(one, read=True) if one.own and one.mark in marks else one for one in stories)


def only_copies(stories: Iterable[T], marks: frozenset[str]) -> tuple[T, ...]:
    """The same, where no reading counts: of what is read all the same, only copies of the game's own are."""
    return tuple(replace(one, read=one.mark in marks) if one.read else one for one in stories)


def looks_like_a_name(text: str) -> bool:
    """Whether somebody's name may stand in a note: "Ms Okafor", "Jane Smith"."""
    words = text.split()
    pairs = pairwise(map(_may_be_name, words))
    return _TITLED.search(text) is not None or any(one and other for one, other in pairs)


def _may_be_name(word: str) -> bool:
    bare = word.strip(".,;:()!?“”\"'’")
    return _CAPITAL.fullmatch(bare) is not None and not _NO_NAMES.fullmatch(bare)


def _names_in(readings: Sequence[StoryReading], places: Places) -> Iterator[Problem]:
    for number, one in enumerate(readings):
        alone = len(one.by.split()) == 1 and _may_be_name(one.by)
        for key, text in (("by", one.by), ("note", one.note)):
            if looks_like_a_name(text) or (key == "by" and alone):
                message = f"'{key}' has what looks like somebody's name: a role, not a name"
                hint = "write what whoever read it is: safeguarding lead"
                yield Problem(places.at("readings", number, key), "role-not-name", message, hint, Severity.WARNING)
