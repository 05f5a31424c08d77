"""What young people say: a class is told first, and asked on slips; an adult counts later, and nothing is live."""

from pathlib import Path

import pytest

from isitok.game.doors import Seat
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.results.seen import results_scene
from isitok.scenes.results.voice_page import AskScene, CountSlipsScene
from isitok.store.results import this_term
from isitok.store.voice_counts import load_voice
from tests.app.test_results_of_classes import ON, the_end
from tests.bundled import bundled_library
from tests.stages import Visitor, some_settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "results.db"


def a_teacher(file: Path, **more: object) -> Visitor:
    return Visitor(library=bundled_library(), results_file=file, **{"settings": ON, **more})  # type: ignore[arg-type]


def the_results(teacher: Visitor) -> None:
    teacher.opens(results_scene(teacher.game.desk))


def fill(teacher: Visitor, *numbers: int) -> None:
    for place, number in enumerate(numbers, start=1):
        teacher.goes_to(f"slips:{place % (len(numbers) + 1)}")
        teacher.types(str(number))


def test_a_class_is_told_who_sees_it_and_when_it_hears_back_before_the_question() -> None:
    teacher = a_teacher(Path("/nowhere/results.db"))
    teacher.opens(LessonScene(lesson=the_end(), counted=True))
    teacher.clicks("ask-all")
    teacher.clicks("pick:first-told")

    assert isinstance(teacher.scene, AskScene)
    assert teacher.hears("An adult counts the slips later.")
    assert teacher.hears("Next term you’ll hear what was said")
    assert teacher.hears("A friend")
    assert not teacher.sees("slips:1"), "nothing is counted on the wall"


@pytest.mark.parametrize(("settings", "counted"), [(ON, False), (some_settings(), True)])
def test_a_class_that_is_not_counted_is_not_asked(settings: object, counted: bool) -> None:
    teacher = a_teacher(Path("/nowhere/results.db"), settings=settings)
    teacher.opens(LessonScene(lesson=the_end(), counted=counted))

    assert not teacher.sees("ask-all")


def test_slips_of_three_classes_make_a_total_and_until_then_it_says_too_few(file: Path) -> None:
    teacher = a_teacher(file)
    the_results(teacher)
    for number in (1, 2, 3):
        teacher.clicks("count-slips")
        teacher.clicks("pick:first-told")
        assert isinstance(teacher.scene, CountSlipsScene)
        fill(teacher, *[10] * 6)
        teacher.clicks("add")
        assert teacher.hears("Tick the box first"), "nobody counts twice"
        teacher.clicks("fresh")
        teacher.clicks("add")
        assert teacher.hears("Now destroy them.")
        assert teacher.hears("Too few to show") is (number < 3)

    assert teacher.hears("A friend: 30")


def test_the_slips_of_a_small_group_are_not_kept(file: Path) -> None:
    teacher = a_teacher(file)
    the_results(teacher)
    teacher.clicks("count-slips")
    teacher.clicks("pick:what-helps")
    fill(teacher, 3, 3)
    teacher.clicks("fresh")
    teacher.clicks("add")

    assert teacher.hears("aren’t kept: too few to count")
    assert load_voice(file, this_term()).book.waiting == {}


def test_a_pupils_pc_counts_nothing(file: Path) -> None:
    pupil = a_teacher(file, seat=Seat.PUPIL)
    the_results(pupil)

    assert not pupil.sees("count-slips")
