"""What must hold on every way through a week: something to see, to answer, to tell; and no bad ending (F2)."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Final

from isitok.format.choices import limits_of
from isitok.format.phone_names import name_of_phone
from isitok.format.phones import Phone
from isitok.format.problem import Path, Problem
from isitok.format.vocabulary import HURT, Rating, Way
from isitok.format.week import FEWEST_REPLIES, MOST_REPLIES, SATURDAY, Reply, WeekDay
from isitok.format.week_phones import MOST, WeekMessage, WeekShown
from isitok.format.week_ways import Flags, day_on, saturday_on, there, ways, where
from isitok.format.week_words import words_beside, words_on_phone
from isitok.library.week_checks import WeekSubject, number

NOTICES, PHONES, BEATS = 4, 3, 3
PHONE_WORDS: Final = (50, 60, 90, 100)
BESIDE_WORDS: Final = 60
BAD_ENDINGS: Final = ("sad", "shocked", "worried", "betrayed")
"""Moods; tired, angry or let down may stay: a real feeling is no bad ending."""
LAST_DAY, LAST_FIRST_TELLING = 4, 3  # Friday; Thursday, from 0
FIRST_TELLING: Final = 2  # Wednesday


class Ways:
    """The ways through one week, each day of it as it is there."""

    def __init__(self, subject: WeekSubject) -> None:
        self.subject = subject
        self.week = subject.week
        self.starts = ways(subject.week)

    @cached_property
    def days(self) -> tuple[dict[Flags, WeekDay], ...]:
        """Each school day, by the flags with which it can begin."""
        return tuple(
            {flags: day_on(day, flags) for flags in starts}
            for day, starts in zip(self.week.days, self.starts, strict=False)
        )

    def title(self, place: int) -> str:
        """What a day is called."""
        return self.week.days[place].day.title() if place < len(self.week.days) else SATURDAY.title()

    def on(self, place: int, is_wrong: Callable[[Flags], bool]) -> Iterator[str]:
        """On which ways something is wrong on a day: ``where "told" isn't set``; "" where it is on all."""
        starts = self.starts[place]
        return where([flags for flags in starts if is_wrong(flags)], starts, self.week.flags)

    def day_on(self, place: int, is_wrong: Callable[[Flags], bool]) -> Iterator[str]:
        """The same with the day's name before it: ``Wednesday, where "told" isn't set``."""
        return (f"{self.title(place)}, {told}" if told else self.title(place) for told in self.on(place, is_wrong))


def check_ways(subject: WeekSubject) -> Iterator[Problem]:
    """What is wrong on some way, said once, with the ways on which it is."""
    them = Ways(subject)
    for place in range(len(subject.week.days)):
        yield from _empty(them, place)
        yield from _too_many(them, place)
        yield from _notices(them, place)
        yield from _named(them, place)
        yield from _words(them, place)
    yield from _saturday(them)
    yield from _telling(them)
    yield from _endings(them)


def _empty(them: Ways, place: int) -> Iterator[Problem]:
    days, subject = them.days[place], them.subject

    def path(key: str) -> Path:
        return ("days", place, key)

    def few(flags: Flags) -> int:
        return len(days[flags].turn)

    for told in them.day_on(place, lambda flags: not days[flags].open):
        yield subject.error(path("open"), "empty-path", f"{told}: nothing on the phone", _IF)
    for count in range(FEWEST_REPLIES):
        for told in them.day_on(place, lambda flags, count=count: few(flags) == count):  # type: ignore[misc]
            what = f"{number(count)} {'reply' if count == 1 else 'replies'}, {number(FEWEST_REPLIES)} are needed"
            yield subject.error(path("turn"), "empty-path", f"{told}: {what}", _IF)
    for told in them.day_on(place, lambda flags: not any(reply.leave for reply in days[flags].turn)):
        hint = "add a reply with 'leave: …', without 'if': nobody has to answer"
        yield subject.error(path("turn"), "empty-path", f"{told}: no 'leave'", hint)
    for told in them.day_on(place, lambda flags: not days[flags].lock):
        yield subject.error(path("lock"), "empty-path", f"{told}: no notice on the lock screen", _IF)
    for reply_number, reply in enumerate(subject.week.days[place].turn):
        for told in them.day_on(
            place,
            lambda flags, reply=reply: _is_there(reply, flags) and not there(reply.then, flags),  # type: ignore[misc]
        ):
            message = f"{told}: nothing comes of '{reply.words}'"
            yield subject.error((*path("turn"), reply_number, "then"), "empty-path", message, _IF)


_FEWER: Final = "take some out: fewer are read with more care"
_IF: Final = "add what is there on this way, too; 'if' says where something is"


def _is_there(reply: Reply, flags: Flags) -> bool:
    return bool(there((reply,), flags))


def _too_many(them: Ways, place: int) -> Iterator[Problem]:
    days, subject = them.days[place], them.subject

    def told(what: str, most: int, count: Callable[[WeekDay], int], key: str) -> Iterator[Problem]:
        for one in them.day_on(place, lambda flags: count(days[flags]) > most):
            highest = max(count(day) for day in days.values())
            message = f"{one}: {number(highest)} {what}; {number(most)} at most"
            yield subject.error(("days", place, key), "too-many", message, _FEWER)

    yield from told("notices", NOTICES, lambda day: len(day.lock), "lock")
    yield from told("phones", PHONES, lambda day: len(day.open), "open")
    yield from told("replies", MOST_REPLIES, lambda day: len(day.turn), "turn")
    yield from told("messages on one phone", MOST, _most_messages, "open")
    yield from told("ways to leave it", 1, lambda day: sum(bool(reply.leave) for reply in day.turn), "turn")
    yield from told("things that come of a reply", BEATS, lambda day: max(map(_beats, day.turn), default=0), "turn")


def _most_messages(day: WeekDay) -> int:
    return max((len(phone.said()) for phone in day.open), default=0)


def _beats(reply: Reply) -> int:
    """How many presses what follows a reply takes. Typing and reactions come without a press of their own."""
    return sum(not (isinstance(beat, WeekShown) and (beat.typing or beat.react)) for beat in reply.then)


def _notices(them: Ways, place: int) -> Iterator[Problem]:
    days, subject = them.days[place], them.subject
    day = subject.week.days[place]

    def opens(title: str, flags: Flags) -> bool:
        """Whether it opens a phone; where none is there, that is said once, elsewhere."""
        there_now = days[flags].open
        return not there_now or title in {name_of_phone(phone, subject.name) for phone in there_now}

    for notice_number, notice in enumerate(day.lock):
        if notice.only:
            continue
        for told in them.on(
            place,
            lambda flags, notice=notice: notice in days[flags].lock and not opens(notice.title, flags),  # type: ignore[misc]
        ):
            so = f", {told}," if told and not notice.if_ else ""
            message = (
                f'{them.title(place)}\'s notice "{notice.title}"{so} opens nothing: no phone of that day has this name;'
                " add it to 'open', or write 'only: yes' beside it"
            )
            hint = f"the phones of that day: {', '.join(name_of_phone(phone, subject.name) for phone in day.open)}"
            yield subject.error(("days", place, "lock", notice_number), "notice-opens-nothing", message, hint)
            break
    for told in them.day_on(
        place, lambda flags: bool(days[flags].open) and all(notice.only for notice in days[flags].lock)
    ):
        hint = "name one of its phones in 'lock'"
        yield subject.error(("days", place, "lock"), "notice-opens-nothing", f"{told}: no notice opens a phone", hint)


def _named(them: Ways, place: int) -> Iterator[Problem]:
    """What is named by the ``id`` of a message must be on a phone of that day."""
    days, subject = them.days[place], them.subject
    day = subject.week.days[place]

    def lacks(path: Path, what: str, code: str, hint: str, is_wrong: Callable[[Flags], bool]) -> Iterator[Problem]:
        for told in them.on(place, is_wrong):
            so = f"{them.title(place)}, {told}: " if told else ""
            yield subject.error(path, code, f"{so}{what}", hint)

    ring = day.judge.ring
    yield from lacks(
        ("days", place, "judge", "ring"),
        f"'ring: {ring}' names nothing on this phone: give that message 'id: {ring}'",
        "ring-nothing",
        f"the names there: {', '.join(_ids(day)) or 'none'}",
        lambda flags: bool(days[flags].open) and ring not in _ids(days[flags]),
    )
    for reply_number, reply in enumerate(day.turn):
        for beat_number, beat in enumerate(reply.then):
            if isinstance(beat, WeekShown) and beat.gone:
                gone = beat.gone
                yield from lacks(
                    ("days", place, "turn", reply_number, "then", beat_number),
                    f"'gone: {gone}' names nothing on this phone: give that message 'id: {gone}', or say what happened"
                    " with 'notice'",
                    "gone-nothing",
                    f"the names there: {', '.join(_ids(day)) or 'none'}",
                    lambda flags, gone=gone, reply=reply: _is_there(reply, flags) and gone not in _ids(days[flags]),  # type: ignore[misc]
                )
    for phone_number, phone in enumerate(day.open):
        for message_number, message in enumerate(phone.said()):
            path: Path = ("days", place, "open", phone_number, _key_of(phone), message_number)
            if isinstance(message, WeekMessage) and message.sticker:
                of = message.sticker.of
                yield from lacks(
                    path,
                    f"the sticker's 'of: {of}' names no photo on this phone: give that message 'id: {of}'",
                    "sticker-of-nothing",
                    "a sticker is made of a photo that was sent there",
                    lambda flags, phone=phone, message=message, of=of: (  # type: ignore[misc]
                        message in there(phone.said(), flags)
                        and not any(one.id == of and one.photo for one in there(phone.said(), flags))
                    ),
                )
            if message.id:
                yield from lacks(
                    path,
                    f"two messages are called '{message.id}'",
                    "same-id",
                    "give one of them another name; where only one of them is there, both may have it",
                    lambda flags, message=message: (  # type: ignore[misc]
                        _all_ids(days[flags]).count(message.id) > 1 and bool(there((message,), flags))
                    ),
                )


def _key_of(phone: Phone) -> str:
    return "messages" if getattr(phone, "messages", ()) else "comments"


def _all_ids(day: WeekDay) -> list[str]:
    return [message.id for phone in day.open for message in phone.said() if message.id]


def _ids(day: WeekDay) -> list[str]:
    return list(dict.fromkeys(_all_ids(day)))


def _words(them: Ways, place: int) -> Iterator[Problem]:
    """How much is to be read: on the phone, and beside it."""
    subject, days = them.subject, them.days[place]
    band = limits_of(subject.week.ages)
    for what, key, most, count in (
        ("on the phone", "open", PHONE_WORDS[band], words_on_phone),
        ("beside the phone", "judge", BESIDE_WORDS, words_beside),
    ):
        longest = max(count(day) for day in days.values())
        for told in them.day_on(place, lambda flags, count=count, most=most: count(days[flags]) > most):  # type: ignore[misc]
            message = f"{told}: {longest} words {what}; {most} at most for ages {subject.week.youngest}"
            yield subject.error(("days", place, key), "too-long", message, "take a message out, or say it shorter")


def _saturday(them: Ways) -> Iterator[Problem]:
    subject, last = them.subject, len(them.week.days)
    days = {flags: saturday_on(them.week.saturday, flags) for flags in them.starts[last]}
    for notice_number, notice in enumerate(them.week.saturday.lock):
        names = {subject.name(one.who) for one in them.week.saturday.back}
        if not notice.only and notice.title not in names:
            message = (
                f'Saturday\'s notice "{notice.title}" opens nothing: no phone of that day has this name; add it to'
                " 'open', or write 'only: yes' beside it"
            )
            hint = f"on Saturday a notice opens what comes back, from {' or '.join(sorted(names))}"
            yield subject.error((SATURDAY, "lock", notice_number), "notice-opens-nothing", message, hint)
    for told in them.day_on(
        last,
        lambda flags: all(
            notice.only or notice.title not in {subject.name(one.who) for one in days[flags].back}
            for notice in days[flags].lock
        ),
    ):
        hint = "write a notice of whoever writes back: '- Leo: new message'"
        yield subject.error((SATURDAY, "lock"), "notice-opens-nothing", f"{told}: no notice opens a phone", hint)
    for told in them.day_on(last, lambda flags: len(days[flags].lock) > NOTICES):
        message = f"{told}: more than {number(NOTICES)} notices"
        yield subject.error((SATURDAY, "lock"), "too-many", message, _FEWER)


def _telling(them: Ways) -> Iterator[Problem]:
    """From Wednesday to Thursday somebody can be told, and on Friday where nobody was."""
    week, subject = them.week, them.subject
    done = {reply.sets for day in week.days for reply in day.turn if reply.way is Way.TELL and reply.sets}
    offered: dict[Flags, bool] = {them.starts[0][0]: False}  # on every way there so far
    for place in range(LAST_DAY):
        now: dict[Flags, bool] = {}
        for flags, before in offered.items():
            here = place >= FIRST_TELLING and _tells(them.days[place][flags])
            for reply in them.days[place][flags].turn:
                then = flags | {reply.sets} if reply.sets else flags
                now[then] = now.get(then, True) and (before or here)
        offered = now
    add = "add a reply with 'way: tell', 'rating: helps'"
    never = [flags for flags, was in offered.items() if not was and done.isdisjoint(flags)]
    for told in where(never, tuple(offered), week.flags):
        so = f"{told}, " if told else ""
        message = f"{so}no day from Wednesday on has a telling that helps: {add}"
        hint = "on Thursday at the latest, and once more on Friday where nobody was told"
        yield subject.error(("days", LAST_FIRST_TELLING, "turn"), "no-way-that-helps", message, hint)
    if never:
        return
    friday = them.days[LAST_DAY]
    for told in them.day_on(LAST_DAY, lambda flags: done.isdisjoint(flags) and not _tells(friday[flags])):
        message = f"{told}: nobody was told, and there is no telling that helps: {add}"
        hint = "what wasn't done on Thursday can be done on Friday"
        yield subject.error(("days", LAST_DAY, "turn"), "no-way-that-helps", message, hint)


def _tells(day: WeekDay) -> bool:
    return any(reply.way is Way.TELL and reply.rating is Rating.HELPS for reply in day.turn)


def _endings(them: Ways) -> Iterator[Problem]:
    subject, last = them.subject, len(them.week.days)
    hurt = {who for who, roles in them.week.people.items() if HURT & set(roles)}
    backs = {flags: saturday_on(them.week.saturday, flags).back for flags in them.starts[last]}
    for place, one in enumerate(them.week.saturday.back):
        if one.who not in hurt or one.mood not in BAD_ENDINGS:
            continue
        for told in them.on(last, lambda flags, one=one: one in backs[flags]):  # type: ignore[misc]
            so = f", {told}," if told else ""
            message = f"the last that is seen of {one.who}{so} is {one.mood}: no path ends badly"
            hint = "tired, angry or let down may stay: a real feeling is no bad ending"
            yield subject.error((SATURDAY, "back", place), "bad-ending", message, hint)
            break
