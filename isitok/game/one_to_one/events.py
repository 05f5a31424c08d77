"""What the two of a one-to-one can do, each a small value. ``one_to_one.update`` says what comes of it."""

from dataclasses import dataclass

from isitok.game.events import Back, Forward, RoundEvent
from isitok.packs.model.vocabulary import Verdict


@dataclass(frozen=True, slots=True)
class VerdictPicked:
    """Whoever is choosing picks a verdict, or (None) would rather not say."""

    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class WhyOpened:
    """One of the two opens the why, or closes it again."""


@dataclass(frozen=True, slots=True)
class CardPassed:
    """On to the next card."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """Enough for today."""


@dataclass(frozen=True, slots=True)
class ThisIsReal:
    """It is not about made-up people any more."""


@dataclass(frozen=True, slots=True)
class PassedOn:
    """And if one passes it on?"""


@dataclass(frozen=True, slots=True)
class SomebodyStops:
    """And if that one stops?"""


Event = (
    Back
    | Forward
    | VerdictPicked
    | WhyOpened
    | CardPassed
    | Stopped
    | ThisIsReal
    | PassedOn
    | SomebodyStops
    | RoundEvent
)
