"""Each screen of a week, on every way: for whoever writes it."""

from collections.abc import Iterator

from isitok.base.value import Value, replace
from isitok.format.vocabulary import Verdict
from isitok.format.week import DAYS, Week
from isitok.format.week_ways import NO_FLAGS, Flags, ways, where
from isitok.game.week.week_play import (
    LAST,
    AllShown,
    Judged,
    NoticeOpened,
    PastDay,
    Replied,
    WeekPlay,
    WeekStep,
    WentOn,
    begin,
    update,
)
from isitok.i18n.screen_words import Words
from isitok.scenes.week.week_scene import WeekScene

BY_CHANCE = Verdict.DEPENDS
"""What somebody answers who previews: any of the three."""


class WeekScreen(Value):
    """One screen: a name for a file, what it is called, and how it is."""

    id: str
    name: str
    scene: WeekScene


def week_screens(week: Week, words: Words, on: Flags = NO_FLAGS) -> Iterator[WeekScreen]:
    """All screens of a week, day by day and way by way; only of ways on which these flags are set."""
    for place, starts in enumerate(ways(week)):
        for number, flags in enumerate(starts, start=1):
            if not on <= flags:
                continue
            day = words.label(DAYS[place])
            which = next(where([flags], starts, week.flags), "")
            title = f"{day}, {which}" if which else day
            for step, play in _steps(begin(week, place, flags), _past(week, place)):
                yield WeekScreen(f"{DAYS[place]}-{number}-{step}", f"{title}: {step}", WeekScene(play=play))


def each_once(week: Week, words: Words, on: Flags = NO_FLAGS) -> Iterator[WeekScreen]:
    """The screens of a week, but for those that are the same on a way before; only where these flags are set."""
    seen: set[tuple[int, str]] = set()
    for screen in week_screens(week, words, on):
        like = screen.scene.play.day, repr(_without_way(screen.scene.play))
        if like not in seen:
            seen.add(like)
            yield screen


def _without_way(play: WeekPlay) -> tuple[object, ...]:
    """What is on a screen, whichever way led there."""
    if play.day == LAST:
        return play.step, play.saturday.lock, play.saturday.back, play.past
    today = play.today
    return play.step, play.phone, play.reply, today.lock, today.open, today.turn, play.verdict


def _past(week: Week, place: int) -> tuple[PastDay | None, ...]:
    """Days before Saturday, as if the first reply had been given on each."""
    return tuple(PastDay(frozenset(), day.turn[0]) for day in week.days) if place == LAST else (None,) * place


def _steps(play: WeekPlay, past: tuple[PastDay | None, ...]) -> Iterator[tuple[str, WeekPlay]]:
    play = replace(play, past=past)
    yield "lock", play
    now = update(play, NoticeOpened(0))
    if play.day == LAST:
        yield "back", now
        yield "strip", update(now, WentOn())
        return
    while now.step is WeekStep.MESSAGES:
        whole = update(now, AllShown())
        yield f"messages-{now.phone + 1}", whole
        now = update(whole, WentOn())
    yield from _answers(now)


def _answers(now: WeekPlay) -> Iterator[tuple[str, WeekPlay]]:
    if now.step is WeekStep.JUDGE:
        yield "judge", now
        now = _whole(update(now, Judged(BY_CHANCE)))
        yield "why", now
        now = update(now, WentOn())
    yield "turn", now
    for number in range(len(now.today.turn)):
        sent = update(update(now, Replied(number)), AllShown())
        yield f"reply-{number + 1}", sent
        if number == 0:
            after = update(sent, WentOn())
            if after.step is WeekStep.JUDGE:
                yield "judge", after
                after = _whole(update(after, Judged(BY_CHANCE)))
                yield "why", after
                after = update(after, WentOn())
            yield "over", after


def _whole(play: WeekPlay) -> WeekPlay:
    """Who says why, with all that they say."""
    while play.step is WeekStep.WHY and play.seen < len(play.today.judge.says):
        play = update(play, WentOn())
    return play
