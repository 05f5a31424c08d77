"""A week as the content rules see it: as a story whose acts are its five, and whose options are its replies."""

from collections.abc import Iterator
from typing import Any

from isitok.base.value import replace
from isitok.format.act import Act
from isitok.format.could_do import Option, Respond
from isitok.format.phone_parts import Narration, Shown
from isitok.format.phones import Phone
from isitok.format.problem import Path, Places
from isitok.format.story import Scenario
from isitok.format.week import SATURDAY, Week, WeekDay
from isitok.format.week_phones import WeekBeat, WeekMessage
from isitok.format.week_ways import day_on, ways
from isitok.library.week_checks import WeekSubject
from isitok.rules.subject import Subject


def as_story(subject: WeekSubject) -> Subject:
    """All of a week at once: each text stands in it once."""
    week, starts = subject.week, tuple(_starts(subject.week))
    return Subject(
        scenario=_story(week, acts=tuple(map(_act, week.days)), respond=_respond(week, *week.days)),
        known=subject.known,
        bundled=subject.bundled,
        places=_told_otherwise(subject.places, starts),
        passages=tuple(one._replace(path=_as_in_a_story(one.path, starts)) for one in subject.passages),
    )


def on_each_way(whole: Subject, week: Week) -> Iterator[Subject]:
    """Each day on each way, with a phone of it and what comes of its replies: for what is said in a row."""
    for day, starts in zip(week.days, ways(week), strict=False):
        for flags in starts:
            now = day_on(day, flags)
            for phone in now.open:
                yield replace(whole, scenario=_story(week, phone=phone, respond=_respond(week, now)))


def _story(
    week: Week,
    *,
    acts: tuple[Act, ...] = (),
    phone: Phone | None = None,
    respond: Respond | None = None,
) -> Scenario:
    last = week.saturday
    return Scenario(
        id=week.id,
        pack=week.pack,
        told_by=week.told_by,
        unread=week.unread,
        title=week.title,
        ages=week.ages,
        topic=week.topic,
        level=week.level,
        adult_led=week.adult_led,
        touches=week.touches,
        not_about=week.not_about,
        others=week.others,
        people=week.people,
        hook=week.hook,
        story=week.hook,
        acts=acts,
        phone=phone,
        respond=respond,
        put_right={who: told for day in week.days for who, told in day.judge.put_right.items()},
        tell=last.tell[0],
        help=last.help,
        facts=week.facts,
    )


def _act(day: WeekDay) -> Act:
    judge = day.judge
    return Act(
        act=judge.act,
        by=judge.by,
        verdict=judge.verdict,
        why=judge.why,
        changes_if=judge.changes_if,
        also_fair=judge.also_fair,
    )


def _respond(week: Week, *days: WeekDay) -> Respond:
    options = (
        Option(
            do=reply.do or reply.leave,
            say=reply.say,
            called="",
            rating=reply.rating,
            why=reply.words,
            way=reply.way,
            then=tuple(_beats(reply.then)),
        )
        for day in days
        for reply in day.turn
    )
    return Respond(as_=week.you, options=tuple(options))


def _beats(beats: tuple[WeekBeat, ...]) -> Iterator[Any]:
    """What stories have, too."""
    for beat in beats:
        if isinstance(beat, WeekMessage | Narration) or (isinstance(beat, Shown) and (beat.notice or beat.gone)):
            yield beat


def _starts(week: Week) -> Iterator[int]:
    """The number of each day's first reply, among all of them."""
    count = 0
    for day in week.days:
        yield count
        count += len(day.turn)


def _told_otherwise(places: Places, starts: tuple[int, ...]) -> Places:
    marks: dict[Path, tuple[int, int]] = {}
    for path, mark in places.marks.items():
        told = _as_in_a_story(path, starts)
        for steps in range(1, len(told) + 1):  # a place is looked for step by step
            marks.setdefault(told[:steps], mark)
    return Places(file=places.file, marks=marks)


def _as_in_a_story(path: Path, starts: tuple[int, ...]) -> Path:
    """Where a text of a week would stand in a story, with what rules look at: acts, options, phones."""
    match path:
        case ("days", _, "judge", "put_right", *rest):
            return ("put_right", *rest)
        case ("days", int(day), "judge", *rest):
            return ("acts", day, *rest)
        case ("days", int(day), "turn", int(reply), "do" | "leave"):
            return ("respond", "options", starts[day] + reply, "do")
        case ("days", int(day), "turn", int(reply), *rest):
            return ("respond", "options", starts[day] + reply, *rest)
        case ("days", int(day), "open" | "lock" as key, *rest):
            return ("phone", day, key, *rest)
        case ("days", int(day), "talk", *rest):
            return ("talk", day, *rest)
        case ("hook",):
            return ("story",)
        case ("days", int(day), "hook"):
            return ("story", day)
        case (str(key), "lock" | "back" as what, *rest) if key == SATURDAY:
            return ("phone", what, *rest)
        case (str(key), str(what), *rest) if key == SATURDAY:
            return (what, *rest)
    return path
