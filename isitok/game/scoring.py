"""Points for an answer and how sure it was: certainty-based marking, in which honesty pays best.

The scheme is A. R. Gardner-Medwin's (University College London, in use since 1994), with the marks that Moodle's
"certainty-based marking" gives: 1, 2, 3 for a right answer and 0, −2, −6 for a wrong one, by how sure one said one was.
Here they are a bonus on a stake of 6, so that nothing goes below 0:

             not sure   fairly sure   certain
    right        7           8           9
    wrong        6           4           0

If p is how often one is right when this sure, *not sure* brings 6 + p on average, *fairly sure* 4 + 4p, *certain* 9p:
so *fairly sure* pays best from p = 2/3 and *certain* from p = 4/5, and to say what one believes is the best one can do.
Where sureness isn't asked for (ages 7 to 11), a right answer brings 9 and a wrong one 6. Acts that are only talked
about bring nothing and cost nothing.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from isitok.game.events import Sureness
from isitok.game.rounds.judge import Answer

BEST: Final = 9
"""The most that one answer can bring."""

RIGHT: Final[Mapping[Sureness | None, int]] = {
    None: 9,
    Sureness.NOT_SURE: 7,
    Sureness.FAIRLY_SURE: 8,
    Sureness.CERTAIN: 9,
}
WRONG: Final[Mapping[Sureness | None, int]] = {
    None: 6,
    Sureness.NOT_SURE: 6,
    Sureness.FAIRLY_SURE: 4,
    Sureness.CERTAIN: 0,
}


def points(answer: Answer) -> int:
    """What one answer brings; 0 for one that isn't marked."""
    if not answer.is_marked:
        return 0
    return (RIGHT if answer.is_right else WRONG)[answer.sureness]


def total(answers: Iterable[Answer]) -> int:
    """What these answers bring together."""
    return sum(points(answer) for answer in answers)


def maximum(answers: Iterable[Answer]) -> int:
    """What these answers could have brought at best."""
    return BEST * sum(answer.is_marked for answer in answers)
