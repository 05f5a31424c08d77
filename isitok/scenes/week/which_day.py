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


def which_day(desk: Desk) -> PickScene:
    """From which day on; Monday has a button of its own."""
    return _which(tuple(range(1, LAST + 1)), desk)


def which_day_again(play: WeekPlay, desk: Desk) -> PickScene:
    """Which of the days that were played."""
    return _which(tuple(day for day, past in enumerate(play.past) if past is not None), desk)


def _which(days: tuple[int, ...], desk: Desk) -> PickScene:
    words = desk.words
    picks = tuple(Pick(DAYS[day].value, words.label(DAYS[day]), DayPicked(day)) for day in days)
    return PickScene(title=words("Which day?"), picks=picks, chosen="none")
