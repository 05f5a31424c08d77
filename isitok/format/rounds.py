"""Which rounds a scenario has besides *judge* (F2)."""

from isitok.format.findable import can_be_spotted
from isitok.format.story import ROUND_KEYS, Round, Scenario


def rounds_of(scenario: Scenario) -> tuple[Round, ...]:
    """The rounds that this scenario has, in the order in which they are dealt."""
    return tuple(each for each in Round if _holds(scenario, each))


def _holds(scenario: Scenario, round: Round) -> bool:
    if round is Round.SPOT:
        return scenario.phone is not None and can_be_spotted(scenario.phone)
    return bool(getattr(scenario, ROUND_KEYS[round]))
