"""A lesson in progress, as one frozen value, and the one function that moves it on.

- The lesson stands at one stop of its line (``steps.py``) and moves by one, on or back. So nothing is skipped over
  unseen, and an answer shows only once its own stop is reached.
- What was voted on an act can be mended until its answer has been shown. From then on it stays as it is, also when
  somebody goes back.
- More hands than people in the room is a slip: the lesson stays where it is until the count is mended.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from isitok.game.events import Locked, RoundEvent
from isitok.game.lesson.ballot import Ballot, Count, TeamVotes, blank
from isitok.game.lesson.events import (
    Back,
    Counted,
    Event,
    Forward,
    InTheRoom,
    Opened,
    Rolled,
    TeamPressed,
    Ticked,
    TimerEnded,
    TimerPaused,
    TimerStarted,
    TimerStretched,
)
from isitok.game.lesson.steps import TELLS, VOTES, Step, Stop, line_of
from isitok.game.lesson.talk import Angle, Timer, a_timer, rolled
from isitok.game.rounds import Round, one_for_each
from isitok.game.rounds.open_round import OpenRound, open_round
from isitok.packs.model.scenario import Act, Scenario


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A lesson in progress."""

    cards: tuple[Scenario, ...]
    before: tuple[Scenario, ...] = ()  # key cards of set a
    after: tuple[Scenario, ...] = ()  # their twins of set b
    teams: int = 0  # with keys; 0: the teacher counts
    with_sureness: bool = True
    rounds: tuple[Round | None, ...] = ()
    line: tuple[Stop, ...]
    seed: int = 0
    at: int = 0  # which stop of the line
    furthest: int = 0  # the last stop that anybody has seen
    room: int | None = None  # how many there are to be counted
    ballots: Mapping[Stop, Ballot] = field(default_factory=dict)  # what was voted, by stop
    open_rounds: Mapping[int, OpenRound] = field(default_factory=dict)  # by card
    timer: Timer | None = None
    angle: Angle | None = None  # the face of the dice that lies up

    @property
    def stop(self) -> Stop:
        """Where the lesson stands."""
        return self.line[self.at]

    @property
    def scenario(self) -> Scenario | None:
        """The card that this stop is about, if it is about one."""
        return self.card_at(self.stop)

    @property
    def act(self) -> Act | None:
        """The act that this stop is about, if it is about one."""
        card = self.scenario
        return card.acts[self.stop.act] if card else None

    def card_at(self, stop: Stop) -> Scenario | None:
        """The card that a stop is about; a key card's why shows the one of set b, if there is one."""
        match stop.step:
            case Step.BEFORE:
                return self.before[stop.card]
            case Step.AFTER:
                return self.after[stop.card]
            case Step.KEY_WHY:
                return (self.after or self.before)[stop.card]
            case Step.RULES | Step.STEP_OUT | Step.ONE_THING | Step.HELP | Step.RESULT:
                return None
            case _:
                return self.cards[stop.card]

    @property
    def is_last(self) -> bool:
        """Whether nothing follows this stop."""
        return self.at + 1 == len(self.line)

    @property
    def ballot(self) -> Ballot | None:
        """What was voted at this stop, or can be; None where there is no vote."""
        return self.ballot_at(self.stop) if self.stop.step in VOTES else None

    def ballot_at(self, stop: Stop) -> Ballot:
        """What was voted at a stop so far."""
        return self.ballots.get(stop) or blank(self.teams, with_sureness=self.with_sureness)

    @property
    def first(self) -> Ballot:
        """The first vote on the act of this stop."""
        return self.ballot_at(Stop(Step.VOTE, self.stop.card, self.stop.act))

    @property
    def last(self) -> Ballot:
        """The vote on the act of this stop that counts: the second one, where there was one and somebody voted."""
        again = self.ballot_at(Stop(Step.AGAIN, self.stop.card, self.stop.act))
        return self.first if again.is_empty else again

    def is_masked(self, stop: Stop) -> bool:
        """Whether the first vote on the act of a stop stays hidden: not all teams are in, and they still can be."""
        first = self.ballot_at(Stop(Step.VOTE, stop.card, stop.act))
        return isinstance(first, TeamVotes) and not first.all_in and not self.is_told(stop)

    def is_told(self, stop: Stop) -> bool:
        """Whether the answer to the act of a stop has been on the screen."""
        return any(seen.step in TELLS and _same_act(seen, stop) for seen in self.line[: self.furthest + 1])

    @property
    def can_vote(self) -> bool:
        """Whether a vote is open now: only here do keys of teams live."""
        return self.stop.step in VOTES and not self.is_told(self.stop)

    @property
    def too_many(self) -> int:
        """By how many the count at this stop is over the number in the room; 0 where it isn't."""
        ballot = self.ballot
        if not isinstance(ballot, Count) or self.room is None:
            return 0
        return max(0, ballot.total - self.room)

    @property
    def passed(self) -> int | None:
        """How many passed at this stop; None where nobody said how many there are."""
        return None if self.ballot is None else self.passed_in(self.ballot)

    def passed_in(self, ballot: Ballot) -> int | None:
        """How many passed in a vote; None where nobody said how many there are."""
        if isinstance(ballot, TeamVotes):
            return sum(vote is not None and vote.verdict is None for vote in ballot.votes)
        return None if self.room is None else max(0, self.room - ballot.total)

    @property
    def round(self) -> OpenRound | None:
        """The round of this stop's card, once it has been reached."""
        return self.open_rounds.get(self.stop.card)


def start(
    cards: Sequence[Scenario],
    *,
    before: Sequence[Scenario] = (),
    after: Sequence[Scenario] = (),
    teams: int = 0,
    with_sureness: bool = True,
    with_scores: bool = False,
    room: int | None = None,
    seed: int = 0,
) -> Lesson:
    """A new lesson over these cards. The seed decides which round follows which card."""
    rounds = one_for_each(cards, seed)
    return Lesson(
        cards=tuple(cards),
        before=tuple(before),
        after=tuple(after),
        teams=teams,
        with_sureness=with_sureness,
        rounds=rounds,
        line=line_of(cards, rounds, before=before, after=after, with_scores=with_scores and teams > 0),
        seed=seed,
        room=room,
    )


def telling(lesson: Lesson, how: Callable[[Scenario], Scenario]) -> Lesson:
    """The lesson with its cards told in another way: to be shown, not to go on with."""
    cards, before, after = (tuple(map(how, some)) for some in (lesson.cards, lesson.before, lesson.after))
    return replace(lesson, cards=cards, before=before, after=after)


def update(lesson: Lesson, event: Event) -> Lesson:
    """The lesson after an event. An event that means nothing here changes nothing."""
    match event:
        case Forward():
            return _moved(lesson, 1) if not lesson.too_many and not lesson.is_last else lesson
        case Back():
            return _moved(lesson, -1) if lesson.at else lesson
        case Counted(verdict, number) if lesson.can_vote and isinstance(lesson.ballot, Count):
            return _with_ballot(lesson, lesson.ballot.with_(verdict, number))
        case InTheRoom(number):
            return replace(lesson, room=None if number is None else max(1, min(99, number)))
        case TeamPressed(team, verdict) if lesson.can_vote and isinstance(lesson.ballot, TeamVotes):
            return _with_ballot(lesson, lesson.ballot.pressed(team, verdict))
        case Opened() if lesson.can_vote:
            return _with_ballot(lesson, blank(lesson.teams, with_sureness=lesson.with_sureness))
        case TimerStarted(seconds) if lesson.stop.step is Step.TALK:
            return replace(lesson, timer=a_timer(seconds))
        case TimerStretched() if lesson.timer:
            return replace(lesson, timer=lesson.timer.stretched())
        case TimerPaused() if lesson.timer:
            return replace(lesson, timer=lesson.timer.paused())
        case TimerEnded():
            return replace(lesson, timer=None)
        case Ticked(seconds) if lesson.timer:
            return replace(lesson, timer=lesson.timer.ticked(seconds))
        case Rolled(seed) if lesson.scenario and lesson.stop.step is Step.TALK:
            return replace(lesson, angle=rolled(lesson.scenario, seed, lesson.angle))
        case RoundEvent() if lesson.stop.step is Step.ROUND and lesson.round:
            return _with_round(lesson, lesson.round.after(event))
        case Locked() if lesson.stop.step is Step.ROUND and lesson.round and lesson.round.is_whole:
            return _moved(lesson, 1)
        case _:
            return lesson


def _moved(lesson: Lesson, by: int) -> Lesson:
    at = lesson.at + by
    moved = replace(lesson, at=at, furthest=max(lesson.furthest, at), timer=None, angle=None)
    stop = moved.stop
    dealt = lesson.rounds[stop.card] if stop.step is Step.ROUND else None
    if dealt is not None and stop.card not in lesson.open_rounds:
        return _with_round(moved, open_round(dealt, lesson.cards[stop.card], lesson.seed))
    return moved


def _with_ballot(lesson: Lesson, ballot: Ballot) -> Lesson:
    return replace(lesson, ballots={**lesson.ballots, lesson.stop: ballot})


def _with_round(lesson: Lesson, opened: OpenRound) -> Lesson:
    return replace(lesson, open_rounds={**lesson.open_rounds, lesson.stop.card: opened})


def _same_act(told: Stop, stop: Stop) -> bool:
    """Whether a stop that shows an answer shows the one to the act of another stop."""
    key = stop.step in (Step.BEFORE, Step.AFTER, Step.KEY_WHY)
    return (told.step is Step.KEY_WHY) == key and (told.card, told.act) == (stop.card, stop.act)
