"""About how long a week takes somebody alone: from its words, and from its presses."""

from collections.abc import Mapping
from math import ceil
from typing import Final

from isitok.format.vocabulary import Band
from isitok.format.week import Week, WeekDay
from isitok.format.week_ways import Flags, day_on, ways
from isitok.format.week_words import words_beside, words_on_phone

A_MINUTE: Final[Mapping[Band, int]] = {Band.B7_9: 100, Band.B9_11: 140}
"""Words that are read; 190 by those who are older."""
_OLDER: Final = 190
_A_PRESS: Final = 2.0  # seconds
_OF_A_DAY: Final = 5  # a notice, an answer, a reply, on from it, tomorrow


def minutes_alone(week: Week) -> int:
    """Minutes, with the longest day wherever there are several: rather one too many than one too few."""
    speed = A_MINUTE.get(week.youngest, _OLDER)
    seconds = sum(
        max(_seconds(day, flags, speed) for flags in starts) for day, starts in zip(week.days, ways(week), strict=False)
    )
    return max(1, ceil(seconds / 60))


def _seconds(day: WeekDay, flags: Flags, speed: int) -> float:
    now = day_on(day, flags)
    said = sum(len(text.split()) for text in now.judge.says)
    words = words_on_phone(now) + words_beside(now) + said
    bubbles = sum(len(phone.said()) for phone in now.open) + len(now.judge.says)
    presses = bubbles + max((len(reply.then) for reply in now.turn), default=0) + _OF_A_DAY
    return words * 60 / speed + presses * _A_PRESS
