"""Whether pupils may have a story without an adult who leads it: the only place that says so.

What no choice, option, pack or reading changes: level 3 and its topics never; level 2 from 11 up only; nothing that an
adult leads, nothing for staff, nothing in another language than English, which no rule has read.

A story that didn't come with the game is open to them once somebody who isn't its writer has read it as it stands. On
a computer that is set up for pupils whoever looks after it must want own stories there, too.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from isitok.base.value import Value
from isitok.format.vocabulary import LEVEL_3_TOPICS, YOUNGER, Band, Level, Topic


class Story(Protocol):
    """A card, or a week."""

    @property
    def ages(self) -> tuple[Band, ...]:
        """For whom it is."""

    @property
    def level(self) -> Level:
        """How sensitive it is."""

    @property
    def topic(self) -> Topic | None:
        """What it is about."""

    @property
    def adult_led(self) -> bool:
        """Whether an adult leads it."""

    @property
    def own(self) -> bool:
        """Whether it didn't come with the game."""

    @property
    def unread(self) -> bool:
        """Whether no rule could read it."""

    @property
    def read(self) -> bool:
        """Whether somebody who isn't its writer has read it."""


class Alone(Value, kw_only=True):
    """Pupils without an adult who leads, at this computer."""

    ages: Collection[Band]  # if there are several, the youngest sets the limits
    own: bool = True  # stories that didn't come with the game may be here at all
    most: Level | None = None  # what an adult in the room wants at most; None: what fits the ages
    led_by_others: bool = False  # older pupils lead: what is made for that counts as led

    @property
    def highest_level(self) -> Level:
        """The most sensitive level that they may have."""
        return self.most or (Level.TWO if YOUNGER.isdisjoint(self.ages) else Level.ONE)

    def may_have(self, story: Story) -> bool:
        """Whether they may play it, going by its level, topic, ages, who leads it, and whether it was read."""
        led = story.adult_led and not (self.led_by_others and getattr(story, "small_group", False))
        return (
            story.level <= self.highest_level
            and story.topic not in LEVEL_3_TOPICS
            and Band.ADULTS not in story.ages
            and not led
            and not story.unread
            and self.may_have_own(story)
        )

    def may_have_own(self, story: Story) -> bool:
        """Whether it came with the game, or is an own one that was read, where own ones are wanted."""
        return not story.own or (self.own and story.read)
