"""Which stories a small group is dealt. It depends on what the adult in the room chose, and on a seed.

Two older pupils lead, so nothing needs the staff card here: level 3, stories that no rule could read, and those that
an adult has to lead never come. Level 2 comes only where the adult wants it. A pack that is meant for small groups is
the exception among those that are led: it is here, once it is chosen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from isitok.base.value import replace
from isitok.format.card import Card, Pack
from isitok.format.vocabulary import Band, Level, Nation
from isitok.game.alone import Alone
from isitok.game.dealt import DealtStories
from isitok.game.lesson import deal_lesson
from isitok.game.lesson.deal_lesson import Gate, Wanted, neighbours

STORIES_IN: Final[Mapping[int, int]] = {15: 1, 25: 2}
"""The minutes that a small group may have, and for how many stories there is time."""


class GroupWanted(Wanted, kw_only=True):
    """What an adult chose for a small group."""

    minutes: int = 15
    level_2: bool = False  # the adult in the room wants stories of level 2 as well

    @property
    def count(self) -> int:
        """How many stories there is time for."""
        return STORIES_IN[self.minutes]

    def may_pick(self, card: Card) -> bool:
        """Whether this card may be picked by its title."""
        most = Level.TWO if self.level_2 else Level.ONE
        pupils = Alone(ages=self.ages, most=most, led_by_others=True)
        return pupils.may_have(card) and super().may_pick(card)


class GroupStories(DealtStories, kw_only=True):
    """What is wanted for a small group, and the stories dealt for it."""

    wanted: GroupWanted

    @property
    def draw(self) -> str:
        """A small group draws for itself."""
        return f"group {super().draw}"


def empty_deal(ages: Sequence[Band], nation: Nation | None, seed: int) -> GroupStories:
    """What is wanted before anything is dealt: the ages of this PC, where a group can be for them."""
    return GroupStories(wanted=GroupWanted(ages=neighbours(ages), gate=Gate(), nation=nation), seed=seed)


def packs_for(packs: Sequence[Pack], wanted: GroupWanted) -> tuple[Pack, ...]:
    """The packs that hold a story for this group: those for small groups first."""
    found = deal_lesson.packs_for(packs, replace(wanted, pack=None))
    return tuple(sorted(found, key=lambda pack: not pack.small_group))
