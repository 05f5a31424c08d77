"""About how long a week takes somebody alone: from its words, and from its presses."""

from math import ceil
from typing import Final

from isitok.deck.time_alone import A_PRESS, words_a_minute
from isitok.format.week import Week, WeekDay
from isitok.format.week_ways import Flags, day_on, ways
from isitok.format.week_words import words_beside, words_on_phone

_OF_A_DAY: Final = 5  # a notice, an answer, a reply, on from it, tomorrow


def minutes_alone(week: Week) -> int:
    """Minutes, with the longest day wherever there are several: rather one too many than one too few."""
    speed = words_a_minute(week.youngest)
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
    return words * 60 / speed + presses * A_PRESS
