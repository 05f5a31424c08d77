"""The round *audience*: who should see it, or hear of it? For each of one to three things: no one, a few, everyone.

An answer is right or not, with a why for everyone, and brings no points; what is also fair counts as right. Which few
are meant is told after: to ask for it would give away that *a few* is right.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Self

from isitok.base.value import Value, replace
from isitok.format.story import Audience, Scenario
from isitok.format.vocabulary import Reach
from isitok.game.events import RoundEvent
from isitok.game.rounds.in_play import CountInWords, OpenRound
from isitok.game.rounds.judge import Outcome
from isitok.game.rounds.on_paper import Answered, OnPaper, Telling
from isitok.i18n.labels import mark
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import capital


class ReachChosen(RoundEvent):
    """It was chosen who should see this thing, first or instead."""

    thing: int  # in the order shown, from 0
    reach: Reach


class Thing(Value):
    """One thing that could be seen or heard of, and the answer."""

    audience: Audience
    said: Reach | None = None

    @property
    def outcome(self) -> Outcome | None:
        """How the player's answer compares with the game's own; None while there is no answer."""
        if self.said is None:
            return None
        if self.said is self.audience.share_with:
            return Outcome.AGREED
        fair = self.audience.also_fair
        return Outcome.ALSO_FAIR if fair and self.said is fair.share_with else Outcome.DIFFERED

    @property
    def is_right(self) -> bool:
        """Whether it counts as right."""
        return self.outcome in (Outcome.AGREED, Outcome.ALSO_FAIR)

    @property
    def whys(self) -> tuple[str, ...]:
        """What to say about it, in order: why the player's answer is fair, if it is; then the why for everyone."""
        fair = self.audience.also_fair
        first = (fair.why,) if fair and self.outcome is Outcome.ALSO_FAIR else ()
        return (*first, self.audience.why)


class AudienceRound(OpenRound):
    """The things it asks about, and the answers."""

    things: tuple[Thing, ...]

    LABEL = mark("Round", "Who should see it?")

    @classmethod
    def of(cls, scenario: Scenario, seed: int) -> Self | None:
        """The round with no answer yet, if the scenario asks who should see something."""
        return cls(tuple(map(Thing, scenario.audience))) if scenario.audience else None

    @classmethod
    def count(cls, played: Sequence[Self], words: Words, *, ours: bool) -> CountInWords | None:
        """How many things were seen as the game sees them."""
        right, of = sum(each.right for each in played), sum(len(each.things) for each in played)
        return CountInWords(
            title=words("Who should see it"),
            filled=right,
            of=of,
            said=words("We saw {right} of {of} the same way.", right=right, of=of)
            if ours
            else words("You saw {right} of {of} as the stories do.", right=right, of=of),
        )

    @property
    def pages(self) -> int:
        """How many questions it has, each on a page: one for each thing."""
        return len(self.things)

    @property
    def is_whole(self) -> bool:
        """Whether it can be locked in: every thing has an answer."""
        return all(thing.said is not None for thing in self.things)

    @property
    def right(self) -> int:
        """How many were right."""
        return sum(thing.is_right for thing in self.things)

    @property
    def asks_in(self) -> tuple[str, ...]:
        """What could be seen or heard."""
        return tuple(thing.audience.what for thing in self.things)

    @property
    def tells_in(self) -> tuple[str, ...]:
        """That, and why."""
        return tuple(text for thing in self.things for text in (thing.audience.what, *thing.whys))

    def after(self, event: RoundEvent) -> "AudienceRound":
        match event:
            case ReachChosen(number, Reach() as reach) if number in range(len(self.things)):
                changed = (
                    replace(thing, said=reach) if at == number else thing for at, thing in enumerate(self.things)
                )
                return AudienceRound(tuple(changed))
            case _:
                return self

    def writers_answers(self) -> Iterator[RoundEvent]:
        """Who should see each thing, as its writers say."""
        for number, thing in enumerate(self.things):
            yield ReachChosen(number, thing.audience.share_with)

    def fair_answers(self) -> Iterator[RoundEvent]:
        """What is also fair, wherever something is."""
        for number, thing in enumerate(self.things):
            if thing.audience.also_fair:
                yield ReachChosen(number, thing.audience.also_fair.share_with)

    def on_paper(self, telling: Telling) -> OnPaper:
        """Each thing, who should see it, and why."""
        words, things = telling.words, [thing.audience for thing in self.things]
        lines = tuple(_who_sees(thing, words) for thing in things)
        return OnPaper(
            ask=words("Who should see it?"),
            answers=tuple(
                Answered(line, tuple(_whys(thing, words))) for line, thing in zip(lines, things, strict=True)
            ),
            short=lines,
        )

    def to_data(self) -> list[Any]:
        """Who should see each thing, as far as that was said."""
        return [thing.said and thing.said.value for thing in self.things]

    def events_from(self, data: Sequence[Any]) -> Iterator[RoundEvent]:
        """An answer for each thing that has one."""
        return (ReachChosen(thing, Reach(said)) for thing, said in enumerate(data) if said is not None)


def _who_sees(thing: Audience, words: Words) -> str:
    """Who should see one thing, and which few are meant."""
    answer = words.label(thing.share_with)
    if thing.who:
        answer = words("{answer} ({who})", answer=answer, who=thing.who)
    return words("{what}: {answer}", what=capital(thing.what), answer=answer)


def _whys(thing: Audience, words: Words) -> Iterator[str]:
    yield thing.why
    if thing.also_fair:
        fair = words.label(thing.also_fair.share_with)
        yield words("Also fair: {answer}. {why}", answer=fair, why=thing.also_fair.why)
