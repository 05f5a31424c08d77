"""What a story, a pack, a lesson and a course choose from: ages, levels, nations, topics."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from isitok.format.field_kinds import Choice, Form
from isitok.format.vocabulary import (
    YOUNG_PEOPLE,
    Band,
    Feeling,
    LawTopic,
    Level,
    Nation,
    Role,
    SensitiveTopic,
    Topic,
    Verdict,
)

BANDS: Final = tuple(Band)
BAND: Final = Choice(Band, guess="ages")
YOUNG_BAND: Final = Choice(YOUNG_PEOPLE, guess="ages")
"""Of a lesson or a course: those are for young people."""
TOUCH: Final = Choice(SensitiveTopic, guess="touch")
TOUCHED: Final = Choice(tuple(touch for touch in SensitiveTopic if touch is not SensitiveTopic.NONE), guess="touch")
"""What a story can touch: not that it is nothing."""
TOPIC: Final = Choice(Topic, lists="`isitok new --topics`")
LEVEL: Final = Choice(Level)
NATION: Final = Choice(Nation, guess="nation")
LAW_TOPIC: Final = Choice(LawTopic)
VERDICT: Final = Choice(Verdict, guess="verdict", offered="verdicts")
FEELING: Final = Choice(Feeling)
ROLE: Final = Choice(Role)
STEM: Final = Form(r"[^/\\\s.][^/\\]{0,63}", "the name of a scenario file without .yaml", "coach-photo")

USUAL_ACTS: Final = 3
MOST_ACTS: Final = 4
"""Four at level 3 only: there the harm itself is one act, and what people are tempted to blame needs others."""


def limits_of(ages: Iterable[Band]) -> int:
    """Which of the limits hold for these ages, from 0: those of the youngest. For adults they are those for 14–18."""
    return min(min(BANDS.index(band), len(YOUNG_PEOPLE) - 1) for band in ages)


def once_each(ages: Iterable[Band]) -> tuple[Band, ...]:
    return tuple(dict.fromkeys(ages))


def in_order(nations: Iterable[Nation]) -> tuple[Nation, ...]:
    """The nations in the order of the list."""
    here = tuple(nations)
    return tuple(nation for nation in Nation if nation in here)


def slugged(stem: str) -> str:
    """The name of a file as ids have it."""
    from isitok.format.yaml.slug import slug

    return slug(stem)
