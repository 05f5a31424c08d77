"""A lesson in progress, as one frozen value, and the one function that changes it.

- The lesson stands at one stop of its line (``game/play``) and moves by one, on or back. So nothing is skipped over
  unseen, and an answer shows only once its own stop is reached.
- What was voted on an act can be mended until its answer has been shown. From then on it stays as it is, also when
  somebody goes back.
- More hands than people in the room may be a slip, or somebody has come in: whoever leads is told, and decides.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Self

from isitok.base.value import Value, replace
from isitok.format.story import Scenario
from isitok.format.week import Week
from isitok.game.events import Back, Forward, Locked, RoundEvent, ShownAll
from isitok.game.lesson.ballot import Ballot, Count, TeamVotes, blank
from isitok.game.lesson.class_day import ClassDay, day_after, day_back, day_onward, day_whole
from isitok.game.lesson.in_parts import a_page_back, jump
from isitok.game.lesson.lesson_events import (
    Counted,
    InTheRoom,
    LessonEvent,
    Rolled,
    TeamPressed,
    Ticked,
    TimerEnded,
    TimerPaused,
    TimerStarted,
    TimerStretched,
    VoteReopened,
)
from isitok.game.lesson.parts import LessonPart
from isitok.game.lesson.talk import Angle, Timer, a_timer, roll
from isitok.game.play.line import Play, answer, answer_in_round, leave_out, look_on, show_more
from isitok.game.play.modes import CLASS, TEAMS, TEAMS_WITH_SCORES
from isitok.game.play.stops import IN_ROUND, LAST, ON_KEY_CARD, TELLS, VOTES, Step, Stop
from isitok.game.rounds import one_for_each
from isitok.game.rounds.respond import AllBeats, AnotherWay, NextBeat
from isitok.game.week.week_play import NoticeOpened, Replied


class Voting(Value, kw_only=True):
    """How a class votes: by hands that somebody counts, or in teams with keys."""

    teams: int = 0  # voting with keys; 0: the teacher counts
    with_scores: bool = False  # whether teams see their points after each story
    with_sureness: bool = True
    room: int | None = None  # how many people there are to count


class Lesson(Play, kw_only=True):
    """A lesson in progress."""

    teams: int = 0  # voting with keys; 0: the teacher counts
    with_sureness: bool = True
    room: int | None = None  # how many people there are to count
    timer: Timer | None = None
    angle: Angle | None = None  # the face of the dice that is up
    day: ClassDay | None = None  # of a week, in place of stories

    @property
    def told(self) -> tuple[Scenario | Week, ...]:
        """What is told in it: its stories, or the week of which it has a day."""
        return (*self.cards, *((self.day.play.week,) if self.day else ()))

    @property
    def is_opening(self) -> bool:
        """Whether there is more of a phone to show here. A call only rings: all of it comes with the vote about it."""
        return self.step is not Step.CALL and super().is_opening

    @property
    def day_on(self) -> ClassDay | None:
        """The day that is on the screen, if one is."""
        return self.day if self.step is Step.WEEK else None

    def one_thing(self, stop: Stop) -> object:
        """A part; where there are none a story, all votes before or after it, each other page."""
        if self.parts:
            return self.part_of(stop)
        if stop.step in ON_KEY_CARD or stop.step in LAST or stop.step is Step.RULES:
            return stop.step
        return stop.card

    def comes_up(self, stop: Stop) -> bool:
        """Whether it isn't the why of a vote that nobody has seen."""
        asked = (seen for seen in self.seen if seen.step in (Step.BEFORE, Step.AFTER))
        return stop.step is not Step.KEY_WHY or any(_same_act(stop, seen) for seen in asked)

    def gone_to(self, to: int) -> Self:
        """The same; a timer and a throw of the dice are over with their stop."""
        return replace(super().gone_to(to), timer=None, angle=None)

    @property
    def voting(self) -> Voting:
        scored = Step.SCORES in self.mode.after_story
        return Voting(teams=self.teams, with_scores=scored, with_sureness=self.with_sureness, room=self.room)

    @property
    def ballots(self) -> Mapping[Stop, Ballot]:
        """The votes so far, by stop."""
        return {stop: said for stop, said in self.said.items() if isinstance(said, Ballot)}

    @property
    def ballot(self) -> Ballot | None:
        """The vote at this stop, even an empty one; None where there is no vote."""
        return self.ballot_at(self.stop) if self.stop.step in VOTES else None

    def ballot_at(self, stop: Stop) -> Ballot:
        """The vote at a stop so far."""
        said = self.said.get(stop)
        return said if isinstance(said, Ballot) else blank(self.teams, with_sureness=self.with_sureness)

    @property
    def first(self) -> Ballot:
        """The first vote on the act of this stop."""
        return self.ballot_at(Stop(Step.VOTE, self.stop.card, self.stop.act))

    @property
    def last(self) -> Ballot:
        """The vote on the act of this stop that counts: the second one, if there was one and somebody voted."""
        again = self.ballot_at(Stop(Step.AGAIN, self.stop.card, self.stop.act))
        return self.first if again.is_empty else again

    def is_masked(self, stop: Stop) -> bool:
        """Whether the first vote on the act of a stop stays hidden: not all teams are in, and they still can be."""
        first = self.ballot_at(Stop(Step.VOTE, stop.card, stop.act))
        return isinstance(first, TeamVotes) and not first.all_in and not self.was_revealed(stop)

    def was_revealed(self, stop: Stop) -> bool:
        """Whether the answer to the act of a stop has been on the screen."""
        return any(seen.step in TELLS and _same_act(seen, stop) for seen in self.seen)

    @property
    def can_vote(self) -> bool:
        """Whether a vote is open now: teams' keys work only here."""
        return self.stop.step in VOTES and not self.was_revealed(self.stop)

    @property
    def too_many(self) -> int:
        """By how many the count at this stop exceeds the number in the room; 0 where it doesn't."""
        ballot = self.ballot
        if not isinstance(ballot, Count) or self.room is None:
            return 0
        return max(0, ballot.total - self.room)

    @property
    def passed(self) -> int | None:
        """How many passed at this stop; None where nobody said how many people there are."""
        return None if self.ballot is None else self.passes_in(self.ballot)

    def passes_in(self, ballot: Ballot) -> int | None:
        """How many passed in a vote; None where nobody said how many people there are."""
        if isinstance(ballot, TeamVotes):
            return sum(vote is not None and vote.verdict is None for vote in ballot.votes)
        if self.room is None:
            return None
        return max(0, self.room - ballot.total)


class KeyCards(Value, kw_only=True):
    """The stories that a class votes on before the lesson, act by act, and the ones like them after it."""

    before: tuple[Scenario, ...] = ()
    after: tuple[Scenario, ...] = ()


HANDS, NO_KEY_CARDS = Voting(), KeyCards()


def start(
    cards: Sequence[Scenario],
    voting: Voting = HANDS,
    key_cards: KeyCards = NO_KEY_CARDS,
    seed: int = 0,
    parts: Sequence[LessonPart] = (),
    day: ClassDay | None = None,
) -> Lesson:
    """A new lesson over these cards, or a day of a week. The seed decides which round follows which card."""
    mode = TEAMS if voting.teams else CLASS
    return Lesson(
        mode=TEAMS_WITH_SCORES if voting.teams and voting.with_scores else mode,
        cards=tuple(cards),
        before=key_cards.before,
        after=key_cards.after,
        teams=voting.teams,
        with_sureness=voting.with_sureness,
        rounds=one_for_each(cards, seed),
        seed=seed,
        room=voting.room,
        parts=tuple(parts),
        day=day,
    )


def update(lesson: Lesson, event: LessonEvent) -> Lesson:
    """The lesson after an event. An event that means nothing here changes nothing."""
    match event:
        case NoticeOpened() | Replied() if lesson.day_on:
            return replace(lesson, day=day_after(lesson.day_on, event))
        case Forward() | ShownAll() | Back():
            return _walk(lesson, event)
        case Counted() | TeamPressed() | VoteReopened() if lesson.can_vote:
            return _vote(lesson, event)
        case InTheRoom(number):
            return replace(lesson, room=None if number is None else max(1, min(99, number)))
        case TimerStarted() | TimerStretched() | TimerPaused() | TimerEnded() | Ticked():
            return replace(lesson, timer=_timer_after(lesson, event))
        case Rolled(seed) if lesson.scenario and lesson.stop.step is Step.TALK:
            return replace(lesson, angle=roll(lesson.scenario, seed, lesson.angle))
        case NextBeat() | AllBeats() | AnotherWay() if lesson.step is Step.ROUND_WHY:
            return look_on(lesson, event)
        case RoundEvent() if lesson.step is Step.ROUND:
            return answer_in_round(lesson, event)
        case Locked() if lesson.step is Step.ROUND and lesson.round and lesson.round.is_whole:
            return lesson.gone_to(lesson.at + 1)
        case _:
            return lesson


def _walk(lesson: Lesson, event: Forward | ShownAll | Back) -> Lesson:
    """One stop on or back; while a story's phone opens, one thing more of it; on a day of a week, one page."""
    day = lesson.day_on
    match event:
        case ShownAll() if day:
            return replace(lesson, day=day_whole(day))
        case Forward() if day and not day.is_over:
            return replace(lesson, day=day_onward(day))
        case Back() if day and day.before:
            return replace(lesson, day=day_back(day))
        case ShownAll():
            return show_more(lesson, all_=True)
        case Forward() if lesson.is_opening:
            return show_more(lesson)
        case Forward() if not lesson.is_last:
            return lesson.gone_to(lesson.at + 1)
        case Back() if lesson.at:
            return a_page_back(lesson)
        case _:
            return lesson


def _vote(lesson: Lesson, event: Counted | TeamPressed | VoteReopened) -> Lesson:
    """Hands are counted where there are no teams; teams press keys."""
    ballot = lesson.ballot
    match event:
        case Counted(verdict, number) if not lesson.teams:
            counted = ballot if isinstance(ballot, Count) else Count()
            return answer(lesson, counted.with_(verdict, number))
        case TeamPressed(team, verdict) if isinstance(ballot, TeamVotes):
            return answer(lesson, ballot.press(team, verdict))
        case VoteReopened():
            return answer(lesson, blank(lesson.teams, with_sureness=lesson.with_sureness))
        case _:
            return lesson


def _timer_after(
    lesson: Lesson, event: TimerStarted | TimerStretched | TimerPaused | TimerEnded | Ticked
) -> Timer | None:
    timer = lesson.timer
    match event:
        case TimerStarted(seconds):
            return a_timer(seconds) if lesson.stop.step is Step.TALK else timer
        case TimerStretched():
            return timer and timer.stretch()
        case TimerPaused():
            return timer and timer.pause()
        case Ticked(seconds):
            return timer and timer.tick(seconds)
        case TimerEnded():
            return None


def past_the_round(lesson: Lesson) -> Lesson:
    """What follows this round, skipping its other questions and its why."""
    after = range(lesson.at, len(lesson.line))
    return lesson.gone_to(next(at for at in after if lesson.line[at].step not in IN_ROUND))


def to_the_end(lesson: Lesson) -> Lesson:
    """Leave the stories: what wasn't played is left out.

    A class that voted before the lesson is owed its whys, which come first if they haven’t been reached; then the
    slips, on which somebody may ask to be found.
    """
    line, played = lesson.line, lesson.furthest + 1
    if lesson.step in LAST:
        return lesson
    way_out = next(at for at, stop in enumerate(line) if stop.step in LAST)
    if lesson.furthest >= way_out:  # they had already been here and went back: nothing is left out
        return lesson.gone_to(way_out)
    seen = frozenset(line[:played])
    at_whys = line[lesson.furthest].step is Step.KEY_WHY
    owed = {stop[1:] for stop in seen if stop.step is Step.BEFORE and not at_whys}
    kept = seen.union(_rest(line, owed))
    left = leave_out(lesson, [stop for stop in lesson.every_stop() if stop not in kept])
    return jump(left, played)


def _rest(line: Iterable[Stop], owed: Container[object]) -> Iterable[Stop]:
    ends = (*LAST, Step.BOX)
    return (stop for stop in line if stop.step in ends or (stop.step is Step.KEY_WHY and stop[1:] in owed))


def _same_act(told: Stop, stop: Stop) -> bool:
    """Whether a stop that shows an answer shows the one to the act of another stop."""
    key = stop.step in ON_KEY_CARD
    return (told.step is Step.KEY_WHY) == key and (told.card, told.act) == (stop.card, stop.act)
