"""Somebody who is only pictured, pressured, targeted or a receiver does nothing wrong.

Why: at levels 2 and 3 something is done to them, and "Not OK" for what they did is blame. Somebody
who passes a picture on is a ``sharer`` as well, and can be wrong. At level 1, and at all levels for an ordinary
selfie, the same holds for what somebody pictured or pressured does with a picture of themselves.

Fails: ``ffion: pressured``, ``level: 2``, ``act: Ffion sends him the photo.`` with ``verdict: not-ok``
Passes: the same with ``verdict: depends`` · ``leo: [receiver, sharer]`` with ``act: Leo forwards it.`` and ``verdict:
  not-ok``
"""

from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import Level, Role, Verdict
from isitok.rules.person_words import is_only_pressed, makes_or_shows, name_of, roles_of
from isitok.rules.subject import Subject

CODE = "pressed-never-wrong"
SEVERITY = Severity.ERROR


def check(subject: Subject) -> Iterator[Problem]:
    """Acts of these people that are called wrong."""
    scenario = subject.scenario
    for number, act in enumerate(scenario.acts):
        if not act.accepts(Verdict.NOT_OK) or not is_only_pressed(act.by, scenario):
            continue
        name = name_of(act.by, subject)
        roles = roles_of(act.by, scenario)
        own_picture = not roles.isdisjoint({Role.PICTURED, Role.PRESSURED}) and makes_or_shows(name, act.act)
        if scenario.level >= Level.TWO or own_picture:
            key = "verdict" if act.verdict is Verdict.NOT_OK else "also_fair"
            hint = (
                f"judge what the others do, write 'depends' with 'changes_if', or add the role that makes it"
                f" wrong: '{act.by}: [{', '.join(sorted(roles))}, sharer]'"
            )
            message = f"{name} is only {' and '.join(sorted(roles))} here: what they do can't be 'not-ok'"
            yield Problem(subject.at("acts", number, key), CODE, message, hint, SEVERITY)
