"""Which rounds a scenario has besides *judge* (F2)."""

from enum import StrEnum

from isitok.format.findable import can_be_spotted
from isitok.format.story import Scenario


class Round(StrEnum):
    """The rounds other than *judge*, in the order in which they are dealt."""

    RESPOND = "respond"  # what could somebody do?
    AUDIENCE = "audience"  # who should see it?
    SPOT = "spot"  # what gives something away?
    FEEL = "feel"  # how might each person feel?
    TELL = "tell"  # who could be told, and with which words?


def rounds_of(scenario: Scenario) -> tuple[Round, ...]:
    """The rounds that this scenario has, in the order in which they are dealt."""
    holds = {
        Round.RESPOND: scenario.respond is not None,
        Round.AUDIENCE: bool(scenario.audience),
        Round.SPOT: scenario.phone is not None and can_be_spotted(scenario.phone),
        Round.FEEL: bool(scenario.feelings),
        Round.TELL: scenario.tell is not None,
    }
    return tuple(each for each in Round if holds[each])
