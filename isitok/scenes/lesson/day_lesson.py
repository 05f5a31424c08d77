"""A lesson that has a day of a week: its pages are the day's, and at the end the next day can follow at once."""

from enum import Enum, auto

from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.format.vocabulary import Band
from isitok.format.week import DAYS
from isitok.game.events import Forward
from isitok.game.lesson.class_day import ClassDay, next_morning
from isitok.game.lesson.class_lesson import start
from isitok.game.play.stops import Step
from isitok.game.week.week_play import NoticeOpened, Replied, WeekStep
from isitok.scenes.asking import Ask
from isitok.scenes.lesson import day_on_wall, lesson_ending
from isitok.scenes.lesson.leave_lesson import leave_lesson
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.lesson_parts import FORWARD, Foot, LessonView
from isitok.scenes.scene import Change, Desk, Do, Home, Pop, Replace, on
from isitok.scenes.tasks import ForgetLesson, KeepLesson
from isitok.scenes.week.week_table import replies_in_order
from isitok.ui.describe.screen_page import Page
from isitok.ui.describe.widgets.button import Button


class DayPress(Event, Enum):
    """What there is to do once a day of a week is over."""

    NEXT_DAY = auto()
    END = auto()  # of the week in this class


class DayLessonScene(LessonScene, Value, kw_only=True):
    """The lesson, and the day that takes the place of its stories. Nothing in it is counted."""

    @property
    def day(self) -> ClassDay:
        """The day. Raises ValueError where a lesson has none."""
        if self.lesson.day is None:
            raise ValueError("this lesson has no day of a week")
        return self.lesson.day

    @property
    def easy_here(self) -> bool | None:
        """Whether it is told in easy words; None where the day has none."""
        if self.lesson.day_on is None:
            return super().easy_here
        return self.easy if any(day.judge.easy for day in self.day.play.week.days) else None

    @property
    def is_by_itself(self) -> bool:
        """Whether the lesson is the day alone, which ends with help."""
        return self.lesson.line[-1].step is Step.HELP

    def _page(self, shown: LessonView, desk: Desk) -> Page:
        if self.lesson.day_on:
            return day_on_wall.page(shown, self.lesson.day_on, desk)
        if not (self.lesson.is_last and self.is_by_itself):
            return super()._page(shown, desk)
        return lesson_ending.help_(shown, desk, Foot(onward=self.end_text(desk), left=self.ways_on(desk)[:1]))

    def end_text(self, desk: Desk) -> str:
        """What the button says that ends it: before Saturday, the next day is kept."""
        if self.is_by_itself and not self.day.is_saturday:
            return desk.words("Stop here")
        return super().end_text(desk)

    def ways_on(self, desk: Desk) -> tuple[Button, ...]:
        """The next day at once, or none at all; nothing after Saturday, and in a lesson that has more than the day."""
        if self.day.is_saturday or not (self.is_by_itself and self.lesson.is_last):
            return ()
        words = desk.words
        tomorrow = words.label(DAYS[self.day.play.day + 1])
        return (
            Button(id="next-day", text=words("Go on with {day}", day=tomorrow), does=DayPress.NEXT_DAY, icon="play"),
            Button(id="end-week", text=words("End this week"), does=DayPress.END),
        )

    def leaving(self, desk: Desk) -> Ask:
        """What is asked of whoever wants to stop here; once a day is over, also whether the week is."""
        also = tuple(replace(way, does=Pop(way.does)) for way in self.ways_on(desk)[1:])
        return leave_lesson(desk, can_end=not self.lesson.is_last, also=also)

    def _forward(self, event: Forward, desk: Desk) -> Change:
        """On; on the lock screen, to the phone of the first notice. What is said or done has a letter of its own."""
        opened = day_on_wall.first_opened(self.lesson, desk)
        if isinstance(opened, NoticeOpened):
            return self._to(self._updated(opened))
        day = self.lesson.day_on
        if day is None or day.play.step is not WeekStep.TURN:
            return super()._forward(event, desk)
        wait = desk.words("Press the letter that most of you chose. Next again leaves it.")
        if self.said != wait:
            return Replace(replace(self, swapped=False, said=wait, goes=FORWARD))
        leave = next(number for number, reply in replies_in_order(day.play) if reply.leave)
        return self._to(self._updated(Replied(leave)))

    @on(NoticeOpened, Replied)
    def _in_day(self, event: NoticeOpened | Replied, desk: Desk) -> Change:
        return self._to(self._updated(event))

    @on(DayPress.NEXT_DAY)
    def _go_on(self, press: DayPress, desk: Desk) -> Change:
        return None if self.day.is_saturday else self._tomorrow()._shown()

    @on(DayPress.END)
    def _end_week(self, press: DayPress, desk: Desk) -> Change:
        return Do(ForgetLesson(), Home())

    def _end(self, desk: Desk) -> Change:
        """Home. The next morning is kept, for the next lesson of this class."""
        if self.day.is_saturday or not self.is_by_itself:
            return super()._end(desk)
        return Do(KeepLesson(self._tomorrow().to_data()), Home())

    def _tomorrow(self) -> "DayLessonScene":
        lesson = self.lesson
        begun = start((), lesson.voting, seed=lesson.seed, parts=lesson.parts, day=next_morning(self.day))
        return replace(self._afresh(), lesson=begun, again=True, said="", began=0, begun={})

    @property
    def _ages(self) -> frozenset[Band]:
        return frozenset(self.day.play.week.ages)
