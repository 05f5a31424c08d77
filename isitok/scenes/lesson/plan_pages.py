"""A teacher's own lesson plans: the ones that exist, and what to mend in those that can't be read."""

from collections.abc import Iterable
from pathlib import Path

from isitok import ui
from isitok.base.disk import reason_of
from isitok.base.event import Event
from isitok.base.value import Value
from isitok.format.card import Card
from isitok.format.lesson import LessonPlan
from isitok.format.problem import Problem
from isitok.format.week import DAYS
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import capital, end_sentence
from isitok.library.lesson_checks import check_stories
from isitok.library.lesson_files import is_lesson_name
from isitok.scenes.frame import footer, header
from isitok.scenes.lesson.draft import LessonDraft, draft_from_plan, is_left_out
from isitok.scenes.make.browse import browse_for
from isitok.scenes.scene import BACK, BaseScene, Change, Desk, Do, FileCame, Pop, Push, Replace, on
from isitok.scenes.tasks import AskForFile
from isitok.store.plans import load_plan, load_plans

AGAIN = "try-again"
MOST = 60  # files of a folder; nobody looks through more on a screen


class PlanPicked(Event, Value):
    """The lesson of this file is to be opened: its name among the plans, or its path elsewhere."""

    file: str


class ChooseFile(Event, Value):
    """Look through the folders for a lesson."""


class Again(Event, Value):
    """Look again: the folder may be there by now."""


class PlansScene(BaseScene, Value, kw_only=True):
    """All the plans. The screen below is told which one was picked."""

    folder: str  # its title
    found: tuple[tuple[str, LessonPlan], ...]  # file and plan
    broken: tuple[Problem, ...] = ()
    unread: str = ""  # why the folder can't be read

    def page(self, desk: Desk) -> ui.Page:
        """A button for each plan, and a card for each file that has to be mended first."""
        words = desk.words
        title = words("Open a saved lesson")
        if self.unread or not (self.found or self.broken):
            return self._none(title, desk)
        parts: list[ui.Widget] = [
            ui.title(title),
            ui.Label(text=self._where(desk), soft=True, type=ui.Type.STORY),
            ui.Flow((_choose(words),)),
        ]
        plans = tuple(
            ui.Panel(
                ui.Column(
                    (
                        ui.Button(
                            id=f"plan:{file}",
                            text=plan.title,
                            does=Pop(PlanPicked(file)),
                            name=f"{plan.title}, {file}",
                        ),
                        ui.Label(text=_about(file, plan, desk), type=ui.Type.SMALL, soft=True),
                    ),
                    gap=6,
                ),
                pad=14,
            )
            for file, plan in self.found
        )
        if plans:
            parts.append(ui.Grid(plans, least=480, gap=12))
        parts += (_mend(problem, desk) for problem in self.broken)
        return ui.Page(
            title=title,
            header=header(desk),
            body=ui.Column(tuple(parts), gap=16),
            footer=footer(desk),
            focus=f"plan:{self.found[0][0]}" if self.found else BACK,
            back=Pop(),
        )

    def _where(self, desk: Desk) -> str:
        if desk.view.in_browser:
            return desk.words("Saved lessons are among your downloads: choose one there. This page keeps none of them.")
        return desk.words("Lessons are files in your documents, in {folder}.", folder=self.folder)

    def _none(self, title: str, desk: Desk) -> ui.Page:
        """Why there are none, and what to do about it."""
        words = desk.words
        told = [words("There are none yet. You can save a lesson once you have set it up."), self._where(desk)]
        again: tuple[ui.Widget, ...] = (ui.Flow((_choose(words),)),)
        if self.unread:
            told = [
                words("{folder} can’t be read ({reason}).", folder=self.folder, reason=self.unread),
                words("It is in your documents. Is that drive connected, or the network there? Then try again."),
            ]
            again = (ui.Fit(ui.Button(id=AGAIN, text=words("Try again"), does=Again(), kind=ui.ButtonKind.PRIMARY)),)
        lines = (ui.Label(text=line, type=ui.Type.STORY) for line in told)
        card = ui.Column((ui.title(title), *lines, *again), gap=18)
        return ui.Page(
            title=title,
            header=header(desk),
            body=ui.Panel(card, pad=32),
            footer=footer(desk),
            focus=AGAIN if self.unread else BACK,
            back=Pop(),
            narrow=True,
            middle=True,
        )

    @on(ChooseFile)
    def _choose_file(self, choose: ChooseFile, desk: Desk) -> Change:
        if desk.view.in_browser:
            return Do(AskForFile())
        title, none = desk.words("Where is the lesson?"), desk.words("There is no lesson and no folder in it.")
        return Push(browse_for(title, is_lesson_name, none, desk))

    @on(FileCame)
    def _chosen(self, came: FileCame, desk: Desk) -> Change:
        return Pop(PlanPicked(str(came.path))) if is_lesson_name(came.path.name) else None

    @on(Again)
    def _look_again(self, again: Again, desk: Desk) -> Change:
        return Replace(plans_in(desk))


def _choose(words: Words) -> ui.Button:
    return ui.Button(id="file", text=words("Choose a file"), does=ChooseFile())


def plans_in(desk: Desk) -> PlansScene:
    """The plans in this user's folder now."""
    folder, unread = desk.kept.plans or Path(), ""
    try:
        read = load_plans(folder, MOST) if desk.kept.plans else ()
    except OSError as error:
        read, unread = (), reason_of(error)
    return PlansScene(
        unread=unread,
        folder=folder.name,
        found=tuple((name, one.plan) for name, one in read if one.plan is not None),
        broken=tuple(problem for _, one in read if one.plan is None for problem in one.problems[:1]),
    )


def open_plan(draft: LessonDraft, name: str, desk: Desk) -> tuple[LessonDraft, tuple[str, ...]]:
    """The lesson of this file and its problems, each with its line. If it can't be read, the draft stays as it was."""
    words = desk.words
    try:
        read = load_plan((desk.kept.plans or Path()) / name)
    except OSError as error:
        return draft, (words("{folder} can’t be read ({reason}).", folder=name, reason=reason_of(error)),)
    if read.plan is None:
        return draft, tuple(_problem_line(problem, desk) for problem in read.problems)
    made, refused = draft_from_plan(draft, read.plan, desk)
    cards = {card.id: card for card in desk.library.cards}
    weeks = {week.id: week for pack in desk.library.packs for week in pack.weeks}
    problems = (*read.problems, *check_stories(read.plan, read.places, cards, weeks))
    said = [words("{title} is open.", title=read.plan.title)]
    said += [
        words("Left out: {problem}", problem=_problem_line(problem, desk))
        if problem.code in ("unknown-card", "repeated-card")
        else _problem_line(problem, desk)
        for problem in problems
    ]
    if read.plan.week in weeks and made.week is None:
        said.append(words("Left out: {title}. It touches what you leave out.", title=weeks[read.plan.week].title))
    return made, (*said, *say_left_out(refused, made, desk))


def say_left_out(refused: Iterable[Card], made: LessonDraft, desk: Desk) -> tuple[str, ...]:
    """Why each of these stories isn't in the lesson."""
    words = desk.words
    return tuple(
        words("Left out: {title}. It touches what you leave out.", title=card.title)
        if is_left_out(card, made)
        else words("Left out: {title} is not for these ages, or not for this nation.", title=card.title)
        for card in refused
        if not card.for_staff  # that is said by its line alone: not even its title is shown where it can't be opened
    )


def _problem_line(problem: Problem, desk: Desk) -> str:
    words, place = desk.words, problem.place
    where = words("{file}, line {line}", file=place.file, line=place.line) if place.line else place.file
    return f"{where}: {end_sentence(problem.message)}"


def _about(file: str, plan: LessonPlan, desk: Desk) -> str:
    words = desk.words
    ages = words("ages {ages}", ages=", ".join(words.label(band) for band in plan.ages))
    stories = words.many("{n} story", "{n} stories", len(plan.cards))
    if plan.week:
        stories = words("A week: {day}", day=words.label(DAYS[plan.which_day]))
    return " · ".join((ages, words("{n} min", n=plan.minutes), stories, file))


def _mend(problem: Problem, desk: Desk) -> ui.Widget:
    hint = capital(problem.hint)
    told = (ui.Label(text=_problem_line(problem, desk), exact=True), ui.Label(text=hint, soft=True, exact=True))
    return ui.Panel(ui.Column(told, gap=4), pad=18)
