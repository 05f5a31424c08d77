"""How many words a day of a week has: on its phone, and beside it."""

from collections.abc import Iterator
from typing import Final

from isitok.format.passages import passages_of
from isitok.format.phone_parts import Narration
from isitok.format.phones import Phone
from isitok.format.week import WeekDay
from isitok.format.week_phones import WeekMessage, WeekShown
from isitok.format.yaml.emoji import without_signs


def words_on_phone(day: WeekDay) -> int:
    """The words that stand on the phone, with the reply that brings most of them."""
    replies = (_count(reply.say, *(_seen(beat) for beat in reply.then)) for reply in day.turn)
    notices = _count(*(f"{notice.title} {notice.text}" for notice in day.lock))
    phones = sum(_count(*_seen_on(phone)) for phone in day.open)
    return notices + phones + max(replies, default=0)


def words_beside(day: WeekDay) -> int:
    """The words that stand beside it, with the reply that brings most of them."""
    replies = (
        _count(reply.do, reply.leave, *(beat.line for beat in reply.then if isinstance(beat, Narration)))
        for reply in day.turn
    )
    return _count(day.hook, day.judge.act) + max(replies, default=0)


def _count(*texts: str) -> int:
    return sum(len(without_signs(text).split()) for text in texts)


def _seen(beat: object) -> str:
    if isinstance(beat, WeekMessage):
        return " ".join(_seen_on(beat))
    return beat.notice if isinstance(beat, WeekShown) else ""


_UNSEEN: Final = {"shows", "clue", "detail"}
"""What a picture shows, and what it gives away, is drawn, or said later."""


def _seen_on(value: Phone | WeekMessage) -> Iterator[str]:
    return (one.text for one in passages_of(value) if _UNSEEN.isdisjoint(one.path))
