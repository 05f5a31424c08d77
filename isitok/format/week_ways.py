"""The ways through a week: with which flags a day can begin, and what of it is there then."""

from collections.abc import Collection, Iterator
from itertools import combinations, product
from typing import Any, Final, TypeVar

from isitok.base.value import replace
from isitok.format.conditions import holds
from isitok.format.phones import Chat, GameChat, Phone
from isitok.format.week import Reply, Saturday, Week, WeekDay
from isitok.format.week_phones import WeekBeat

Flags = frozenset[str]
"""The flags that are set: with the day, all that a week remembers."""

NO_FLAGS: Final[Flags] = frozenset()
_TALKS: Final = ("messages", "comments")
T = TypeVar("T")


def ways(week: Week) -> tuple[tuple[Flags, ...], ...]:
    """For each day, Saturday too, the flags with which it can begin: the fewest first, in the order of the file."""
    found: list[tuple[Flags, ...]] = [(NO_FLAGS,)]
    for day in week.days:
        then = {after(reply, flags): None for flags in found[-1] for reply in day_on(day, flags).turn}
        found.append(_in_order(week, then or dict.fromkeys(found[-1])))
    return tuple(found)


def _in_order(week: Week, found: dict[Flags, None]) -> tuple[Flags, ...]:
    known = [*week.flags]
    return tuple(sorted(found, key=lambda one: (len(one), [known.index(flag) for flag in known if flag in one])))


def after(reply: Reply, flags: Flags) -> Flags:
    """The flags that are set after this reply. A flag is never taken back."""
    return flags | {reply.sets} if reply.sets else flags


def day_on(day: WeekDay, flags: Flags) -> WeekDay:
    """What there is of a day where these flags are set."""
    return replace(
        day,
        lock=there(day.lock, flags),
        open=tuple(phones_on(day, flags)),
        turn=tuple(replace(reply, then=beats_on(reply.then, flags)) for reply in there(day.turn, flags)),
    )


def saturday_on(saturday: Saturday, flags: Flags) -> Saturday:
    """What there is of Saturday: of the messages that may come back, the first that holds."""
    return replace(saturday, lock=there(saturday.lock, flags), back=there(saturday.back, flags)[:1])


def there(things: tuple[T, ...], flags: Flags) -> tuple[T, ...]:
    """Only the things whose conditions hold with these flags."""
    return tuple(one for one in things if holds(getattr(one, "if_", ()), flags))


def beats_on(beats: tuple[WeekBeat, ...], flags: Flags) -> tuple[WeekBeat, ...]:
    """What follows this reply where these flags are set."""
    return there(beats, flags)


def phones_on(day: WeekDay, flags: Flags) -> Iterator[Phone]:
    """The phones that are there, with the messages that are: a chat without any isn't."""
    for phone in there(day.open, flags):
        held: dict[str, Any] = {key: there(getattr(phone, key), flags) for key in _TALKS if key in phone.field_names()}
        if held.get("messages") or not isinstance(phone, Chat | GameChat):
            yield replace(phone, **held)


def where(some: Collection[Flags], among: Collection[Flags], flags: Collection[str]) -> Iterator[str]:
    """On which of these ways something is so, in as few words as can be: ``where "told" isn't set``; "" for all."""
    left = dict.fromkeys(some)
    for literals in _conditions(flags):
        meant = [way for way in among if all((flag in way) is is_set for flag, is_set in literals)]
        if not left:
            return
        if meant and all(way in some for way in meant) and any(way in left for way in meant):
            left = {way: None for way in left if way not in meant}
            yield f"where {' and '.join(map(_told, literals))}" if literals else ""


def _conditions(flags: Collection[str]) -> Iterator[tuple[tuple[str, bool], ...]]:
    for size in range(len(flags) + 1):
        for named in combinations(flags, size):
            yield from product(*(((flag, False), (flag, True)) for flag in named))


def _told(literal: tuple[str, bool]) -> str:
    flag, is_set = literal
    return f'"{flag}" is set' if is_set else f'"{flag}" isn\'t set'
