"""Days such as 2026-11-30, as people say them."""

from typing import Final

from isitok.i18n.screen_words import Words, later

_MONTHS: Final = (
    later("January"),
    later("February"),
    later("March"),
    later("April"),
    later("May"),
    later("June"),
    later("July"),
    later("August"),
    later("September"),
    later("October"),
    later("November"),
    later("December"),
)


def month_in_words(day: str, words: Words) -> str:
    """ "November 2026"."""
    year, month, _ = day.split("-")
    return words("{month} {year}", month=words(_MONTHS[int(month) - 1]), year=year)


def day_in_words(day: str, words: Words) -> str:
    """ "30 November 2026"."""
    return words("{day} {month_and_year}", day=int(day[8:]), month_and_year=month_in_words(day, words))
