"""A class plays a day of a week: from *Ready lessons* to help, with one display and with two."""

from collections.abc import Mapping
from typing import Any

import pytest

from isitok.base.value import replace
from isitok.format.vocabulary import Band, SensitiveTopic
from isitok.game.lesson.class_day import ClassDay
from isitok.game.play.stops import Step
from isitok.game.week.week_play import WeekStep
from isitok.scenes.lesson.class_weeks import ClassWeeksScene
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.ready import ReadyLessonsScene
from isitok.scenes.lesson.resume import needs_gate, resume_scene
from isitok.scenes.lesson.room import RoomScene
from isitok.scenes.pause import PauseScene
from isitok.scenes.title import TitleScene
from tests.app.second_window import Adult, Class
from tests.stages import Visitor, a_desk, library, some_settings
from tests.stages.class_ import days
from tests.stages.class_setup import a_course

WEEK = "in-town/dragon"


class Teacher(Visitor):
    """Whoever leads, with what the computer keeps for a break."""

    kept: list[Mapping[str, Any] | None]

    def __init__(self, **fields: Any) -> None:
        self.kept = []
        super().__init__(TitleScene(pictures=False), keep_lesson=self._keep, **fields)
        self.opens(ReadyLessonsScene(courses=(a_course(),), chosen="ours", ticked=True))

    def _keep(self, lesson: Mapping[str, Any] | None) -> None:
        self.kept.append(lesson)

    @property
    def lesson(self) -> LessonScene:
        scene = self.scene
        assert isinstance(scene, LessonScene)
        return scene

    @property
    def day(self) -> ClassDay:
        day = self.lesson.lesson.day
        assert day is not None
        return day

    @property
    def step(self) -> WeekStep | Step:
        here = self.lesson.lesson
        return here.day_on.play.step if here.day_on else here.step

    def on_to(self, step: WeekStep | Step, says: str = "b") -> None:
        for _ in range(40):
            if self.step is step:
                return
            self.keys(says if self.step is WeekStep.TURN else "PageDown")
        raise AssertionError(f"{step} never came")

    def begins(self) -> None:
        self.clicks("weeks", f"monday:{WEEK}", "slips:nobody", "start")

    def begins_later(self, day: str) -> None:
        self.clicks("weeks", f"later:{WEEK}", f"pick:{day}", "slips:nobody", "start")


def a_day(step: WeekStep | Step | None = None) -> Teacher:
    """A teacher who has begun Monday, and come to this step of it."""
    teacher = Teacher()
    teacher.begins()
    if step:
        teacher.on_to(step)
    return teacher


def beside(wall: str) -> tuple[Class, Adult]:
    """A class before this wall, and who leads it from a window of their own."""
    people = Class(settings=some_settings())
    people.opens(days()[wall])
    adult = Adult(people)
    adult.follows()
    return people, adult


def test_from_ready_lessons_monday_is_played_by_page_down_and_one_letter() -> None:
    teacher = Teacher()
    teacher.clicks("weeks")
    assert teacher.title == "Weeks – Class – #isitok?"
    teacher.keys("Enter")
    assert isinstance(teacher.scene, RoomScene)
    assert teacher.hears("The dragon drawing: Monday")
    assert not teacher.sees("room")  # nobody is counted
    teacher.clicks("slips:nobody", "start")
    assert teacher.step is Step.RULES

    seen = []
    while not teacher.lesson.lesson.is_last:
        seen.append(teacher.step)
        teacher.keys("b" if teacher.step is WeekStep.TURN else "PageDown")
    assert list(dict.fromkeys(seen)) == [
        Step.RULES,
        WeekStep.LOCK,
        WeekStep.MESSAGES,
        WeekStep.JUDGE,
        WeekStep.WHY,
        WeekStep.TURN,
        WeekStep.SENT,
        WeekStep.OVER,
        Step.BOX,
    ]
    assert teacher.step is Step.HELP
    assert teacher.day.flags == {"wrote"}


def test_a_notice_a_message_and_a_reply_are_pressed_with_the_mouse_too() -> None:
    teacher = a_day()
    teacher.keys("Enter")
    teacher.clicks("notice:1")
    assert teacher.step is WeekStep.MESSAGES
    seen = teacher.day.play.seen
    teacher.clicks("forward")
    assert teacher.day.play.seen == seen + 1
    teacher.on_to(WeekStep.TURN)
    teacher.clicks("reply:2")
    assert teacher.step is WeekStep.SENT
    teacher.keys("PageUp")
    assert teacher.step is WeekStep.TURN


def test_page_down_chooses_nothing_before_it_has_said_so() -> None:
    teacher = a_day(WeekStep.TURN)

    teacher.keys("PageDown")
    assert teacher.step is WeekStep.TURN
    assert teacher.hears("Press the letter that most of you chose. Next again leaves it.")
    teacher.keys("PageDown")
    assert teacher.step is WeekStep.SENT
    reply = teacher.day.play.reply
    assert reply
    assert reply.leave


def test_b_is_an_answer_while_hands_are_up_and_blanks_the_wall_else() -> None:
    teacher = a_day(WeekStep.JUDGE)
    teacher.keys("b")
    assert teacher.title == "Blank – Class – #isitok?"
    teacher.keys("b")
    teacher.on_to(WeekStep.SENT)
    reply = teacher.day.play.reply
    assert reply
    assert reply.say == "its a great dragon"


def test_m_opens_the_rest_of_the_why_once_the_answer_is_told_and_the_next_page_folds_it() -> None:
    teacher = Teacher()
    teacher.begins()
    teacher.on_to(WeekStep.WHY)
    rest = "He still didn't get to choose"
    teacher.keys("m")
    assert not teacher.lesson.more
    teacher.keys("PageDown", "m")
    assert teacher.hears(rest)
    teacher.keys("PageDown", "PageUp")
    assert teacher.step is WeekStep.WHY
    assert not teacher.hears(rest)


@pytest.mark.parametrize("step", [step for step in WeekStep if step not in (WeekStep.BACK, WeekStep.STRIP)])
def test_f4_stops_every_page_of_a_day_and_leads_back_to_it(step: WeekStep) -> None:
    teacher = a_day(step)
    before = teacher.scene

    teacher.keys("F4")
    assert isinstance(teacher.scene, PauseScene)
    assert not teacher.hears("Noor")
    teacher.clicks("go-on")
    assert teacher.scene == before
    teacher.keys("F4")
    teacher.clicks("end")
    assert teacher.step is Step.BOX


def test_whoever_stops_after_monday_goes_on_with_tuesday_and_what_has_happened() -> None:
    teacher = a_day(Step.HELP)
    teacher.clicks("forward")
    assert isinstance(teacher.scene, TitleScene)

    kept = teacher.kept[-1]
    assert kept
    again = resume_scene(kept, library())
    assert isinstance(again, LessonScene)
    assert again.lesson.day is not None
    assert (again.lesson.day.play.day, again.lesson.day.flags, again.lesson.at) == (1, {"wrote"}, 0)
    assert not needs_gate(again)
    assert "did" not in str(kept["lesson"]["day"])  # no reply, no answer


def test_the_next_day_can_follow_at_once_and_a_week_can_be_ended() -> None:
    teacher = a_day(Step.HELP)
    teacher.clicks("next-day")
    assert (teacher.day.play.day, teacher.step) == (1, Step.RULES)
    assert teacher.hears("Our rules from last time")

    teacher.on_to(Step.HELP)
    teacher.keys("Esc")
    teacher.clicks("end-week")
    assert isinstance(teacher.scene, TitleScene)
    assert teacher.kept[-1] is None


def test_after_saturday_nothing_is_kept() -> None:
    teacher = Teacher()
    for _ in range(6):
        if not isinstance(teacher.scene, LessonScene):
            teacher.begins()
        teacher.on_to(Step.HELP, says="a")
        if not teacher.day.is_saturday:
            teacher.clicks("next-day")
    assert teacher.day.is_saturday
    assert not teacher.sees("next-day")
    teacher.keys("PageDown")
    assert isinstance(teacher.scene, TitleScene)
    assert teacher.kept[-1] is None


def test_from_tuesday_on_it_is_asked_what_has_happened_and_no_is_what_enter_means() -> None:
    teacher = Teacher()
    teacher.begins_later("wednesday")
    assert teacher.hears("Has it happened?")
    assert teacher.focus == "no"
    teacher.clicks("yes")
    while not isinstance(teacher.scene, LessonScene):
        teacher.keys("Enter")
    assert teacher.day.play.day == 2
    assert teacher.day.flags == {"wrote"}


def test_back_from_the_question_leads_to_your_class() -> None:
    teacher = Teacher()
    teacher.begins_later("tuesday")
    teacher.keys("Esc")
    assert isinstance(teacher.scene, RoomScene)
    teacher.keys("Esc")
    assert isinstance(teacher.scene, ClassWeeksScene)


def test_a_week_is_offered_for_its_ages_and_not_where_it_is_too_close() -> None:
    desk = a_desk()
    ready = ReadyLessonsScene(courses=(a_course(),), chosen="ours", ticked=True)
    youngest = ReadyLessonsScene(courses=(a_course(ages=(Band.B7_9,)),), chosen="ours")
    for scene, offered in (
        (ready, True),
        (youngest, False),
        (replace(ready, without=frozenset({SensitiveTopic.BULLYING})), False),
    ):
        visitor = Visitor(scene)
        assert visitor.sees("weeks") is offered
    assert not Visitor(replace(ready, without=frozenset({SensitiveTopic.BULLYING})), settings=desk.settings).sees(
        "weeks"
    )


def test_beside_the_wall_an_adult_reads_the_answer_and_what_each_reply_leads_to() -> None:
    people, adult = beside("class-day-judge")
    assert adult.hears("The answer – not shown yet")
    assert adult.hears("What each leads to – only you see this")
    assert adult.hears("From then on: Kofi has written to Leo on his own.")
    for text in ("This helps", "From then on", "The answer"):
        assert not people.sees_text(text)


def test_beside_the_wall_a_letter_is_pressed_and_the_wall_shows_it() -> None:
    people, adult = beside("class-day-turn")
    adult.clicks("reply:1")
    assert people.lesson.day
    assert people.lesson.day.play.step is WeekStep.SENT
    people, adult = beside("class-day-turn")
    adult.keys("b")
    assert people.lesson.day
    assert people.lesson.day.play.reply
    assert people.lesson.day.play.reply.say == "its a great dragon"


def test_beside_the_wall_it_says_what_is_asked_next_time() -> None:
    people, adult = beside("class-day-help")
    assert adult.hears("Next: Tuesday.")
    assert adult.hears("So far: Kofi has written to Leo on his own.")
    adult.clicks("next-day")
    assert people.lesson.day
    assert people.lesson.day.play.day == 1
