"""Pupils' words rest on confirmed facts that are meant for everyone.

Why: a second-hand fact was read about, not read; it may be wrong. Facts marked ``adults`` are true but frighten or
mislead a child.
Looked at: ``facts`` of a scenario, the points on the pupil side of law cards, and ``pupil`` wordings of facts. Adults
may see such facts, with their status: ``adult_facts``.

Fails: ``facts: [LAW-IMG-02]`` (second-hand)
Passes: ``facts: [LAW-EW-06]`` · ``adult_facts: [LAW-IMG-02]``
"""

from collections.abc import Iterator

from isitok.packs.known import Fact, LawPoint
from isitok.packs.problem import Place, Problem, Severity
from isitok.packs.rules.phrases import Spoken
from isitok.packs.subject import Subject

CODE = "second-hand-fact"
SEVERITY = Severity.ERROR


def check(subject: Subject) -> Iterator[Problem]:
    """Facts under a scenario's pupil words that can't bear them."""
    for number, id_ in enumerate(subject.scenario.facts):
        fact = subject.known.facts.get(id_)
        if fact and not bears(fact):
            yield _problem(subject.at("facts", number), fact)


def check_known(spoken: Spoken) -> Iterator[Problem]:
    """The same for a law card's pupil points, and for facts' own pupil wordings."""
    match spoken.passage.path:
        case ("pupil", "points", str(topic), "say"):
            for id_ in _facts_of(spoken, topic):
                fact = spoken.known.facts.get(id_)
                if fact and not bears(fact):
                    yield _problem(spoken.place, fact)
        case ("facts", _, "pupil"):
            for fact in spoken.known.facts.values():
                if fact.pupil == spoken.passage.text and not bears(fact):
                    yield _problem(spoken.place, fact)


def bears(fact: Fact) -> bool:
    """Whether pupils' words may rest on a fact."""
    return fact.status == "confirmed" and fact.audience == "all"


def _facts_of(spoken: Spoken, topic: str) -> tuple[str, ...]:
    points: list[LawPoint] = [
        point
        for card in spoken.known.law.values()
        if spoken.places.file.endswith(f"{card.nation}.yaml")
        for name, point in card.points.items()
        if name == topic
    ]
    return tuple(id_ for point in points for id_ in point.facts)


def _problem(place: Place, fact: Fact) -> Problem:
    why = "second-hand" if fact.status != "confirmed" else "for adults only"
    hint = f"leave {fact.id} out and say what it means for a person, or move it: 'adult_facts: [{fact.id}]'"
    return Problem(place, CODE, f"{fact.id} is {why}: pupils' words can't rest on it", hint, SEVERITY)
