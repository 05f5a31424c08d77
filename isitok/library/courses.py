"""Reads courses: folders of ready lessons in ``lessons/``, each with a ``course.yaml`` (F8)."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from isitok.library.folders import COURSE_FILE
from isitok.library.lesson_files import SUFFIX, ReadLesson, lessons_in, read_lesson
from isitok.packs.model.course import Course, Knowledge
from isitok.packs.model.known import Known
from isitok.packs.model.problem import Problem
from isitok.packs.model.subject import Places
from isitok.packs.schema.fields import known_keys
from isitok.packs.schema.lessons import COURSE
from isitok.packs.schema.reading import Reading, Values
from isitok.packs.schema.values import BAD
from isitok.packs.text.slug import slug
from isitok.packs.text.source import FILE_LIMITS, read_source
from isitok.packs.text.value_places import places_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCourse:
    """A course's folder: its ``course.yaml``, its lessons by name, and the problems in all of these files."""

    course: Course | None  # without its lessons
    order: tuple[str, ...]
    instead: Mapping[str, str]
    places: Places  # of course.yaml
    lessons: Mapping[str, ReadLesson]
    problems: tuple[Problem, ...]


def name_of(plan: Path) -> str:
    """A lesson's name in its course: ``01-ask-first.lesson.yaml`` → ``01-ask-first``."""
    return plan.name[: -len(SUFFIX)]


def read_course(folder: Path, known: Known | None, *, bundled: bool) -> ReadCourse:
    """Read all of a course. Whatever is in its files, it doesn't raise."""
    file = str(folder / COURSE_FILE)
    lessons = {name_of(path): read_lesson(path, str(path), known, bundled=bundled) for path in lessons_in(folder)}
    found = tuple(problem for lesson in lessons.values() for problem in lesson.problems)
    source, problems = read_source(folder / COURSE_FILE, file, FILE_LIMITS, known_keys)
    if source is None:
        nowhere = Places(file=file, marks={})
        return ReadCourse(
            course=None, order=(), instead={}, places=nowhere, lessons=lessons, problems=(*problems, *found)
        )
    at = Reading(
        source,
        bundled=bundled,
        facts=known.facts if known else None,
        routes=known.help.routes if known else None,
    )
    values = COURSE.read(source.root, None, "", at)
    is_bad = values is BAD
    return ReadCourse(
        course=None if is_bad else _course_of(slug(folder.name), values, bundled=bundled),
        order=() if is_bad else values["lessons"],
        instead={} if is_bad else values.get("instead", {}),
        places=places_of(file, source.text),
        lessons=lessons,
        problems=(*at.all_problems(), *found),
    )


def _course_of(id_: str, values: Values, *, bundled: bool) -> Course:
    plain: dict[str, Any] = {key: value for key, value in values.items() if key not in ("lessons", "instead")}
    knowledge = tuple(Knowledge(**one) for one in values.get("knowledge", ()))
    return Course(**{**plain, "id": id_, "knowledge": knowledge, "own": not bundled})
