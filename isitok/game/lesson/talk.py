"""What helps a class to talk: think, pair, share; a timer that nobody has to use; the dice of the card game."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from isitok.base.value import Value, replace
from isitok.format.story import Scenario
from isitok.format.vocabulary import Role
from isitok.i18n.screen_words import Words, later

USUAL_SECONDS: Final = 90
STRETCH_SECONDS: Final = 30
LONGEST_SECONDS: Final = 15 * 60


class Timer(Value):
    """Time to talk, in seconds. Nothing follows by itself when it is over."""

    total: float
    left: float
    running: bool = True

    @property
    def is_over(self) -> bool:
        """Whether the time is up."""
        return self.left <= 0

    def tick(self, seconds: float) -> "Timer":
        """The timer after this much time; one that is paused or over stays as it is."""
        if not self.running or self.is_over or seconds <= 0:
            return self
        left = max(0.0, self.left - seconds)
        return replace(self, left=left, running=left > 0)

    def stretch(self) -> "Timer":
        """The timer with half a minute more. One that was over runs again; one that was paused doesn't."""
        more = min(STRETCH_SECONDS, max(0.0, LONGEST_SECONDS - self.left))
        runs = self.running or self.is_over
        return replace(self, left=self.left + more, total=max(self.total, self.left + more), running=runs)

    def pause(self) -> "Timer":
        """The timer stopped, or running again."""
        return self if self.is_over else replace(self, running=not self.running)


def a_timer(seconds: float = USUAL_SECONDS) -> Timer:
    """A timer that starts now."""
    seconds = max(1.0, min(float(seconds), LONGEST_SECONDS))
    return Timer(seconds, seconds)


class Angle(StrEnum):
    """A face of the twelve-sided dice: from whose point of view to look at the story."""

    ABOUT = "1"  # the person it's about
    STARTED = "2"  # whoever started it
    PASSED_ON = "3"  # whoever passed it on
    LOOKED = "4"  # someone who only looked
    BEST_FRIEND = "5"
    NEW = "6"  # someone new
    PARENT = "7"  # a parent or carer
    TEACHER = "8"  # a teacher or youth worker
    YOUNGER = "9"  # a younger brother or sister
    IN_A_YEAR = "10"  # the same people in a year’s time
    OUT_LOUD = "11"  # what could be said out loud?
    WHO_ELSE = "12"  # who else is in this story?


_QUESTIONS: Final = {
    Angle.ABOUT: later("The person it’s about: how is it for them?"),
    Angle.STARTED: later("The person who started it: what did they want?"),
    Angle.PASSED_ON: later("The person who passed it on: what were they thinking?"),
    Angle.LOOKED: later("Someone who only looked: what could they do?"),
    Angle.BEST_FRIEND: later("A best friend: what would they say?"),
    Angle.NEW: later("Someone new in the group: what do they see?"),
    Angle.PARENT: later("A parent or carer: what would they want to know?"),
    Angle.TEACHER: later("A teacher or youth worker: what would help them to help?"),
    Angle.YOUNGER: later("A younger brother or sister: what do they learn from this?"),
    Angle.IN_A_YEAR: later("In a year’s time: how will the people in the story see this?"),
    Angle.OUT_LOUD: later("What could be said out loud, in one sentence?"),
    Angle.WHO_ELSE: later("Who else is in this story, though nobody sees them?"),
}

# Four faces need a person in the story; the others can always come up.
_NEEDS: Final[Mapping[Angle, frozenset[Role]]] = {
    Angle.ABOUT: frozenset({Role.PICTURED, Role.TARGETED, Role.PRESSURED}),
    Angle.STARTED: frozenset({Role.ASKER, Role.SENDER, Role.PRESSURER, Role.SHARER}),
    Angle.PASSED_ON: frozenset({Role.SHARER}),
    Angle.LOOKED: frozenset({Role.BYSTANDER, Role.RECEIVER}),
}


def asks(angle: Angle, words: Words) -> str:
    """The question on a face of the dice."""
    return words(_QUESTIONS[angle])


def angles_of(scenario: Scenario) -> tuple[Angle, ...]:
    """The faces that suit this story."""
    there = frozenset(role for roles in scenario.people.values() for role in roles)
    return tuple(angle for angle in Angle if angle not in _NEEDS or _NEEDS[angle] & there)


def roll(scenario: Scenario, seed: int, before: Angle | None = None) -> Angle:
    """A face of the dice for this story; never the one that is already up."""
    from random import Random

    faces = [angle for angle in angles_of(scenario) if angle is not before]
    return faces[int(Random(f"dice {seed}").random() * len(faces))]
