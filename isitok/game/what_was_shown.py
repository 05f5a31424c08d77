"""What pupils showed on their unsigned sheets, in numbers so large that nobody can be told from them.

A record also says how many were there, so a small number could be worked out from the others. Nothing of it is kept.
"""

from typing import Final

from isitok.base.value import Value
from isitok.i18n.screen_words import Words

FEWEST: Final = 3
"""No smaller number is printed, or can be worked out."""


class Showed(Value):
    """How many sheets showed what the lesson was for, as whoever taught it sees it."""

    secure: int
    getting_there: int
    not_yet: int

    @property
    def sheets(self) -> int:
        """All of them."""
        return self.secure + self.getting_there + self.not_yet


class Taught(Value, kw_only=True):
    """What is known of one time at which a lesson was taught. It is printed, and stored nowhere."""

    class_: str = ""
    year: str = ""
    present: int | None = None
    showed: Showed | None = None
    adaptation: str = ""
    letter: str = ""  # when it was sent
    lead_told: str = ""  # when
    catching_up: str = ""  # who sees to it
    pupils_said: str = ""
    slips: str = ""  # read by whom and when, or that they weren't

    @property
    def too_many(self) -> bool:
        """Whether more sheets were given in than people were there."""
        return self.showed is not None and self.present is not None and self.showed.sheets > self.present


def in_words(showed: Showed, present: int | None, words: Words) -> str:
    """The numbers, as far as they may be printed. ``present``: how many were there, which the record says, too."""
    without = max(0, (present or showed.sheets) - showed.sheets)
    hidden = without if without < FEWEST else 0  # so few that gave none in would be known from the rest
    others = showed.getting_there + showed.not_yet + hidden
    if min(showed.secure, others) < FEWEST:
        return _nearly_all(showed, others, words)
    if hidden:
        return words("Secure: {n} · Getting there, not yet, or no sheet: {m}", n=showed.secure, m=others)
    if min(showed.getting_there, showed.not_yet) < FEWEST:
        return words("Secure: {n} · Getting there or not yet: {m}", n=showed.secure, m=others)
    return words(
        "Secure: {n} · Getting there: {m} · Not yet: {k}",
        n=showed.secure,
        m=showed.getting_there,
        k=showed.not_yet,
    )


def _nearly_all(showed: Showed, others: int, words: Words) -> str:
    """In words alone, where one of the two numbers that are left is small."""
    if 4 * min(showed.secure, others) >= max(showed.secure, others):
        return words("Too few sheets to say.")
    if showed.secure > others:
        return words("Nearly all: secure")
    return words("Nearly all: getting there or not yet")
