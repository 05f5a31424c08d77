"""A week as it is played: where on which day, and what follows a press. Pure: no clock, no chance, nothing is kept."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.phones import Phone
from isitok.format.vocabulary import Verdict
from isitok.format.week import DAYS, LockNotice, Reply, Saturday, Week, WeekDay, When
from isitok.format.week_phones import WeekBeat, WeekMessage, WeekShown
from isitok.format.week_ways import NO_FLAGS, Flags, after, day_on, saturday_on

LAST: Final = len(DAYS) - 1
"""Saturday, from 0."""


class WeekStep(Enum):
    """Where on a day somebody is."""

    LOCK = auto()
    MESSAGES = auto()
    JUDGE = auto()
    WHY = auto()
    TURN = auto()
    SENT = auto()
    OVER = auto()
    BACK = auto()  # on Saturday: one message comes back
    STRIP = auto()  # and what the days were


class NoticeOpened(Event, Value):
    """A notice on the lock screen was pressed: the phone that it opens, from 0."""

    phone: int


class WentOn(Event, Value):
    """On to the next message, the next thing that comes of a reply, the next day."""


class AllShown(Event, Value):
    """All messages at once."""


class Judged(Event, Value):
    """What somebody thinks of the act; None: they pass the question."""

    verdict: Verdict | None


class Replied(Event, Value):
    """What was chosen to say, to do or to leave: its number on this day, from 0."""

    number: int


class DayPassed(Event, Value):
    """The day was passed: no flag is set."""


WeekEvent = NoticeOpened | WentOn | AllShown | Judged | Replied | DayPassed


class PastDay(Value):
    """A day that is over, for the strip on Saturday: with which flags it began, and what was answered."""

    flags: Flags
    reply: Reply | None  # None: it was passed


class WeekPlay(Value, kw_only=True):
    """A week at one moment."""

    week: Week
    day: int = 0  # from 0, Monday
    flags: Flags = NO_FLAGS  # with which this day began
    step: WeekStep = WeekStep.LOCK
    first: int = 0  # the phone that a notice has opened
    phone: int = 0  # how many of the day's phones have been left
    seen: int = 1  # how many parts of it, messages of why, or things that come of a reply are seen
    verdict: Verdict | None = None
    judged: bool = False  # the day's question is behind
    reply: Reply | None = None
    past: tuple[PastDay | None, ...] = ()  # the days before this one; None: it wasn't played here

    @property
    def today(self) -> WeekDay:
        """This school day, as it is on this way."""
        return day_on(self.week.days[self.day], self.flags)

    @property
    def saturday(self) -> Saturday:
        """Saturday, as it is on this way."""
        return saturday_on(self.week.saturday, self.flags)

    @property
    def lock(self) -> tuple[LockNotice, ...]:
        """The notices on the lock screen."""
        return self.saturday.lock if self.day == LAST else self.today.lock

    @property
    def order(self) -> tuple[int, ...]:
        """The day's phones in the order in which they are seen: the one that is judged comes last."""
        day = self.today
        about = _judged_phone(day)
        others = [number for number in range(len(day.open)) if number not in (self.first, about)]
        first = [] if self.first == about else [self.first]
        return (*first, *others, about)

    @property
    def shown(self) -> Phone:
        """The phone that is open."""
        day = self.today
        return day.open[self.order[min(self.phone, len(day.open) - 1)]]

    @property
    def parts(self) -> tuple[int, ...]:
        """After how many blocks each part of it ends."""
        return (*self.shown.parts(), len(self.shown.blocks))

    @property
    def judged_phone(self) -> Phone:
        """The phone on which it happens that is judged."""
        return self.today.open[_judged_phone(self.today)]

    @property
    def beats(self) -> tuple[tuple[WeekBeat, ...], ...]:
        """What comes of the reply, press by press: who is typing, and a sign, are seen with what is there."""
        return grouped(self.reply.then) if self.reply else ()

    @property
    def is_over(self) -> bool:
        """Whether the week has come to its end."""
        return self.step is WeekStep.STRIP


def _judged_phone(day: WeekDay) -> int:
    ring = day.judge.ring
    return next((at for at, phone in enumerate(day.open) if any(one.id == ring for one in phone.said())), 0)


def grouped(beats: Sequence[WeekBeat]) -> tuple[tuple[WeekBeat, ...], ...]:
    """What comes of a reply, by press, after my own bubble. What needs no press comes with what is before it."""
    groups: list[list[WeekBeat]] = [[]]
    for beat in beats:
        if isinstance(beat, WeekShown) and (beat.typing or beat.react):
            groups[-1].append(beat)
        else:
            groups.append([beat])
    return tuple(map(tuple, groups))


def opened_by(play: WeekPlay, notice: LockNotice, called: Sequence[str]) -> int | None:
    """Which phone a notice opens, from 0; None if none. ``called``: what the day's phones are called."""
    if notice.only or notice.title not in called:
        return None
    return called.index(notice.title)


def begin(week: Week, day: int = 0, flags: Flags = NO_FLAGS) -> WeekPlay:
    """A week from this day on, with these flags set."""
    return WeekPlay(week=week, day=day, flags=flags, past=(None,) * day)


def update(play: WeekPlay, event: WeekEvent) -> WeekPlay:
    """What follows. What can't happen here changes nothing."""
    match event, play.step:
        case NoticeOpened(), WeekStep.LOCK:
            return _opened(play, event.phone)
        case AllShown(), WeekStep.MESSAGES:
            return replace(play, seen=len(play.parts))
        case AllShown(), WeekStep.SENT:
            return replace(play, seen=len(play.beats))
        case AllShown(), WeekStep.WHY:
            return replace(play, seen=len(play.today.judge.says))
        case Judged(), WeekStep.JUDGE:
            return replace(play, step=WeekStep.WHY, verdict=event.verdict, seen=1)
        case Replied(), WeekStep.TURN if event.number < len(play.today.turn):
            return replace(play, step=WeekStep.SENT, reply=play.today.turn[event.number], seen=1)
        case DayPassed(), _ if play.step not in (WeekStep.OVER, WeekStep.STRIP):
            return _passed(play)
        case WentOn(), _:
            return _on(play)
    return play


def _opened(play: WeekPlay, phone: int) -> WeekPlay:
    if play.day == LAST:
        return replace(play, step=WeekStep.BACK)
    return replace(play, step=WeekStep.MESSAGES, first=phone, phone=0, seen=1)


def _passed(play: WeekPlay) -> WeekPlay:
    if play.day == LAST:
        return replace(play, step=WeekStep.STRIP)
    return replace(play, step=WeekStep.OVER, reply=None)


def _on(play: WeekPlay) -> WeekPlay:
    match play.step:
        case WeekStep.MESSAGES if play.seen < len(play.parts):
            return replace(play, seen=play.seen + 1)
        case WeekStep.MESSAGES if play.phone < len(play.order) - 1:
            return replace(play, phone=play.phone + 1, seen=1)
        case WeekStep.MESSAGES:
            before = play.today.judge.when is When.BEFORE
            return replace(play, step=WeekStep.JUDGE if before else WeekStep.TURN)
        case WeekStep.WHY if play.seen < len(play.today.judge.says):
            return replace(play, seen=play.seen + 1)
        case WeekStep.WHY:
            return replace(play, judged=True, step=WeekStep.OVER if play.reply else WeekStep.TURN)
        case WeekStep.SENT if play.seen < len(play.beats):
            return replace(play, seen=play.seen + 1)
        case WeekStep.SENT:
            return replace(play, step=WeekStep.OVER if play.judged else WeekStep.JUDGE)
        case WeekStep.OVER:
            return _tomorrow(play)
        case WeekStep.BACK:
            return replace(play, step=WeekStep.STRIP)
    return play


def _tomorrow(play: WeekPlay) -> WeekPlay:
    """The next day: of this one, only its flags are left."""
    flags = after(play.reply, play.flags) if play.reply else play.flags
    today = PastDay(play.flags, play.reply)
    return WeekPlay(week=play.week, day=play.day + 1, flags=flags, past=(*play.past, today))


def who_answered(reply: Reply | None, week: Week) -> tuple[WeekMessage, ...]:
    """The last message of each who answered."""
    said = {one.who: one for one in (reply.then if reply else ()) if isinstance(one, WeekMessage)}
    return tuple(one for who, one in said.items() if who != week.you)
