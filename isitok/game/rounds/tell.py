"""The round *tell*: who could somebody tell, and with which first words? It is practice: nothing is right or wrong.

Once it is locked in, it shows all who could be told, with what speaks for each of them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Self

from isitok.base.value import replace
from isitok.format.cast import Cast
from isitok.format.help import Route
from isitok.format.story import Confidant, Scenario, Tell
from isitok.game.events import RoundEvent
from isitok.game.rounds.in_play import How, OpenRound
from isitok.game.rounds.on_paper import OnPaper, Telling
from isitok.i18n.labels import mark
from isitok.i18n.sentences import line_about


class ConfidantChosen(RoundEvent):
    """This person could be told."""

    confidant: int  # in the order shown, from 0


class WordsChosen(RoundEvent):
    """It could begin with these words."""

    words: int  # in the order shown, from 0


class TellRound(OpenRound, kw_only=True):
    """Who could be told what, and the choice."""

    tell: Tell
    who: int | None = None  # which of ``tell.who``, from 0
    words: int | None = None  # which of ``tell.first_words``, from 0

    LABEL = mark("Round", "Who could they tell?")

    @classmethod
    def of(cls, scenario: Scenario, seed: int) -> Self | None:
        """The round with nothing chosen yet, if the scenario says who could be told."""
        return cls(tell=scenario.tell) if scenario.tell else None

    @property
    def confidant(self) -> Confidant | None:
        """The person chosen."""
        return None if self.who is None else self.tell.who[self.who]

    @property
    def first_words(self) -> str:
        """The words chosen; "" while there are none."""
        return "" if self.words is None else self.tell.first_words[self.words]

    @property
    def is_whole(self) -> bool:
        """Whether it can be locked in: a person and some words are chosen."""
        return self.who is not None and self.words is not None

    @property
    def asks_in(self) -> tuple[str, ...]:
        """The first words."""
        return self.tell.first_words

    @property
    def tells_in(self) -> tuple[str, ...]:
        """Those, and why each could be told."""
        return (*self.tell.first_words, *(one.why for one in self.tell.who if one.why))

    def with_words(self, how: How) -> Self:
        """The first words told like this."""
        return replace(self, tell=how(self.tell))

    def after(self, event: RoundEvent) -> "TellRound":
        match event:
            case ConfidantChosen(number) if number in range(len(self.tell.who)):
                return replace(self, who=number)
            case WordsChosen(number) if number in range(len(self.tell.first_words)):
                return replace(self, words=number)
            case _:
                return self

    def writers_answers(self) -> Iterator[RoundEvent]:
        """The person and the words that the writers name first."""
        yield ConfidantChosen(0)
        yield WordsChosen(0)

    def on_paper(self, telling: Telling) -> OnPaper:
        """All who could be told, and the first words."""
        words, name = telling.words, telling.name
        said = " ".join(words("“{said}”", said=line) for line in self.tell.first_words)
        who = ", ".join(name(one.person) for one in self.tell.who)
        return OnPaper(
            ask=words("Who could {name} tell?", name=name(self.tell.as_)),
            answers=tuple(
                line_about(name(one.person), one.why, words) if one.why else name(one.person) for one in self.tell.who
            ),
            close=words("First words: {said}", said=said),
            short=(words("{who}. First words: {said}", who=who, said=said),),
            listed=False,
        )

    def to_data(self) -> list[Any]:
        """Which person, and which words."""
        return [self.who, self.words]

    def events_from(self, data: Sequence[Any]) -> Iterator[RoundEvent]:
        """The person and the words, as far as they were chosen."""
        who, words = data
        if who is not None:
            yield ConfidantChosen(who)
        if words is not None:
            yield WordsChosen(words)


def names_of(tell: Tell, cast: Cast, route: Callable[[str], Route | None]) -> Mapping[int, str]:
    """The people these players may be shown, by number: a helpline only if it is for their ages and nation.

    ``route`` finds a way to get help by its id, if it is for them.
    """
    names: dict[int, str] = {}
    for number, confidant in enumerate(tell.who):
        found = cast.people.get(confidant.person) or route(confidant.person)
        if found:
            names[number] = found.name
    return names or {number: confidant.person for number, confidant in enumerate(tell.who)}
