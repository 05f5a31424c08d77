"""How far one thing travels, and what one person does who stops it. It begins with the one who stops.

No chance, no clock, and never everybody: of those who get it one passes it on, if somebody asks what happens then.
"""

from typing import Final

from isitok.value import Value, replace

EACH: Final = 3
"""How many get it from one who passes it on."""

MOST: Final = 3
"""How often it can be passed on here: enough to see it."""


class Spread(Value):
    """How often it was passed on before everybody stopped; ``seen``: the most that was looked at."""

    passed: int = 0
    seen: int = 0

    @property
    def have_it(self) -> int:
        """How many people have it."""
        return 1 + EACH * self.passed

    @property
    def spared(self) -> int:
        """How many of those who were looked at never get it, because somebody stopped."""
        return EACH * (self.seen - self.passed)

    @property
    def rows(self) -> tuple[int, ...]:
        """The people who get it, from the first on: how many at once."""
        return (1, *(EACH,) * self.passed)

    @property
    def can_go_on(self) -> bool:
        """Whether there is more to look at."""
        return self.passed < MOST

    @property
    def can_stop(self) -> bool:
        """Whether somebody could have stopped earlier."""
        return self.passed > 0


def pass_on(spread: Spread) -> Spread:
    """And if one of them passes it on?"""
    if not spread.can_go_on:
        return spread
    return Spread(spread.passed + 1, max(spread.seen, spread.passed + 1))


def stop_passing(spread: Spread) -> Spread:
    """And if that one stops?"""
    return replace(spread, passed=spread.passed - 1) if spread.can_stop else spread
