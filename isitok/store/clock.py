"""Whether this computer's clock can be right: one start with a wrong one must not delete what is kept for some weeks.

Nobody can tell a clock that went wrong from a computer that nobody has used for years. So where what was kept last
seems to be older than ``LONG_YEARS``, nothing is deleted because of its age: it is said instead, and somebody decides.
"""

import time
from typing import Final

LONG_YEARS: Final = 3
_LONG: Final = LONG_YEARS * 365 * 24 * 60 * 60


def is_likely(kept: float) -> bool:
    """Whether what was kept then (in seconds since the epoch) can be as old as the clock makes it."""
    return time.time() - kept < _LONG


def year_now() -> int:
    """The year that the clock says it is."""
    return time.localtime().tm_year
