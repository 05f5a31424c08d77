"""What every round in play can do. The rounds themselves are a file each, and ``open_round.py`` lists them."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import Any, Protocol, Self, TypeVar

from isitok.base.value import Value
from isitok.format.record import Record
from isitok.format.story import Scenario
from isitok.game.events import RoundEvent
from isitok.game.rounds.on_paper import OnPaper, Telling
from isitok.i18n.screen_words import Words

R = TypeVar("R", bound=Record)


class How(Protocol):
    """Tells a record in other words."""

    def __call__(self, record: R, /) -> R:
        """The record, told so."""


class CountInWords(Value, kw_only=True):
    """Something counted: what it is about, how many out of how many, and that in a sentence."""

    title: str
    filled: int
    of: int
    said: str


class OpenRound(ABC, Value):
    """A round of a card: what it asks, and what was said so far."""

    LABEL = ""  # what players call it

    @classmethod
    @abstractmethod
    def of(cls, scenario: Scenario, seed: int) -> Self | None:
        """The round that this scenario holds, before any answer; None if it holds none."""

    @classmethod
    def count(cls, played: Sequence[Self], words: Words, *, ours: bool) -> CountInWords | None:
        """What came of all that were played, never in points; None where nothing is right or wrong, or was said.

        ``ours``: all stories came with the game, so that "we" saw something so.
        """
        return None

    @property
    def pages(self) -> int:
        """How many questions it has, each on a page of its own."""
        return 1

    @property
    def told_pages(self) -> int:
        """How many pages tell what there is to say of it once it is locked in."""
        return 1

    @property
    def is_whole(self) -> bool:
        """Whether it can be locked in."""
        return True

    @property
    def own_words(self) -> tuple[str, bool]:
        """What a player chose, in its own words, and whether that is said; "" where nothing of this kind was."""
        return self.first_words, True

    @property
    def first_words(self) -> str:
        """The words chosen for telling somebody, where the round asks for them; else ""."""
        return ""

    @property
    def asks_in(self) -> tuple[str, ...]:
        """The writer's words in what it asks, beside story and phone."""
        return ()

    @property
    def tells_in(self) -> tuple[str, ...]:
        """The writer's words in what there is to say of it, once it is locked."""
        return ()

    def with_words(self, how: How) -> Self:
        """The same, with what people say in it told like this."""
        return self

    @abstractmethod
    def after(self, event: RoundEvent) -> "OpenRound":
        """The round after an event."""

    @abstractmethod
    def writers_answers(self) -> Iterator[RoundEvent]:
        """The answers of somebody who sees it as the scenario's writers do."""

    def fair_answers(self) -> Iterator[RoundEvent]:
        """The answers of somebody who sees it differently where that is also fair: they get a why of their own."""
        return iter(())

    @abstractmethod
    def on_paper(self, telling: Telling) -> OnPaper:
        """What adults read of it on paper."""

    @abstractmethod
    def to_data(self) -> list[Any]:
        """The answers so far, as values for JSON. They hold no words: the scenario has those."""

    @abstractmethod
    def events_from(self, data: Sequence[Any]) -> Iterator[RoundEvent]:
        """What was answered, from ``to_data``. Raises TypeError or ValueError if it makes no sense."""

    def with_answers(self, data: Sequence[Any]) -> "OpenRound":
        """The round, just opened, with answers from ``to_data``. Raises as ``events_from`` does."""
        opened: OpenRound = self
        for event in self.events_from(data):
            opened = opened.after(event)
        return opened
