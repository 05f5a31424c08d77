"""The line of stops, and a play that moves along it.

What comes next is a function of the mode, the cards and what was said so far. A stop may depend on what was said before
it, never on what comes later: so nothing behind somebody changes while they answer.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Self, TypeVar

from isitok.base.value import Value, replace
from isitok.format.act import Act
from isitok.format.rounds import rounds_of
from isitok.format.story import Round, Scenario
from isitok.format.vocabulary import Verdict
from isitok.game.events import RoundEvent
from isitok.game.lesson.ballot import Ballot
from isitok.game.play.modes import Mode, SoFar, Steps, When
from isitok.game.play.opening import Opened, begins_with_call, on_the_phone_of, parts_of
from isitok.game.play.stops import BETWEEN_STORIES, IN_ROUND, ON_KEY_CARD, ON_NO_CARD, OPENS, Step, Stop
from isitok.game.rounds.in_play import OpenRound
from isitok.game.rounds.judge import DraftAnswer
from isitok.game.rounds.open_round import open_round
from isitok.game.rounds.respond import AllBeats, AnotherWay, NextBeat

if TYPE_CHECKING:
    from isitok.game.lesson.parts import LessonPart  # that reads lesson plans, which nobody alone needs

Said = DraftAnswer | Ballot | OpenRound | Verdict | Opened | None
"""What can be said at a stop: by one player, by a class, in a round, or in private (None: would rather not say).

At a story's own stop, and at a call: how much of its phone has been shown.
"""


class Play(Value, kw_only=True):
    """Stories that are being played."""

    mode: Mode
    cards: tuple[Scenario, ...]
    before: tuple[Scenario, ...] = ()  # key cards of set a
    after: tuple[Scenario, ...] = ()  # their twins of set b
    rounds: tuple[Round | None, ...] = ()  # for each card the round dealt with it, where the mode deals one
    seed: int = 0  # everything random comes from it
    at: int = 0  # the current stop of the line
    furthest: int = 0  # the furthest stop reached so far
    said: Mapping[Stop, Said] = {}
    left_out: frozenset[Stop] = frozenset()  # passed, or not reached
    parts: "tuple[LessonPart, ...]" = ()  # in order; none alone, in a staff meeting, in an old file
    skipped: frozenset[Stop] = frozenset()  # jumped over, and not come back to

    @cached_property
    def line(self) -> tuple[Stop, ...]:
        """All stops from the first to the last, as far as they are known now."""
        left_out = self.left_out
        return tuple(stop for stop in self._stops() if stop not in left_out) if left_out else tuple(self._stops())

    def every_stop(self) -> tuple[Stop, ...]:
        """All stops that there could be, whatever is said."""
        return tuple(self._stops(every=True))

    def _stops(self, *, every: bool = False) -> Iterator[Stop]:
        said, order = self.said, self._order
        return stops(
            self.mode, self.cards, self.rounds, said, before=self.before, after=self.after, every=every, order=order
        )

    @property
    def _order(self) -> "Sequence[Piece] | None":
        """What comes when: its parts, where it has any."""
        if not self.parts:
            return None
        return [
            Piece((), part.number, is_story=True) if part.kind == "story" else Piece(part.steps, part.about)
            for part in self.parts
        ]

    @property
    def is_own(self) -> bool:
        """Whether it is a vote of people's own, about no story."""
        return Step.OWN in self.mode.first

    @property
    def seen(self) -> tuple[Stop, ...]:
        """The stops that have been on the screen."""
        return tuple(stop for stop in self.line[: self.furthest + 1] if stop not in self.skipped)

    def part_of(self, stop: Stop) -> "LessonPart | None":
        """The part that a stop belongs to; None where there are no parts."""
        if stop.step not in ON_NO_CARD and stop.step not in ON_KEY_CARD:
            return next((part for part in self.parts if (part.kind, part.number) == ("story", stop.card)), None)
        about = stop.card if stop.step in (Step.WORK, Step.OWN) else None
        return next((part for part in self.parts if stop.step in part.steps and about in (None, part.about)), None)

    @property
    def part(self) -> "LessonPart | None":
        return self.part_of(self.stop)

    def one_thing(self, stop: Stop) -> object:
        """What a stop belongs to that is one thing to whoever leads: its part."""
        return self.part_of(stop)

    def comes_up(self, stop: Stop) -> bool:
        """Whether a jump may end at this stop."""
        return True

    def gone_to(self, to: int) -> Self:
        """At another stop of the line, which is jumped over no more."""
        there = move(self, to)
        return replace(there, skipped=there.skipped - {there.stop})

    @property
    def for_staff(self) -> bool:
        """Whether adults who work with young people play: help is for them, and nothing of it is counted."""
        return any(card.for_staff for card in (*self.cards, *self.before, *self.after))

    @property
    def stop(self) -> Stop:
        """The current stop."""
        return self.line[self.at]

    @property
    def step(self) -> Step:
        """What is done there."""
        return self.stop.step

    @property
    def following(self) -> Stop | None:
        """The next stop, if nothing else is said; None at the last."""
        return None if self.is_last else self.line[self.at + 1]

    @property
    def closes_story(self) -> bool:
        """Whether nothing follows that is about the same story."""
        follows = self.following
        return self.on_card and (follows is None or follows.step in BETWEEN_STORIES or follows.card != self.stop.card)

    @property
    def is_last(self) -> bool:
        """Whether this is the last stop."""
        return self.at + 1 == len(self.line)

    @property
    def on_card(self) -> bool:
        """Whether this stop is about a card."""
        return self.step not in ON_NO_CARD

    @property
    def scenario(self) -> Scenario | None:
        """The card that this stop is about, if it is about one."""
        return self.card_at(self.stop)

    @property
    def in_story(self) -> bool:
        """Whether this stop is about one of the stories that are told, also if it is voted on before or after them."""
        card = self.scenario
        return card is not None and not self.is_own and any(card.id == one.id for one in self.cards)

    def first_at(self, step: Step) -> int:
        """Where the first stop of this step is. Raises StopIteration if there is none."""
        return next(at for at, stop in enumerate(self.line) if stop.step is step)

    def card_at(self, stop: Stop) -> Scenario | None:
        """The card of a stop: for the why of a pair, the one of set b, if it has this act; at a call, on its phone."""
        match stop.step:
            case step if step in ON_NO_CARD:
                return None
            case Step.BEFORE:
                return self.before[stop.card]
            case Step.AFTER:
                return self.after[stop.card]
            case Step.KEY_WHY:
                pair = (cards[stop.card] for cards in (self.after, self.before) if stop.card < len(cards))
                return next((card for card in pair if stop.act in judged_acts(card)), None)
            case Step.CALL:
                return on_the_phone_of(self.cards[stop.card], stop.act)
            case _:
                return self.cards[stop.card]

    @property
    def act(self) -> Act | None:
        """The act of this stop, if it is about one."""
        card = self.scenario
        return card.acts[self.stop.act] if card else None

    @property
    def card_here(self) -> Scenario:
        """The card that this stop is about. Raises ValueError if it is about none."""
        card = self.scenario
        if card is None:
            raise ValueError(f"{self.step} is about no card")
        return card

    @property
    def act_here(self) -> Act:
        """The act that this stop is about. Raises ValueError if it is about none."""
        return self.card_here.acts[self.stop.act]

    @property
    def round(self) -> OpenRound | None:
        """The round on the table: open while it is asked, locked in the steps after it."""
        if self.step not in IN_ROUND:
            return None
        stop = self.stop
        found = self.said.get(Stop(Step.ROUND, stop.card, stop.act, stop.round))
        return found if isinstance(found, OpenRound) else None

    @property
    def opening(self) -> Stop:
        """Where the phone opens, or has opened, of which something is shown: at a call, here."""
        return self.stop if self.step is Step.CALL else Stop(Step.STORY, self.stop.card)

    @property
    def shown_parts(self) -> int:
        """How many parts of the phone of the card on the table have been shown while it opens."""
        said = self.said.get(self.opening)
        return said.parts if isinstance(said, Opened) else 1

    @property
    def skip_animation(self) -> bool:
        """Whether all of the phone of the card on the table was wanted at once while it opened."""
        said = self.said.get(self.opening)
        return isinstance(said, Opened) and said.all

    @property
    def shown_at_once(self) -> bool:
        """Whether what is on the story's phone was there from the first, and nobody has seen it come."""
        return self.opening not in self.said

    @property
    def is_opening(self) -> bool:
        """Whether a phone opens here, and there is more of it to show."""
        card = self.scenario
        return self.step in OPENS and card is not None and self.shown_parts < len(parts_of(card))

    @property
    def dealt_round(self) -> Round | None:
        """The round on the table, or the one that was dealt with this card."""
        here = self.stop
        return here.round or (self.rounds[here.card] if self.on_card and here.card < len(self.rounds) else None)


P = TypeVar("P", bound=Play)


class Piece(NamedTuple):
    """One piece of an order: some steps, or all stops of a story."""

    steps: Steps = ()
    number: int = 0  # of the story, or of what these steps are about
    is_story: bool = False


def stops(
    mode: Mode,
    cards: Sequence[Scenario],
    rounds: Sequence[Round | None],
    said: Mapping[Stop, Said],
    *,
    before: Sequence[Scenario] = (),
    after: Sequence[Scenario] = (),
    every: bool = False,
    order: Sequence[Piece] | None = None,
) -> Iterator[Stop]:
    """The stops of a mode over these cards, in order. ``every``: including those that nothing said so far leads to.

    ``order``: what comes when, if that isn't what the mode does before, in and after all the stories.
    """
    times = {Step.BEFORE: _asked(before), Step.AFTER: _asked(after), Step.KEY_WHY: _asked(before, after)}
    branches = mode.branches
    behind: dict[Stop, Said] = {}  # a stop depends only on what was said before it

    def come(steps: Steps, card: int = 0, act: int = 0, round: Round | None = None) -> Iterator[Stop]:
        for each in steps:
            if isinstance(each, When):
                if not every and not each.is_wanted(SoFar(behind, cards[card], card, act)):
                    continue
                each = each.step
            for number, about in times.get(each, ((card, act),)):
                stop = Stop(each, number, about, round)
                yield stop
                if branches and stop in said:
                    behind[stop] = said[stop]

    def story(number: int) -> Iterator[Stop]:
        card = cards[number]
        yield from come(mode.story, number)
        begins = _begins_with(card, mode)
        if begins:
            yield from come((Step.ROUND, Step.ROUND_WHY), number, 0, begins)
        for act in range(len(card.acts)):
            if mode.story and begins_with_call(card, act):
                yield from come((Step.CALL,), number, act)
            yield from come(mode.act if act else mode.first_act or mode.act, number, act)
        last = len(card.acts) - 1
        dealt = rounds[number] if mode.deals_round and number < len(rounds) else None
        held = (dealt,) if dealt else mode.rounds
        there = held if dealt or not held else rounds_of(card)
        for round in held:
            if round in there and round is not begins:
                yield from come((Step.ROUND, Step.ROUND_WHY), number, last, round)
            if round is Round.FEEL and card.put_right:
                yield from come((Step.PUT_RIGHT,), number, last, round)
        yield from come(mode.after_story, number)

    usual = (Piece(mode.first), *(Piece((), n, True) for n in range(len(cards) if mode.act else 0)), Piece(mode.last))
    for piece in usual if order is None else order:
        yield from story(piece.number) if piece.is_story else come(piece.steps, piece.number)


def judged_acts(card: Scenario) -> tuple[int, ...]:
    """Of a story that is voted on before or after the others: its acts that can be judged, from 0."""
    return tuple(n for n, act in enumerate(card.acts) if act.verdict is not Verdict.TALK) or (0,)


def _asked(*halves: Sequence[Scenario]) -> tuple[tuple[int, int], ...]:
    """All acts of these stories that are voted on, by the place of a story; of a pair, each act of either."""
    return tuple(sorted({(n, act) for cards in halves for n, card in enumerate(cards) for act in judged_acts(card)}))


def _begins_with(card: Scenario, mode: Mode) -> Round | None:
    """The round that comes before a card's acts, where its mode has it at all."""
    if card.begins and card.respond and (mode.deals_round or Round.RESPOND in mode.rounds):
        return Round.RESPOND
    return None


def move(play: P, to: int) -> P:
    """The play at another stop of the line.

    A round is opened when somebody first reaches it, even from behind: they may go back after passing a story.
    """
    there = replace(play, at=to, furthest=max(play.furthest, to))
    stop = there.stop
    if stop.step in IN_ROUND and stop.round:
        asked = Stop(Step.ROUND, stop.card, stop.act, stop.round)
        if asked not in there.said:
            return _with(there, asked, open_round(stop.round, there.cards[stop.card], there.seed))
    return there


def answer(play: P, said: Said) -> P:
    """The play with this said at its stop, first or instead of something else."""
    return _in_place(play, _with(play, play.stop, said))


def show_more(play: P, *, all_: bool = False) -> P:
    """The play with one more part of the story's phone, or all of it; unchanged where there is no more to show."""
    card = play.scenario
    if card is None or not play.is_opening:
        return play
    return answer(play, Opened(len(parts_of(card)), all=True) if all_ else Opened(play.shown_parts + 1))


def answer_in_round(play: P, event: RoundEvent) -> P:
    """The play after an event in the round that is open here."""
    opened = play.round
    return play if opened is None or play.step is not Step.ROUND else answer(play, opened.after(event))


def look_on(play: P, event: NextBeat | AllBeats | AnotherWay) -> P:
    """The play after one more thing has happened next, or back at the moment in which another way can be chosen."""
    opened, stop = play.round, play.stop
    if opened is None or play.step is not Step.ROUND_WHY or (now := opened.after(event)) == opened:
        return play
    seen = _with(play, stop._replace(step=Step.ROUND), now)
    return move(seen, play.at - 1) if isinstance(event, AnotherWay) else seen


def forget(play: P, stops: Iterable[Stop]) -> P:
    """The play without what was said at these stops."""
    gone = frozenset(stops)
    return _in_place(play, replace(play, said={stop: said for stop, said in play.said.items() if stop not in gone}))


def leave_out(play: P, stops: Iterable[Stop]) -> P:
    """The play without these stops and what was said there; if it was at one of them, it moves to the next."""
    gone = frozenset(stops)
    said = {stop: said for stop, said in play.said.items() if stop not in gone}
    at, furthest = (sum(stop not in gone for stop in play.line[:upto]) for upto in (play.at, play.furthest))
    left = replace(play, said=said, left_out=play.left_out | gone, at=at, furthest=furthest)
    return move(left, at)


def retell(play: P, how: Callable[[Scenario], Scenario]) -> P:
    """The play with its cards told differently: to be shown, not to go on with."""
    cards, before, after = (tuple(map(how, some)) for some in (play.cards, play.before, play.after))
    return replace(play, cards=cards, before=before, after=after)


def _with(play: P, stop: Stop, said: Said) -> P:
    return replace(play, said={**play.said, stop: said})


def _in_place(was: P, now: P) -> P:
    """The same stop, which may have moved because something else was said."""
    if now.line == was.line:
        return now
    seen = frozenset(was.line[: was.furthest + 1])
    return replace(
        now,
        at=now.line.index(was.stop),
        furthest=max(number for number, stop in enumerate(now.line) if stop in seen),
    )
