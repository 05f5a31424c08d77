"""At level 3, nobody is advised to ask the poster to take it down.

Why: somebody who has a private picture or threatens with it has power over the one pictured, and asking can make it
worse. A trusted adult comes first.

Fails: ``level: 3`` with ``help: [ask-poster, trusted-adult, childline]``
Passes: ``help: [trusted-adult, report-remove, childline]``
"""

from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import Level
from isitok.rules.subject import Subject

CODE = "ask-poster-at-level-3"
SEVERITY = Severity.ERROR


def check(subject: Subject) -> Iterator[Problem]:
    routes = subject.scenario.help
    if subject.scenario.level is Level.THREE and "ask-poster" in routes:
        others = [route for route in routes if route != "ask-poster"]
        hint = f"leave it out: 'help: [{', '.join(others or ['trusted-adult', 'childline'])}]'"
        place = subject.at("help", routes.index("ask-poster"))
        yield Problem(place, CODE, "asking the poster is no way to get help at level 3", hint, SEVERITY)
