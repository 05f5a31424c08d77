"""What the two of a one-to-one can do, each a small value. ``one_to_one.update`` says what comes of it."""

from dataclasses import dataclass

from isitok.base.event import Event
from isitok.format.vocabulary import Verdict
from isitok.game.events import Back, Forward, RoundEvent, ShownAll


@dataclass(frozen=True, slots=True)
class VerdictPicked(Event):
    """The person who is choosing picks a verdict, or (None) would rather not say."""

    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class WhyOpened(Event):
    """Either of the two opens the why, or closes it again."""


@dataclass(frozen=True, slots=True)
class WaysWanted(Event):
    """Before the first story, the two want to see what somebody could do and what happens next; or no longer."""


@dataclass(frozen=True, slots=True)
class CardPassed(Event):
    """On to the next card."""


@dataclass(frozen=True, slots=True)
class Stopped(Event):
    """They have had enough for today."""


@dataclass(frozen=True, slots=True)
class ThisIsReal(Event):
    """It is no longer about made-up people."""


@dataclass(frozen=True, slots=True)
class PassedOn(Event):
    """What if one of them passes it on?"""


@dataclass(frozen=True, slots=True)
class SomebodyStops(Event):
    """What if that person stops it?"""


OneToOneEvent = (
    Back
    | Forward
    | ShownAll
    | VerdictPicked
    | WhyOpened
    | WaysWanted
    | CardPassed
    | Stopped
    | ThisIsReal
    | PassedOn
    | SomebodyStops
    | RoundEvent
)
