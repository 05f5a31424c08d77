"""How far one thing travels, and what one person does by stopping it. It begins with somebody who stops it.

No chance, no clock, and never everybody: of those who get it one passes it on, if somebody asks what happens then.
"""

from typing import Final

from isitok.base.value import Value, replace

PASSED_TO: Final = 3
"""How many people get it from somebody who passes it on."""

MOST: Final = 3
"""How often it can be passed on here: enough to see what happens."""


class Spread(Value):
    """How often it was passed on before everybody stopped; ``seen``: the most that was looked at."""

    passed: int = 0
    seen: int = 0

    @property
    def have_it(self) -> int:
        """How many people have it."""
        return 1 + PASSED_TO * self.passed

    @property
    def spared(self) -> int:
        """How many of the people shown never get it because somebody stopped."""
        return PASSED_TO * (self.seen - self.passed)

    @property
    def rows(self) -> tuple[int, ...]:
        """The people who get it, from the first on: how many at a time."""
        return (1, *(PASSED_TO,) * self.passed)

    @property
    def can_go_on(self) -> bool:
        """Whether there is more to see."""
        return self.passed < MOST

    @property
    def can_stop(self) -> bool:
        """Whether somebody could have stopped earlier."""
        return self.passed > 0


def pass_on(spread: Spread) -> Spread:
    """The spread if one of them passes it on."""
    if not spread.can_go_on:
        return spread
    return Spread(spread.passed + 1, max(spread.seen, spread.passed + 1))


def stop_passing(spread: Spread) -> Spread:
    """The spread if that person stops."""
    return replace(spread, passed=spread.passed - 1) if spread.can_stop else spread
