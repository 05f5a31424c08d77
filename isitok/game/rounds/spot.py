"""The round *spot*: what on this phone gives something away? Pick it among everything that the phone shows.

Each pick says at once what it gives away, or that it gives nothing away, and stays picked. There are two picks more
than there are clues. The round can be locked in at any time, also without a pick: nobody is kept searching.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final, Self

from isitok.base.value import replace
from isitok.format.findable import Findable, findable
from isitok.format.story import Scenario
from isitok.game.events import RoundEvent
from isitok.game.rounds.in_play import CountInWords, OpenRound
from isitok.game.rounds.on_paper import OnPaper, Telling
from isitok.i18n.labels import mark
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import line_about

SPARE: Final = 2
"""How many picks there are besides one for each clue."""


class ThingPicked(RoundEvent):
    """This thing was picked. It stays picked."""

    thing: str  # its id


class SpotRound(OpenRound, kw_only=True):
    """What can be picked, and what was."""

    things: tuple[Findable, ...]  # in reading order
    picked: tuple[str, ...] = ()  # their ids, in the order picked

    LABEL = mark("Round", "What gives something away?")

    @classmethod
    def of(cls, scenario: Scenario, seed: int) -> Self | None:
        """The round with nothing picked yet, if the scenario has a phone."""
        return cls(things=findable(scenario.phone)) if scenario.phone else None

    @classmethod
    def count(cls, played: Sequence[Self], words: Words, *, ours: bool) -> CountInWords | None:
        """How many of the clues were found."""
        found, of = sum(len(each.found) for each in played), sum(len(each.clues) for each in played)
        return CountInWords(
            title=words("What gave something away"),
            filled=found,
            of=of,
            said=words("You found {found} of {of}.", found=found, of=of),
        )

    @property
    def clues(self) -> tuple[Findable, ...]:
        """Everything that gives something away."""
        return tuple(thing for thing in self.things if thing.clue)

    @property
    def found(self) -> tuple[Findable, ...]:
        """The clues that were picked, in reading order."""
        return tuple(thing for thing in self.clues if thing.id in self.picked)

    @property
    def unfound(self) -> tuple[Findable, ...]:
        """The clues that were missed."""
        return tuple(thing for thing in self.clues if thing.id not in self.picked)

    @property
    def last(self) -> Findable | None:
        """The last thing picked: it shows its clue, or that it gives nothing away."""
        return self.thing(self.picked[-1]) if self.picked else None

    @property
    def picks(self) -> int:
        """How many picks the player has in all."""
        return min(len(self.clues) + SPARE, len(self.things))

    @property
    def picks_left(self) -> int:
        """How many picks the player has left."""
        return self.picks - len(self.picked) if self.unfound else 0

    def thing(self, id: str) -> Findable | None:
        return next((thing for thing in self.things if thing.id == id), None)

    def after(self, event: RoundEvent) -> "SpotRound":
        match event:
            case ThingPicked(id) if self.picks_left and self.thing(id) and id not in self.picked:
                return replace(self, picked=(*self.picked, id))
            case _:
                return self

    def writers_answers(self) -> Iterator[RoundEvent]:
        """Every clue."""
        return (ThingPicked(clue.id) for clue in self.clues)

    def on_paper(self, telling: Telling) -> OnPaper:
        """Each clue, and where it is."""
        words = telling.words
        return OnPaper(
            ask=words("What gives something away?"),
            answers=tuple(line_about(telling.thing(clue), clue.clue, words) for clue in self.clues),
            short=tuple(clue.clue for clue in self.clues),
        )

    def to_data(self) -> list[Any]:
        """What was picked, in order."""
        return list(self.picked)

    def events_from(self, data: Sequence[Any]) -> Iterator[RoundEvent]:
        return map(ThingPicked, data)
