"""Which stories a one-to-one is dealt. It depends on what its worker wants and leaves out, and on a seed.

All that holds for a class holds here: level 3 needs the gate – the staff card read and ticked in this session – and is
dealt to 11-14 and 14-18 alone. Besides, what is left out is left out, whatever else is chosen; and a pack for small
groups is about leading others, so it isn't for two.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Self

from isitok.base.value import replace
from isitok.format.card import Card
from isitok.format.vocabulary import Band, Level, Nation, Topic
from isitok.game.dealt import DealtStories
from isitok.game.help_routes import AgeGroup
from isitok.game.lesson import deal_lesson
from isitok.game.lesson.deal_lesson import Gate, Wanted, neighbours

NUMBERS: Final = (1, 2, 3, 4)
"""How many stories there can be."""


class OneToOneWanted(Wanted, kw_only=True):
    """What a worker chose for one young person. Where two bands are chosen, a card for either fits."""

    stories: int = 2
    topics: frozenset[Topic] = frozenset()  # none: a bit of everything
    without: frozenset[Topic] = frozenset()  # never dealt, even if chosen as a topic

    @property
    def count(self) -> int:
        """How many stories are wanted."""
        return self.stories

    def may_pick(self, card: Card) -> bool:
        """Whether this card may be picked by its title."""
        # Nobody knows what a story without a topic is about: it might be what is left out.
        left_out = card.topic in self.without or (card.topic is None and bool(self.without))
        if left_out or card.small_group:
            return False
        return (not self.topics or card.topic in self.topics) and super().may_pick(card)

    def still_offered(self, cards: Sequence[Card]) -> Self:
        """The same without topics of which these cards offer nothing, or that are left out."""
        return replace(self, topics=self.topics & set(topics_for(cards, self)) - self.without)


class OneToOneStories(DealtStories, kw_only=True):
    """What is wanted for a one-to-one, and the stories dealt for it."""

    wanted: OneToOneWanted


def empty_deal(ages: Sequence[Band], gate: Gate, nation: Nation | None, seed: int) -> OneToOneStories:
    """What is wanted before anything is dealt: the ages of this PC, where a one-to-one can be for them."""
    return OneToOneStories(wanted=OneToOneWanted(ages=neighbours(ages), gate=gate, nation=nation), seed=seed)


def stories_gone(before: OneToOneStories, now: OneToOneStories) -> tuple[Card, ...]:
    """The stories that are gone because they don't fit what is wanted now."""
    return tuple(card for card in before.cards if card not in now.cards and not now.wanted.fits(card))


def for_older(cards: Sequence[Card], group: AgeGroup | None) -> tuple[Card, ...]:
    """The stories that may be too much for somebody under 13: for 14-18 only, or level 3."""
    if group not in (AgeGroup.UNDER_11, AgeGroup.FROM_11):
        return ()
    return tuple(card for card in cards if card.level is Level.THREE or set(card.ages) == {Band.B14_18})


def topics_for(cards: Sequence[Card], wanted: OneToOneWanted) -> tuple[Topic, ...]:
    """The topics that could be dealt to these ages here and now: those to choose from, and to leave out."""
    return deal_lesson.topics_for(cards, replace(wanted, topics=frozenset(), without=frozenset()))
