"""A story for staff is dealt in a nation only where each of its whys rests on a fact that holds there.

Why: guidance for staff differs by nation. Where nobody has looked up a nation's own, staff there must not be shown
another's as if it were theirs: the story is left out.
Looked at: ``nations`` of a story with ``ages: adults``, and for each act the facts that its why rests on – its own
``facts``, or else all of ``facts`` and ``adult_facts``.

Fails: ``nations: [england, scotland]`` and an act with ``facts: [GUIDE-KCSIE-50]``, which holds in England
Passes: the same with ``nations: england`` · an act that rests on a fact for the whole UK
"""

from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.rules.subject import Subject

CODE = "nation-without-fact"
SEVERITY = Severity.ERROR


def check(subject: Subject) -> Iterator[Problem]:
    """Acts whose why rests on no fact of a nation in which the story is dealt."""
    scenario = subject.scenario
    if not scenario.for_staff:
        return
    for number, act in enumerate(scenario.acts):
        facts = [subject.known.facts[id_] for id_ in scenario.rests_on(act) if id_ in subject.known.facts]
        covered = {nation for fact in facts for nation in fact.nations}
        missing = [nation for nation in scenario.nations if nation not in covered]
        if facts and missing:
            own = [nation.value for nation in scenario.nations if nation in covered]
            hint = f"write 'nations: [{', '.join(own)}]', or " if own else ""
            message = f"what this why rests on doesn't apply in {' or '.join(nation.value for nation in missing)}"
            place = subject.at("acts", number, "facts" if act.facts else "why")
            yield Problem(place, CODE, message, f"{hint}name a fact of that nation's own guidance", SEVERITY)
