"""The round *respond*: what could somebody do? One of two to four ways, counted as helping or not, without points.

Which way was chosen shows its own rating and why first; then those of all the others can be seen.
"""

from dataclasses import dataclass, replace
from random import Random

from isitok.game.events import OptionChosen, RoundEvent
from isitok.packs.model.scenario import Option, Respond


@dataclass(frozen=True, slots=True, kw_only=True)
class RespondRound:
    """The question, and the choice."""

    person: str  # who could do something
    ask: str  # the question; "" = the usual one
    options: tuple[Option, ...]  # in the order shown, which is the seed's
    chosen: int | None = None  # which of them, from 0

    @property
    def option(self) -> Option | None:
        """The way that was chosen."""
        return None if self.chosen is None else self.options[self.chosen]

    @property
    def others(self) -> tuple[Option, ...]:
        """The ways that were not chosen, in the order shown."""
        return tuple(option for number, option in enumerate(self.options) if number != self.chosen)

    @property
    def pages(self) -> int:
        """All of it is one question."""
        return 1

    @property
    def is_whole(self) -> bool:
        """Whether it can be locked in: something was chosen."""
        return self.chosen is not None

    def after(self, event: RoundEvent) -> "RespondRound":
        """The round after an event."""
        match event:
            case OptionChosen(number) if number in range(len(self.options)):
                return replace(self, chosen=number)
            case _:
                return self


def respond_round(respond: Respond, seed: str) -> RespondRound:
    """The round before any answer; the seed puts its options in order."""
    chance = Random(seed)
    shown = sorted(respond.options, key=lambda _: chance.random())
    return RespondRound(person=respond.as_, ask=respond.ask, options=tuple(shown))
