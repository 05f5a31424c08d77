"""The end of a lesson that is a day of a week by itself: stop here, go on with the next day, or end the week."""

from enum import Enum, auto

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import replace
from isitok.format.week import DAYS
from isitok.game.lesson.class_day import next_morning
from isitok.game.lesson.class_lesson import Lesson, start
from isitok.game.play.stops import Step
from isitok.scenes.scene import Desk, Pop


class DayPress(Event, Enum):
    """What there is to do once a day of a week is over."""

    NEXT_DAY = auto()
    END = auto()  # of the week in this class


def another_day_follows(lesson: Lesson) -> bool:
    """Whether a lesson is a day by itself, which ends with help, and it isn't Saturday."""
    return lesson.day is not None and not lesson.day.is_saturday and lesson.line[-1].step is Step.HELP


def end_text(lesson: Lesson, desk: Desk) -> str:
    """What the button says that ends a lesson: before Saturday, the next day is kept.

    After a vote of the class's own, the lesson goes on.
    """
    if lesson.is_own and lesson.step is Step.MOVED:
        return desk.words("Back to the lesson")
    ends_here = lesson.is_own or another_day_follows(lesson)
    return desk.words("Stop here") if ends_here else desk.words("End the lesson")


def ways_on(lesson: Lesson, desk: Desk) -> tuple[ui.Button, ...]:
    """On its last page, the next day at once, or none at all."""
    if lesson.day is None or not (lesson.is_last and another_day_follows(lesson)):
        return ()
    words = desk.words
    tomorrow = words.label(DAYS[lesson.day.play.day + 1])
    return (
        ui.Button(id="next-day", text=words("On to {day}", day=tomorrow), does=DayPress.NEXT_DAY, icon="play"),
        ui.Button(id="end-week", text=words("End this week"), does=DayPress.END),
    )


def ways_to_leave(lesson: Lesson, desk: Desk) -> tuple[ui.Button, ...]:
    """What else there is to do where somebody leaves: once a day is over, end the week."""
    return tuple(replace(way, does=Pop(way.does)) for way in ways_on(lesson, desk)[1:])


def tomorrow_of(lesson: Lesson) -> Lesson:
    """The lesson of the day that follows, at its first page."""
    morning = next_morning(lesson.day) if lesson.day else None
    return start((), lesson.voting, seed=lesson.seed, parts=lesson.parts, day=morning)
