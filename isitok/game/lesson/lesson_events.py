"""What can happen in a lesson, each a small value. ``lesson.update`` says what comes of it."""

from dataclasses import dataclass

from isitok.base.event import Event
from isitok.format.vocabulary import Verdict
from isitok.game.events import Back, Forward, Locked, RoundEvent, ShownAll
from isitok.game.week.week_play import NoticeOpened, Replied


@dataclass(frozen=True, slots=True)
class Counted(Event):
    """This many hands, or cards, for a verdict."""

    verdict: Verdict
    number: int


@dataclass(frozen=True, slots=True)
class InTheRoom(Event):
    """How many people there are to count; None: nobody said."""

    number: int | None


@dataclass(frozen=True, slots=True)
class TeamPressed(Event):
    """A team's key: a verdict, or (None) it passes."""

    team: int  # from 0
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class VoteReopened(Event):
    """The teams vote again: what they said about this act is forgotten."""


@dataclass(frozen=True, slots=True)
class TimerStarted(Event):
    """Time to talk, from now."""

    seconds: float


@dataclass(frozen=True, slots=True)
class TimerStretched(Event):
    """A bit more time."""


@dataclass(frozen=True, slots=True)
class TimerPaused(Event):
    """The timer stops, or runs again."""


@dataclass(frozen=True, slots=True)
class TimerEnded(Event):
    """The timer is gone."""


@dataclass(frozen=True, slots=True)
class Ticked(Event):
    """Time has passed."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Rolled(Event):
    """The dice was rolled; the seed decides which face comes up."""

    seed: int


LessonEvent = (
    Forward
    | ShownAll
    | Back
    | Counted
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
    | NoticeOpened
    | Replied
)
