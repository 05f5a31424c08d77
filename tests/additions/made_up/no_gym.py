"""A story at a gym, which a test makes up: nobody may film there."""

from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.rules.subject import Subject

CODE = "no-gym"
SEVERITY = Severity.ERROR


def check(subject: Subject) -> Iterator[Problem]:
    """A story that is told of a gym."""
    if "gym" in subject.scenario.story:
        yield Problem(subject.at("story"), CODE, "it is at a gym", "let it be elsewhere", SEVERITY)
