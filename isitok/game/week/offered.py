"""Which weeks are offered to somebody who plays alone: by the rules by which stories are."""

from collections.abc import Iterable

from isitok.format.card import Pack, WeekCard
from isitok.game.deal import Choice


def weeks_for(packs: Iterable[Pack], choice: Choice) -> tuple[WeekCard, ...]:
    """Those of these ages, none of which needs an adult; level 2 is nobody's who is younger than 11."""
    return tuple(week for pack in packs for week in pack.weeks if _may_be_played(week, choice))


def _may_be_played(week: WeekCard, choice: Choice) -> bool:
    return (
        week.level <= choice.highest_level
        and not (week.adult_led or week.unread)
        and (not week.own or choice.own)
        and any(band in choice.ages for band in week.ages)
        and choice.topic in (None, week.topic)
        and choice.pack in (None, week.pack)
    )
