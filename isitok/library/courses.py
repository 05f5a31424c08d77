"""Reads courses: folders of ready lessons in ``lessons/``, each with a ``course.yaml`` (F8)."""

from collections.abc import Mapping
from pathlib import Path

from isitok.base.value import Value
from isitok.format.course import Course
from isitok.format.file import read_path
from isitok.format.known import Known
from isitok.format.problem import Places, Problem
from isitok.format.yaml.slug import slug
from isitok.library.folders import COURSE_FILE
from isitok.library.lesson_files import SUFFIX, ReadLesson, lessons_in, read_lesson


class ReadCourse(Value, kw_only=True):
    """A course's folder: its ``course.yaml``, its lessons by name, and the problems in all of these files."""

    course: Course | None
    places: Places  # of course.yaml
    lessons: Mapping[str, ReadLesson]
    problems: tuple[Problem, ...]

    @property
    def order(self) -> tuple[str, ...]:
        """The names of its lessons, in their order."""
        return self.course.lessons if self.course else ()

    @property
    def instead(self) -> Mapping[str, str]:
        """The names of lessons to take instead, and of those that they stand for."""
        return self.course.instead if self.course else {}


def name_of(plan: Path) -> str:
    """A lesson's name in its course: ``01-ask-first.lesson.yaml`` → ``01-ask-first``."""
    return plan.name[: -len(SUFFIX)]


def read_course(folder: Path, known: Known | None, *, bundled: bool) -> ReadCourse:
    """Read all of a course. Whatever is in its files, it doesn't raise."""
    file = str(folder / COURSE_FILE)
    plans = [path for path in lessons_in(folder) if path.name.endswith(SUFFIX)]
    lessons = {name_of(path): read_lesson(path, str(path), known, bundled=bundled) for path in plans}
    found = tuple(problem for lesson in lessons.values() for problem in lesson.problems)
    facts, routes = (known.facts, known.help.routes) if known else (None, None)
    read = read_path(Course, folder / COURSE_FILE, file, bundled=bundled, facts=facts, routes=routes)
    course = read.made(Course, id=slug(folder.name), own=not bundled)
    return ReadCourse(course=course, places=read.places, lessons=lessons, problems=(*read.problems, *found))
