"""Twins – one played before a lesson, one after – differ in their story only.

Why: whether a class has learnt something shows only if both ask the same: topic, level, ages, verdicts in order, and
rounds. Each names the other, and one is of set ``a``, the other of set ``b``.

Fails: ``twin: pool-photo`` where ``pool-photo`` names no twin · verdicts *ok, not-ok* against *not-ok, ok*
Passes: ``set: a``, ``twin: pool-photo`` and, there, ``set: b``, ``twin: coach-photo``, with the rest alike
"""

from collections.abc import Iterator, Mapping

from isitok.packs.coverage import rounds_of
from isitok.packs.model import Scenario
from isitok.packs.problem import Problem, Severity
from isitok.packs.subject import PackSubject

CODE = "twin-differs"
SEVERITY = Severity.ERROR


def check_pack(pack: PackSubject) -> Iterator[Problem]:
    """Twins that are missing, one-sided or unlike."""
    by_stem = {stem_of(subject.scenario): subject for subject in pack.subjects}
    for subject in pack.subjects:
        scenario = subject.scenario
        if not scenario.twin:
            continue
        place = subject.at("twin")
        other = by_stem.get(scenario.twin)
        if other is None or other is subject:
            hint = (
                f"name the file of another scenario of this pack, without .yaml, as in 'twin:"
                f" {_another(subject, by_stem)}'"
            )
            yield Problem(place, CODE, f"'{scenario.twin}' is no other scenario that can be played", hint, SEVERITY)
            continue
        if other.scenario.twin != stem_of(scenario):
            hint = f"write there: 'twin: {stem_of(scenario)}'"
            yield Problem(place, CODE, f"'{scenario.twin}' doesn't name this one as its twin", hint, SEVERITY)
        for what, here, there in _compared(scenario, other.scenario):
            if here != there:
                hint = f"make it the same in both: '{what}: {here}'"
                message = f"twins have the same {what}: here {here}, in '{scenario.twin}' {there}"
                yield Problem(place, CODE, message, hint, SEVERITY)
        if scenario.set is other.scenario.set:
            hint = "write 'set: a' in one and 'set: b' in the other"
            yield Problem(subject.at("set"), CODE, "twins are of different sets", hint, SEVERITY)


def stem_of(scenario: Scenario) -> str:
    """The name of a scenario's file, without .yaml."""
    return scenario.id.rpartition("/")[2]


def _compared(one: Scenario, other: Scenario) -> Iterator[tuple[str, str, str]]:
    yield "topic", str(one.topic), str(other.topic)
    yield "level", str(int(one.level)), str(int(other.level))
    yield "ages", ", ".join(one.ages), ", ".join(other.ages)
    yield "verdicts", ", ".join(act.verdict for act in one.acts), ", ".join(act.verdict for act in other.acts)
    yield "rounds", ", ".join(rounds_of(one)) or "none", ", ".join(rounds_of(other)) or "none"


def _another(subject: object, by_stem: Mapping[str, object]) -> str:
    return next((stem for stem, found in by_stem.items() if found is not subject), "pool-photo")
