"""Terms of a school year: the only dates in the results."""

from typing import Final, NamedTuple

SEASONS: Final = ("spring", "summer", "autumn")
"""In the order of a calendar year."""

KEPT: Final = 3
"""How many terms are kept, including the current one. So nothing is shown for more than twelve months."""


class Term(NamedTuple):
    """A term. Terms can be compared: the later one is greater."""

    year: int
    number: int  # of the season, from 0

    def __str__(self) -> str:
        return f"{self.year:04}-{SEASONS[self.number]}"

    @property
    def season(self) -> str:
        """Spring, summer or autumn."""
        return SEASONS[self.number]

    def is_kept(self, now: "Term") -> bool:
        """Whether results of this term are still shown in another one. Of a later one, they are: a clock was wrong."""
        return 3 * (now.year - self.year) + now.number - self.number < KEPT


def term_of(year: int, month: int) -> Term:
    """The term of a month: autumn from August, spring from January, summer from April."""
    return Term(year, 2 if month >= 8 else 1 if month >= 4 else 0)


def term_named(text: str) -> Term | None:
    """The term written as "2026-autumn"; None where there is none."""
    year, _, season = text.partition("-")
    if len(year) != 4 or not (year.isascii() and year.isdigit()) or season not in SEASONS:
        return None
    return Term(int(year), SEASONS.index(season))
