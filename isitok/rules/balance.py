"""How a pack is balanced: its verdicts, its bystanders, who plays which part. Used by rules and by coverage."""

from collections.abc import Mapping

from isitok.base.value import Value
from isitok.format.act import Act
from isitok.format.story import Scenario
from isitok.format.vocabulary import HURT, Level, Role, Verdict
from isitok.rules.subject import PackSubject

FEWEST_SCENARIOS = 6
FEWEST_ACTS = 12
LOWER_LEVELS = (Level.ONE, Level.TWO)
SHARES: Mapping[tuple[Level, ...], Mapping[Verdict, tuple[float, float]]] = {
    LOWER_LEVELS: {Verdict.OK: (0.40, 0.50), Verdict.DEPENDS: (0.15, 0.25)},
    (Level.THREE,): {Verdict.OK: (0.30, 0.45), Verdict.DEPENDS: (0.0, 0.15)},
}
"""By levels: the smallest and largest share of the acts that a verdict should have."""

HURTING = frozenset({Role.SHARER, Role.PRESSURER})
STANDING_BY = frozenset({Role.BYSTANDER, Role.FRIEND, Role.HELPER})


class Parts(Value):
    """In how many of a pack's scenarios a person appears, and as what. A part can be both kinds, or neither."""

    all: int
    hurt: int  # pictured, pressured, targeted
    hurting: int  # sharer, pressurer


def acts_of(pack: PackSubject, levels: tuple[Level, ...]) -> list[Act]:
    """All acts in the scenarios of these levels."""
    return [
        act
        for subject in pack.subjects
        if level_for_shares(subject.scenario) in levels
        for act in subject.scenario.acts
    ]


def level_for_shares(scenario: Scenario) -> Level:
    """The level whose shares of verdicts hold for a scenario; for staff, who judge adults' work, those of 1 and 2."""
    return Level.ONE if scenario.for_staff else scenario.level


def stands_by(scenario: Scenario) -> bool:
    """Whether a bystander, friend or helper responds, or does one of the acts."""
    doing = [act.by for act in scenario.acts] + ([scenario.respond.as_] if scenario.respond else [])
    return any(not STANDING_BY.isdisjoint(scenario.people.get(person, ())) for person in doing)


def parts_of(pack: PackSubject) -> dict[str, Parts]:
    """Every person's parts in a pack: one per scenario that lists them."""
    roles: dict[str, list[frozenset[Role]]] = {}
    for subject in pack.subjects:
        for person, listed in subject.scenario.people.items():
            roles.setdefault(person, []).append(frozenset(listed))
    return {
        person: Parts(
            all=len(parts),
            hurt=sum(not HURT.isdisjoint(part) for part in parts),
            hurting=sum(not HURTING.isdisjoint(part) for part in parts),
        )
        for person, parts in roles.items()
    }


def percent(share: float) -> str:
    """A share in per cent, for people: ``42 %``."""
    return f"{share * 100:.0f} %"
