"""About how long a game takes: for who reads it, and for who hears it."""

from collections.abc import Mapping
from typing import Final

from isitok.format.vocabulary import Band
from isitok.scenes.scene import Desk

A_STORY: Final = 2.4  # minutes to read and answer it: five take about twelve
A_MINUTE: Final = 175  # words that are said
AROUND: Final = 90  # words before the first story and after the last
HEARD: Final[Mapping[Band, int]] = {Band.B7_9: 410, Band.B9_11: 455, Band.B11_14: 475, Band.B14_18: 545}
"""Words that are heard of a story: what is said on coming to its pages, and what the keyboard comes to."""


def minutes_to_read(cards: int) -> int:
    """For who reads so many stories."""
    return round(cards * A_STORY)


def minutes_to_hear(cards: int, ages: tuple[Band, ...]) -> int:
    """For who hears so many stories for these ages: rather a minute too many than one too few."""
    heard = [HEARD[band] for band in ages if band in HEARD] or [*HEARD.values()]
    return -(-(AROUND + cards * sum(heard) // len(heard)) // A_MINUTE)


def how_long(cards: int, desk: Desk) -> str:
    """The same in words, for who plays here."""
    words = desk.words
    if not desk.listens:
        return words.many("About {n} minute.", "About {n} minutes.", minutes_to_read(cards))
    minutes = minutes_to_hear(cards, desk.settings.ages)
    return words.many("About {n} minute to listen to.", "About {n} minutes to listen to.", minutes)
