"""The round *respond*: what could somebody do? One of two to four ways, counted as helping or not, without points.

What was chosen stands on the phone, then what comes of it, one thing after the other, then why. Then somebody may
go back to the same moment and see another way, as often as they like: only the way that was locked in first is counted.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from random import Random
from typing import Any, Self

from isitok.base.value import Value, replace
from isitok.format.blocks import Notice
from isitok.format.could_do import Option
from isitok.format.passages import passages_of
from isitok.format.shown import Beat
from isitok.format.story import Scenario
from isitok.format.vocabulary import Rating
from isitok.game.events import RoundEvent
from isitok.game.rounds.in_play import CountInWords, OpenRound
from isitok.game.rounds.on_paper import Answered, OnPaper, Telling
from isitok.game.rounds.option_words import in_full, in_the_list, its_rating, its_why
from isitok.i18n.labels import mark
from isitok.i18n.screen_words import Words


class OptionChosen(RoundEvent):
    """This way was chosen, first or instead of another."""

    option: int  # in the order shown, from 0


class NextBeat(RoundEvent):
    """See one thing more of what happens next."""


class AllBeats(RoundEvent):
    """See all of what happens next at once."""


class AnotherWay(RoundEvent):
    """Back to the same moment, to see what happens if somebody does something else."""


def steps_of(way: Option) -> tuple[tuple[Beat, ...], ...]:
    """What happens next, press by press. What is said comes alone first; who is typing comes with what was before."""
    steps: list[tuple[Beat, ...]] = [()] if way.say else []
    for beat in way.follows:
        if steps and isinstance(beat, Notice) and beat.event == "typing":
            steps[-1] = (*steps[-1], beat)
        else:
            steps.append((beat,))
    return tuple(steps)


class RespondRound(OpenRound, kw_only=True):
    """The question, and the choice."""

    person: str  # who could do something
    ask: str  # the question; "" = the usual one
    options: tuple[Option, ...]  # in the order shown, which is the seed's
    voices: Mapping[str, str] = {}  # how two people see it, where there's no one answer
    chosen: int | None = None  # which of them, from 0
    first: int | None = None  # which was locked in first, once somebody goes back to see another way
    beats: int = 1  # how much of what happens next has been seen: the first thing comes with the answer
    before: int = 0  # how much of that had been seen before the last press

    LABEL = mark("Round", "What could they do?")

    @classmethod
    def of(cls, scenario: Scenario, seed: int) -> Self | None:
        """The round before any answer, if the scenario asks what somebody could do; the seed orders the ways."""
        asked = scenario.respond
        if asked is None:
            return None
        chance = Random(f"respond {seed} {scenario.id}")
        shown = sorted(asked.options, key=lambda _: chance.random())
        return cls(person=asked.as_, ask=asked.ask, options=tuple(shown), voices=asked.voices)

    @classmethod
    def count(cls, played: Sequence[Self], words: Words, *, ours: bool) -> CountInWords | None:
        """Nothing: whether a way helps is seen on the phone."""
        return None

    def __eq__(self, other: object) -> bool:
        """Two are equal whatever had been seen before the last press: a lesson that goes on has forgotten that."""
        if not isinstance(other, RespondRound):
            return NotImplemented
        return Value.__eq__(replace(self, before=0), replace(other, before=0))

    def __hash__(self) -> int:
        return Value.__hash__(replace(self, before=0))

    @property
    def option(self) -> Option | None:
        """The way that was chosen."""
        return None if self.chosen is None else self.options[self.chosen]

    @property
    def counted(self) -> Option | None:
        """The way that counts: the first."""
        return self.option if self.first is None else self.options[self.first]

    @property
    def own_words(self) -> tuple[str, bool]:
        """The way that counts: as it is written, or as it is done."""
        way = self.counted
        return (way.say or way.do, bool(way.say)) if way else ("", False)

    @property
    def seen(self) -> tuple[Beat, ...]:
        """What has been seen of what happens next."""
        return tuple(chain.from_iterable(steps_of(self.option)[: self.beats])) if self.option else ()

    @property
    def seen_before(self) -> tuple[Beat, ...]:
        """What had been seen of it before the last press."""
        return tuple(chain.from_iterable(steps_of(self.option)[: self.before])) if self.option else ()

    @property
    def more(self) -> bool:
        """Whether more happens next."""
        return self.option is not None and self.beats < len(steps_of(self.option))

    @property
    def others(self) -> tuple[Option, ...]:
        """The ways that were not chosen, in the order shown."""
        return tuple(option for number, option in enumerate(self.options) if number != self.chosen)

    @property
    def is_whole(self) -> bool:
        """Whether it can be locked in: something was chosen."""
        return self.chosen is not None

    @property
    def asks_in(self) -> tuple[str, ...]:
        """The question, and the ways."""
        return (self.ask, *(option.text for option in self.options))

    @property
    def tells_in(self) -> tuple[str, ...]:
        """The way that was chosen, its why, and what happens next."""
        return tuple(passage.text for passage in passages_of(self.option)) if self.option else ()

    def after(self, event: RoundEvent) -> "RespondRound":
        match event:
            case OptionChosen(number) if number in range(len(self.options)):
                return replace(self, chosen=number, beats=1, before=0)
            case NextBeat() if self.more:
                return replace(self, beats=self.beats + 1, before=self.beats)
            case AllBeats() if self.more and self.option:
                return replace(self, beats=len(steps_of(self.option)), before=self.beats)
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
            short=tuple(_short(option, words) for option in options),
            close=" ".join(self._seen_by_two(telling)),
        )

    def _seen_by_two(self, telling: Telling) -> Iterator[str]:
        """Where there's no one answer: that, and how two people see it."""
        if self.voices:
            yield telling.words("There’s no one answer to this one.")
        for who, said in self.voices.items():
            yield telling.words("{name}: {text}", name=telling.name(who), text=said)

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
            yield from (NextBeat() for _ in steps_of(self.options[chosen])[1:beats])


def _short(option: Option, words: Words) -> str:
    text, rating = in_the_list(option, words), its_rating(option, words)
    return words("{name}: {text}", name=rating, text=text) if rating else text


def _answered(option: Option, telling: Telling) -> Answered:
    words = telling.words
    beats = " · ".join(map(telling.beat, option.follows))
    follows = words("What happened next: {beats}", beats=beats) if beats else ""
    return Answered(in_full(option, words), (its_why(option, words),), follows)
