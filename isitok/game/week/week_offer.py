"""Which weeks are offered to somebody who plays alone, or to an adult who leads: by the rules by which stories are."""

from collections.abc import Collection, Iterable

from isitok.base.value import Value
from isitok.format.card import Pack, WeekCard
from isitok.format.vocabulary import Band, Level, SensitiveTopic, Topic
from isitok.game.alone import Alone
from isitok.game.deal import Choice


class Led(Value, kw_only=True):
    """An adult's choice of weeks: for which ages, and what to leave out."""

    ages: Collection[Band]
    most: Level = Level.TWO
    ticked: bool = False  # the staff card was read to its end
    by_pupils: bool = False  # older pupils lead: no own week that nobody but its writer has read
    without: frozenset[SensitiveTopic] = frozenset()
    without_topics: frozenset[Topic] = frozenset()


def weeks_for(packs: Iterable[Pack], choice: Choice) -> tuple[WeekCard, ...]:
    """Those of these ages that pupils alone may have."""
    return tuple(week for pack in packs for week in pack.weeks if _may_be_played(week, choice))


def _may_be_played(week: WeekCard, choice: Choice) -> bool:
    return (
        Alone(ages=choice.ages, own=choice.own).may_have(week)
        and any(band in choice.ages for band in week.ages)
        and choice.topic in (None, week.topic)
        and choice.pack in (None, week.pack)
    )


def weeks_led(packs: Iterable[Pack], led: Led) -> tuple[WeekCard, ...]:
    """Those that an adult may choose for others; those that an adult must lead once the staff card was read."""
    return tuple(week for pack in packs for week in pack.weeks if _may_be_led(week, led))


def _may_be_led(week: WeekCard, led: Led) -> bool:
    return (
        week.level <= led.most
        and not week.unread
        and (not week.adult_led or led.ticked)
        and (Alone(ages=led.ages).may_have_own(week) or not led.by_pupils)
        and any(band in led.ages for band in week.ages)
        and led.without.isdisjoint(week.touches)
        and week.topic not in led.without_topics
    )
