"""What a content rule looks at: a scenario or a pack, with places in files and everything it may refer to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from isitok.packs.model.card import Pack
from isitok.packs.model.known import Known
from isitok.packs.model.problem import Place
from isitok.packs.model.scenario import Scenario

Path = tuple[str | int, ...]
"""Where a value is in a file: YAML keys and list positions from 0, as in ``("acts", 0, "why")``."""


class Voice(StrEnum):
    """Who is speaking in a passage (F7, *Whose voice*)."""

    GAME = "game"  # what the game itself says, and agrees with
    QUOTED = "quoted"  # bubbles, options, phone text: may quote people
    ADULT = "adult"  # what the game says to adults
    HEARD = "heard"  # what a pupil may say, for adults to expect
    CITED = "cited"  # titles and addresses of what a fact was read in


class Passage(NamedTuple):
    """A piece of text, who says it, and where it stands."""

    path: Path
    text: str
    voice: Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the values of one file stand."""

    file: str
    marks: Mapping[Path, tuple[int, int]]  # path → line, column (from 1), of the key or list item

    def at(self, *path: str | int) -> Place:
        """The place of a value, or of the nearest thing around it in the file."""
        while path and path not in self.marks:
            path = path[:-1]
        return Place(self.file, *self.marks.get(path, (1, 1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A scenario that is being checked."""

    scenario: Scenario
    known: Known
    bundled: bool
    places: Places
    passages: Sequence[Passage]  # all of its text, in reading order

    def at(self, *path: str | int) -> Place:
        """The place of a value of this scenario."""
        return self.places.at(*path)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackSubject:
    """A pack that is being checked, with the scenarios that could be read."""

    pack: Pack
    subjects: tuple[Subject, ...]
    known: Known
    places: Places  # of pack.yaml
    passages: tuple[Passage, ...] = ()
