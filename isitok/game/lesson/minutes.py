"""How the minutes of a lesson are divided between its parts (``product.md``, *Modes*)."""

from typing import Final

from isitok.packs.model.lesson_plan import SCENARIOS_IN
from isitok.value import Value

_AROUND: Final = {10: 2, 20: 3, 30: 5, 50: 5}
"""Minutes of a lesson → minutes for the ground rules; stepping out and help get the same."""


class Share(Value):
    """A part of the lesson and its minutes."""

    part: str  # "rules", "scenario", "end"
    minutes: float


def shares_of(minutes: int) -> tuple[Share, ...]:
    """The parts of a lesson in order. They add up to its minutes. Raises ``KeyError`` for other lengths."""
    around, count = _AROUND[minutes], SCENARIOS_IN[minutes]
    each = (minutes - 2 * around) / count
    return (Share("rules", around), *(Share("scenario", each) for _ in range(count)), Share("end", around))
