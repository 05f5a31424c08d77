"""What an act rings is on the phone that it shows.

Why: the ring says which message the question is about. Round nothing, players look for it in vain.
Looked at: ``ring``. It names a message by its ``id``, on the story's phone as this act leaves it, or on the act's own
phone ``elsewhere``; or what else is there by what it is: ``photo``, ``text``, ``buttons``, a line by its label.

Fails: ``ring: pic`` where no message has ``id: pic``
Passes: ``ring: pic`` · ``ring: photo`` on a post with one
"""

from collections.abc import Iterator

from isitok.base.spelling import did_you_mean
from isitok.format.appearing import after, called
from isitok.format.blocks import Block
from isitok.format.problem import Problem, Severity
from isitok.rules.subject import Subject

CODE = "ring-nothing"
SEVERITY = Severity.WARNING


def check(subject: Subject) -> Iterator[Problem]:
    """What is ringed, and isn't there."""
    scenario = subject.scenario
    there: tuple[Block, ...] = scenario.phone.blocks if scenario.phone else ()
    for number, act in enumerate(scenario.acts):
        there = after(there, act.appears)
        names = {called(block) for block in (act.elsewhere.blocks if act.elsewhere else there)} - {""}
        for at, name in enumerate(act.ring):
            if name not in names:
                message = f"'ring: {name}' names nothing on this phone"
                hint = f"{did_you_mean(name, names)}give that message 'id: {name}'"
                yield Problem(subject.at("acts", number, "ring", at), CODE, message, hint, SEVERITY)
