"""One young person and one adult at one screen: each chooses in private, then both look together. Nothing is marked.

- What somebody chose is on the screen only while they choose it, and from *together* on. Going back to a choice before
  that forgets it, so that the other one doesn't see it.
- *Pass* leaves the rest of a card, *stop* all of them, at no cost. *This is real* leaves the stories for good: what
  follows is a page of help, a page of what happens next, and the end.
- Nothing of this is ever kept: there is no form in which a one-to-one could be saved.
"""

from collections.abc import Mapping, Sequence

from isitok.base import value
from isitok.base.value import replace
from isitok.format.story import Round, Scenario
from isitok.format.vocabulary import Band, Verdict
from isitok.game.events import Back, Forward, RoundEvent, ShownAll
from isitok.game.how_far_it_goes import Spread, pass_on, stop_passing
from isitok.game.one_to_one.one_to_one_events import (
    CardPassed,
    OneToOneEvent,
    PassedOn,
    SomebodyStops,
    Stopped,
    ThisIsReal,
    VerdictPicked,
    WaysWanted,
    WhyOpened,
)
from isitok.game.play.line import Play, answer, answer_in_round, forget, look_on, move, show_more
from isitok.game.play.modes import ONE_TO_ONE, REAL, Mode, Who, without
from isitok.game.play.stops import Step, Stop
from isitok.game.rounds.judge import CHOICES
from isitok.game.rounds.respond import AllBeats, AnotherWay, NextBeat

CHOOSING: Mapping[Step, Who] = {Step.CHOOSE: Who.YOUNG, Step.CHOOSE_TOO: Who.ADULT}
"""The steps at which somebody chooses in private."""


class OneToOne(Play, kw_only=True):
    """A one-to-one in progress."""

    why_open: bool = False
    how_far_it_goes: Spread = Spread()

    @property
    def is_real(self) -> bool:
        """Whether the two have left the stories because something is real."""
        return self.mode.name == REAL.name

    @property
    def bands(self) -> frozenset[Band]:
        """The ages that its stories are for."""
        return frozenset(band for card in self.cards for band in card.ages)

    @property
    def with_ways(self) -> bool:
        """Whether the two want to see, after each story, what somebody could do and what happens next."""
        return Round.RESPOND in self.mode.rounds

    @property
    def can_stop(self) -> bool:
        """Whether there is anything left to stop."""
        return not self.is_real and self.at < self.first_at(Step.STEP_OUT)

    def picks_of(self, who: Who) -> tuple[Verdict | None, ...]:
        """What the screen may show now of what this person picked: one item, or none where there is nothing to show."""
        shown = self.step is Step.TOGETHER or CHOOSING.get(self.step) is who
        step = Step.CHOOSE if who is Who.YOUNG else Step.CHOOSE_TOO
        stop = Stop(step, self.stop.card, self.stop.act)
        said = self.said.get(stop)
        return (said if isinstance(said, Verdict) else None,) if shown and stop in self.said else ()

    @property
    def can_go_on(self) -> bool:
        """Whether the next step may be taken: the person choosing has chosen, or said that they would rather not."""
        return not self.is_last and (self.step not in CHOOSING or self.stop in self.said)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step to go back to. What is real never leads back to a card."""
        return self.at > 0 and self.stop.step not in (Step.REAL, Step.GOODBYE)


def start_one_to_one(cards: Sequence[Scenario], *, with_spread: bool = False, with_paper: bool = False) -> OneToOne:
    """A new one-to-one over these cards. ``with_spread``: the worker wants the dots this time.

    ``with_paper``: a sheet to take home can be offered here.
    """
    left_out = (*(() if with_spread else (Step.SPREAD,)), *(() if with_paper else (Step.PAPER,)))
    return OneToOne(mode=without(ONE_TO_ONE, *left_out), cards=tuple(cards))


def update(one_to_one: OneToOne, event: OneToOneEvent) -> OneToOne:
    """The one-to-one after an event. An event that means nothing here changes nothing."""
    step = one_to_one.step
    match event:
        case Forward() if one_to_one.is_opening:
            return show_more(one_to_one)
        case ShownAll():
            return show_more(one_to_one, all_=True)
        case Forward() if one_to_one.can_go_on:
            return _at(one_to_one, one_to_one.at + 1)
        case Back() if one_to_one.can_go_back:
            return _back(one_to_one)
        case VerdictPicked(verdict) if step in CHOOSING and (verdict is None or verdict in CHOICES):
            return answer(one_to_one, verdict)
        case WhyOpened() if step is Step.TOGETHER:
            return replace(one_to_one, why_open=not one_to_one.why_open)
        case CardPassed() if one_to_one.on_card:
            return _at(one_to_one, _after_card(one_to_one))
        case Stopped() if one_to_one.can_stop:
            return _at(one_to_one, one_to_one.first_at(Step.STEP_OUT))
        case ThisIsReal() if not one_to_one.is_real:
            real = REAL if Step.PAPER in one_to_one.mode.last else without(REAL, Step.PAPER)
            return _at(replace(one_to_one, mode=real, said={}, furthest=0), 0)
        case PassedOn() if step is Step.SPREAD:
            return replace(one_to_one, how_far_it_goes=pass_on(one_to_one.how_far_it_goes))
        case SomebodyStops() if step is Step.SPREAD:
            return replace(one_to_one, how_far_it_goes=stop_passing(one_to_one.how_far_it_goes))
        case NextBeat() | AllBeats() | AnotherWay() if step is Step.ROUND_WHY:
            return look_on(one_to_one, event)
        case WaysWanted() if step is Step.FIRST_WORDS:
            return replace(one_to_one, mode=_with_ways(one_to_one.mode))
        case RoundEvent() if step is Step.ROUND:
            return answer_in_round(one_to_one, event)
        case _:
            return one_to_one


def _with_ways(mode: Mode) -> Mode:
    """The mode with *what could somebody do?* after each story, or without it again."""
    others = tuple(round for round in mode.rounds if round is not Round.RESPOND)
    return value.replace(mode, rounds=others if Round.RESPOND in mode.rounds else (Round.RESPOND, *others))


def _at(one_to_one: OneToOne, at: int) -> OneToOne:
    return replace(move(one_to_one, at), why_open=False)


def _back(one_to_one: OneToOne) -> OneToOne:
    """One step back. Once both have seen the choices, it skips them, to the story or what was seen together before.

    A choice at the stop that is left, or gone back to, is forgotten: the other may be looking by then.
    """
    at = one_to_one.at - 1
    private = (Step.CHOOSE, Step.HAND_OVER, Step.CHOOSE_TOO)
    seen = one_to_one.step not in (Step.HAND_OVER, Step.CHOOSE_TOO)
    while seen and one_to_one.line[at].step in private:
        at -= 1
    left = (stop for stop in (one_to_one.stop, one_to_one.line[at]) if stop.step in CHOOSING)
    return forget(_at(one_to_one, at), left)


def _after_card(one_to_one: OneToOne) -> int:
    """The stop that follows when the rest of this card is left out."""
    later = range(one_to_one.at + 1, len(one_to_one.line))
    return next(
        at
        for at in later
        if one_to_one.line[at].step in (Step.SPREAD, Step.STEP_OUT)
        or (one_to_one.line[at].step is Step.STORY and one_to_one.line[at].card > one_to_one.stop.card)
    )
