"""What is deleted on a phone is on it: ``gone`` names a message there.

Why: a photo that was deleted is no longer seen. A line that says so, above the photo that is still there, is a slip.
Looked at: ``gone`` with one word that is no message's ``id`` and not ``comments``; in bundled packs ``gone`` with any
line. What was deleted elsewhere is a ``notice``.

Fails: ``gone: pic`` where no message has ``id: pic``
Passes: ``gone: pic`` · ``gone: comments`` · ``gone: Kofi's photo`` in a pack of one's own
"""

from collections.abc import Iterator

from isitok.format.phone_parts import Shown
from isitok.format.problem import Path, Problem, Severity
from isitok.format.story import Scenario
from isitok.rules.subject import Subject

CODE = "gone-nothing"
SEVERITY = Severity.WARNING


def check(subject: Subject) -> Iterator[Problem]:
    """What is deleted, and isn't there."""
    for path, shown in _shown(subject.scenario):
        if shown.gone and not shown.of and (subject.bundled or " " not in shown.gone):
            named = shown.gone if " " not in shown.gone else "…"
            message = f"'gone: {shown.gone}' names nothing on this phone"
            hint = f"give that message 'id: {named}', or say what happened with 'notice'"
            yield Problem(subject.at(*path, shown.key), CODE, message, hint, SEVERITY)


def _shown(scenario: Scenario) -> Iterator[tuple[Path, Shown]]:
    for number, act in enumerate(scenario.acts):
        yield from (
            (("acts", number, "happens", at), one) for at, one in enumerate(act.happens) if isinstance(one, Shown)
        )
    for number, option in enumerate(scenario.respond.options if scenario.respond else ()):
        path = ("respond", "options", number, "then")
        yield from (((*path, at), one) for at, one in enumerate(option.then) if isinstance(one, Shown))
