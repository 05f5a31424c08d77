"""When the lesson that can be resumed was kept, in words."""

import time
from functools import partial

from isitok.base.disk import is_there
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
_WEEK = 6 * 24 * 60 * 60  # seconds for which the name of a weekday is unambiguous


def when_kept(desk: Desk) -> str:
    """When the lesson that can be resumed was kept; "" where there is none."""
    file = desk.kept.lesson_file
    if file is None:
        return ""
    try:
        there = ask(file.parent, partial(is_there, file))
    except OSError:
        return ""
    if not there:
        return ""
    from isitok.store.autosave import time_kept  # rarely needed, and the title screen asks at every start

    kept = time_kept(file)
    return "" if kept is None else when(kept, desk.words)


def when(kept: float, words: Words) -> str:
    """When a lesson was kept (seconds since the epoch), in words: "Tuesday 14:05"."""
    then = local_time(kept)
    clock = time.strftime("%H:%M", then)
    if time.time() - kept < _WEEK:
        return words("{weekday} {clock}", weekday=words(WEEKDAYS[then.tm_wday]), clock=clock)
    return words("{day}/{month}, {clock}", day=then.tm_mday, month=then.tm_mon, clock=clock)
