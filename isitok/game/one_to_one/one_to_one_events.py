"""What the two of a one-to-one can do, each a small value. ``one_to_one.update`` says what comes of it."""

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.vocabulary import Verdict
from isitok.game.events import Back, Forward, RoundEvent, ShownAll


class VerdictPicked(Event, Value):
    """The person who is choosing picks a verdict, or (None) would rather not say."""

    verdict: Verdict | None


class WhyOpened(Event, Value):
    """Either of the two opens the why, or closes it again."""


class WaysWanted(Event, Value):
    """Before the first story, the two want to see what somebody could do and what happens next; or no longer."""


class CardPassed(Event, Value):
    """On to the next card."""


class Stopped(Event, Value):
    """They have had enough for today."""


class ThisIsReal(Event, Value):
    """It is no longer about made-up people."""


class PassedOn(Event, Value):
    """What if one of them passes it on?"""


class SomebodyStops(Event, Value):
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
