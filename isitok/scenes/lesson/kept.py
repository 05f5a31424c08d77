"""Which lesson was broken off just now, and when one was kept, in words."""

import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from isitok.base.disk import names_in
from isitok.base.jobs import ask
from isitok.i18n.screen_words import Words, later
from isitok.scenes.scene import Desk
from isitok.store.clock import local_time

WEEKDAYS = (
    later("Monday"),
    later("Tuesday"),
    later("Wednesday"),
    later("Thursday"),
    later("Friday"),
    later("Saturday"),
    later("Sunday"),
)
AN_HOUR: Final = 60 * 60
_WEEK = 6 * 24 * 60 * 60  # seconds for which the name of a weekday is unambiguous


def all_kept(desk: Desk) -> tuple[Path, ...]:
    """The files of all lessons that can be resumed, the latest first."""
    if desk.kept.lesson_file is None or not any(_same_beginning(desk.kept.lesson_file)):
        return ()
    from isitok.store.autosave import lessons_kept  # rarely needed, and the title screen asks at every start

    return lessons_kept(desk.kept.lesson_file)


def just_kept(desk: Desk) -> Path | None:
    """The lesson that was broken off within this hour: others who use this computer later aren't told of one."""
    latest = next(iter(all_kept(desk)), None)
    kept = None if latest is None else _time(latest)
    return latest if kept is not None and time.time() - kept < AN_HOUR else None


def when_kept(file: Path | None, words: Words) -> str:
    """When the lesson in this file was kept; "" where there is none."""
    kept = None if file is None else _time(file)
    return "" if kept is None else when(kept, words)


def _time(file: Path) -> float | None:
    from isitok.store.autosave import time_kept

    return time_kept(file)


def _same_beginning(file: Path) -> Iterator[str]:
    """The names beside this file that begin as its own does."""
    try:
        names = ask(file.parent, partial(names_in, file.parent))
    except OSError:
        return
    yield from (name for name in names if name.startswith(file.stem))


def when(kept: float, words: Words) -> str:
    """When a lesson was kept (seconds since the epoch), in words: "Tuesday, 14:05"."""
    then = local_time(kept)
    clock = time.strftime("%H:%M", then)
    if time.time() - kept < _WEEK:
        return words("{weekday}, {clock}", weekday=words(WEEKDAYS[then.tm_wday]), clock=clock)
    return words("{day}/{month}, {clock}", day=then.tm_mday, month=then.tm_mon, clock=clock)
