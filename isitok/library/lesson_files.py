"""Reads lesson plans, ``NAME.lesson.yaml``: what a class will play, and how it answers (F8). Nothing about pupils."""

from pathlib import Path
from typing import Final

from isitok.base.disk import names_in
from isitok.base.trouble import Trouble, trouble
from isitok.base.value import Value
from isitok.format.file import FileRead, read_data, read_path
from isitok.format.known import Known
from isitok.format.lesson import LessonPlan
from isitok.format.problem import Places, Problem, first_to_mend
from isitok.library.lesson_checks import check_plan

SUFFIX: Final = ".lesson.yaml"
SENT: Final = ".isitok-lesson"
"""The same text, sent to a colleague: a system can open an ending of our own by double click."""


class ReadLesson(Value, kw_only=True):
    """A lesson plan, if it could be read, and the problems in its file."""

    plan: LessonPlan | None
    places: Places
    problems: tuple[Problem, ...]


def is_lesson_name(name: str) -> bool:
    """Whether a file of this name is a lesson plan."""
    return name.lower().endswith((SUFFIX, SENT)) and name[0] not in "._"


def lessons_in(folder: Path) -> tuple[Path, ...]:
    """The lesson plans that lie directly in a folder, by name."""
    return tuple(folder / name for name in names_in(folder) if is_lesson_name(name))


def read_lesson(path: Path, file: str, known: Known | None = None, *, bundled: bool = False) -> ReadLesson:
    """Read a lesson plan. ``file`` is how problems name it. Whether its stories exist is for ``lesson_checks``.

    Without ``known``, facts and help aren't checked. ``bundled``: it belongs to a course that came with the game.
    """
    facts, routes = (known.facts, known.help.routes) if known else (None, None)
    return _checked(read_path(LessonPlan, path, file, bundled=bundled, facts=facts, routes=routes))


def lesson_in(text: str, file: str) -> ReadLesson:
    """Read a lesson plan from a text, which need not be in a file yet."""
    return _checked(read_data(LessonPlan, text.encode("utf-8", "backslashreplace"), file))


def why_no_lesson(read: ReadLesson, name: str) -> Trouble:
    """What is wrong with a file that is no lesson, in one line: what is to be mended first, and where."""
    problem = next(iter(sorted(read.problems, key=first_to_mend)), None)
    if problem is None:
        return trouble("{file} is no lesson.", file=name)
    if not problem.place.line:
        return trouble("{file} is no lesson: {what}.", file=name, what=problem.message.rstrip("."))
    what = problem.message.rstrip(".")
    return trouble("{file} is no lesson: line {line}: {what}.", file=name, line=problem.place.line, what=what)


def _checked(read: FileRead) -> ReadLesson:
    plan: LessonPlan | None = read.made(LessonPlan)
    found = check_plan(plan, (read.values or {}).keys(), read.places) if plan else ()
    return ReadLesson(plan=plan, places=read.places, problems=(*read.problems, *found))
