"""The words and numbers that results are made of. They need nothing of the game, so that they don't slow its start."""

from enum import StrEnum
from typing import Final

from isitok.base.value import Value
from isitok.format.vocabulary import YOUNG_PEOPLE, Topic

LEAST_OF_ALL: Final = 5
"""No group smaller than this is ever kept, whatever the setting."""

NO_TOPIC: Final = "none"
ALL_TOPICS: Final = "all"
TOPICS: Final = (*(topic.value for topic in Topic), NO_TOPIC, ALL_TOPICS)
"""Every word that can name a topic in the results."""

COURSES: Final = tuple(band.value for band in YOUNG_PEOPLE)
"""Every word that can name a course in the results: the game's own are told apart by the ages that they are for."""


ORDERS: Final = ("ab", "ba")
"""Of a pair of stories: the named one first, or its twin."""

YEARS: Final = tuple(str(age) for age in range(7, 18))
"""Every word that can name a year group: how old its pupils are when the school year begins, in whichever nation."""


class VoteKind(StrEnum):
    HARM = "harm"  # acts that are not OK: who said so?
    FINE = "fine"  # acts that are OK: who said so?
    BEFORE = "before"  # acts of a story before the lessons
    AFTER = "after"  # those of its twin, after them


HALVES: Final = (VoteKind.BEFORE, VoteKind.AFTER)


class Part(Value):
    """One vote: how many agreed with the game, and how many didn't. Nobody is in it twice.

    Where somebody passed, ``passes`` has made it a vote of the whole room. It then also holds the least number of
    people on each side; otherwise that is the number of votes.
    """

    topic: str
    kind: VoteKind
    agreed: int
    differed: int
    agreed_people: int | None = None
    differed_people: int | None = None
    course: str = ""  # where before and after are asked in different lessons of it
    order: str = ""  # of before and after: which story of the pair was first
    year: str = ""  # the year group of the class, where an adult gave it


Counts = tuple[tuple[Part, ...], ...]
"""The votes of a lesson. Those that only make sense together, before and after, are one entry."""


def is_counted(room: int | None, least: int, *, with_keys: bool) -> bool:
    """Whether results may be kept of this class."""
    return not with_keys and room is not None and room >= max(LEAST_OF_ALL, least)
