"""Cards by chance, but not all of one kind: two ways of telling at least, and none begins as the one before it.

Only where it can be helped: a topic may have no more than five stories, all of them chats.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from isitok.format.card import Card

if TYPE_CHECKING:
    from random import Random

_TRIES: Final = 100


def sample(pool: Sequence[Card], number: int, random: Random, before: Sequence[Card] = ()) -> tuple[Card, ...]:
    """So many of these, to come after those dealt before them."""
    number = max(0, min(number, len(pool)))
    tries = (_in_turn(random.sample(pool, k=number), before) for _ in range(_TRIES if number < len(pool) else 1))
    best, least = tuple[Card, ...](), 99
    for found in tries:
        alike = _alike((*before, *found))
        if alike < least:
            best, least = found, alike
        if not alike:
            break
    return best


def _alike(cards: Sequence[Card]) -> int:
    """How often one begins as the one before it; and once more if all are told in the same way."""
    twice = sum(one.opening == other.opening for one, other in pairwise(cards))
    return twice + (len({card.shape for card in cards}) == 1 and len(cards) > 1)


def _in_turn(cards: list[Card], before: Sequence[Card]) -> tuple[Card, ...]:
    """In an order in which as few as possible begin as the one before."""
    left, found = list(cards), list[Card]()
    last = before[-1].opening if before else None
    while left:
        many = Counter(card.opening for card in left)
        most, times = many.most_common(1)[0]
        must_come = most != last and times > len(left) // 2
        free = [card for card in left if card.opening != last and (not must_come or card.opening == most)]
        found.append((free or left)[0])
        left.remove(found[-1])
        last = found[-1].opening
    return tuple(found)
