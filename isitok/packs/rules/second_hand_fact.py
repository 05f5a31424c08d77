"""Pupils' words rest on confirmed facts that are meant for everyone.

Why: a second-hand fact was not read at its source, and may be wrong. Facts marked ``adults`` are true but frighten or
mislead a child. Adults may see both, with their status: ``adult_facts``.
Looked at: ``facts`` of a scenario. (The reader checks law cards and pupil wordings in the same way.)

Fails: ``facts: [LAW-IMG-02]`` (second-hand)
Passes: ``facts: [LAW-EW-06]`` · ``adult_facts: [LAW-IMG-02]``
"""

from collections.abc import Iterator

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.model.subject import Subject

CODE = "second-hand-fact"
SEVERITY = Severity.ERROR


def check(subject: Subject) -> Iterator[Problem]:
    """Facts on which pupils' words can't rest."""
    for number, id_ in enumerate(subject.scenario.facts):
        fact = subject.known.facts.get(id_)
        if fact and (fact.status != "confirmed" or fact.audience != "all"):
            why = "second-hand" if fact.status != "confirmed" else "for adults only"
            hint = f"leave {id_} out and say what it means for a person, or move it: 'adult_facts: [{id_}]'"
            message = f"{id_} is {why}: pupils' words can't rest on it"
            yield Problem(subject.at("facts", number), CODE, message, hint, SEVERITY)
