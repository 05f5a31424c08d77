"""The parts of a lesson, and how its minutes are divided among them."""

from typing import Any

from isitok.format.lesson import AfterLesson, BeforeAfter, LessonPlan
from isitok.format.lesson_times import Work
from isitok.format.vocabulary import Band
from isitok.game.lesson.part_names import part_name
from isitok.game.lesson.parts import LessonPart, in_20, parts_of, usual_parts
from isitok.i18n.screen_words import ENGLISH
from tests.bundled import bundled_library
from tests.each import each

COURSES = bundled_library().courses()
READY = {lesson.id: lesson for course in COURSES for lesson in course.ready}


def a_plan(**fields: Any) -> LessonPlan:
    told: dict[str, Any] = {"title": "Ours", "ages": (Band.B11_14,), "minutes": 50, "cards": ("a/b", "a/c")}
    return LessonPlan(**{**told, **fields})


def a_ready_one(**fields: Any) -> LessonPlan:
    return a_plan(**{"objective": "We can ask.", "baseline": "Draw.", "endpoint": "Draw again.", **fields})


def told(parts: tuple[LessonPart, ...]) -> str:
    return " · ".join(f"{part.key} {part.minutes}" for part in parts)


def test_a_ready_lesson_of_two_stories_has_the_games_own_minutes() -> None:
    assert told(parts_of(a_ready_one())) == (
        "start 4 · first 5 · story-1 13 · story-2 12 · practice 3 · last 5 · close 6 · spare 2"
    )


def test_a_vote_before_or_after_takes_four_of_them() -> None:
    before, after = (a_ready_one(before_after=BeforeAfter(**{half: ("a/d",)})) for half in ("before", "after"))

    assert told(parts_of(before)) == (
        "start 4 · first 5 · before 4 · story-1 12 · story-2 11 · last 5 · close 6 · spare 3"
    )
    assert told(parts_of(after)) == "start 4 · first 5 · story-1 12 · story-2 11 · after 4 · last 5 · close 6 · spare 3"


def test_in_twenty_minutes_it_is_one_story_with_both_questions() -> None:
    short = in_20(a_ready_one(short=True, before_after=BeforeAfter(before=("a/d",))))

    assert short.cards == ("a/b",)
    assert told(parts_of(short)) == "start 1 · first 3 · story-1 9 · last 3 · close 3 · spare 1"


def test_a_short_lesson_has_the_story_that_bears_its_objective() -> None:
    assert in_20(a_ready_one(short=True, short_card="a/c")).cards == ("a/c",)


def test_its_file_may_divide_the_minutes_otherwise() -> None:
    work = (Work(do="Draw your own story."),)
    times = {"start": 4, "first": 5, "story-1": 10, "work-1": 18, "last": 5, "close": 6, "spare": 2}
    plan = a_ready_one(cards=("a/b",), work=work, times=times)

    assert told(parts_of(plan)) == "start 4 · first 5 · story-1 10 · work-1 18 · last 5 · close 6 · spare 2"
    assert [part.begins for part in parts_of(plan)] == [0, 4, 9, 19, 37, 42, 48]


def test_what_a_lesson_has_lost_leaves_its_minutes_to_spare() -> None:
    times = {"start": 4, "first": 5, "story-1": 10, "story-2": 20, "last": 5, "close": 6}

    assert told(parts_of(a_ready_one(times=times), stories=1)) == (
        "start 4 · first 5 · story-1 10 · last 5 · close 6 · spare 20"
    )


def test_the_stories_of_any_other_lesson_share_what_start_and_close_and_questions_leave() -> None:
    assert told(usual_parts(10, 1)) == "start 1 · story-1 7 · close 2"
    assert told(usual_parts(20, 1)) == "start 1 · story-1 16 · close 3"
    assert told(usual_parts(30, 2)) == "start 2 · story-1 12 · story-2 12 · close 4"
    assert told(usual_parts(50, 3)) == "start 4 · story-1 14 · story-2 13 · story-3 13 · close 6"
    own = a_plan(baseline="Draw.", endpoint="Draw again.", minutes=30)
    assert told(parts_of(own)) == "start 2 · first 3 · story-1 9 · story-2 9 · last 3 · close 4"


@each(READY, "id_")
def test_the_minutes_of_each_ready_lesson_add_up_to_fifty_and_to_twenty(id_: str) -> None:
    plan = READY[id_].plan
    assert sum(part.minutes for part in parts_of(plan)) == plan.minutes == 50
    if plan.short:
        assert sum(part.minutes for part in parts_of(in_20(plan))) == 20


@each(READY, "id_")
def test_each_part_of_a_ready_lesson_has_a_name_without_an_answer(id_: str) -> None:
    plan = READY[id_].plan
    titles = [bundled_library().scenario(card).title for card in plan.cards]
    names = [part_name(part, titles, ENGLISH) for part in parts_of(plan)]

    assert all(names)
    assert len({*names}) >= len(names) - 1
    assert names[1] == "First question"


def test_a_lesson_of_ones_own_begins_with_its_ground_rules() -> None:
    (start, *_) = parts_of(a_plan(after=AfterLesson(do="Ask once.")))

    assert part_name(start, (), ENGLISH, ready=False) == "Ground rules"
