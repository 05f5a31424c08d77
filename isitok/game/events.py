"""What a player can do in a game, each a small value. ``session.update`` says what comes of it."""

from dataclasses import dataclass
from enum import StrEnum

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.packs.model.vocabulary import Feeling, Reach, Verdict


class Moment(StrEnum):
    """When somebody feels something."""

    AT_FIRST = "at-first"
    LATER = "later"


class Sureness(StrEnum):
    """How sure somebody says they are, from least to most."""

    NOT_SURE = "not-sure"
    FAIRLY_SURE = "fairly-sure"
    CERTAIN = "certain"


@dataclass(frozen=True, slots=True)
class Chosen(Event):
    """A verdict was picked, or changed. Nothing is locked yet."""

    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Locked(Event):
    """The answer was locked in; to an act, with how sure somebody is, where that is asked for."""

    sureness: Sureness | None = None


@dataclass(frozen=True, slots=True)
class Passed(Event):
    """The player would rather not do this card; or, during its round, would rather not do that."""


@dataclass(frozen=True, slots=True)
class Forward(Event):
    """On to what comes next."""


@dataclass(frozen=True, slots=True)
class ShownAll(Event):
    """Show all of the story's phone at once."""


@dataclass(frozen=True, slots=True)
class Back(Event):
    """Back to what came before."""


class RoundEvent(Event, Value):
    """Something was said in a round after the why. ``Locked`` ends the round, as it ends an act."""


class OptionChosen(RoundEvent):
    """Respond: this way was chosen, first or instead of another."""

    option: int  # in the order shown, from 0


class NextBeat(RoundEvent):
    """Respond: see one thing more of what happens next."""


class AllBeats(RoundEvent):
    """Respond: see all of what happens next at once."""


class AnotherWay(RoundEvent):
    """Respond: back to the same moment, to see what happens if somebody does something else."""


class ReachChosen(RoundEvent):
    """Audience: it was chosen who should see this thing, first or instead."""

    thing: int  # in the order shown, from 0
    reach: Reach


class ThingPicked(RoundEvent):
    """Spot: this thing was picked. It stays picked."""

    thing: str  # its id


class FeelingToggled(RoundEvent):
    """Feel: somebody may feel this; the same again takes it back."""

    person: str
    moment: Moment
    feeling: Feeling


class MomentOpened(RoundEvent):
    """Feel: what is picked from now on is how somebody feels then."""

    person: str
    moment: Moment


class MoreFeelings(RoundEvent):
    """Feel: show all feelings; the same again shows only the few that were offered."""


class ConfidantChosen(RoundEvent):
    """Tell: this person could be told."""

    confidant: int  # in the order shown, from 0


class WordsChosen(RoundEvent):
    """Tell: it could begin with these words."""

    words: int  # in the order shown, from 0


SoloEvent = Chosen | Locked | Passed | Forward | ShownAll | RoundEvent
