"""Points for an answer and how sure it was: certainty-based marking, in which honesty pays best.

The scheme is of A. R. Gardner-Medwin's kind (University College London, in use since 1994); the marks are ours:

             not sure   fairly sure   certain
    right        6           8           9
    wrong        4           2           0

It is a proper scoring rule: to say what one believes is the best one can do. If p is how often one is right when this
sure, *not sure* brings 4 + 2p on average, *fairly sure* 2 + 6p and *certain* 9p. The first two lines cross where
4 + 2p = 2 + 6p, at p = 1/2; the last two where 2 + 6p = 9p, at p = 2/3. So *fairly sure* pays best from one half, and
*certain* from two thirds. With the same sureness, whoever agrees more has more: right pays more than wrong at each.
Nothing goes below 0, and nobody is paid for answering: whoever guesses among the three, and says so, gets 14 of 27.
Where sureness isn't asked for (ages 7 to 11), a right answer brings 9 and a wrong one nothing. Acts that are only
talked about bring nothing and cost nothing. Points are told as so many of so many, never as a percentage.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from isitok.game.events import Sureness
from isitok.game.rounds.judge import Answer

BEST: Final = 9
"""The most that one answer can score."""

RIGHT: Final[Mapping[Sureness | None, int]] = {
    None: 9,
    Sureness.NOT_SURE: 6,
    Sureness.FAIRLY_SURE: 8,
    Sureness.CERTAIN: 9,
}
WRONG: Final[Mapping[Sureness | None, int]] = {
    None: 0,
    Sureness.NOT_SURE: 4,
    Sureness.FAIRLY_SURE: 2,
    Sureness.CERTAIN: 0,
}


def points(answer: Answer) -> int:
    """The points for one answer; 0 for one that isn't marked."""
    if not answer.is_marked:
        return 0
    return (RIGHT if answer.is_right else WRONG)[answer.sureness]


def total(answers: Iterable[Answer]) -> int:
    """The points for these answers together."""
    return sum(points(answer) for answer in answers)


def maximum(answers: Iterable[Answer]) -> int:
    """The best that these answers could have scored."""
    return BEST * sum(answer.is_marked for answer in answers)


def blind(answers: Iterable[Answer]) -> int:
    """What somebody has on average who doesn't read, and always says *not sure*."""
    not_sure = Sureness.NOT_SURE
    each = (RIGHT[not_sure] + 2 * WRONG[not_sure]) / 3
    return round(each * sum(answer.is_marked for answer in answers))
