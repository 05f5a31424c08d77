"""Which school years the ages are: "7–9" on its own can be mistaken for Years 7 to 9."""

from collections.abc import Iterable, Mapping
from typing import Final

from isitok.format.vocabulary import Band, Nation
from isitok.game.results.result_parts import YEARS
from isitok.i18n.screen_words import Words, later

SCHOOL: Final[Mapping[Band, str]] = {
    Band.B7_9: later("Years 3 and 4 · Primary 4 and 5"),
    Band.B9_11: later("Years 5 and 6 · Primary 6 and 7"),
    Band.B11_14: later("Years 7 to 9 · S1 to S3 · Northern Ireland: Years 8 to 10"),
    Band.B14_18: later("Years 10 to 13 · S4 to S6 · Northern Ireland: Years 11 to 14 · college"),
}
"""These hold in all of the UK."""

_YEARS: Final[Mapping[Band, str]] = {
    Band.B7_9: later("Years 3 and 4"),
    Band.B9_11: later("Years 5 and 6"),
    Band.B11_14: later("Years 7 to 9"),
    Band.B14_18: later("Years 10 to 13 · college"),
}
_PRIMARY: Final[Mapping[Band, str]] = {
    Band.B7_9: later("Primary 4 and 5"),
    Band.B9_11: later("Primary 6 and 7"),
}
_IN: Final[Mapping[Nation, Mapping[Band, str]]] = {
    Nation.ENGLAND: _YEARS,
    Nation.WALES: _YEARS,
    Nation.SCOTLAND: {**_PRIMARY, Band.B11_14: later("S1 to S3"), Band.B14_18: later("S4 to S6 · college")},
    Nation.NORTHERN_IRELAND: {
        **_PRIMARY,
        Band.B11_14: later("Years 8 to 10"),
        Band.B14_18: later("Years 11 to 14 · college"),
    },
}


def school_years(band: Band, nation: Nation | None, words: Words) -> str:
    """The years in one nation, or in all of them where none is set."""
    return words((_IN[nation] if nation else SCHOOL)[band])


def years_in(ages: Iterable[Band], nation: Nation | None) -> tuple[str, ...]:
    """The year groups of these ages, by how old their pupils are when the year begins; in Scotland S6 is the last."""
    last = 16 if nation is Nation.SCOTLAND else 17
    spans = [[int(age) for age in band.value.split("-")] for band in ages]
    held = {age for low, high in spans for age in range(low, high)}
    return tuple(year for year in YEARS if int(year) in held and int(year) <= last)


def year_name(year: str, nation: Nation | None, words: Words) -> str:
    """What a year group is called in this nation; its ages, where no nation is set."""
    age = int(year)
    match nation:
        case Nation.ENGLAND | Nation.WALES:
            return words("Year {n}", n=age - 4)
        case Nation.NORTHERN_IRELAND if age > 10:
            return words("Year {n}", n=age - 3)
        case Nation.SCOTLAND if 10 < age < 17:
            return words("S{n}", n=age - 10)
        case Nation.NORTHERN_IRELAND | Nation.SCOTLAND if age <= 10:
            return words("Primary {n}", n=age - 3)
        case _:
            return words("Ages {low} to {high}", low=age, high=age + 1)
