"""What a player can do in a game, each a small value. ``session.update`` says what comes of it."""

from enum import StrEnum

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.vocabulary import Verdict


class Sureness(StrEnum):
    """How sure somebody says they are, from least to most."""

    NOT_SURE = "not-sure"
    FAIRLY_SURE = "fairly-sure"
    CERTAIN = "certain"


class Chosen(Event, Value):
    """A verdict was picked, or changed. Nothing is locked yet."""

    verdict: Verdict


class Locked(Event, Value):
    """The answer was locked in; to an act, with how sure somebody is, where that is asked for."""

    sureness: Sureness | None = None


class Passed(Event, Value):
    """The player would rather not do this card; or, during its round, would rather not do that."""


class Forward(Event, Value):
    """On to what comes next."""


class ShownAll(Event, Value):
    """Show all of the story's phone at once."""


class Back(Event, Value):
    """Back to what came before."""


class RoundEvent(Event, Value):
    """Something was said in a round after the why: each round has its own. ``Locked`` ends it, as it ends an act."""


SoloEvent = Chosen | Locked | Passed | Forward | ShownAll | RoundEvent
