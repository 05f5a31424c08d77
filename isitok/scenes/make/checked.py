"""What the check says of one's own stories: each story by its title, and the way to what is to be mended in it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Final

from isitok import ui
from isitok.base.disk import called, is_folder
from isitok.base.event import Event
from isitok.base.jobs import Outcome, Work
from isitok.base.value import Value
from isitok.edit.copying import title_in
from isitok.format.problem import FINISH, FIX, Problem, Severity, by_file
from isitok.i18n.sentences import sentence
from isitok.library.check_report import Report, check_paths
from isitok.library.folders import WEEKS, is_scenario_name, pack_around
from isitok.scenes.form.form_page import open_form
from isitok.scenes.form.plain_hints import in_plain_words
from isitok.scenes.frame import footer, header, last_said
from isitok.scenes.make.make_parts import Changed
from isitok.scenes.saying import Saying
from isitok.scenes.scene import Change, Desk, Do, Pop, Push, Replace, on
from isitok.scenes.tasks import OpenFolder, OpenText, ReadPacks
from isitok.scenes.work_page import at_work

SHOWN: Final = 100
"""The most problems shown: nobody reads thousands."""


class CheckAgain(Event, Value):
    """The files may have been mended."""


class Mend(Event, Value):
    """Go to where this can be mended."""

    problem: Problem


class Checked(Value):
    """What was found, sorted by pack and title, and what the stories are called, by file."""

    problems: tuple[Problem, ...]
    titles: Mapping[str, str]
    stories: int


class CheckedScene(Saying, kw_only=True):
    """The problems in a folder of packs, or in one pack."""

    folder: Path
    found: Checked

    def page(self, desk: Desk) -> ui.Page:
        words = desk.words
        title = words("Check my stories")
        parts: list[ui.Widget] = [
            ui.Column(
                (
                    ui.title(title),
                    ui.Label(text=self._sum(desk), type=ui.Type.STORY, live=True),
                    ui.Label(text=called(self.folder), soft=True, type=ui.Type.SMALL, exact=True),
                ),
                gap=6,
            ),
            ui.Flow((ui.Button(id="again", text=words("Check again"), does=CheckAgain(), icon="refresh-cw"),)),
        ]
        parts += last_said(self.said, exact=True)
        shown = enumerate(self.found.problems[:SHOWN])
        parts += [self._card(file, tuple(of), desk) for file, of in groupby(shown, key=lambda one: one[1].place.file)]
        more = len(self.found.problems) - SHOWN
        if more > 0:
            parts.append(ui.Label(text=words.many("{n} more isn’t shown.", "{n} more aren’t shown.", more)))
        return ui.Page(
            title=title,
            header=header(desk, back=Pop(Changed())),
            body=ui.Column(tuple(parts), gap=14),
            footer=footer(desk),
            focus="again",
            back=Pop(Changed()),
            said=self.said,
        )

    def _sum(self, desk: Desk) -> str:
        words, problems = desk.words, self.found.problems
        stories = words.many("{n} story was checked.", "{n} stories were checked.", self.found.stories)
        finish = sum(problem.to == FINISH for problem in problems)
        fix = sum(problem.to == FIX for problem in problems)
        rest = len(problems) - finish - fix
        told = [stories]
        if finish:
            told.append(words.many("{n} thing to finish.", "{n} things to finish.", finish))
        if fix:
            told.append(words.many("{n} mistake to fix.", "{n} mistakes to fix.", fix))
        if finish or fix:
            told.append(words("Until then, the game leaves these stories out."))
        if rest:
            told.append(words.many("{n} thing to look at.", "{n} things to look at.", rest))
        if not problems:
            told.append(words("Nothing to mend."))
            told.append(words("The check knows words, not what a story means: somebody else reads it first."))
        return " ".join(told)

    def _card(self, file: str, problems: tuple[tuple[int, Problem], ...], desk: Desk) -> ui.Widget:
        """What is to be done in one file."""
        path = Path(file)
        title, pack = self.found.titles.get(file, path.name), pack_around(path).name
        named = () if self.folder.name == pack else (ui.Label(text=pack, type=ui.Type.SMALL, soft=True),)
        parts = [part for number, problem in problems for part in self._problem(number, problem, title, desk)]
        return ui.Panel(ui.Column((ui.Flow((ui.heading(title), *named), gap=12), *parts), gap=10), pad=18)

    def _problem(self, number: int, problem: Problem, title: str, desk: Desk) -> tuple[ui.Widget, ...]:
        words, path = desk.words, Path(problem.place.file)
        told = " ".join(map(sentence, filter(None, (problem.message, problem.hint))))
        told = in_plain_words(problem, words) if _is_for_the_form(path) else told
        kind, icon, tone = words("To look at"), "info", ui.Tone.BRAND
        if problem.to:
            kind, icon, tone = words("To fix"), "triangle-alert", ui.Tone.NOT_OK
            if problem.to == FINISH:
                kind, icon, tone = words("To finish"), "contrast", ui.Tone.DEPENDS
        elif problem.severity is Severity.QUESTION:
            kind, icon = words("A question"), "messages-square"
        return ui.Point(icon=icon, title=kind, text=told, tone=tone, exact=True), ui.Flow(
            (_opens(number, problem, title, desk),)
        )

    @on(CheckAgain)
    def _check_again(self, event: CheckAgain, desk: Desk) -> Change:
        return _begin_check(self.folder, desk, replaces=True)

    @on(Changed)
    def _look_again(self, changed: Changed, desk: Desk) -> Change:
        return _begin_check(self.folder, desk, replaces=True)

    @on(Mend)
    def _mend(self, mend: Mend, desk: Desk) -> Change:
        path = Path(mend.problem.place.file)
        if _is_for_the_form(path):
            return open_form(path, self.found.titles.get(str(path), path.stem), at=mend.problem)
        if path.suffix.lower() == ".yaml":
            return Do(OpenText(path), self._after_showing)
        return Do(OpenFolder(path if is_folder(path) else path.parent), self._after_showing)


def _is_for_the_form(path: Path) -> bool:
    return is_scenario_name(path.name) and path.parent.name != WEEKS


def _opens(number: int, problem: Problem, title: str, desk: Desk) -> ui.Button:
    words, id_, path = desk.words, f"mend:{number}", Path(problem.place.file)
    if _is_for_the_form(path):
        name = words("Go there: {where}", where=title)
        return ui.Button(id=id_, text=words("Go there"), does=Mend(problem), name=name, icon="pencil")
    if path.suffix.lower() == ".yaml":
        name = words("Open the file: {where}", where=title)
        return ui.Button(id=id_, text=words("Open the file"), does=Mend(problem), name=name, icon="type")
    name = words("Open the folder: {where}", where=title)
    return ui.Button(id=id_, text=words("Open the folder"), does=Mend(problem), name=name)


def check(folder: Path | None, desk: Desk) -> Change:
    """Check the packs in a folder, or a pack, and show what is found."""
    if folder is None:
        return Push(CheckedScene(folder=Path(), found=Checked((), {}, 0)))
    return _begin_check(folder, desk, replaces=False)


def _begin_check(folder: Path, desk: Desk, *, replaces: bool) -> Change:
    work = Work(folder, partial(_check, folder, desk.kept.plans))
    return Do(ReadPacks(), at_work(work, desk.words("Checking the stories …"), partial(_after_check, folder, replaces)))


def _check(folder: Path, own: Path | None) -> Checked:
    report: Report = check_paths([folder] if is_folder(folder) else [], beside=[own] if own and is_folder(own) else [])
    files = {one.place.file for one in report.problems}
    titles = {file: title_in(Path(file)) for file in files if is_scenario_name(Path(file).name)}

    def place(one: Problem) -> tuple[object, ...]:
        file = one.place.file
        return (
            str(pack_around(Path(file))),
            titles.get(file, "").casefold(),
            *by_file(one),
        )

    return Checked(tuple(sorted(report.problems, key=place)), titles, report.files)


def _after_check(folder: Path, replaces: bool, outcome: Outcome, desk: Desk) -> Change:
    found = outcome.found if isinstance(outcome.found, Checked) else Checked((), {}, 0)
    scene = CheckedScene(folder=folder, found=found, said=desk.words.trouble(outcome.trouble))
    return Replace(scene) if replaces else Push(scene)
