"""Which school years the ages are: "7–9" on its own can be mistaken for Years 7 to 9."""

from collections.abc import Mapping
from typing import Final

from isitok.format.vocabulary import Band, Nation
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
