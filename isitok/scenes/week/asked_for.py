"""The week with which the game was started, by its name: past the title, ages and nation."""

from isitok.format.week import DAYS
from isitok.game.week.going_on import day_named, flags_named
from isitok.game.week.week_play import begin
from isitok.scenes.scene import Desk
from isitok.scenes.week.company import Company
from isitok.scenes.week.week_front import week_of
from isitok.scenes.week.week_scene import WeekScene


def week_asked(desk: Desk) -> WeekScene | None:
    """The week that the options ask for, on its day, with its flags; None where none is asked for, or it isn't read.

    In a terminal nothing else was asked for: its end is the program's.
    """
    options = desk.options
    week = week_of(options.week, desk) if options.week else None
    if week is None or not desk.alone.may_have_own(week):
        return None
    day = day_named(week, options.day or DAYS[0])
    play = begin(week, day, flags_named(week, day, options.flags))
    return WeekScene(play=play, easy=desk.settings.easy_words, company=Company(its_end=desk.view.in_lines))
