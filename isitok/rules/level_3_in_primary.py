"""Bands 7-9 and 9-11 never have level 3, in any pack.

Why: nudes and blackmail are no content for primary schools unless the school itself decides so; the game can't decide
it for them.

Fails: ``ages: [9-11, 11-14]`` with ``level: 3``
Passes: ``ages: 11-14`` with ``level: 3`` · ``ages: 9-11`` with ``level: 2``
"""

from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import YOUNGER, Level
from isitok.rules.subject import Subject

CODE = "level-3-in-primary"
SEVERITY = Severity.ERROR


def check(subject: Subject) -> Iterator[Problem]:
    """A level 3 scenario for a primary band."""
    scenario = subject.scenario
    young = [band for band in scenario.ages if band in YOUNGER]
    if scenario.level is Level.THREE and young:
        hint = "write 'ages: 11-14', or tell a story about privacy, pressure or asking for help without such pictures"
        yield Problem(subject.at("ages"), CODE, f"level 3 is not for ages {' and '.join(young)}", hint, SEVERITY)
