"""What a player can do in a game, each a small value. ``session.update`` says what comes of it."""

from dataclasses import dataclass
from enum import StrEnum

from isitok.packs.vocabulary import Verdict


class Sureness(StrEnum):
    """How sure somebody says they are, from least to most."""

    NOT_SURE = "not-sure"
    FAIRLY_SURE = "fairly-sure"
    CERTAIN = "certain"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A verdict was picked, or changed. Nothing is locked yet."""

    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Sured:
    """How sure was picked, or changed. It may be said before or after the verdict."""

    sureness: Sureness


@dataclass(frozen=True, slots=True)
class Locked:
    """The answer was locked in."""


@dataclass(frozen=True, slots=True)
class Passed:
    """The player would rather not do this card."""


@dataclass(frozen=True, slots=True)
class Continued:
    """The why has been read; on to what comes next."""


Event = Chosen | Sured | Locked | Passed | Continued
