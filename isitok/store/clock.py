"""This computer's clock may be wrong: a start must not delete what is kept for weeks because of a clock that is ahead.

A wrong clock looks the same as a computer that hasn't been used for years. So what is past its time is set aside first,
for thirty days of this clock, and that is said. If the clock goes back meanwhile, it is there again. A clock that says
what can't be is no clock: by that, nothing is too old, and nothing is added.
"""

import os
import time
from functools import partial
from pathlib import Path
from typing import Final

from isitok.base.jobs import retry
from isitok.base.trouble import Trouble, trouble

A_DAY: Final = 24 * 60 * 60
ASIDE_SECONDS: Final = 30 * A_DAY
_FIRST, _LAST = 2024, 2099


def local_time(seconds: float | None = None) -> time.struct_time:
    """This moment, or another (seconds since the epoch), by the clock on the wall; 1970 for one that can't be."""
    try:
        return time.localtime(seconds)
    except (OSError, OverflowError, ValueError):  # Windows counts to the year 3000
        return time.gmtime(0)


def today() -> str:
    """This day by the clock on the wall, as 2026-11-30; "" by a clock that says what can't be."""
    now = local_time()
    return "" if no_clock(now.tm_year) else time.strftime("%Y-%m-%d", now)


def no_clock(year: int | None = None) -> Trouble | None:
    """What to say if this year, or else the clock's, can't be; None if it can."""
    year = local_time().tm_year if year is None else year
    if _FIRST <= year <= _LAST:
        return None
    return trouble(
        "This computer’s clock says that it is the year {year}. Until it is set, no results of classes are shown or "
        "added, and nothing that is kept is deleted.",
        year=year,
    )


def past_name(path: Path) -> Path:
    """The name of a file once it is set aside because its time is over."""
    return path.with_name(f"{path.stem}.past{path.suffix}")


def let_go(path: Path, seconds: float) -> bool:
    """Set a file aside that hasn't been written for so many seconds; whether that was done now. Raises OSError.

    After thirty days it is deleted. If the clock was ahead, it is there again, and its time begins today.
    """
    now, there, gone = time.time(), _written(path), _written(past_name(path))
    if there is not None and there > now + A_DAY:
        os.utime(path, (now, now))
    if gone is not None and gone > now + A_DAY:
        os.utime(past_name(path), (now, now))
        if there is None:
            retry(partial(os.replace, past_name(path), path))
    elif gone is not None and now - gone >= ASIDE_SECONDS:
        retry(past_name(path).unlink)
    elif gone is None and there is not None and now - there >= seconds:
        os.utime(path, (now, now))  # first: it must never look as if it had been set aside long ago
        retry(partial(os.replace, path, past_name(path)))
        return True
    return False


def _written(path: Path) -> float | None:
    try:
        return path.stat().st_mtime
    except OSError:
        return None
