"""Nobody who is only pictured, pressured, targeted or a receiver says sorry in ``put_right``.

Why: saying sorry is for whoever did something. Asked of the one to whom it was done, it says that it was their fault.
Looked at: ``put_right``. What they could do instead is fine: ask for it to be taken down, tell somebody, be told sorry.

Fails: ``people: {ffion: pictured}`` and ``put_right: {ffion: Say sorry to Kofi for making a fuss.}``
Passes: ``put_right: {kofi: Say sorry to Ffion.}`` · ``put_right: {ffion: Ask him to take it down.}``
"""

import re
from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.rules.person_words import is_only_pressed, name_of
from isitok.rules.subject import Subject

CODE = "sorry-from-whom"
SEVERITY = Severity.ERROR

_SORRY = re.compile(
    r"(?<!to )\b(?:say|be|write)(?: \w+){0,3}? (?:sorry|an? apolog\w+)\b|(?<!to )\bapologi[sz]e\b", re.IGNORECASE
)


def check(subject: Subject) -> Iterator[Problem]:
    """People who are asked to say sorry for what was done to them."""
    scenario = subject.scenario
    for person, what in scenario.put_right.items():
        found = _SORRY.search(what) if person in scenario.people and is_only_pressed(person, scenario) else None
        if found:
            name = name_of(person, subject)
            message = f'"{found[0]}": something was done to {name}, who owes nobody that'
            hint = f"say what would help {name}, or let whoever did it say sorry"
            yield Problem(subject.at("put_right", person), CODE, message, hint, SEVERITY)
