"""In a bundled pack, one option of *respond* is to tell somebody.

Why: telling is what helps most often, and pupils should meet it as one ordinary answer among others. The option may
be the best or just one of two that help.

Fails: options of ``way: nothing``, ``reply`` and ``reply`` in a bundled pack
Passes: one of them is ``do: Tell Ms Okafor that a photo is going round`` with ``way: tell``
"""

from collections.abc import Iterator

from isitok.packs.problem import Problem, Severity
from isitok.packs.subject import Subject
from isitok.packs.vocabulary import Way

CODE = "no-way-to-tell"
SEVERITY = Severity.WARNING


def check(subject: Subject) -> Iterator[Problem]:
    """A bundled *respond* round in which nobody is told."""
    respond = subject.scenario.respond
    if subject.bundled and respond and not any(option.way is Way.TELL for option in respond.options):
        hint = "add one: 'do: Tell Ms Okafor that a photo is going round', with 'way: tell'"
        yield Problem(subject.at("respond", "options"), CODE, "no option tells anyone (way: tell)", hint, SEVERITY)
