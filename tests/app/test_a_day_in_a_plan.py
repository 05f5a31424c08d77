"""A lesson plan that has a day of a week: checked, saved, opened, taken from a course, played and printed."""

from pathlib import Path
from typing import Any

from isitok.base.value import replace
from isitok.format.course import Course, ReadyLesson
from isitok.format.lesson import LessonPlan
from isitok.format.vocabulary import Band, Level, SensitiveTopic
from isitok.format.week import AllDays
from isitok.game.play.stops import Step
from isitok.library.check_report import check_paths
from isitok.library.lesson_files import read_lesson
from isitok.library.lesson_text import lesson_text
from isitok.paper.lesson_on_paper import open_lesson
from isitok.paper.lesson_record import lesson_record
from isitok.paper.lesson_sheet import lesson_pages
from isitok.paper.sheets import course_sheet, lesson_sheet
from isitok.paper.story_card import Reader
from isitok.scenes.lesson.lesson_file import class_of
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.ready import ReadyLessonsScene
from isitok.scenes.lesson.room import RoomScene
from isitok.scenes.lesson.save import SavePlanScene
from isitok.scenes.scene import FileCame, Push
from isitok.store.plans import load_plan
from tests.app.test_a_day_in_class import Teacher
from tests.bundled import bundled_library
from tests.paper.reading import text_of
from tests.stages import Visitor
from tests.stages.class_setup import a_course

WEEK = "in-the-chat/five-more-minutes"
PLAN = f"title: Tuesday, for tutor time\nages: 11-14\nminutes: 10\nweek: {WEEK}\nday: tuesday\n"


def a_plan(**fields: Any) -> LessonPlan:
    told: dict[str, Any] = {"title": "Tuesday", "ages": (Band.B11_14,), "minutes": 10, "week": WEEK}
    return LessonPlan(**{"day": AllDays.TUESDAY, **told, **fields})


def taught(**fields: Any) -> LessonPlan:
    """One that is more than the day."""
    more = {"objective": "We can stand beside somebody.", "baseline": "Draw a friend.", "endpoint": "Draw again."}
    return a_plan(minutes=50, title="Standing beside", **{**more, **fields})


def codes(folder: Path, text: str) -> list[str]:
    file = folder / "tuesday.lesson.yaml"
    file.write_text(text, encoding="utf-8")
    return [problem.code for problem in check_paths([file]).problems]


def test_a_plan_with_a_week_and_a_day_has_no_problem(tmp_path: Path) -> None:
    assert codes(tmp_path, PLAN) == []
    read = read_lesson(tmp_path / "tuesday.lesson.yaml", "tuesday.lesson.yaml")
    assert read.plan == replace(a_plan(), title="Tuesday, for tutor time")
    assert read.plan.which_day == 1
    assert codes(tmp_path, PLAN.replace("day: tuesday\n", "times: {start: 1, week: 7, close: 2}\n")) == []


WRONG = {
    "week-or-cards": f"{PLAN}cards: [in-the-chat/coach-photo]\n",
    "day-of-what": PLAN.replace(f"week: {WEEK}\n", "cards: [in-the-chat/coach-photo]\n"),
    "unknown-week": PLAN.replace("five-more", "fife-more"),
    "other-ages": PLAN.replace("11-14", "7-9"),
    "unknown-word": PLAN.replace("tuesday", "sunday"),
    "missing-key": PLAN.replace(f"week: {WEEK}\nday: tuesday\n", ""),
    "times-missing": f"{PLAN}times: {{start: 3, close: 7}}\n",
}


def test_what_is_wrong_with_it_is_said(tmp_path: Path) -> None:
    for code, text in WRONG.items():
        (tmp_path / f"{code}.lesson.yaml").write_text(text, encoding="utf-8")
    found = check_paths(sorted(tmp_path.iterdir())).problems
    assert {Path(one.place.file).name: one.code for one in found} == {f"{code}.lesson.yaml": code for code in WRONG}
    assert len(found) == len(WRONG)


def test_a_week_with_a_slip_in_its_name_is_found_again(tmp_path: Path) -> None:
    file = tmp_path / "tuesday.lesson.yaml"
    file.write_text(PLAN.replace("five-more", "fife-more"), encoding="utf-8")
    (problem,) = check_paths([file]).problems
    assert "did you mean 'in-the-chat/five-more-minutes'?" in problem.hint


def test_what_is_written_of_it_is_read_again(tmp_path: Path) -> None:
    for plan in (a_plan(), taught(day=AllDays.SATURDAY)):
        file = tmp_path / "tuesday.lesson.yaml"
        file.write_text(lesson_text(plan, {WEEK: "Five more minutes"}), encoding="utf-8", newline="")
        assert f"week: {WEEK}  # Five more minutes" in file.read_text("utf-8")
        assert read_lesson(file, "tuesday.lesson.yaml").plan == plan


def test_a_day_is_saved_opened_again_and_asks_what_has_happened(tmp_path: Path) -> None:
    teacher = Teacher(plans=tmp_path)
    teacher.clicks("weeks")
    teacher.clicks("later:in-town/dragon")
    teacher.clicks("pick:wednesday")
    teacher.clicks("save")
    assert isinstance(teacher.scene, SavePlanScene)
    teacher.clicks("save")
    assert teacher.hears("The dragon drawing: Wednesday")

    file = "the-dragon-drawing-wednesday.lesson.yaml"
    saved = load_plan(tmp_path / file).plan
    assert saved
    assert (saved.week, saved.day, saved.cards) == ("in-town/dragon", AllDays.WEDNESDAY, ())
    again = Teacher(plans=tmp_path)
    again.clicks("open")
    assert again.hears("A week: Wednesday")
    again.clicks(f"plan:{file}")
    assert isinstance(again.scene, RoomScene)
    again.clicks("slips:nobody")
    again.clicks("start")
    assert again.hears("Has it happened?")
    again.clicks("yes")
    while not isinstance(again.scene, LessonScene):
        again.keys("Enter")
    assert (again.day.play.day, again.day.flags) == (2, {"wrote"})


def test_a_day_that_is_a_file_opens_behind_the_staff_card(tmp_path: Path) -> None:
    file = tmp_path / "day.lesson.yaml"
    file.write_text("title: A day\nages: 11-14\nminutes: 10\nweek: in-town/dragon\n", encoding="utf-8")
    teacher = Visitor()
    change = class_of(FileCame(file), teacher.screens.desk, ticked=True)
    assert isinstance(change, Push)
    teacher.opens(change.scene)
    assert teacher.hears("A day is open.")
    teacher.clicks("slips:nobody")
    teacher.clicks("start")
    assert isinstance(teacher.scene, LessonScene)
    assert teacher.scene.lesson.day


def test_a_saved_day_that_is_too_close_now_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "day.lesson.yaml").write_text(
        "title: A day\nages: 11-14\nminutes: 10\nweek: in-town/dragon\n", encoding="utf-8"
    )
    scene = ReadyLessonsScene(courses=(a_course(),), chosen="ours", without=frozenset({SensitiveTopic.BULLYING}))
    teacher = Visitor(scene, plans=tmp_path)
    teacher.clicks("open")
    teacher.clicks("plan:day.lesson.yaml")
    assert teacher.hears("Left out: The dragon drawing. It touches what you leave out.")


def a_course_with_a_day(**fields: Any) -> Course:
    plan = replace(taught(**fields), week="in-town/dragon", day=AllDays.MONDAY)
    lesson = ReadyLesson(id="ours/1", number="1", plan=plan, level=Level.ONE)
    return a_course(ready=(lesson,), lessons=("1",))


def test_a_ready_lesson_with_a_day_is_taken_and_played_to_its_last_page() -> None:
    teacher = Teacher()
    teacher.opens(ReadyLessonsScene(courses=(a_course_with_a_day(),), chosen="ours", ticked=True))
    assert teacher.hears("The dragon drawing: Monday")
    assert teacher.hears("Mentions: bullying, being left out.")
    assert not teacher.sees("stories:ours/1")
    teacher.clicks("take:ours/1")
    assert isinstance(teacher.scene, RoomScene)
    teacher.clicks("slips:nobody")
    teacher.clicks("start")
    seen = []
    while not teacher.lesson.lesson.is_last:
        seen.append(teacher.lesson.lesson.step)
        teacher.keys("b" if str(teacher.step) == "WeekStep.TURN" else "PageDown")
    assert list(dict.fromkeys([*seen, teacher.step])) == [
        Step.START,
        Step.RULES,
        Step.FIRST,
        Step.WEEK,
        Step.LAST_QUESTION,
        Step.BOX,
        Step.STEP_OUT,
        Step.ONE_THING,
        Step.HELP,
        Step.RESULT,
    ]
    assert not teacher.sees("next-day")
    teacher.clicks("forward")
    assert teacher.kept[-1] is None


def test_a_ready_lesson_whose_week_is_too_close_is_not_taken() -> None:
    scene = ReadyLessonsScene(
        courses=(a_course_with_a_day(),), chosen="ours", ticked=True, without=frozenset({SensitiveTopic.BULLYING})
    )
    teacher = Visitor(scene)
    teacher.clicks("take:ours/1")
    assert teacher.hears("No other story fits in its place. Choose another lesson.")


def test_on_paper_it_has_its_day_with_answers_and_replies() -> None:
    library = bundled_library()
    to = Reader(library.load_known())
    for plan in (a_plan(), taught()):
        told = " ".join(text_of(lesson_sheet(plan, library, to)).split())
        assert "Five more minutes: Tuesday" in told
        assert "Your turn, Kofi" in told
        assert "This helps" in told
        assert told.count("Your turn") == 1  # of its five days the one alone
    record = text_of(lesson_record(open_lesson(taught(), library.scenario, None, None, library.weeks()), to))
    assert "Five more minutes: Tuesday" in " ".join(record.split())


def test_on_the_one_page_plan_the_day_has_its_row() -> None:
    library = bundled_library()
    week = next(one for one in library.weeks() if one.id == WEEK)
    page = lesson_pages(
        open_lesson(taught(), library.scenario, None, None, library.weeks()), Reader(library.load_known())
    ).html_bytes()
    told = page.decode()
    assert week.days[1].judge.act in told
    assert "Hands up for A to E." in told


def test_a_course_on_paper_names_the_day_of_a_lesson() -> None:
    library = bundled_library()
    course = replace(library.courses()[0], ready=(ReadyLesson(id="a/1", number="1", plan=taught(), level=Level.ONE),))
    told = " ".join(text_of(course_sheet(course, library, Reader(library.load_known()))).split())
    assert told.count("Five more minutes: Tuesday") >= 2  # in the table, and on its own page
