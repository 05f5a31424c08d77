"""Which day: to go on with a week that somebody has begun, or to play one again that has just been played."""

from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.week import DAYS
from isitok.game.week.week_play import LAST, WeekPlay
from isitok.scenes.pick import Pick, PickScene
from isitok.scenes.scene import Desk


class DayPicked(Event, Value):
    """This day, from 0."""

    day: int
    of: str = ""  # of the week of this id, where several are listed


def which_day(desk: Desk, of: str = "") -> PickScene:
    """From which day on; Monday has a button of its own. ``of``: the id of the week, where several are listed."""
    return _which(tuple(range(1, LAST + 1)), desk, of)


def which_day_again(play: WeekPlay, desk: Desk) -> PickScene:
    return _which(tuple(day for day, past in enumerate(play.past) if past is not None), desk)


def _which(days: tuple[int, ...], desk: Desk, of: str = "") -> PickScene:
    words = desk.words
    picks = tuple(Pick(DAYS[day].value, words.label(DAYS[day]), DayPicked(day, of)) for day in days)
    return PickScene(title=words("Which day?"), picks=picks, chosen="none")
