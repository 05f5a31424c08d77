"""In *respond*, at least one option must help.

Why: a player who finds that nothing helps learns to do nothing.

Fails: three options, all ``no-help`` or ``harms``.
Passes: one of them has ``rating: helps``.
"""

from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.format.vocabulary import Rating
from isitok.rules.subject import Subject

CODE = "no-way-that-helps"
SEVERITY = Severity.ERROR


def check(subject: Subject) -> Iterator[Problem]:
    """A *respond* round in which nothing helps."""
    respond = subject.scenario.respond
    if respond and not respond.open and not any(option.rating is Rating.HELPS for option in respond.options):
        yield Problem(
            subject.at("respond", "options"),
            CODE,
            f"nothing that {respond.as_} can do here helps",
            "add an option with 'rating: helps', in words that one can say: Write \"are you OK? that wasn't"
            ' fair on you"',
            SEVERITY,
        )
