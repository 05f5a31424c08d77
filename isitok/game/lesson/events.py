"""What can happen in a lesson, each a small value. ``lesson.update`` says what comes of it."""

from dataclasses import dataclass

from isitok.game.events import Back, Forward, Locked, RoundEvent, ShownAll
from isitok.game.lesson.ballot import Part
from isitok.packs.model.vocabulary import Verdict


@dataclass(frozen=True, slots=True)
class Counted:
    """This many hands, or cards, for a verdict."""

    verdict: Verdict
    number: int


@dataclass(frozen=True, slots=True)
class Estimated:
    """Roughly so many hands, or cards, for a verdict."""

    verdict: Verdict
    part: Part


@dataclass(frozen=True, slots=True)
class InTheRoom:
    """How many people there are to count; None: nobody said."""

    number: int | None


@dataclass(frozen=True, slots=True)
class TeamPressed:
    """A team's key: a verdict, or (None) it passes."""

    team: int  # from 0
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class VoteReopened:
    """The teams vote again: what they said about this act is forgotten."""


@dataclass(frozen=True, slots=True)
class TimerStarted:
    """Time to talk, from now."""

    seconds: float


@dataclass(frozen=True, slots=True)
class TimerStretched:
    """A bit more time."""


@dataclass(frozen=True, slots=True)
class TimerPaused:
    """The timer stops, or runs again."""


@dataclass(frozen=True, slots=True)
class TimerEnded:
    """The timer is gone."""


@dataclass(frozen=True, slots=True)
class Ticked:
    """Time has passed."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Rolled:
    """The dice was rolled; the seed decides which face comes up."""

    seed: int


Event = (
    Forward
    | ShownAll
    | Back
    | Counted
    | Estimated
    | InTheRoom
    | TeamPressed
    | VoteReopened
    | TimerStarted
    | TimerStretched
    | TimerPaused
    | TimerEnded
    | Ticked
    | Rolled
    | RoundEvent
    | Locked
)
