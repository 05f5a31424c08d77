"""The round *feel*: how might each person feel, at first and later? Then: how could it be put right?

Nothing here is right or wrong, needed, or counted. Once it is locked in, it shows what the scenario's writers thought
beside what the player did; how it could be put right is a question of its own after that.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from isitok.game.events import FeelingToggled, Moment, RoundEvent
from isitok.game.feelings import palette
from isitok.packs.model import Felt, Scenario
from isitok.packs.vocabulary import Feeling

Picks = tuple[tuple[str, Moment, Feeling], ...]
"""Feelings that were picked, each with whose and when, in the order picked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeelRound:
    """Who is asked about, with which feelings, and what was picked."""

    feelings: Mapping[str, Felt]  # what the scenario's writers thought, by person
    palette: tuple[Feeling, ...]
    put_right: Mapping[str, str]  # by person: what they could do now
    picks: Picks = ()

    @property
    def people(self) -> tuple[str, ...]:
        """Who is asked about, in order."""
        return tuple(person for person in self.feelings if self.moments(person))

    def moments(self, person: str) -> tuple[Moment, ...]:
        """When this person is asked about: only where the writers thought of something, too."""
        return tuple(moment for moment in Moment if self.ours(person, moment))

    def ours(self, person: str, moment: Moment) -> tuple[Feeling, ...]:
        """What the scenario's writers thought."""
        felt = self.feelings.get(person)
        if felt is None:
            return ()
        return felt.at_first if moment is Moment.AT_FIRST else felt.later

    def picked(self, person: str, moment: Moment) -> tuple[Feeling, ...]:
        """What the player picked, in the palette's order."""
        return tuple(feeling for feeling in self.palette if (person, moment, feeling) in self.picks)

    @property
    def is_whole(self) -> bool:
        """Whether it can be locked in: always. Not to know how somebody feels is an answer, too."""
        return True

    def after(self, event: RoundEvent) -> "FeelRound":
        """The round after an event: a feeling is picked, or no longer picked."""
        match event:
            case FeelingToggled(person, moment, feeling) if feeling in self.palette and moment in self.moments(person):
                pick = (person, moment, feeling)
                kept = tuple(each for each in self.picks if each != pick)
                return replace(self, picks=kept if pick in self.picks else (*kept, pick))
            case _:
                return self


def feel_round(scenario: Scenario) -> FeelRound:
    """The round, nothing picked yet."""
    return FeelRound(feelings=scenario.feelings, palette=palette(scenario.youngest), put_right=scenario.put_right)
