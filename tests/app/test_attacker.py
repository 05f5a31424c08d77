"""Somebody at this computer wants to know what one pupil said: they look at every screen, and at what is exported.

They may hold lessons with invented classes before and after the real one. What they must not learn isn't there to be
learnt: whatever few pupils of the real class said, the screens and exports are the same to the letter.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from isitok import ui
from isitok.base.value import replace
from isitok.cli.main import run
from isitok.format.vocabulary import Verdict
from isitok.game.events import Forward, ShownAll
from isitok.game.lesson.ballot import Count
from isitok.game.lesson.class_lesson import Lesson, update
from isitok.game.lesson.lesson_events import Counted
from isitok.i18n.screen_words import ENGLISH
from isitok.scenes.lesson.lesson_ending import how_it_went
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.results.seen import ResultsScene, results_scene
from isitok.scenes.title import TitleScene
from isitok.store.places import results_file, settings_file
from isitok.store.settings import save_settings
from tests.home import at_home
from tests.samples import some_of
from tests.stages import Visitor, a_lesson, library, some_settings

ON = some_settings(keep_results=True)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, place in at_home(tmp_path).items():
        monkeypatch.setenv(name, place)


def a_teacher() -> Visitor:
    return Visitor(TitleScene(), settings=ON, results_file=results_file())


def holds(teacher: Visitor, room: int, count: Count, *more: Count, new: bool = True, twins: bool = False) -> set[str]:
    """A lesson from its first screen to its last, with these numbers typed at its votes; what is on its results."""
    key = [library().scenario("in-town/coach")] if twins else []
    lesson = a_lesson(room=room, before=key, after=[library().scenario("in-town/poster")] if twins else [])
    teacher.opens(LessonScene(lesson=lesson, counted=True, new_group=new))
    counts = [count, *more]
    said: set[str] = set()
    for _ in range(200):
        if not isinstance(teacher.scene, LessonScene):
            return said
        now: Lesson = teacher.scene.lesson
        if now.can_vote and teacher.sees("count:ok"):
            typed = counts.pop(0) if len(counts) > 1 else counts[0]
            for digits in (typed.ok, typed.depends, typed.not_ok):
                teacher.keys(*str(digits), "Tab")
        if now.is_last:
            said = {node.spoken.name for node in ui.walk(teacher.layout.root)}
        teacher.keys("PageDown")
        teacher.waits(3)
    raise AssertionError("this lesson has no end")


def everything(teacher: Visitor, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """All that can be seen of results now: each term, each lesson, and what is exported."""
    found = []
    teacher.opens(results_scene(teacher.game.desk))
    assert isinstance(teacher.scene, ResultsScene)
    choices = [node.id for node in ui.walk(teacher.layout.root) if node.id.startswith(("term:", "lesson:"))]
    for choice in choices or [""]:
        if choice:
            teacher.clicks(choice)
        found += [node.spoken.name for node in ui.walk(teacher.layout.root)]
    teacher.keys("Esc")
    capsys.readouterr()
    for options in (["--csv", "-"], []):
        assert run(["report", *options]) == 0
        found.append(capsys.readouterr().out)
    return found


def numbers(found: Sequence[str]) -> set[tuple[int, int]]:
    """Everything of the form "so many of so many", also in the table."""
    text = "\n".join(found)
    pairs = re.findall(r"(\d+) of (\d+) votes", text) + re.findall(r"^\S+,\S+,\S+,(\d+),(\d+)$", text, re.MULTILINE)
    return {(int(agreed), int(votes)) for agreed, votes in pairs}


INVENTED = {
    "eighteen people, nine to nine, in every vote": (18, Count(9, 0, 9)),
    "ten people who all say the same": (10, Count(0, 0, 10)),
    "ninety people, nine on one side": (90, Count(9, 0, 81)),
    "enough on either side to be shown alone": (20, Count(10, 0, 10)),
    "a class of twenty-eight": (28, Count(22, 0, 6)),
}


def story(real: Count, around: Sequence[str], before: int, capsys: pytest.CaptureFixture[str]) -> Iterator[list[str]]:
    """All that is seen after each lesson, where the real one comes after so many of the invented ones."""
    teacher = a_teacher()
    for number in range(len(around) + 1):
        if number == before:
            holds(teacher, 28, real)
        else:
            room, count = INVENTED[around[number - (number > before)]]
            holds(teacher, room, count)
        yield everything(teacher, capsys)
    file = results_file()
    assert file
    file.unlink()


@pytest.mark.parametrize(("invented", "before"), [(name, number % 2) for number, name in enumerate(INVENTED)])
def test_one_invented_lesson_tells_nothing_of_a_class_in_which_few_differed(
    invented: str, before: int, capsys: pytest.CaptureFixture[str]
) -> None:
    few, *others = 0, *some_of([1, 8], invented)
    of_none, *of_some = (list(story(Count(each, 0, 28 - each), [invented], before, capsys)) for each in (few, *others))
    assert all(of_few == of_none for of_few in of_some)
    assert any("Too few to show" in line for line in of_none[-1])


def test_as_many_invented_lessons_as_one_likes_tell_nothing_if_each_can_be_shown_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    around = ["enough on either side to be shown alone"] * 4
    of_one, of_none = (list(story(Count(few, 0, 28 - few), around, 2, capsys)) for few in (1, 0))
    assert of_one == of_none
    assert numbers(of_one[-1]) >= {(80, 160)}


def test_the_sum_of_three_is_not_shown_where_two_of_it_are(capsys: pytest.CaptureFixture[str]) -> None:
    """A and B half and half, C all but one: their sum would give C away."""
    teacher = a_teacher()
    for count in (Count(14, 0, 14), Count(14, 0, 14), Count(1, 0, 27)):
        holds(teacher, 28, count)
    of_harm = {(agreed, votes) for agreed, votes in numbers(everything(teacher, capsys)) if votes > 100}
    assert of_harm == {(56, 112)}


def test_a_class_that_is_split_is_shown_at_once_and_one_that_agrees_hears_why_not(
    capsys: pytest.CaptureFixture[str],
) -> None:
    teacher = a_teacher()
    holds(teacher, 28, Count(14, 0, 14))
    assert (28, 56) in numbers(everything(teacher, capsys))
    teacher.opens(results_scene(teacher.game.desk))
    assert teacher.hears("Where nearly everybody said the same, too few disagreed to show.")


def test_three_classes_in_which_some_differed_are_shown_together(capsys: pytest.CaptureFixture[str]) -> None:
    teacher = a_teacher()
    shown = []
    for few in (6, 8, 7):
        holds(teacher, 28, Count(few, 0, 28 - few))
        shown.append(numbers(everything(teacher, capsys)))
    assert shown[:2] == [set(), set()]
    assert (2 * 63, 2 * 84) in shown[2]


def test_nobody_can_tell_that_one_passed(capsys: pytest.CaptureFixture[str]) -> None:
    """27 votes, 28 in the room: the class's screen and what is kept, shown and exported are as with 28 votes."""
    found = []
    for count in (Count(12, 0, 15), Count(12, 0, 16)):
        teacher = a_teacher()
        last = holds(teacher, 28, count, twins=True)
        file = results_file()
        assert file
        seen = everything(teacher, capsys)
        assert not re.search(r"\b(27|54|81|108)\b", " ".join([*last, *seen])), "15 of 27"
        found.append((last, seen, file.read_bytes()))
        file.unlink()
    (one_passed, *kept), (nobody_passed, *kept_too) = found
    assert kept == kept_too
    assert one_passed == nobody_passed


def test_nor_can_anybody_tell_it_from_what_an_adult_sees_at_the_end() -> None:
    """A class sees no score; what stands in the adult's window is the same with a pass as with none."""
    found = []
    for counted in (15, 16):
        lesson = a_lesson(room=28)
        while not lesson.is_last:
            if lesson.can_vote:
                lesson = update(update(lesson, Counted(Verdict.OK, 12)), Counted(Verdict.NOT_OK, counted))
            lesson = update(lesson, ShownAll() if lesson.is_opening else Forward())
        found.append(how_it_went(lesson, ENGLISH))

    assert found[0] == found[1]
    assert any(told.startswith("Of the votes on things") and told.endswith(": about 6 in 10") for _, told in found[0])


def test_trying_one_setting_after_another_tells_nothing_of_a_single_vote(capsys: pytest.CaptureFixture[str]) -> None:
    """Two votes, 23 and 13 of 28: that somebody differed fifteen times in one of them shows at no setting."""
    teacher = a_teacher()
    holds(teacher, 28, Count(5, 0, 23), Count(5, 0, 23), *[Count(15, 0, 13)] * 9)
    shown = []
    for least in (5, 10, 11, 15, 16, 30):
        desk = teacher.game.desk
        teacher.game.desk = replace(desk, settings=replace(desk.settings, least_group=least))
        save_settings(settings_file(), teacher.game.desk.settings)
        teacher.waits(3)  # Esc several times in a row hides the screen
        shown.append((36, 56) in numbers(everything(teacher, capsys)))
    assert shown == [True, True, False, False, False, False]


def test_the_table_has_no_number_that_the_screen_has_not(capsys: pytest.CaptureFixture[str]) -> None:
    teacher = a_teacher()
    for few in (14, 1, 6, 8, 7, 12):
        holds(teacher, 28, Count(few, 0, 28 - few), twins=few in (14, 12))
    teacher.opens(results_scene(teacher.game.desk))
    screen = [node.spoken.name for node in ui.walk(teacher.layout.root)]
    capsys.readouterr()
    assert run(["report", "--csv", "-"]) == 0
    table = numbers([capsys.readouterr().out])
    assert table
    assert table <= numbers(screen)


def test_no_screen_of_a_lesson_says_how_many_passed() -> None:
    """Neither while hands are counted nor when they are."""
    teacher = a_teacher()
    teacher.opens(LessonScene(lesson=a_lesson(room=28)))
    for _ in range(200):
        if not isinstance(teacher.scene, LessonScene):
            break
        if teacher.scene.lesson.can_vote:
            if teacher.scene.thumbs:
                teacher.keys("c")
            teacher.keys("9", "Tab", "9", "Tab")
            assert not teacher.hears("18 of 28")
            teacher.keys("9")
            assert teacher.hears("Counted.")
        said = " ".join(node.spoken.name for node in ui.walk(teacher.layout.root))
        assert not re.search(r"27 of|of 27|27 counted|27 votes|\b28\b|1 passed|not counted", said), said
        teacher.keys("PageDown")
        teacher.waits(3)
