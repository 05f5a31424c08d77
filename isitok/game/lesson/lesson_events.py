"""What can happen in a lesson, each a small value. ``lesson.update`` says what comes of it."""

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.vocabulary import Verdict
from isitok.game.events import Back, Forward, Locked, RoundEvent, ShownAll
from isitok.game.week.week_play import NoticeOpened, Replied


class Counted(Event, Value):
    """This many hands, or cards, for a verdict."""

    verdict: Verdict
    number: int


class InTheRoom(Event, Value):
    """How many people there are to count; None: nobody said."""

    number: int | None


class TeamPressed(Event, Value):
    """A team's key: a verdict, or (None) it passes."""

    team: int  # from 0
    verdict: Verdict | None


class VoteReopened(Event, Value):
    """The teams vote again: what they said about this act is forgotten."""


class TimerStarted(Event, Value):
    """Time to talk, from now."""

    seconds: float


class TimerStretched(Event, Value):
    """A bit more time."""


class TimerPaused(Event, Value):
    """The timer stops, or runs again."""


class TimerEnded(Event, Value):
    """The timer is gone."""


class Ticked(Event, Value):
    """Time has passed."""

    seconds: float


class Rolled(Event, Value):
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
