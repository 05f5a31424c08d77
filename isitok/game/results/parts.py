"""The words and numbers that results are made of. They need nothing of the game: a start isn't held up by them."""

from enum import StrEnum
from typing import Final

from isitok.packs.model.vocabulary import Topic
from isitok.value import Value

LEAST_OF_ALL: Final = 5
"""No group that is smaller than this is ever kept, whatever the setting."""

NO_TOPIC: Final = "none"
ALL_TOPICS: Final = "all"
TOPICS: Final = (*(topic.value for topic in Topic), NO_TOPIC, ALL_TOPICS)
"""Every word that can stand for a topic in the results."""


class VoteKind(StrEnum):
    """What was voted on."""

    HARM = "harm"  # acts that are not OK: who said so?
    FINE = "fine"  # acts that are OK: who said so?
    BEFORE = "before"  # key acts before the lesson
    AFTER = "after"  # others, like them, after it


class Part(Value):
    """One vote: so many saw it as the game does, and so many otherwise. Nobody is in it twice.

    Where somebody passed, ``passes`` has made it a vote of the whole room. Then it says beside it for how many people
    each side stands at the least; without that, for as many as there are on it.
    """

    topic: str
    kind: VoteKind
    agreed: int
    differed: int
    agreed_people: int | None = None
    differed_people: int | None = None


Counts = tuple[tuple[Part, ...], ...]
"""The votes of a lesson. Those that only make sense together are one entry: before and after."""


def is_counted(room: int | None, least: int, *, with_keys: bool) -> bool:
    """Whether a class is one of which results may be kept."""
    return not with_keys and room is not None and room >= max(LEAST_OF_ALL, least)
