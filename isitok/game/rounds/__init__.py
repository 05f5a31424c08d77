"""The rounds of a card, one file each: *judge* is in every scenario; this says which of the others it holds.

Where a mode plays them, one of a card's rounds follows the last why. A round in play is one frozen value, open until it
is locked in: it holds what is asked, what was said so far and, once locked, all that its why needs. ``after(event)``
gives the round after an event; an event that means nothing to it gives the same round. ``is_whole`` says whether it can
be locked in.
"""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from isitok.packs.findable import can_be_spotted
from isitok.packs.model import Scenario


class Round(StrEnum):
    """A round other than *judge*, in the order in which they are dealt."""

    RESPOND = "respond"  # what could somebody do?
    AUDIENCE = "audience"  # who should see it?
    SPOT = "spot"  # what gives something away?
    FEEL = "feel"  # how might each person feel?
    TELL = "tell"  # who could be told, and with which words?


def rounds_of(scenario: Scenario) -> tuple[Round, ...]:
    """The rounds that this scenario holds, in deal order."""
    holds = {
        Round.RESPOND: scenario.respond is not None,
        Round.AUDIENCE: bool(scenario.audience),
        Round.SPOT: scenario.phone is not None and can_be_spotted(scenario.phone),
        Round.FEEL: bool(scenario.feelings),
        Round.TELL: scenario.tell is not None,
    }
    return tuple(each for each in Round if holds[each])


def one_for_each(scenarios: Iterable[Scenario], seed: int) -> tuple[Round | None, ...]:
    """The round that follows each scenario's last why: the seed's choice among those it holds, if it holds any.

    Rounds that came least often so far go first, so that five cards show as many kinds as they can.
    """
    from random import Random  # not before somebody plays

    chance, times = Random(f"rounds {seed}"), Counter[Round]()
    chosen: list[Round | None] = []
    for scenario in scenarios:
        held = rounds_of(scenario)
        rarest = [each for each in held if times[each] == min(times[other] for other in held)]
        # `random()` gives the same numbers in every version of Python; `choice()` doesn't promise to.
        one = rarest[int(chance.random() * len(rarest))] if rarest else None
        times.update([one] if one else [])
        chosen.append(one)
    return tuple(chosen)
