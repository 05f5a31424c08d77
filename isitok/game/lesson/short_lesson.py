"""Ready lessons in 20 minutes: which of a course can be taken so, and why another can't."""

from isitok.base.trouble import Trouble, trouble
from isitok.base.value import replace
from isitok.format.course import Course, ReadyLesson
from isitok.format.vocabulary import Level
from isitok.game.lesson.parts import in_20
from isitok.i18n.screen_words import Words


def why_not_short(lesson: ReadyLesson, words: Words) -> str:
    """Why a lesson isn't for 20 minutes, in half a sentence."""
    return words("it is of level 3") if lesson.level is Level.THREE else words("its work needs the time")


def not_short(lesson: ReadyLesson, course: Course) -> Trouble:
    """That a lesson isn't for 20 minutes, and which one is in its place, if any."""
    of_level_3 = lesson.level is Level.THREE
    instead = next((one for one in course.ready if one.instead_of == lesson.number and one.plan.short), None)
    if instead and of_level_3:
        return trouble(
            "Lesson {n} isn’t for 20 minutes: it is of level 3. {other} is.", n=lesson.number, other=instead.number
        )
    if of_level_3:
        return trouble("Lesson {n} isn’t for 20 minutes: it is of level 3.", n=lesson.number)
    return trouble("Lesson {n} isn’t for 20 minutes: its work needs the time.", n=lesson.number)


def course_in_20(course: Course) -> Course:
    """The lessons of a course that are for 20 minutes, each as it is then; in the place of one that isn't, another."""
    long = {lesson.number for lesson in course.ready if not lesson.plan.short}
    short = (lesson for lesson in course.ready if lesson.plan.short)
    ready = (
        replace(lesson, plan=in_20(lesson.plan), instead_of="" if lesson.instead_of in long else lesson.instead_of)
        for lesson in short
    )
    return replace(course, ready=tuple(ready))
