"""The round *reword*, which a test makes up: how could somebody put it? One of two or three ways is chosen."""

from collections.abc import Iterator, Sequence
from typing import Any, Self

from isitok.base.value import replace
from isitok.format.story import Reword, Scenario, Wording
from isitok.game.events import RoundEvent
from isitok.game.rounds.in_play import CountInWords, OpenRound
from isitok.game.rounds.on_paper import Answered, OnPaper, Telling
from isitok.i18n.labels import mark
from isitok.i18n.screen_words import Words


class WordingChosen(RoundEvent):
    """It could be put like this."""

    wording: int  # in the order shown, from 0


class RewordRound(OpenRound, kw_only=True):
    """The ways to put it, and the choice."""

    reword: Reword
    chosen: int | None = None

    LABEL = mark("Round", "How could they put it?")

    @classmethod
    def of(cls, scenario: Scenario, seed: int) -> Self | None:
        """The round with nothing chosen yet, if the scenario asks how something could be put."""
        return cls(reword=scenario.reword) if scenario.reword else None

    @classmethod
    def count(cls, played: Sequence[Self], words: Words, *, ours: bool) -> CountInWords | None:
        """How often it was put kindly."""
        kind = sum(each.wording is not None and each.wording.kind for each in played)
        said = words("You put it kindly {n} times of {of}.", n=kind, of=len(played))
        return CountInWords(title=words("How to put it"), filled=kind, of=len(played), said=said)

    @property
    def wording(self) -> Wording | None:
        """The way that was chosen."""
        return None if self.chosen is None else self.reword.wordings[self.chosen]

    @property
    def is_whole(self) -> bool:
        """Whether it can be locked in: something was chosen."""
        return self.chosen is not None

    def after(self, event: RoundEvent) -> "RewordRound":
        """The round after an event."""
        match event:
            case WordingChosen(number) if number in range(len(self.reword.wordings)):
                return replace(self, chosen=number)
            case _:
                return self

    def writers_answers(self) -> Iterator[RoundEvent]:
        """The first kind way."""
        yield WordingChosen(next(number for number, one in enumerate(self.reword.wordings) if one.kind))

    def on_paper(self, telling: Telling) -> OnPaper:
        """Each way, and why."""
        ways = tuple(Answered(one.say, (one.why,)) for one in self.reword.wordings)
        return OnPaper(ask=self.reword.ask, answers=ways, short=tuple(one.text for one in ways))

    def to_data(self) -> list[Any]:
        """Which way."""
        return [self.chosen]

    def events_from(self, data: Sequence[Any]) -> Iterator[RoundEvent]:
        """The way, if one was chosen."""
        return (WordingChosen(one) for one in data if one is not None)
