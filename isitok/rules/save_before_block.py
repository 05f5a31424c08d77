"""Save the messages before blocking.

Why: once somebody is blocked, the messages and the name that the police or a school may need can be gone.

Fails: ``help: [block, save-messages, trusted-adult]``
Passes: ``help: [trusted-adult, save-messages, block]`` · ``help: [block, trusted-adult]``
"""

from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.rules.subject import Subject

CODE = "save-before-block"
SEVERITY = Severity.ERROR


def check(subject: Subject) -> Iterator[Problem]:
    """``block`` before ``save-messages``."""
    routes = list(subject.scenario.help)
    if "block" in routes and "save-messages" in routes[routes.index("block") :]:
        mended = [route for route in routes if route != "block"]
        mended.insert(mended.index("save-messages") + 1, "block")
        hint = f"write: 'help: [{', '.join(mended)}]'"
        place = subject.at("help", routes.index("block"))
        yield Problem(place, CODE, "'block' stands before 'save-messages'", hint, SEVERITY)
