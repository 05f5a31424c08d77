"""That a story touches nothing is said alone.

Why: ``none`` says that somebody has read the story and found nothing that may be too close. Beside something else one
of the two is a mistake, and whoever is to be spared that story may meet it.
Looked at: ``touches``, of stories and weeks.

Fails: ``touches: [none, illness]``
Passes: ``touches: none`` · ``touches: [illness]``
"""

from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import SensitiveTopic
from isitok.rules.subject import Subject

CODE = "none-alone"
SEVERITY = Severity.ERROR


def check(subject: Subject) -> Iterator[Problem]:
    """``none`` beside what a story touches."""
    touches = subject.scenario.touches
    others = [touch for touch in touches if touch is not SensitiveTopic.NONE]
    if others and len(others) < len(touches):
        message = f"'none' and {', '.join(others)}: either it touches something, or nothing"
        hint = f"take out 'none', or write: 'touches: none' if nothing of {', '.join(others)} is in it"
        yield Problem(subject.at("touches"), CODE, message, hint, SEVERITY)
