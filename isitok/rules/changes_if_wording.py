"""``changes_if`` completes "It would be different if …".

Why: the game puts these words in front of it, on screen and in speech.

Fails: ``changes_if: If she had said yes`` · ``changes_if: It would be different if she …``
Passes: ``changes_if: she had said yes``
"""

import re
from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.rules.subject import Subject

CODE = "changes-if-wording"
SEVERITY = Severity.WARNING
_ALREADY_SAID = re.compile(
    r"(?:(?:it|this|that) (?:would|could|might) be (?:different|ok|fine) )?(?:only )?if\b", re.IGNORECASE
)


def check(subject: Subject) -> Iterator[Problem]:
    """Lines that repeat what the game says."""
    for number, act in enumerate(subject.scenario.acts):
        said = _ALREADY_SAID.match(act.changes_if)
        if said:
            hint = f"write: 'changes_if: {act.changes_if[said.end() :].strip()}'"
            message = "the game says 'It would be different if' itself"
            yield Problem(subject.at("acts", number, "changes_if"), CODE, message, hint, SEVERITY)
