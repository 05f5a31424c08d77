"""Each act shows something: on the story's phone, on another, or as a ring round what is there already.

Why: what is only told is a questionnaire beside a phone. Players look at what somebody did, and then judge it.
Looked at: acts of stories for young people that have a phone. A notice alone shows nothing.

Fails: an act with ``happens: [notice: Photo sent]`` alone, or with nothing
Passes: an act with ``ring: pic`` · ``elsewhere: …`` · ``happens: [kofi: too late]``
"""

from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.rules.subject import Subject

CODE = "shows-nothing"
SEVERITY = Severity.WARNING


def check(subject: Subject) -> Iterator[Problem]:
    """Find acts of which nothing is seen on a phone."""
    if subject.scenario.phone is None or subject.scenario.for_staff:
        return
    for number, act in enumerate(subject.scenario.acts):
        if not act.is_shown:
            message = f"act {number + 1} shows nothing"
            hint = "add 'happens', 'elsewhere', or 'ring: ID' with the id of the message it is about"
            yield Problem(subject.at("acts", number), CODE, message, hint, SEVERITY)
