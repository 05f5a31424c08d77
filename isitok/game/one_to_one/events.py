"""What the two of a one-to-one can do, each a small value. ``one_to_one.update`` says what comes of it."""

from dataclasses import dataclass

from isitok.game.events import Back, Forward, RoundEvent, ShownAll
from isitok.packs.model.vocabulary import Verdict


@dataclass(frozen=True, slots=True)
class VerdictPicked:
    """The person who is choosing picks a verdict, or (None) would rather not say."""

    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class WhyOpened:
    """Either of the two opens the why, or closes it again."""


@dataclass(frozen=True, slots=True)
class WaysWanted:
    """Before the first story, the two want to see what somebody could do and what happens next; or no longer."""


@dataclass(frozen=True, slots=True)
class CardPassed:
    """On to the next card."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """They have had enough for today."""


@dataclass(frozen=True, slots=True)
class ThisIsReal:
    """It is no longer about made-up people."""


@dataclass(frozen=True, slots=True)
class PassedOn:
    """What if one of them passes it on?"""


@dataclass(frozen=True, slots=True)
class SomebodyStops:
    """What if that person stops it?"""


Event = (
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
