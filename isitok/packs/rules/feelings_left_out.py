"""Where feelings are asked about, whoever is pictured or targeted is among them.

Why: theirs are the feelings that the others didn't think of.

Fails: ``people: {ffion: pictured, kofi: sharer}`` with ``feelings: {kofi: excited}``
Passes: ``feelings: {kofi: excited, ffion: embarrassed}`` · no ``feelings`` at all
"""

from collections.abc import Iterator

from isitok.packs.problem import Problem, Severity
from isitok.packs.rules.people import name_of
from isitok.packs.subject import Subject
from isitok.packs.vocabulary import Role

CODE = "feelings-left-out"
SEVERITY = Severity.ERROR


def check(subject: Subject) -> Iterator[Problem]:
    """Pictured and targeted people without feelings."""
    scenario = subject.scenario
    if not scenario.feelings:
        return
    for person, roles in scenario.people.items():
        felt_on = [role for role in (Role.PICTURED, Role.TARGETED) if role in roles]
        if felt_on and person not in scenario.feelings:
            message = f"{name_of(person, subject)} is {felt_on[0]}, and has no feelings here"
            hint = f"add a line: '{person}: {{at_first: [embarrassed], later: [let-down]}}'"
            yield Problem(subject.at("feelings"), CODE, message, hint, SEVERITY)
