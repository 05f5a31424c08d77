"""Courses on paper: each lesson is one sheet, each code has its words, nothing is cut, and no page is nearly empty."""

import re
from functools import cache

import pytest

from isitok.base.spelling import key_of
from isitok.format.course import Course
from isitok.format.vocabulary import YOUNG_PEOPLE, Nation
from isitok.game.lesson.parts import in_20
from isitok.game.lesson.short_lesson import course_in_20
from isitok.game.letter_home import letter_lines
from isitok.game.what_was_shown import Showed, Taught
from isitok.i18n.screen_words import ENGLISH
from isitok.paper.course_sheets import course_pages
from isitok.paper.lesson_on_paper import LessonOnPaper, open_lesson
from isitok.paper.lesson_record import course_record, lesson_record
from isitok.paper.lesson_sheet import lesson_pages
from isitok.paper.map import map_pages
from isitok.paper.sheets import courses_by_name
from isitok.paper.story_card import Reader
from tests.bundled import bundled_library
from tests.each import each
from tests.paper.reading import A4, bundled, marks, page_count, pages, points_on, room_left, sizes, text_of

CODE = re.compile(r"\(((?:[A-Z]+-)+[0-9]+)\)")


@cache
def whole(course: str) -> bytes:
    return course_pages(course_of(course), bundled_library().scenario, reader()).pdf_bytes()


def course_of(id_: str) -> Course:
    return next(course for course in bundled_library().courses() if course.id == id_)


def reader() -> Reader:
    return Reader(bundled(), Nation.ENGLAND, "Ms Okafor")


COURSES = [course.id for course in bundled_library().courses()]
LESSONS = [lesson.id for course in bundled_library().courses() for lesson in course.ready]


SHORT_LESSONS = [
    f"{lesson.id} 20" for course in bundled_library().courses() for lesson in course.ready if lesson.plan.short
]


@cache
def a_lesson(name: str) -> tuple[LessonOnPaper, bytes]:
    """Of "ask-check-tell/01-ask-first" all of it; with " 20", as it is in 20 minutes."""
    id_, _, minutes = name.partition(" ")
    course = course_of(id_.partition("/")[0])
    ready = next(lesson for lesson in course.ready if lesson.id == id_)
    plan = in_20(ready.plan) if minutes else ready.plan
    lesson = open_lesson(plan, bundled_library().scenario, ready, course)
    return lesson, lesson_pages(lesson, reader()).pdf_bytes()


def plain(text: str) -> str:
    """As it reads on paper: quotes and dashes are set there."""
    return " ".join(re.sub(r"[“”\"‘’'–-]", "", text).split())


@each([*LESSONS, *SHORT_LESSONS])
def test_a_lesson_is_one_page_to_hold_and_all_else_that_its_plan_says_is_overleaf(name: str) -> None:
    lesson, pdf = a_lesson(name)
    plan, after = lesson.plan, lesson.plan.after
    assert after
    front, *others = map(plain, pages(pdf))
    back = " ".join(others)
    assert sizes(pdf) == {A4}
    for text in (plan.objective, plan.baseline, plan.endpoint, plan.quiet_task):
        assert plain(text) in front
    for text in (*plan.outcomes, plan.step_out, plan.question_box, after.do, after.home, after.lead):
        assert plain(text) in back
    for text in (*plan.words.values(), *plan.support, plan.way_in, plan.stretch):
        assert plain(text) in back
    assert all(plain(line) in f"{front} {back}" for line in plan.care)
    for story in lesson.cards:
        talk = plan.talk_about(story.id)
        assert plain(talk.question) in front
        assert all(plain(text) in back for text in (talk.follow_up, talk.starter, talk.belief, talk.reply))
        assert plain(talk.nobody_speaks) in f"{front} {back}"
        assert all(plain(act.act) in front and plain(act.why) in back for act in story.acts)
        assert plain(story.story) in back
    assert all(plain(bundled().facts[id_].text.rstrip(".")).lower() in back.lower() for id_ in plan.links.get("uk", ()))
    assert plain(ENGLISH.label(Nation.ENGLAND)) in back
    assert "Not yet checked by" in front


@each([*LESSONS, *SHORT_LESSONS])
def test_the_page_to_hold_has_few_words_in_type_of_12_points_and_begins_each_step_at_its_minute(name: str) -> None:
    lesson, pdf = a_lesson(name)
    front = pages(pdf)[0].partition("#isitok?")[0]
    assert sum(any(map(str.isalnum, word)) for word in front.split()) <= 450
    assert all(points >= 12 for points, text in points_on(pdf, 0) if "#isitok?" not in text and "Page" not in text)
    minutes = [int(found) for found in re.findall(r"\d+ (\d+) min\b", front)]
    assert sum(minutes) == lesson.plan.minutes
    begins = [int(found) for found in re.findall(r"(\d+) \d+ min\b", front)]
    assert begins == [sum(minutes[:number]) for number in range(len(minutes))]
    assert "If somebody tells you something" in front


def test_what_there_is_no_room_for_is_overleaf_and_the_page_says_so() -> None:
    lesson, pdf = a_lesson("before-it-goes-round/05-not-yours-to-ask")
    front, *others = map(plain, pages(pdf))
    assert "What else to be careful about is overleaf" in front
    assert "Never before a weekend or a holiday, or with a supply teacher." in front
    assert all(plain(line) in " ".join(others) for line in lesson.plan.care[1:])


def test_a_course_in_20_minutes_has_the_lessons_that_are_and_in_the_place_of_level_3_another() -> None:
    course = course_in_20(course_of("before-it-goes-round"))
    pdf = course_pages(course, bundled_library().scenario, reader()).pdf_bytes()
    fronts = [page for page in pages(pdf) if page.startswith(f"{course.title} · Ages")]
    assert [lesson.number for lesson in course.in_order] == ["1", "2", "3", "4", "5a", "6"]
    assert all("20 minutes" in page for page in fronts)
    assert len(fronts) == 6


@pytest.mark.parametrize("course", COURSES)
def test_a_course_has_its_aims_table_letter_and_page_for_the_lead_and_each_lesson_on_a_sheet(course: str) -> None:
    found, pdf = course_of(course), whole(course)
    text = plain(text_of(pdf))
    for line in (
        *found.aims,
        *letter_lines(found, reader().here),
        *found.lead,
        found.comes_before,
        found.comes_after,
        found.shaping,
    ):
        assert plain(line) in text
    for lesson in found.ready:
        assert plain(lesson.plan.objective) in text
    told = pages(pdf)
    begin = [number for number, page in enumerate(told) if page.startswith(f"{found.title} · Ages")]
    assert len(begin) == len(found.ready)
    lessons = [f"{lesson.number}. {lesson.plan.title}" for lesson in found.ready]
    assert [mark for mark in marks(pdf) if mark in lessons] == lessons
    assert {"Aims", "The lessons", "For the safeguarding lead", "Record of lessons"} <= {*marks(pdf)}
    assert all(number % 2 == 0 for number in begin), "on the front of a sheet"
    assert all("Overleaf" in told[number + 1] for number in begin)
    assert sum("Record of lessons" in page for page in told) == 1


@pytest.mark.parametrize("course", COURSES)
def test_no_page_is_nearly_empty(course: str) -> None:
    assert all(free < 0.72 for free in room_left(whole(course)))


@pytest.mark.parametrize("course", COURSES)
def test_a_code_never_stands_without_its_words(course: str) -> None:
    for page in pages(whole(course)):
        for found in CODE.finditer(page):
            words = plain(bundled().facts[found[1]].text.rstrip("."))
            assert plain(page[: found.start()]).lower().endswith(words.lower()), found[0]


def test_a_record_has_no_votes_and_no_pupils() -> None:
    course = course_of(COURSES[0])
    lesson = course.ready[0]
    of_lesson = text_of(lesson_record(open_lesson(lesson.plan, bundled_library().scenario, lesson, course), reader()))
    of_course = text_of(course_record(course, reader()))
    for text in (of_lesson, of_course):
        assert "Class:" in text
        assert "What next" in text
        assert "Don’t write pupils’ names, votes or concerns here" in text
        assert plain(lesson.plan.objective) in plain(text)
    assert "Not OK" not in of_lesson


@pytest.mark.parametrize("nation", [None, Nation.SCOTLAND])
def test_a_record_that_is_filled_in_is_one_page(nation: Nation | None) -> None:
    taught = Taught(
        class_="7B",
        year="Year 7",
        present=26,
        showed=Showed(14, 9, 3),
        adaptation="Larger cards for two, a reader for one; the vote by pointing. We took the round by hands.",
        letter="on 12 March 2027",
        lead_told="on 10 March 2027",
        catching_up="Ms Okafor, in tutor time on Friday",
        pupils_said="They liked the vote. Two asked what to do when a picture comes back weeks later.",
        slips="read by the head of year, at 14:40",
    )
    to = Reader(bundled(), nation, "Ms Okafor")
    for course in bundled_library().courses():
        for lesson in course.ready:
            opened = open_lesson(lesson.plan, bundled_library().scenario, lesson, course)
            assert page_count(lesson_record(opened, to, taught)) == 1, lesson.id


def test_the_map_says_what_there_is_for_whom_and_which_lesson_serves_which_statement() -> None:
    pdf = map_pages(bundled_library().cards, bundled_library().courses(), reader())
    text = text_of(pdf)
    assert all(free < 0.72 for free in room_left(pdf))
    for topic in {card.topic for card in bundled_library().cards if card.topic}:
        assert ENGLISH.label(topic) in text
    used = {
        fact
        for course in bundled_library().courses()
        for lesson in course.ready
        for fact in lesson.plan.links.get("uk", ())
    }
    assert all(f"({fact})" in text for fact in used)
    assert "Not mapped yet:" not in text


def test_each_course_of_one_band_is_found_by_its_ages_and_one_of_two_bands_by_its_name() -> None:
    found = courses_by_name(bundled_library().courses())

    assert [found[key_of(ages)].ages for ages in ("7-9", "9-11", "11-14", "14-18")] == [
        (band,) for band in YOUNG_PEOPLE
    ]
    assert len(found[key_of("ambassadors")].ages) == 2
