"""A day of a week as a lesson: its pages, what is kept of it, and the morning after."""

import json
from typing import Any

import pytest

from isitok.format.lesson import LessonPlan
from isitok.format.vocabulary import Band
from isitok.format.week import Week
from isitok.game.events import Back, Forward, ShownAll
from isitok.game.lesson.class_day import ClassDay, day_from_data, day_to_data, next_morning
from isitok.game.lesson.class_lesson import Lesson, start, to_the_end, update
from isitok.game.lesson.in_parts import past_the_step
from isitok.game.lesson.part_names import part_name
from isitok.game.lesson.part_pages import with_pages
from isitok.game.lesson.parts import in_20, parts_of
from isitok.game.lesson.saved import lesson_from_data, lesson_to_data
from isitok.game.play.stops import Step
from isitok.game.week.week_play import Replied, WeekStep, begin
from isitok.i18n.screen_words import ENGLISH
from tests.each import each
from tests.stages.weeks import dragon


def a_plan(**fields: Any) -> LessonPlan:
    told: dict[str, Any] = {"title": "A day", "ages": (Band.B11_14,), "minutes": 10, "week": "in-town/dragon"}
    return LessonPlan(**{**told, **fields})


def a_day(day: int = 0, *flags: str, **fields: Any) -> Lesson:
    plan = a_plan(**fields)
    parts = with_pages(parts_of(plan), plan, ())
    return start((), parts=parts, day=ClassDay(begin(dragon(), day, frozenset(flags))))


def on_to(lesson: Lesson, step: WeekStep) -> Lesson:
    for _ in range(30):
        if lesson.day_on and lesson.day_on.play.step is step:
            return lesson
        if lesson.day_on and lesson.day_on.play.step is WeekStep.TURN:
            lesson = update(lesson, Replied(1))
        else:
            lesson = update(lesson, Forward())
    raise AssertionError(f"{step} never came")


def week_of(id_: str) -> Week | None:
    return dragon() if id_ == "in-town/dragon" else None


def told(plan: LessonPlan) -> str:
    return " · ".join(f"{part.key} {part.minutes}" for part in parts_of(plan))


def test_a_day_by_itself_is_ground_rules_the_day_the_box_and_help() -> None:
    lesson = a_day()

    assert [stop.step for stop in lesson.line] == [Step.RULES, Step.WEEK, Step.BOX, Step.HELP]
    assert told(a_plan()) == "start 1 · week 7 · close 2"
    assert [part_name(part, (), ENGLISH, ready=False, day="Dragon: Monday") for part in lesson.parts] == [
        "Ground rules",
        "Dragon: Monday",
        "Question box, help",
    ]


def test_in_a_lesson_a_day_takes_ten_minutes_and_what_is_left_is_spare() -> None:
    ready = {"objective": "We can stand beside somebody.", "baseline": "Draw.", "endpoint": "Draw again."}

    assert told(a_plan(minutes=50, **ready)) == "start 4 · first 5 · week 10 · last 5 · close 6 · spare 20"
    assert told(in_20(a_plan(minutes=50, **ready))) == "start 1 · first 3 · week 10 · last 3 · close 3"
    plan = a_plan(minutes=50, **ready)
    whole = with_pages(parts_of(plan), plan, ())
    assert Step.RESULT in whole[-2].steps  # a lesson that is more than the day ends as others do


def test_enter_leads_through_a_day_but_only_a_letter_says_what_is_done() -> None:
    lesson = a_day()
    steps = []
    for _ in range(40):
        lesson = update(lesson, Forward())
        if lesson.day_on and (not steps or steps[-1] is not lesson.day_on.play.step):
            steps.append(lesson.day_on.play.step)
    assert steps == [WeekStep.LOCK, WeekStep.MESSAGES, WeekStep.JUDGE, WeekStep.WHY, WeekStep.TURN]
    assert lesson.step is Step.WEEK

    lesson = update(lesson, Replied(1))
    while not lesson.is_last:
        lesson = update(lesson, Forward())
    assert lesson.step is Step.HELP
    assert lesson.day
    assert lesson.day.flags == {"wrote"}


def test_back_leads_to_each_page_before_and_out_of_the_day() -> None:
    lesson = on_to(update(a_day(), Forward()), WeekStep.SENT)

    lesson = update(lesson, Back())
    assert lesson.day_on
    assert lesson.day_on.play.step is WeekStep.TURN
    while lesson.day_on and lesson.day_on.before:
        lesson = update(lesson, Back())
    assert lesson.day_on
    assert lesson.day_on.play.step is WeekStep.LOCK
    assert update(lesson, Back()).step is Step.RULES


def test_show_all_shows_all_messages_and_is_one_page_back() -> None:
    opened = on_to(update(a_day(), Forward()), WeekStep.MESSAGES)
    whole = update(opened, ShownAll())

    assert whole.day_on
    assert whole.day_on.play.seen == len(whole.day_on.play.parts) > 1
    assert update(whole, Back()) == opened


def test_the_next_step_leaves_the_rest_of_a_day_out_and_sets_nothing() -> None:
    skipped = past_the_step(on_to(update(a_day(), Forward()), WeekStep.JUDGE))

    assert skipped.step is Step.BOX
    assert skipped.day
    assert skipped.day.flags == frozenset()


def test_whoever_ends_early_comes_to_the_slips_and_then_to_help() -> None:
    assert to_the_end(on_to(update(a_day(), Forward()), WeekStep.MESSAGES)).step is Step.BOX
    slips = to_the_end(a_day())
    assert slips.step is Step.BOX
    ended = to_the_end(slips)
    assert ended.step is Step.HELP
    again = lesson_from_data(json.loads(json.dumps(lesson_to_data(ended))), lambda id_: None, week_of)
    assert again
    assert again.step is Step.HELP


@pytest.mark.parametrize("step", [step for step in WeekStep if step not in (WeekStep.BACK, WeekStep.STRIP)])
def test_after_a_break_a_day_goes_on_at_its_page(step: WeekStep) -> None:
    lesson = on_to(update(a_day(2, "wrote"), Forward()), step)
    data = json.loads(json.dumps(lesson_to_data(lesson)))
    again = lesson_from_data(data, lambda id_: None, week_of)

    assert again
    assert again.day_on
    assert lesson.day_on
    expected = WeekStep.TURN if step is WeekStep.SENT else step
    assert again.day_on.play.step is expected
    if step is not WeekStep.SENT:
        assert again.day_on.flags == lesson.day_on.flags
    if step in (WeekStep.MESSAGES, WeekStep.WHY):
        assert again.day_on.play.seen == lesson.day_on.play.seen


def test_nothing_of_what_hands_said_is_kept_but_what_is_so_from_then_on() -> None:
    over = on_to(update(a_day(), Forward()), WeekStep.OVER)
    assert over.day

    assert day_to_data(over.day) == {
        "week": "in-town/dragon",
        "mark": dragon().mark,
        "day": 0,
        "flags": ["wrote"],
        "step": "over",
        "first": 0,
        "phone": 0,
        "seen": 1,
        "judged": True,
    }


@each(
    [
        ("mark", "another"),
        ("day", 6),
        ("day", "monday"),
        ("day", True),
        ("flags", ["told", "nonsense"]),
        ("flags", None),
        ("step", "sent"),
        ("step", "strip"),
        ("first", 9),
        ("seen", 0),
        ("seen", 99),
        ("seen", None),
    ],
    "key value",
)
def test_a_day_that_was_meddled_with_cannot_go_on(key: str, value: object) -> None:
    lesson = on_to(update(a_day(), Forward()), WeekStep.MESSAGES)
    data = lesson_to_data(lesson)
    data["day"][key] = value

    assert lesson_from_data(data, lambda id_: None, week_of) is None
    data["day"] = None
    assert lesson_from_data(data, lambda id_: None, week_of) is None


def test_a_day_of_a_week_that_is_gone_cannot_go_on() -> None:
    assert lesson_from_data(lesson_to_data(a_day()), lambda id_: None) is None


def test_the_morning_after_knows_what_is_so_and_no_more() -> None:
    over = on_to(update(a_day(), Forward()), WeekStep.OVER)
    assert over.day
    tomorrow = next_morning(over.day)

    assert (tomorrow.play.day, tomorrow.play.step, tomorrow.flags) == (1, WeekStep.LOCK, {"wrote"})
    kept = next_morning(day_from_data(day_to_data(over.day), dragon()))
    assert (kept.play.day, kept.flags) == (1, {"wrote"})
    assert kept.play.past == (None,)  # it wasn't played here: Saturday has no picture of it


def test_saturday_ends_with_what_came_back_and_help() -> None:
    lesson = update(a_day(5, "told"), Forward())
    steps = []
    while not lesson.is_last:
        steps.append(lesson.day_on.play.step if lesson.day_on else lesson.step)
        lesson = update(lesson, Forward())
    assert steps == [WeekStep.LOCK, WeekStep.BACK, WeekStep.STRIP, Step.BOX]
    again = lesson_from_data(lesson_to_data(lesson), lambda id_: None, week_of)
    assert again
    assert again.day
    assert again.day.is_saturday
