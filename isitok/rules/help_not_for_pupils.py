"""A scenario names only help that its pupils can use.

Why: a service for adults turns a fifteen-year-old away, and a line of another nation doesn't answer. Under 18: Report
Remove, Childline, CEOP.

Fails: ``help: [revenge-porn-helpline]`` · ``ages: 7-9`` with ``help: [report-harmful-content]`` (from 13)
Passes: ``help: [hopeline]`` at level 3, where an adult is there · ``help: [childline]`` · ``ages: 14-18``
  with ``help: [ceop]`` (up to 17)
"""

from collections.abc import Iterator

from isitok.format.help import LED
from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import Band, Level
from isitok.rules.subject import Subject

CODE = "help-not-for-pupils"
SEVERITY = Severity.WARNING
_YEARS = {Band.B7_9: (7, 9), Band.B9_11: (9, 11), Band.B11_14: (11, 14), Band.B14_18: (14, 18)}


def check(subject: Subject) -> Iterator[Problem]:
    """Routes that none of the scenario's pupils can use."""
    scenario = subject.scenario
    for number, id_ in enumerate(scenario.help):
        route = subject.known.help.routes.get(id_)
        if route is None:
            continue
        reason = ""
        if route.audience == LED and scenario.level is not Level.THREE:
            reason = "is never for a pupil alone: only stories of level 3 name it"
        elif route.audience == "adults":
            reason = "is for adults"
        elif not any(route.from_age <= _YEARS[band][1] and _YEARS[band][0] <= route.to_age for band in scenario.ages):
            to = f"to {route.to_age}" if route.to_age < 100 else "and over"
            reason = f"is for ages {route.from_age} {to}"
        elif not set(route.nations) & set(scenario.nations):
            reason = f"is only in {' and '.join(nation.value for nation in route.nations)}"
        if reason:
            hint = "name one that they can use: 'help: [trusted-adult, childline]'; for adults, say it in 'note'"
            yield Problem(subject.at("help", number), CODE, f"'{id_}' {reason}", hint, SEVERITY)
