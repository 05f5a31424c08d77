"""Courses are read and checked: their lessons, stories, levels, and what comes before and after."""

import os
import shutil
from pathlib import Path

import jsonschema
import pytest
import yaml

from isitok.format.card import Card
from isitok.format.file_kinds import schema_of_kind
from isitok.format.vocabulary import Band, Level, Nation, PlaySet, Topic
from isitok.library.check_report import check_paths
from isitok.library.course_checks import CheckedCourse, check_course
from isitok.library.courses import read_course
from isitok.library.folders import courses_in
from isitok.library.lesson_files import read_lesson
from isitok.library.lesson_text import lesson_text
from isitok.library.library import open_library
from isitok.library.roots import bundled_root
from tests.bundled import bundled_library, read_before
from tests.packs_.nouns import BROKEN, SMALLEST, a_pack_folder, the_known, told
from tests.rules.nouns import the_words

COURSE = """\
title: Ours to ask
about: Asking first.
ages: 11-14
aims: [Pupils can ask first., Pupils can tell.]
lessons: [01-one, 02-two, 03-three, 04-four, 05-five]
instead: {04a-four: 04-four}
made: Written at a desk.
"""
LESSON = "title: {title}\nages: 11-14\nminutes: 50\ncards: [mine/{one}, mine/{two}]\n"
STORIES = ("aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh", "ii", "jj", "kk", "ll", "before", "after")
HARD = ("gg",)
PAIR = {"01-one": "before_after: {before: mine/before}", "05-five": "before_after: {after: mine/after}"}
NAMES = ("01-one", "02-two", "03-three", "04-four", "05-five", "04a-four")


def a_card(name: str) -> Card:
    sets = {"before": PlaySet.A, "after": PlaySet.B}
    return Card(
        id=f"mine/{name}",
        pack="mine",
        title=name.title(),
        ages=(Band.B11_14,),
        level=Level.THREE if name in HARD else Level.ONE,
        topic=Topic.GROUP_CHATS,
        nations=tuple(Nation),
        set=sets.get(name),
    )


CARDS = {f"mine/{name}": a_card(name) for name in STORIES}
TWINS = {"mine/before": "mine/after", "mine/after": "mine/before"}


def a_course(root: Path, course: str = COURSE, **changed: str) -> Path:
    """A course that is right, with more lines in some of its lessons, by name: ``n01_one="short: yes"``."""
    folder = root / "lessons" / "ours-to-ask"
    folder.mkdir(parents=True)
    (folder / "course.yaml").write_text(course, "utf-8")
    for number, name in enumerate(NAMES):
        text = LESSON.format(title=name, one=STORIES[2 * number], two=STORIES[2 * number + 1])
        more = changed.get(f"n{name.replace('-', '_')}", PAIR.get(name, ""))
        more = more or {
            "01-one": "before_after: {before: mine/before}",
            "05-five": "before_after: {after: mine/after}",
        }.get(name, "")
        text = "".join(line + "\n" for line in text.splitlines() if line.split(":")[0] not in more) + more + "\n"
        (folder / f"{name}.lesson.yaml").write_text(text, "utf-8")
    return folder


def checked(folder: Path) -> CheckedCourse:
    read = read_course(folder, the_known(), bundled=False)
    return check_course(read, the_known(), CARDS, lambda id_: TWINS.get(id_, ""), the_words())


def said(folder: Path) -> list[tuple[str, str]]:
    return [(problem.code, Path(problem.place.file).name.partition(".")[0]) for problem in checked(folder).problems]


def test_a_course_that_is_right_has_its_lessons_in_order_and_one_to_take_instead(tmp_path: Path) -> None:
    course = checked(a_course(tmp_path)).course

    assert said(tmp_path / "lessons" / "ours-to-ask") == []
    assert course
    assert [(lesson.number, lesson.plan.title, lesson.level) for lesson in course.ready] == [
        ("1", "01-one", Level.ONE),
        ("2", "02-two", Level.ONE),
        ("3", "03-three", Level.ONE),
        ("4", "04-four", Level.THREE),
        ("4a", "04a-four", Level.ONE),
        ("5", "05-five", Level.ONE),
    ]
    assert [lesson.number for lesson in course.in_order] == ["1", "2", "3", "4", "5"]
    assert course.own


@pytest.mark.parametrize(
    ("lesson", "line", "code"),
    [
        ("n05_five", "cards: [mine/gg, mine/ii]", "level-3-last"),
        ("n02_two", "cards: [mine/gg, mine/cc]", "level-3-early"),
        ("n04a_four", "cards: [mine/gg, mine/kk]", "level-3-instead"),
        ("n04_four", "minutes: 20", "level-3-in-a-hurry"),
        ("n04_four", "short: yes", "level-3-in-a-hurry"),
        ("n02_two", "cards: [mine/aa, mine/cc]", "repeated-card"),
        ("n02_two", "cards: [mine/before, mine/cc]", "repeated-card"),
        ("n02_two", "cards: [mine/nn, mine/cc]", "unknown-card"),
        ("n02_two", "ages: 9-11", "other-ages"),
        ("n02_two", "before_after: {after: mine/hh}", "before-after"),
        ("n02_two", "before_after: yes", "before-after"),
        ("n05_five", "before_after: {after: mine/hh}", "before-after"),
        ("n02_two", "objective: Learn to ask", "objective"),
        ("n02_two", "outcomes: [I can ask, Ask]", "objective"),
        ("n02_two", "stories: {mine/aa: {starter: Perhaps}}", "story-elsewhere"),
        ("n02_two", "links: {wales: [TECH-12], scotland: [LAW-EW-01]}", "link-elsewhere"),
        ("n02_two", "facts: NOT-99", "unknown-fact"),
        ("n02_two", "help: [nobody]", "unknown-help"),
        ("n02_two", "pupils: [Amy]", "unknown-key"),
        ("n02_two", "objective: We can see that she should have known better.", "blame-words"),
    ],
)
def test_what_makes_it_no_course_is_said(tmp_path: Path, lesson: str, line: str, code: str) -> None:
    name = lesson[1:].replace("_", "-")

    assert (code, name) in said(a_course(tmp_path, **{lesson: line})), checked(tmp_path / "lessons" / "ours-to-ask")


def test_a_story_before_the_first_lesson_and_none_after_the_last_is_said_at_the_first(tmp_path: Path) -> None:
    assert said(a_course(tmp_path, n05_five="before_after: no")) == [("before-after", "01-one")]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("05-five]", "05-five, 06-six]", "unknown-lesson"),
        ("02-two, ", "", "unlisted-lesson"),
        ("02-two, ", "02-two, 02-two, ", "repeated-lesson"),
        ("04a-four: 04-four", "04a-four: 09-nine", "unknown-lesson"),
        ("Pupils can tell.", "Tell.", "objective"),
        ("made: Written at a desk.\n", "", "missing-key"),
        ("title: Ours to ask", "title: [", "yaml"),
    ],
)
def test_what_is_wrong_in_course_yaml_is_said_there(tmp_path: Path, old: str, new: str, code: str) -> None:
    assert code in [one for one, file in said(a_course(tmp_path, COURSE.replace(old, new))) if file == "course"]


def test_a_lesson_with_an_error_is_left_out_and_a_course_whose_own_file_has_one(tmp_path: Path) -> None:
    one = checked(a_course(tmp_path / "one", n02_two="minutes: 45")).course
    assert one
    assert [lesson.number for lesson in one.ready] == ["1", "3", "4", "4a", "5"]

    assert checked(a_course(tmp_path / "two", COURSE.replace("ages: 11-14", "ages: 12"))).course is None


def test_at_seven_to_nine_nothing_is_voted_on_before_or_after(tmp_path: Path) -> None:
    folder = a_course(tmp_path, COURSE.replace("11-14", "7-9"))
    for path in folder.glob("*.lesson.yaml"):
        path.write_text(path.read_text("utf-8").replace("11-14", "7-9"), "utf-8")

    assert ("before-after", "01-one") in said(folder)


BROKEN_LESSONS = sorted((BROKEN / "lessons").glob("*.lesson.yaml"))


@pytest.mark.parametrize("path", BROKEN_LESSONS, ids=[path.name for path in BROKEN_LESSONS])
def test_a_broken_lesson_says_what_is_expected(path: Path) -> None:
    read = read_lesson(path, path.name, the_known())
    expected = path.with_name(path.name.replace(".lesson.yaml", ".txt"))
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text(told(read.problems), encoding="utf-8")

    assert told(read.problems) == expected.read_text(encoding="utf-8")
    assert read.problems


def test_a_teachers_own_course_lies_in_lessons_beside_their_packs(tmp_path: Path) -> None:
    older = {name: SMALLEST.replace("7-9", "11-14").replace("The rabbit", name) for name in STORIES[:12]}
    a_pack_folder(tmp_path, **older)
    folder = a_course(tmp_path, n01_one="answer: hands", n05_five="answer: hands")

    assert [problem.code for problem in check_paths([folder]).problems] == []
    assert check_paths([folder]).plans == 6
    assert check_paths([folder / "02-two.lesson.yaml"]).plans == 1
    read_before(tmp_path / "cache")
    own = open_library([bundled_root(), tmp_path], tmp_path / "cache").courses()[-1]
    assert (own.id, own.own, len(own.ready)) == ("ours-to-ask", True, 6)


def test_an_id_that_the_game_has_already_is_not_taken_twice(tmp_path: Path) -> None:
    folder = a_course(tmp_path)
    theirs = folder.rename(folder.with_name(courses_in(bundled_root())[0].name))

    assert "same-id" in [problem.code for problem in check_paths([theirs]).problems]


def test_two_courses_beside_each_other_have_tabs_that_can_be_told_apart(tmp_path: Path) -> None:
    older = {name: SMALLEST.replace("7-9", "11-14").replace("The rabbit", name) for name in STORIES[:12]}
    a_pack_folder(tmp_path, **older)
    first = a_course(tmp_path, COURSE + "tab: Asking\n", n01_one="answer: hands", n05_five="answer: hands")
    second = first.with_name("ours-to-tell")
    shutil.copytree(first, second)

    def codes() -> list[tuple[str, str]]:
        return [(Path(one.place.file).parent.name, one.code) for one in check_paths([tmp_path / "lessons"]).problems]

    assert ("ours-to-tell", "same-tab") in codes()
    assert ("ours-to-ask", "same-tab") not in codes()
    file = second / "course.yaml"
    file.write_text(file.read_text("utf-8").replace("tab: Asking", "tab: Telling"), "utf-8")
    assert not [code for _, code in codes() if code == "same-tab"]


def test_the_game_has_six_courses_with_twenty_eight_lessons_and_three_to_take_instead() -> None:
    courses = bundled_library().courses()

    assert [(course.ages[0].value, len(list(course.in_order))) for course in courses] == [
        ("7-9", 3),
        ("9-11", 6),
        ("11-14", 6),
        ("14-18", 6),
        ("11-14", 5),
        ("11-14", 2),
    ]
    assert [lesson.id for course in courses for lesson in course.ready if lesson.instead_of] == [
        "before-it-goes-round/05a-who-decides",
        "yes-no-and-afterwards/04a-yours-and-mine",
        "yes-no-and-afterwards/05a-only-a-joke",
    ]
    hard = [lesson.number for course in courses for lesson in course.ready if lesson.level is Level.THREE]
    assert hard == ["5", "4", "5"]


@pytest.mark.parametrize("path", sorted(bundled_root().glob("lessons/*/*.yaml")), ids=lambda path: path.name)
def test_the_games_own_lessons_fit_the_schema_and_are_written_as_they_were_read(path: Path, tmp_path: Path) -> None:
    schema = schema_of_kind("course") if path.name == "course.yaml" else schema_of_kind("lesson")
    data = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    for key in {"times", "times_20"} & {*data}:  # the one thing in these files that is a number
        data[key] = {part: int(minutes) for part, minutes in data[key].items()}
    jsonschema.Draft7Validator(schema).validate(data)
    if path.name != "course.yaml":
        plan = read_lesson(path, path.name).plan
        assert plan
        again = tmp_path / "again.lesson.yaml"
        again.write_text(lesson_text(plan), "utf-8", newline="")
        assert read_lesson(again, again.name).plan == plan


def test_a_paragraph_of_the_letter_has_words_in_every_nation(tmp_path: Path) -> None:
    letter = "letter: [Your child has lessons., {scotland: Ask the office.}]\n"
    folder = a_course(tmp_path, COURSE + letter)
    (problem,) = checked(folder).problems
    assert problem.code == "letter-nations"
    assert "no words for england, wales, northern-ireland" in problem.message
    whole = "letter: [Your child has lessons., {text: Ask us., scotland: Ask the office.}]\n"
    assert said(a_course(tmp_path / "other", COURSE + whole)) == []
