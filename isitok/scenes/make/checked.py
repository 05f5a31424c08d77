"""What the check says of one's own stories: each problem with its file and line, and the way to the editor."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from isitok.base.disk import called, is_folder
from isitok.base.event import Event
from isitok.base.jobs import Outcome, Work
from isitok.base.value import Value
from isitok.format.problem import FINISH, FIX, Problem, Severity
from isitok.i18n.sentences import capital, with_stop
from isitok.library.check_report import Report, check_paths
from isitok.scenes.frame import footer, header
from isitok.scenes.make.make_parts import Changed
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Do, Pop, Push, Replace, on
from isitok.scenes.tasks import OpenFolder, OpenText, ReadPacks
from isitok.scenes.work_page import at_work
from isitok.ui.describe.layout import Column, Flow, Panel
from isitok.ui.describe.screen_page import MESSAGE, Page
from isitok.ui.describe.type import Type
from isitok.ui.describe.widget import Widget
from isitok.ui.describe.widgets.button import Button
from isitok.ui.describe.widgets.label import Label, heading
from isitok.ui.describe.widgets.marks import Chip

SHOWN: Final = 100
"""The most problems shown: nobody reads thousands."""


class CheckAgain(Event, Value):
    """The files may have been mended."""


class Mend(Event, Value):
    """Open the file of this problem."""

    path: Path


class CheckedScene(Saying, kw_only=True):
    """The problems in a folder of packs, or in one pack."""

    folder: Path
    problems: tuple[Problem, ...]
    stories: int

    def page(self, desk: Desk) -> Page:
        words = desk.words
        title = words("Check my stories")
        parts: list[Widget] = [
            Column(
                (
                    Label(text=title, type=Type.TITLE, level=1),
                    Label(text=self._sum(desk), type=Type.STORY, live=True),
                    Label(text=called(self.folder), soft=True, type=Type.SMALL, exact=True),
                ),
                gap=6,
            ),
            Flow((Button(id="again", text=words("Check again"), does=CheckAgain(), icon="refresh-cw"),)),
        ]
        if self.said:
            parts.append(Label(text=self.said, type=Type.STRONG, live=True, id=MESSAGE, exact=True))
        parts += [self._card(number, problem, desk) for number, problem in enumerate(self.problems[:SHOWN])]
        more = len(self.problems) - SHOWN
        if more > 0:
            parts.append(Label(text=words.many("{n} more isn’t shown.", "{n} more aren’t shown.", more)))
        return Page(
            title=title,
            header=header(desk, back=Pop(Changed())),
            body=Column(tuple(parts), gap=14),
            footer=footer(desk),
            focus="mend:0" if self.problems else "again",
            back=Pop(Changed()),
            said=self.said,
        )

    def _sum(self, desk: Desk) -> str:
        words = desk.words
        stories = words.many("{n} story was checked.", "{n} stories were checked.", self.stories)
        finish = sum(problem.to == FINISH for problem in self.problems)
        fix = sum(problem.to == FIX for problem in self.problems)
        rest = len(self.problems) - finish - fix
        told = [stories]
        if finish:
            told.append(words.many("{n} thing to finish.", "{n} things to finish.", finish))
        if fix:
            told.append(words.many("{n} mistake to fix.", "{n} mistakes to fix.", fix))
        if finish or fix:
            told.append(words("Until then, the game leaves these stories out."))
        if rest:
            told.append(words.many("{n} thing to look at.", "{n} things to look at.", rest))
        if not self.problems:
            told.append(words("Nothing to mend."))
            told.append(words("The check knows words, not what a story means: somebody else reads it first."))
        return " ".join(told)

    def _card(self, number: int, problem: Problem, desk: Desk) -> Widget:
        words, place = desk.words, problem.place
        path = Path(place.file)
        where = words("{file}, line {line}", file=path.name, line=place.line) if place.line else path.name
        kind = words("To look at")
        if problem.severity is Severity.ERROR:
            kind = words("To finish") if problem.to == FINISH else words("To fix")
        elif problem.severity is Severity.QUESTION:
            kind = words("A question")
        pack = path.parent.parent if path.parent.name in ("scenarios", "weeks") else path.parent
        lines: list[Widget] = [
            Flow((heading(where, Type.STRONG), Chip(text=kind), Label(text=pack.name, type=Type.SMALL, soft=True))),
            Label(text=with_stop(capital(problem.message)), exact=True),
            *([Label(text=f"{capital(problem.hint)}.", soft=True, exact=True)] if problem.hint else []),
            *self._opens(number, path, where, desk),
        ]
        return Panel(Column(tuple(lines), gap=8), pad=18)

    def _opens(self, number: int, path: Path, where: str, desk: Desk) -> tuple[Widget, ...]:
        words, id_ = desk.words, f"mend:{number}"
        if path.suffix.lower() == ".yaml":
            name = words("Open the file: {where}", where=where)
            return (Flow((Button(id=id_, text=words("Open the file"), does=Mend(path), name=name, icon="type"),)),)
        name = words("Open the folder: {where}", where=where)
        return (Flow((Button(id=id_, text=words("Open the folder"), does=Mend(path), name=name),)),)

    @on(CheckAgain)
    def _check_again(self, event: CheckAgain, desk: Desk) -> Change:
        return _begin_check(self.folder, desk, replaces=True)

    @on(Mend)
    def _open(self, mend: Mend, desk: Desk) -> Change:
        path = mend.path
        if path.suffix.lower() == ".yaml":
            return Do(OpenText(path), self._after_showing)
        return Do(OpenFolder(path if is_folder(path) else path.parent), self._after_showing)


def check(folder: Path | None, desk: Desk) -> Change:
    """Check the packs in a folder, or a pack, and show what is found."""
    if folder is None:
        return Push(CheckedScene(folder=Path(), problems=(), stories=0))
    return _begin_check(folder, desk, replaces=False)


def _begin_check(folder: Path, desk: Desk, *, replaces: bool) -> Change:
    work = Work(folder, partial(_check, folder, desk.kept.plans))
    return Do(ReadPacks(), at_work(work, desk.words("Checking the stories …"), partial(_after_check, folder, replaces)))


def _check(folder: Path, own: Path | None) -> Report:
    return check_paths([folder] if is_folder(folder) else [], beside=[own] if own and is_folder(own) else [])


def _after_check(folder: Path, replaces: bool, outcome: Outcome, desk: Desk) -> Change:
    report = outcome.found if isinstance(outcome.found, Report) else Report(problems=(), packs=(), files=0)
    problems = tuple(sorted(report.problems, key=lambda one: (one.severity is not Severity.ERROR, one)))
    said = desk.words.trouble(outcome.trouble)
    scene = CheckedScene(folder=folder, problems=problems, stories=report.files, said=said)
    return Replace(scene) if replaces else Push(scene)
