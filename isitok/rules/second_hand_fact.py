"""Pupils' words rest on confirmed facts that are meant for everyone.

Why: a second-hand fact was not read at its source, and may be wrong. Facts marked ``adults`` are true but frighten or
mislead a child. Adults may see both, with their status: ``adult_facts``.
Looked at: ``facts`` of a scenario. (The reader checks law cards and pupil wordings in the same way.) In a story for
staff everything rests on facts that adults may see, but no verdict on a second-hand one: ``adult_facts`` as well.

Fails: ``facts: [LAW-IMG-02]`` (second-hand)
Passes: ``facts: [LAW-EW-06]`` · ``adult_facts: [LAW-IMG-02]``
"""

from collections.abc import Iterator

from isitok.format.problem import Problem, Severity
from isitok.rules.subject import Subject

CODE = "second-hand-fact"
SEVERITY = Severity.ERROR


def check(subject: Subject) -> Iterator[Problem]:
    """Facts on which pupils' words can't rest."""
    if subject.scenario.for_staff:
        yield from _for_staff(subject)
        return
    for number, id_ in enumerate(subject.scenario.facts):
        fact = subject.known.facts.get(id_)
        if fact and (fact.status != "confirmed" or fact.audience != "all"):
            why = "second-hand" if fact.status != "confirmed" else "for adults only"
            hint = f"leave {id_} out and say what it means for a person, or move it: 'adult_facts: [{id_}]'"
            message = f"{id_} is {why}: pupils' words can't rest on it"
            yield Problem(subject.at("facts", number), CODE, message, hint, SEVERITY)


def _for_staff(subject: Subject) -> Iterator[Problem]:
    scenario = subject.scenario
    for key, ids in (("facts", scenario.facts), ("adult_facts", scenario.adult_facts)):
        for number, id_ in enumerate(ids):
            fact = subject.known.facts.get(id_)
            if fact and fact.status != "confirmed":
                message = f"{id_} is second-hand: no verdict for staff rests on it"
                hint = "name a confirmed fact, or leave the story out until somebody has read the source"
                yield Problem(subject.at(key, number), CODE, message, hint, SEVERITY)
