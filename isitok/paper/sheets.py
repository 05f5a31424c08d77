"""All that can be made for printing, by its name: what ``isitok print`` and the window's *Print* both make."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final

from isitok.base.spelling import key_of
from isitok.format.card import Card
from isitok.format.course import Course, ReadyLesson
from isitok.format.ids import name_of
from isitok.format.lesson import LessonPlan
from isitok.game.lesson.parts import in_20
from isitok.paper.story_card import Reader, knowing

if TYPE_CHECKING:
    from isitok.game.what_was_shown import Taught
    from isitok.library.library import Library
    from isitok.paper.a4 import Paper

PLAIN: Final = (
    "voting-cards",
    "dice",
    "staff-card",
    "plan",
    "map",
    "exit-slips",
    "question-slips",
    "ambassador-kit",
    "storyboard",
    "voice-slips",
    "trying-day",
)
"""Sheets that are about no lesson, course or pack."""

NO_FIND_ME: Final = "no-find-me"
"""Question slips for a lesson of which nobody reads them today."""

Progress = Callable[[int, int], None]
"""Called with the number of lessons laid out, and of all lessons."""


def plain_sheet(sheet: str, library: "Library", to: Reader, *, find_me: bool = True) -> "Paper":
    """One of ``PLAIN``; ``find_me``: on question slips, with a box for that. Raises ``PaperError``."""
    match sheet:
        case "voting-cards":
            from isitok.paper.voting_cards import voting_cards

            return voting_cards(to.words)
        case "dice":
            from isitok.paper.dice import dice

            return dice(to.words)
        case "staff-card":
            from isitok.paper.staff_card_sheet import staff_card

            return staff_card(to)
        case "plan":
            from isitok.paper.take_home_sheet import blank_plans

            return blank_plans(to.here)
        case "map":
            from isitok.paper.map import map_pages

            return map_pages(_of_the_game(library), [one for one in library.courses() if not one.own], to)
        case "voice-slips":
            from isitok.paper.slips import voice_slips

            return voice_slips(to.here, to.known.voice)
        case "storyboard":
            from isitok.paper.written_sheet import WrittenSheet

            return WrittenSheet("storyboard", to.here).whole()
        case "ambassador-kit":
            from isitok.paper.ambassadors import ambassador_kit, sessions_in

            return ambassador_kit(to, sessions_in(library))
        case "trying-day":
            from isitok.paper.trying_day import trying_day

            return trying_day(to)
        case "exit-slips":
            from isitok.paper.slips import exit_slips

            return exit_slips(to.here)
        case "question-slips":
            from isitok.paper.slips import question_slips

            return question_slips(to.here, find_me=find_me)
        case _:
            raise KeyError(sheet)


def record_of_training(which: str, library: "Library", to: Reader) -> "Paper":
    """The training record of a pack for staff, by its id, or of some of its stories, by theirs, with commas between.

    Raises ``PaperError``, ``Unreadable``, and ``ValueError`` for what isn't there or isn't for staff.
    """
    from isitok.paper.training_record import training_record

    here = {card.id: card for pack in library.packs for card in pack.cards if card.for_staff}
    pack = library.pack(which)
    ids = [card.id for card in pack.cards if card.for_staff] if pack else [one.strip() for one in which.split(",")]
    if not ids or not all(id_ in here for id_ in ids):
        raise ValueError(which)
    return training_record([library.scenario(id_) for id_ in ids], to, ticked_later=pack is not None)


def _of_the_game(library: "Library") -> list[Card]:
    """The cards for young people: those for staff are about no topic or age of theirs."""
    return [card for pack in library.packs if pack.bundled for card in pack.cards if not card.for_staff]


def course_sheet(course: Course, library: "Library", to: Reader, progress: Progress = lambda done, of: None) -> "Paper":
    """A whole course. Raises ``PaperError`` and ``Unreadable``."""
    from isitok.paper.course_sheets import course_pages

    return course_pages(course, library.scenario, knowing(to, library.cards), progress=progress, weeks=library.weeks())


def lesson_sheet(plan: LessonPlan, library: "Library", to: Reader) -> "Paper":
    """A lesson: a ready one on one page, with the other side; of one that was made by hand all that a teacher needs.

    Raises ``PaperError`` and ``Unreadable``.
    """
    to = knowing(to, library.cards)
    if plan.objective:
        from isitok.paper.lesson_on_paper import open_lesson
        from isitok.paper.lesson_sheet import lesson_pages

        return lesson_pages(open_lesson(plan, library.scenario, *place_of(plan, library), library.weeks()), to)
    from isitok.paper import desk_sheet as lesson
    from isitok.paper.lesson_on_paper import week_of

    return lesson.lesson_sheet(plan, [library.scenario(id_) for id_ in plan.cards], to, week_of(plan, library.weeks()))


def record_sheet(plan: LessonPlan, library: "Library", to: Reader, taught: "Taught | None" = None) -> "Paper":
    """The record of a lesson. ``taught``: what is known of one time. Raises ``PaperError`` and ``Unreadable``."""
    from isitok.paper.lesson_on_paper import open_lesson
    from isitok.paper.lesson_record import NOT_SAID, lesson_record

    opened = open_lesson(plan, library.scenario, *place_of(plan, library), library.weeks())
    return lesson_record(opened, to, taught or NOT_SAID)


def questions_sheet(plan: LessonPlan, library: "Library", to: Reader) -> "Paper":
    """The sheet for a lesson's first and last question. Raises ``PaperError``, also where it has none."""
    from isitok.paper.question_sheet import question_sheet

    return question_sheet(plan, to.words)


LESSON_SHEETS: Final[Mapping[str, Callable[[LessonPlan, "Library", Reader], "Paper"]]] = {
    "lesson": lesson_sheet,
    "question-sheet": questions_sheet,
    "record": record_sheet,
}
"""What is printed of one lesson."""


def place_of(plan: LessonPlan, library: "Library") -> tuple[ReadyLesson | None, Course | None]:
    """The lesson of a course that this plan is, if it is one. Stories may have been exchanged in it."""
    for course in library.courses():
        for lesson in course.ready:
            if plan in (lesson.plan, in_20(lesson.plan)):
                return lesson, course
    return None, None


def courses_by_name(courses: Iterable[Course]) -> Mapping[str, Course]:
    """Each course by its id, by its title, and by the one band of ages that it is for, where no other is."""
    courses = tuple(courses)
    named: dict[str, Course] = {}
    for course in courses:
        ages = [one for one in courses if one.ages == course.ages]
        alone = len(ages) == len(course.ages) == 1
        for name in (course.id, course.title, *(course.ages if alone else ())):
            named.setdefault(key_of(name), course)
    return named


def lessons_by_name(courses: Iterable[Course]) -> Mapping[str, ReadyLesson]:
    """Each ready lesson by its id, by its part behind the course, by that without its number, and by its title."""
    named: dict[str, ReadyLesson] = {}
    for course in courses:
        for lesson in course.ready:
            name = name_of(lesson.id)
            for one in (lesson.id, name, name.partition("-")[2], lesson.plan.title):
                named.setdefault(key_of(one), lesson)
    return named
