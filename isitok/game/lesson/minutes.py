"""How the minutes of a lesson are divided between its parts."""

from collections.abc import Sequence
from typing import Final

from isitok.base.value import Value
from isitok.format.lesson_ways import SCENARIOS_IN

_AROUND: Final = {10: 2, 20: 3, 30: 5, 50: 5}
"""Minutes of a lesson → minutes for the ground rules; stepping out and help get the same."""


A_PART: Final = 0.1
"""Minutes for each part of a phone that opens: it is pressed for, read, and sometimes talked about."""


class Share(Value):
    """A part of the lesson and its minutes."""

    part: str  # "rules", "scenario", "end"
    minutes: float


def shares_of(minutes: int, openings: Sequence[int] = ()) -> tuple[Share, ...]:
    """The parts of a lesson in order. They add up to its minutes. Raises ``KeyError`` for other lengths.

    ``openings``: in how many parts the phone of each story opens, as far as that is known.
    """
    around, count = _AROUND[minutes], SCENARIOS_IN[minutes]
    opening = [A_PART * parts for parts in (*openings[:count], *[0] * (count - len(openings)))]
    each = (minutes - 2 * around - sum(opening)) / count
    return (Share("rules", around), *(Share("scenario", each + more) for more in opening), Share("end", around))
