"""What is to be known before a class plays one day of a week: how it answers, and what has happened by then."""

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.week import DAYS
from isitok.format.week_ways import Flags
from isitok.game.week.week_play import WeekPlay
from isitok.scenes.lesson.draft import LessonDraft
from isitok.scenes.scene import Change, Desk, Pop
from isitok.scenes.week.has_happened import HappenedScene, WeekBegins, what_is_open
from isitok.scenes.week.week_front import week_of


class DayBegins(Event, Value):
    """It is known what has happened by the morning of the day."""

    flags: Flags


class DayInClassBegins(WeekBegins, Value):
    """The screen below, on which the lesson is set up, is told."""

    def begin(self, play: WeekPlay) -> Change:
        """Back to it, with what has happened."""
        return Pop(DayBegins(play.flags))


def asked_of_day(draft: LessonDraft, desk: Desk) -> HappenedScene | None:
    """What is asked first of what has happened; None on a Monday, or where nothing else can have been."""
    week = week_of(draft.week.id, desk) if draft.week else None
    return what_is_open(week, draft.day, DayInClassBegins()) if week else None


def day_told(draft: LessonDraft, desk: Desk) -> ui.Widget:
    """Which day it is, and how a class plays it."""
    words, week = desk.words, draft.week
    title = week.title if week else ""
    name = words("{week}: {day}", week=title, day=words.label(DAYS[draft.day]))
    care = week.care if week else ()
    return ui.Column(
        (
            ui.heading(name),
            *(ui.Label(text=words("Take care: {line}", line=line), type=ui.Type.SMALL) for line in care),
            ui.Point(
                icon="message-circle", text=words("Messages come one by one, each at a press: Page Down or Enter.")
            ),
            ui.Point(icon="hand", text=words("Is it OK? Thumbs. You look, and go on.")),
            ui.Point(icon="users", text=words("What now? Hands up for A to E. You press the letter that most chose.")),
            ui.Point(icon="lock", text=words("Nothing is counted. Only the day, and what has happened, is kept.")),
        ),
        gap=12,
    )
