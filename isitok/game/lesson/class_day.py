"""One day of a week as a class plays it: where it is, and the pages to go back to. What hands said is kept nowhere."""

from collections.abc import Mapping
from typing import Any

from isitok.base.value import Value, replace
from isitok.format.week import Week
from isitok.format.week_ways import Flags, after, ways
from isitok.game.week.week_play import (
    LAST,
    AllShown,
    Judged,
    NoticeOpened,
    WeekEvent,
    WeekPlay,
    WeekStep,
    WentOn,
    begin,
    update,
)


class ClassDay(Value):
    """A day of a week as a class plays it, and each state that it was in before: the way back."""

    play: WeekPlay
    before: tuple[WeekPlay, ...] = ()

    @property
    def is_over(self) -> bool:
        """Whether its last page is on."""
        return self.play.step in (WeekStep.OVER, WeekStep.STRIP)

    @property
    def is_saturday(self) -> bool:
        """Whether no other day follows."""
        return self.play.day == LAST

    @property
    def has_easy(self) -> bool:
        """Whether any of its week can be read in easy words."""
        return any(day.judge.easy for day in self.play.week.days)

    @property
    def flags(self) -> Flags:
        """The flags set by now: those that the day began with, and those that its reply set."""
        return after(self.play.reply, self.play.flags) if self.play.reply else self.play.flags


def day_after(day: ClassDay, event: WeekEvent) -> ClassDay:
    """The day after something was pressed; as it is where that means nothing."""
    now = update(day.play, event)
    return day if now == day.play else ClassDay(now, (*day.before, day.play))


def day_onward(day: ClassDay) -> ClassDay:
    """One page on. Thumbs are seen, and never pressed; what is said or done only a press of its own can say."""
    match day.play.step:
        case WeekStep.LOCK:
            return day_after(day, NoticeOpened(0))
        case WeekStep.JUDGE:
            return day_after(day, Judged(None))
        case WeekStep.TURN:
            return day
        case _:
            return day_after(day, WentOn())


def day_whole(day: ClassDay) -> ClassDay:
    """All that only comes press by press at this page."""
    return day_after(day, AllShown())


def day_back(day: ClassDay) -> ClassDay:
    """The page before this one."""
    return ClassDay(day.before[-1], day.before[:-1]) if day.before else day


def next_morning(day: ClassDay) -> ClassDay:
    """The day that follows, at its lock screen. On Saturday none does."""
    over = replace(day.play, step=WeekStep.OVER, flags=day.flags)
    tomorrow = update(over, WentOn())
    return ClassDay(tomorrow if day.play.reply else replace(tomorrow, past=(*day.play.past, None)))


def day_to_data(day: ClassDay) -> dict[str, Any]:
    """What is kept of it in case of a break: its page and flags, which are the story's; no reply, which hands chose."""
    play = day.play
    step = WeekStep.TURN if play.step is WeekStep.SENT else play.step
    over = step is WeekStep.OVER
    return {
        "week": play.week.id,
        "mark": play.week.mark,
        "day": play.day,
        "flags": sorted(day.flags if over else play.flags),
        "step": step.name.lower(),
        "first": play.first,
        "phone": play.phone,
        "seen": play.seen if step in (WeekStep.MESSAGES, WeekStep.WHY) else 1,
        "judged": play.judged,
    }


def day_from_data(data: Mapping[str, Any], week: Week) -> ClassDay:
    """The same again. Raises ValueError, LookupError or TypeError where it is damaged, or the week has changed."""
    if data["mark"] != week.mark:
        raise ValueError("the week has changed")
    day, flags, step = _within(data["day"], LAST), frozenset(map(str, data["flags"])), WeekStep[data["step"].upper()]
    if flags not in ways(week)[min(day + 1, LAST) if step is WeekStep.OVER else day] or step not in _steps_of(day):
        raise ValueError(data)
    play = replace(begin(week, day, flags), step=step, judged=data["judged"] is True)
    if day == LAST:
        return ClassDay(play)
    phones = len(play.today.open) - 1
    play = replace(play, first=_within(data["first"], phones), phone=_within(data["phone"], phones))
    most = {WeekStep.MESSAGES: len(play.parts), WeekStep.WHY: len(play.today.judge.says)}.get(step, 1)
    return ClassDay(replace(play, seen=1 + _within(data["seen"] - 1, most - 1)))


def _steps_of(day: int) -> frozenset[WeekStep]:
    """The steps that a day can be kept at."""
    saturday = {WeekStep.BACK, WeekStep.STRIP}
    found = {WeekStep.LOCK, *saturday} if day == LAST else {*WeekStep} - saturday - {WeekStep.SENT}
    return frozenset(found)


def _within(value: object, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise ValueError(value)
    return value
