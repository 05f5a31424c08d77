"""The round *respond*: what could somebody do? One of two to four ways, counted as helping or not, without points.

Which way was chosen shows its own rating and why, and what happens next, one thing after the other. Then somebody may
go back to the same moment and see another way, as often as they like: only the way that was locked in first is counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from isitok.base.value import replace
from isitok.format.shown import Beat
from isitok.format.story import Option, Respond
from isitok.game.events import AllBeats, AnotherWay, NextBeat, OptionChosen, RoundEvent
from isitok.game.rounds.in_play import OpenRound
from isitok.game.rounds.on_paper import Answered, OnPaper, Telling
from isitok.packs.model.vocabulary import Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class RespondRound(OpenRound):
    """The question, and the choice."""

    person: str  # who could do something
    ask: str  # the question; "" = the usual one
    options: tuple[Option, ...]  # in the order shown, which is the seed's
    chosen: int | None = None  # which of them, from 0
    first: int | None = None  # which was locked in first, once somebody goes back to see another way
    beats: int = 1  # how much of what happens next has been seen: the first thing comes with the answer
    before: int = field(default=0, compare=False)  # how much of that had been seen before the last press

    @property
    def option(self) -> Option | None:
        """The way that was chosen."""
        return None if self.chosen is None else self.options[self.chosen]

    @property
    def counted(self) -> Option | None:
        """The way that counts: the first."""
        return self.option if self.first is None else self.options[self.first]

    @property
    def seen(self) -> tuple[Beat, ...]:
        """What has been seen of what happens next."""
        return self.option.follows[: self.beats] if self.option else ()

    @property
    def more(self) -> bool:
        """Whether more happens next."""
        return self.option is not None and self.beats < len(self.option.follows)

    @property
    def others(self) -> tuple[Option, ...]:
        """The ways that were not chosen, in the order shown."""
        return tuple(option for number, option in enumerate(self.options) if number != self.chosen)

    @property
    def is_whole(self) -> bool:
        """Whether it can be locked in: something was chosen."""
        return self.chosen is not None

    def after(self, event: RoundEvent) -> "RespondRound":
        """The round after an event."""
        match event:
            case OptionChosen(number) if number in range(len(self.options)):
                return replace(self, chosen=number, beats=1, before=0)
            case NextBeat() if self.more:
                return replace(self, beats=self.beats + 1, before=self.beats)
            case AllBeats() if self.more and self.option:
                return replace(self, beats=len(self.option.follows), before=self.beats)
            case AnotherWay() if self.chosen is not None:
                return replace(self, chosen=None, first=self.chosen if self.first is None else self.first, beats=1)
            case _:
                return self

    def writers_answers(self) -> Iterator[RoundEvent]:
        """The first way that helps."""
        helps = (number for number, option in enumerate(self.options) if option.rating is Rating.HELPS)
        yield OptionChosen(next(helps, 0))

    def on_paper(self, telling: Telling) -> OnPaper:
        """Every way in the writers' order, with its rating, its why and what happens next."""
        words, told = telling.words, telling.card.respond
        options = told.options if told else self.options
        return OnPaper(
            ask=self.ask or words("What could {name} do?", name=telling.name(self.person)),
            answers=tuple(_answered(option, telling) for option in options),
            short=tuple(words("{name}: {text}", name=words.label(option.rating), text=option.do) for option in options),
        )

    def to_data(self) -> list[Any]:
        """Which way was locked in first, which is chosen now, and how much of what happens next has been seen."""
        return [self.first, self.chosen, self.beats]

    def events_from(self, data: Sequence[Any]) -> Iterator[RoundEvent]:
        """The first way, if another is looked at now; and what has been seen of the one chosen."""
        first, chosen, beats = data
        if first is not None:
            yield from (OptionChosen(first), AnotherWay())
        if chosen is not None:
            yield OptionChosen(chosen)
            yield from (NextBeat() for _ in self.options[chosen].follows[1:beats])


def _answered(option: Option, telling: Telling) -> Answered:
    words = telling.words
    beats = " · ".join(map(telling.beat, option.follows))
    follows = words("What happened next: {beats}", beats=beats) if beats else ""
    why = words("{answer}. {why}", answer=words.label(option.rating), why=option.why)
    return Answered(option.do, (why,), follows)


def respond_round(respond: Respond, seed: str) -> RespondRound:
    """The round before any answer; the seed puts its options in order."""
    chance = Random(seed)
    shown = sorted(respond.options, key=lambda _: chance.random())
    return RespondRound(person=respond.as_, ask=respond.ask, options=tuple(shown))
