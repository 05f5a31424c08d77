"""In a bundled pack, nobody who is only pictured, pressured, targeted or a receiver can choose something that *harms*.

Why: the player stands in the shoes of somebody whom something is done to. Telling them that they made it worse is
blame. What doesn't help may stand there as ``no-help``.

Fails: ``respond: {as: ffion, …}`` with ``ffion: pictured`` and an option of ``rating: harms``
Passes: the same option with ``rating: no-help`` · ``as: leo`` with ``leo: bystander``
"""

from collections.abc import Iterator

from isitok.packs.problem import Problem, Severity
from isitok.packs.rules.people import is_only_pressed, name_of
from isitok.packs.subject import Subject
from isitok.packs.vocabulary import Rating

CODE = "pressed-can-harm"
SEVERITY = Severity.WARNING


def check(subject: Subject) -> Iterator[Problem]:
    """Options that harm, in the hands of somebody who is only pressed."""
    respond = subject.scenario.respond
    if not (subject.bundled and respond and is_only_pressed(respond.as_, subject.scenario)):
        return
    for number, option in enumerate(respond.options):
        if option.rating is Rating.HARMS:
            message = (
                f"{name_of(respond.as_, subject)} is the one whom it happens to: nothing that they can choose 'harms'"
            )
            hint = "write 'rating: no-help', or put the player in a friend's shoes: 'as: noor'"
            yield Problem(subject.at("respond", "options", number, "rating"), CODE, message, hint, SEVERITY)
