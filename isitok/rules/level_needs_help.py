"""Level 2 names a way to get help; level 3 names a person and a service.

Why: a reader who recognises their own week in a story must see at once where to go. A friend is a good start, but not
enough at level 3.
Looked at: ``help``. Steps (block, report in the app) and routes for adults are neither a person nor a service; nor is
one to which messages are only forwarded: nobody listens there.

Fails: ``level: 2`` without ``help`` · ``level: 3`` with ``help: [friend, childline]``
Passes: ``level: 2`` with ``help: [trusted-adult]`` · ``level: 3`` with ``help: [safeguarding-lead, childline]``
"""

from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import Level
from isitok.rules.subject import Subject

CODE = "level-needs-help"
SEVERITY = Severity.ERROR


def check(subject: Subject) -> Iterator[Problem]:
    """A scenario whose level needs more help than it names."""
    scenario = subject.scenario
    if scenario.level is Level.TWO and not scenario.help:
        hint = "add a line: 'help: [trusted-adult, childline]'"
        yield Problem(subject.at("level"), CODE, "level 2 needs a way to get help", hint, SEVERITY)
    if scenario.level is not Level.THREE:
        return
    routes = [subject.known.help.routes[id_] for id_ in scenario.help if id_ in subject.known.help.routes]
    kinds = {
        route.kind for route in routes if route.audience == "all" and route.id != "friend" and not route.forward_to
    }
    for kind, example in (("person", "trusted-adult"), ("service", "childline")):
        if kind not in kinds:
            line = ", ".join([*scenario.help, example])
            place = subject.at("help") if scenario.help else subject.at("level")
            yield Problem(place, CODE, f"level 3 needs a {kind} in 'help'", f"write: 'help: [{line}]'", SEVERITY)
