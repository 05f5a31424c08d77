"""One young person and one adult at one screen: each chooses in private, then both look together. Nothing is marked.

- What somebody chose is on the screen only while they choose it, and from *together* on. Going back to a choice before
  that forgets it, so that the other one doesn't see it.
- *Pass* leaves the rest of a card, *stop* all of them, at no cost. *This is real* leaves the stories for good: what
  follows is a page of help, a page of what happens next, and the end.
- Nothing of this is ever kept: there is no form in which a meeting could be saved.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from isitok.game.events import RoundEvent
from isitok.game.meeting_events import (
    Backward,
    CardPassed,
    Event,
    Onward,
    PassedOn,
    Picked,
    SomebodyStops,
    Stopped,
    ThisIsReal,
    WhyOpened,
)
from isitok.game.rounds.feel import FeelRound, feel_round
from isitok.game.rounds.judge import CHOICES
from isitok.game.rounds.tell import TellRound, tell_round
from isitok.game.spread import Spread, passed_on, stopped
from isitok.packs.model.scenario import Act, Scenario
from isitok.packs.model.vocabulary import Verdict
from isitok.value import Value


class Step(StrEnum):
    """What the two do now."""

    FIRST_WORDS = "first-words"  # made-up people, pass or stop, and what can't be kept secret
    STORY = "story"
    CHOOSE = "choose"  # the young person, alone
    HAND_OVER = "hand-over"  # nothing to see while the screen is turned
    CHOOSE_TOO = "choose-too"  # the adult, alone
    TOGETHER = "together"  # both choices side by side; either may open the why
    FEEL = "feel"
    FELT = "felt"  # ... beside what the writers thought
    PUT_RIGHT = "put-right"
    TELL = "tell"
    TOLD = "told"
    SPREAD = "spread"  # how one forward travels, and what one person stopping does
    REAL = "real"  # something is real: what to do
    HAPPENS_NEXT = "happens-next"  # ... whom the adult tells, what is said there, and whether going home is safe
    STEP_OUT = "step-out"
    PAPER = "paper"  # is it safe to take paper home?
    GOODBYE = "goodbye"


class Who(StrEnum):
    """The two."""

    YOUNG = "young"
    ADULT = "adult"


CHOOSING: Mapping[Step, Who] = {Step.CHOOSE: Who.YOUNG, Step.CHOOSE_TOO: Who.ADULT}


class Stop(Value):
    """One step, and the card and act that it is about, from 0."""

    step: Step
    card: int = 0
    act: int = 0


Picks = Mapping[tuple[int, int, Who], Verdict | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A one-to-one in progress."""

    cards: tuple[Scenario, ...]
    line: tuple[Stop, ...]
    at: int = 0
    picks: Picks = field(default_factory=dict)  # by card, act and who; None: would rather not say
    why_open: bool = False
    with_paper: bool = False
    feel: Mapping[int, FeelRound] = field(default_factory=dict)  # by card
    tell: Mapping[int, TellRound] = field(default_factory=dict)
    spread: Spread = field(default_factory=Spread)

    @property
    def stop(self) -> Stop:
        """Where the two are."""
        return self.line[self.at]

    @property
    def on_card(self) -> bool:
        """Whether this step is about a card."""
        return self.stop.step not in (
            Step.FIRST_WORDS,
            Step.SPREAD,
            Step.REAL,
            Step.HAPPENS_NEXT,
            Step.STEP_OUT,
            Step.PAPER,
            Step.GOODBYE,
        )

    @property
    def scenario(self) -> Scenario | None:
        """The card that this step is about, if it is about one."""
        return self.cards[self.stop.card] if self.on_card else None

    @property
    def act(self) -> Act | None:
        """The act that this step is about, if it is about one."""
        card = self.scenario
        return card.acts[self.stop.act] if card else None

    @property
    def is_real(self) -> bool:
        """Whether the two have left the stories for what is real."""
        return any(stop.step is Step.REAL for stop in self.line)

    @property
    def can_stop(self) -> bool:
        """Whether there is something left to stop."""
        return not self.is_real and self.at < _first(self, Step.STEP_OUT)

    @property
    def is_last(self) -> bool:
        """Whether nothing follows."""
        return self.at + 1 == len(self.line)

    def picked(self, who: Who) -> tuple[Verdict | None, ...]:
        """What the screen may show now of what this one picked: one item, or none where there is nothing to show."""
        key = (self.stop.card, self.stop.act, who)
        shown = self.stop.step is Step.TOGETHER or CHOOSING.get(self.stop.step) is who
        return (self.picks[key],) if shown and key in self.picks else ()

    @property
    def can_go_on(self) -> bool:
        """Whether the next step may be taken: whoever chooses has chosen, or said that they would rather not."""
        who = CHOOSING.get(self.stop.step)
        return not self.is_last and (who is None or (self.stop.card, self.stop.act, who) in self.picks)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step to go back to: from what is real, never to a card."""
        return self.at > 0 and self.stop.step not in (Step.REAL, Step.GOODBYE)


def meet(cards: Sequence[Scenario], *, with_spread: bool = False, with_paper: bool = False) -> Meeting:
    """A new meeting over these cards. ``with_spread``: the worker wants the dots this time.

    ``with_paper``: a sheet to take home can be offered here.
    """
    return Meeting(
        cards=tuple(cards),
        line=tuple(_stops(cards, with_spread, with_paper)),
        with_paper=with_paper,
        feel={number: feel_round(card) for number, card in enumerate(cards) if card.feelings},
        tell={number: tell_round(card.tell) for number, card in enumerate(cards) if card.tell},
    )


def telling(meeting: Meeting, how: Callable[[Scenario], Scenario]) -> Meeting:
    """The meeting with its cards told in another way: to be shown, not to go on with."""
    return replace(meeting, cards=tuple(how(card) for card in meeting.cards))


def update(meeting: Meeting, event: Event) -> Meeting:
    """The meeting after an event. An event that means nothing here changes nothing."""
    step = meeting.stop.step
    match event:
        case Onward() if meeting.can_go_on:
            return _at(meeting, meeting.at + 1)
        case Backward() if meeting.can_go_back:
            return _back(meeting)
        case Picked(verdict) if step in CHOOSING and (verdict is None or verdict in CHOICES):
            key = (meeting.stop.card, meeting.stop.act, CHOOSING[step])
            return replace(meeting, picks={**meeting.picks, key: verdict})
        case WhyOpened() if step is Step.TOGETHER:
            return replace(meeting, why_open=not meeting.why_open)
        case CardPassed() if meeting.on_card:
            return _at(meeting, _after_card(meeting))
        case Stopped() if meeting.can_stop:
            return _at(meeting, _first(meeting, Step.STEP_OUT))
        case ThisIsReal() if not meeting.is_real:
            told = Stop(Step.REAL), Stop(Step.HAPPENS_NEXT)
            real = (*meeting.line[: meeting.at + 1], *told, *_end(meeting.with_paper))
            return _at(replace(meeting, line=real), meeting.at + 1)
        case PassedOn() if step is Step.SPREAD:
            return replace(meeting, spread=passed_on(meeting.spread))
        case SomebodyStops() if step is Step.SPREAD:
            return replace(meeting, spread=stopped(meeting.spread))
        case RoundEvent() if step is Step.FEEL:
            number = meeting.stop.card
            return replace(meeting, feel={**meeting.feel, number: meeting.feel[number].after(event)})
        case RoundEvent() if step is Step.TELL:
            number = meeting.stop.card
            return replace(meeting, tell={**meeting.tell, number: meeting.tell[number].after(event)})
        case _:
            return meeting


def _stops(cards: Sequence[Scenario], with_spread: bool, with_paper: bool) -> Iterator[Stop]:
    yield Stop(Step.FIRST_WORDS)
    for number, card in enumerate(cards):
        yield Stop(Step.STORY, number)
        for act in range(len(card.acts)):
            for step in (Step.CHOOSE, Step.HAND_OVER, Step.CHOOSE_TOO, Step.TOGETHER):
                yield Stop(step, number, act)
        last = len(card.acts) - 1
        if card.feelings:
            yield Stop(Step.FEEL, number, last)
            yield Stop(Step.FELT, number, last)
        if card.put_right:
            yield Stop(Step.PUT_RIGHT, number, last)
        if card.tell:
            yield Stop(Step.TELL, number, last)
            yield Stop(Step.TOLD, number, last)
    if with_spread:
        yield Stop(Step.SPREAD)
    yield Stop(Step.STEP_OUT)
    yield from _end(with_paper)


def _end(with_paper: bool) -> Iterator[Stop]:
    if with_paper:
        yield Stop(Step.PAPER)
    yield Stop(Step.GOODBYE)


def _at(meeting: Meeting, at: int) -> Meeting:
    return replace(meeting, at=at, why_open=False)


def _back(meeting: Meeting) -> Meeting:
    """One step back; over choices that both have seen, to the story or to what was seen together before.

    What was chosen where one goes back from, or to, is forgotten: the other may be looking by then.
    """
    at = meeting.at - 1
    seen = meeting.stop.step not in (Step.HAND_OVER, Step.CHOOSE_TOO)
    while seen and meeting.line[at].step in (Step.CHOOSE, Step.HAND_OVER, Step.CHOOSE_TOO):
        at -= 1
    forgotten = [(stop.card, stop.act, CHOOSING.get(stop.step)) for stop in (meeting.stop, meeting.line[at])]
    kept = {key: pick for key, pick in meeting.picks.items() if key not in forgotten}
    return replace(_at(meeting, at), picks=kept)


def _after_card(meeting: Meeting) -> int:
    """Where it goes on when the rest of this card is left out."""
    later = range(meeting.at + 1, len(meeting.line))
    return next(
        at
        for at in later
        if meeting.line[at].step in (Step.SPREAD, Step.STEP_OUT)
        or (meeting.line[at].step is Step.STORY and meeting.line[at].card > meeting.stop.card)
    )


def _first(meeting: Meeting, step: Step) -> int:
    """Where the first stop of this step is."""
    return next(at for at, stop in enumerate(meeting.line) if stop.step is step)
