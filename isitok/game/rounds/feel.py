"""The round *feel*: how might two of the people feel, at first and later? Then: how could it be put right?

Each of them has a page with a place for each moment; one place is open, and what is picked goes there. Nothing here is
right or wrong, needed, or counted: not knowing how somebody feels is an answer as well. A few feelings are offered for
each person, so that there is something to weigh up instead of a list to get through; the others are one press away.
Once it is locked in, it shows what the scenario's writers thought beside what the player did, a page for each of them,
and nobody else; how it could be put right is a question of its own after that.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from random import Random
from typing import Any, Final, Self

from isitok.base.value import replace
from isitok.format.people import mood_of, palette
from isitok.format.story import Felt, Scenario
from isitok.format.vocabulary import Feeling
from isitok.game.events import RoundEvent
from isitok.game.rounds.in_play import OpenRound
from isitok.game.rounds.on_paper import OnPaper, Telling
from isitok.i18n.labels import mark
from isitok.i18n.sentences import line_about

ASKED_ABOUT: Final = 2
"""How many people it asks about: the first ones that the writers name. More would repeat the same question."""

OFFERED: Final = 8
"""How many feelings are offered for each of them."""


class Moment(StrEnum):
    """When somebody feels something."""

    AT_FIRST = "at-first"
    LATER = "later"


class FeelingToggled(RoundEvent):
    """Somebody may feel this; the same again takes it back."""

    person: str
    moment: Moment
    feeling: Feeling


class MomentOpened(RoundEvent):
    """What is picked from now on is how somebody feels then."""

    person: str
    moment: Moment


class MoreFeelings(RoundEvent):
    """Show all feelings; the same again shows only the few that were offered."""


class PhoneTurned(RoundEvent):
    """Look at the story's phone again; the same again puts it away."""


Picks = tuple[tuple[str, Moment, Feeling], ...]
"""Feelings that were picked, each with whose it is and when, in the order picked."""


class FeelRound(OpenRound, kw_only=True):
    """Who it asks about, with which feelings, and what was picked."""

    feelings: Mapping[str, Felt]  # what the scenario's writers thought, by person
    palette: tuple[Feeling, ...]
    offers: Mapping[str, tuple[Feeling, ...]]  # by person: the few that are offered, in the palette's order
    put_right: Mapping[str, str]  # by person: what they could do now
    picks: Picks = ()
    later: tuple[str, ...] = ()  # the people whose later place was opened
    more: bool = False  # whether the rest of the palette is shown
    phone: bool = False  # whether the story's phone lies beside the feelings

    LABEL = mark("Round", "How might they feel?")

    @classmethod
    def of(cls, scenario: Scenario, seed: int) -> Self | None:
        """The round with nothing picked yet, if the scenario says how people may feel."""
        palette_ = palette(scenario.youngest)
        offers = {
            person: offer_feelings(felt, palette_, Random(f"feel {scenario.id} {person}"))
            for person, felt in scenario.feelings.items()
        }
        opened = cls(feelings=scenario.feelings, palette=palette_, offers=offers, put_right=scenario.put_right)
        return opened if scenario.feelings else None

    @property
    def people(self) -> tuple[str, ...]:
        """The people whose feelings the writers thought about, in order."""
        return tuple(person for person in self.feelings if self.moments(person))

    @property
    def asked_about(self) -> tuple[str, ...]:
        """Who it asks about, each on a page."""
        return self.people[:ASKED_ABOUT]

    def moment(self, person: str) -> Moment:
        """The moment whose place is open."""
        return self.moments(person)[-1 if person in self.later else 0]

    def moments(self, person: str) -> tuple[Moment, ...]:
        """The moments of this person: only those for which the writers noted something."""
        return tuple(moment for moment in Moment if self.ours(person, moment))

    def ours(self, person: str, moment: Moment) -> tuple[Feeling, ...]:
        """What the scenario's writers thought."""
        felt = self.feelings.get(person)
        if felt is None:
            return ()
        return felt.at_first if moment is Moment.AT_FIRST else felt.later

    def choices_for(self, person: str) -> tuple[Feeling, ...]:
        """What can be chosen without asking for more, in the palette's order."""
        return self.offers.get(person, self.palette)

    def rest(self, person: str) -> tuple[Feeling, ...]:
        """All the others, in the palette's order."""
        return tuple(feeling for feeling in self.palette if feeling not in self.choices_for(person))

    def picks_of(self, person: str, moment: Moment) -> tuple[Feeling, ...]:
        """What the player picked, in the palette's order."""
        return tuple(feeling for feeling in self.palette if (person, moment, feeling) in self.picks)

    def last_picked(self, person: str, moment: Moment) -> Feeling | None:
        """What was picked last, of what is still picked."""
        return next((feeling for who, when, feeling in self.picks[::-1] if (who, when) == (person, moment)), None)

    @property
    def pages(self) -> int:
        """How many people it asks about, each on a page."""
        return len(self.asked_about)

    @property
    def told_pages(self) -> int:
        """As many: what the writers thought of each."""
        return self.pages

    def after(self, event: RoundEvent) -> "FeelRound":
        """The round after an event: a feeling is picked or dropped, a place opened, the rest or the phone shown."""
        match event:
            case MoreFeelings():
                return replace(self, more=not self.more)
            case PhoneTurned():
                return replace(self, phone=not self.phone)
            case MomentOpened(person, moment) if self._asks(person, moment):
                others = tuple(each for each in self.later if each != person)
                return replace(self, later=(*others, person) if moment is Moment.LATER else others)
            case FeelingToggled(person, moment, feeling) if feeling in self.palette and self._asks(person, moment):
                pick = (person, moment, feeling)
                kept = tuple(each for each in self.picks if each != pick)
                return replace(self, picks=kept if pick in self.picks else (*kept, pick))
            case _:
                return self

    def _asks(self, person: str, moment: Moment) -> bool:
        return person in self.asked_about and moment in self.moments(person)

    def writers_answers(self) -> Iterator[RoundEvent]:
        """The first feeling of each person at each moment."""
        for person in self.asked_about:
            for moment in self.moments(person):
                yield FeelingToggled(person, moment, self.ours(person, moment)[0])

    def on_paper(self, telling: Telling) -> OnPaper:
        """How each person might feel, at first and later."""
        lines = tuple(_line(person, felt, telling) for person, felt in self.feelings.items())
        ask = telling.words("How might they feel?")
        return OnPaper(ask=ask, answers=lines, short=(" · ".join(lines),), listed=False)

    def to_data(self) -> list[Any]:
        """What was picked, whose later place is open, and whether the rest of the palette and the phone are shown."""
        picks = [[who, moment.value, feeling.value] for who, moment, feeling in self.picks]
        return [picks, list(self.later), self.more, self.phone]

    def events_from(self, data: Sequence[Any]) -> Iterator[RoundEvent]:
        """The picks in their order, then the places."""
        picks, later, more, phone = data
        yield from (FeelingToggled(who, Moment(moment), Feeling(feeling)) for who, moment, feeling in picks)
        yield from (MomentOpened(who, Moment.LATER) for who in later)
        if more:
            yield MoreFeelings()
        if phone:
            yield PhoneTurned()


def _line(person: str, felt: Felt, telling: Telling) -> str:
    words = telling.words
    first, later = (", ".join(map(words.label, each)) for each in (felt.at_first, felt.later))
    told = words("at first: {feelings}; later: {later}", feelings=first, later=later) if later else first
    return line_about(telling.name(person), told, words)


def offer_feelings(felt: Felt, palette: tuple[Feeling, ...], chance: Random) -> tuple[Feeling, ...]:
    """A few feelings of the palette, always the same for one story: the writers', and others from all parts of it.

    The palette runs from pleasant feelings to unpleasant ones, so both are there, whatever the writers thought. Of each
    part, those come first that have a face of their own.
    """
    ours = {feeling for feeling in (*felt.at_first, *felt.later) if feeling in palette}
    others = [feeling for feeling in palette if feeling not in ours]
    wanted = min(len(others), max(0, OFFERED - len(ours)))
    offered = set(ours)
    for number in range(wanted):
        part = others[number * len(others) // wanted : (number + 1) * len(others) // wanted]
        seen = {mood_of(feeling) for feeling in offered}
        new = [feeling for feeling in part if mood_of(feeling) not in seen] or part
        # `random()` gives the same numbers in every version of Python; `choice()` doesn't promise to.
        offered.add(new[int(chance.random() * len(new))])
    return tuple(feeling for feeling in palette if feeling in offered)
