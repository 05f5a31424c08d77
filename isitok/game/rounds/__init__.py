"""The rounds of a card, one file each: *judge* is in every scenario; this deals one of the others that it holds.

Where a mode plays them, one of a card's rounds follows the last why. A round in play is one frozen value, open until it
is locked in: it holds what is asked, what was said so far and, once locked, all that its why needs. ``after(event)``
gives the round after an event; an event that means nothing to it gives the same round. ``is_whole`` says whether it can
be locked in.
"""

from collections import Counter
from collections.abc import Iterable

from isitok.format.rounds import rounds_of
from isitok.format.story import Round, Scenario

RESPONDS, OF = 2, 5
"""Of so many cards, so many at least ask what somebody could do."""


def one_for_each(scenarios: Iterable[Scenario], seed: int) -> tuple[Round | None, ...]:
    """The round that follows each scenario's last why: chosen by the seed from those it has, if it has any.

    At least two of five ask what somebody could do, as far as there are so many; those show what happens next. Of the
    others, the least frequent rounds so far go first, so that five cards show four kinds.
    """
    from random import Random  # not needed before somebody plays

    chance, times = Random(f"rounds {seed}"), Counter[Round]()
    chosen: list[Round | None] = []
    every = [(Round.RESPOND,) if scenario.begins else rounds_of(scenario) for scenario in scenarios]
    can = [number for number, held in enumerate(every) if Round.RESPOND in held]
    ask = set(sorted(can, key=lambda _: chance.random())[: len(every) * RESPONDS // OF])
    times[Round.RESPOND] = len(ask)
    for number, held in enumerate(every):
        if number in ask:
            chosen.append(Round.RESPOND)
            continue
        rarest = [each for each in held if times[each] == min(times[other] for other in held)]
        # `random()` gives the same numbers in every version of Python; `choice()` doesn't promise to.
        one = rarest[int(chance.random() * len(rarest))] if rarest else None
        times.update([one] if one else [])
        chosen.append(one)
    return tuple(chosen)
