"""A week that is begun on a later day: what must be asked for that, and what can't be so."""

from collections.abc import Sequence

from isitok.base.spelling import key_of, nearest
from isitok.format.ids import name_of
from isitok.format.week import DAYS, Week
from isitok.format.week_ways import NO_FLAGS, Flags, ways


class CannotBegin(ValueError):
    """What was asked for can't be so. Its text says why, in one line."""


def open_question(week: Week, day: int, yes: Sequence[str], no: Sequence[str]) -> str:
    """The flag that is asked about next on the morning of this day; "" once no way is left but one.

    What every way that fits the answers so far agrees about isn't asked.
    """
    fitting = _fitting(week, day, yes, no)
    open_ = (flag for flag in week.flags if flag not in (*yes, *no) and len({flag in way for way in fitting}) > 1)
    return next(open_, "")


def settled(week: Week, day: int, yes: Sequence[str], no: Sequence[str]) -> Flags:
    """The flags with which this day begins, once nothing is open."""
    return next(iter(_fitting(week, day, yes, no)), NO_FLAGS)


def _fitting(week: Week, day: int, yes: Sequence[str], no: Sequence[str]) -> tuple[Flags, ...]:
    return tuple(way for way in ways(week)[day] if set(yes) <= way and way.isdisjoint(no))


def week_named(name: str, weeks: Sequence[Week]) -> Week:
    """The week of this id, or of this name where one pack only has it. Raises CannotBegin."""
    wanted = key_of(name)
    found = [week for week in weeks if week.id == wanted] or [week for week in weeks if name_of(week.id) == wanted]
    if len(found) == 1:
        return found[0]
    if found:
        several = " or ".join(week.id for week in found)
        raise CannotBegin(f'there are several weeks "{name}": {several}')
    meant = _meant(wanted, [name_of(week.id) for week in weeks])
    raise CannotBegin(f'there is no week "{name}"' + (f': did you mean "{meant}"?' if meant else ""))


def _meant(wanted: str, names: Sequence[str]) -> str:
    """The name that is near, or whose first words are: "fife" for "five-more-minutes"."""
    words = wanted.count("-") + 1
    begins = {"-".join(name.split("-")[:words]): name for name in reversed(names)}
    near = nearest(wanted, [*names, *begins])
    return begins.get(near[0], near[0]) if near else ""


def day_named(week: Week, name: str) -> int:
    """Which day this is, from 0. Raises CannotBegin."""
    wanted = key_of(name)
    if wanted not in DAYS:
        raise CannotBegin(f'{name_of(week.id)} has no day "{name}": {", ".join(DAYS)}')
    return DAYS.index(wanted)


def flags_named(week: Week, day: int, names: Sequence[str]) -> Flags:
    """The flags with which the day is to begin. Raises CannotBegin where no way leads there."""
    flags = dict.fromkeys(map(key_of, names))
    for flag in flags:
        if flag not in week.flags:
            raise CannotBegin(f'{name_of(week.id)} has no flag "{flag}": {", ".join(week.flags)}')
    all_ways = ways(week)
    for flag in flags:
        if not any(flag in way for way in all_ways[day]):
            first = next((at for at, starts in enumerate(all_ways) if any(flag in way for way in starts)), 0)
            raise CannotBegin(f'"{flag}" can\'t be set before {DAYS[max(first - 1, 0)].title()} is over')
    wanted = frozenset(flags)
    if wanted not in all_ways[day]:
        raise CannotBegin(f"no way leads to {DAYS[day].title()} with {_told(week, wanted)}: one reply a day sets one")
    return wanted


def _told(week: Week, flags: Flags) -> str:
    named = [flag for flag in week.flags if flag in flags]
    return f"{', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else "".join(named) or "none"
