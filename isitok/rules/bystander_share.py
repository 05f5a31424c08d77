"""In a third of a pack's scenarios, the player stands in the shoes of a bystander, friend or helper.

Why: most pupils are neither the one pictured nor the one who shares. What they do is what a lesson can change.
A scenario counts if ``respond.as``, or the ``by`` of an act, has one of these roles. For packs of 6 or more.

Fails: 6 scenarios, 1 of them with ``leo: bystander`` who acts
Passes: 6 scenarios, 2 of them with ``respond: {as: leo, …}`` and ``leo: friend``
"""

from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.rules.balance import FEWEST_SCENARIOS, stands_by
from isitok.rules.subject import PackSubject

CODE = "bystander-share"
SEVERITY = Severity.WARNING


def check_pack(pack: PackSubject) -> Iterator[Problem]:
    """A pack with too few bystanders."""
    count, of = sum(stands_by(subject.scenario) for subject in pack.subjects), len(pack.subjects)
    if of >= FEWEST_SCENARIOS and count * 3 < of:
        message = f"in {count} of {of} scenarios a bystander, friend or helper does something; a third is right"
        hint = "add a round: 'respond: {as: leo, …}' with 'leo: bystander' in 'people', or an act by a friend"
        yield Problem(pack.places.at("title"), CODE, message, hint, SEVERITY)
