"""Whether this computer's clock can be right: a start with a wrong clock must not delete what is kept for weeks.

A wrong clock looks the same as a computer that hasn't been used for years. So if what was kept last
seems to be older than ``LONG_YEARS``, it isn't deleted for its age: the game says so, and somebody decides.
"""

import time
from typing import Final

LONG_YEARS: Final = 3
_LONG: Final = LONG_YEARS * 365 * 24 * 60 * 60


def is_likely(kept: float) -> bool:
    """Whether something kept at this time (in seconds since the epoch) can be as old as it seems by the clock."""
    return time.time() - kept < _LONG


def year_now() -> int:
    """The year by this computer's clock."""
    return time.localtime().tm_year
