"""The lessons that were broken off: one is gone on with, or deleted; or a new one begins."""

from pathlib import Path

from isitok import ui
from isitok.base.event import Event
from isitok.base.value import Value, replace
from isitok.game.doors import Door
from isitok.game.play.stops import Step
from isitok.i18n.screen_words import Words
from isitok.i18n.sentences import join_sentences
from isitok.scenes.asking import Ask
from isitok.scenes.frame import footer, header, last_said, leads_on
from isitok.scenes.lesson.kept import all_kept, when_kept
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.resume import load_kept_lesson, needs_gate
from isitok.scenes.on_event import CardRead, GoOnWith, NewLesson
from isitok.scenes.scene import BaseScene, Change, Desk, Do, Pop, Push, Replace, on
from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.tasks import ForgetLesson, KeepLesson
from isitok.store.autosave import MOST_KEPT


class ForgetKept(Event, Value):
    """The lesson in this file is to be deleted."""

    file: Path


class Forgotten(Event, Value):
    """One of them was deleted, as far as it could be."""


class Unfinished(Value):
    """A lesson that was broken off."""

    file: Path
    told: str  # "Was that a yes? Story 1 of 2. Monday 9:10"


class UnfinishedScene(BaseScene, Value, kw_only=True):
    """It comes after the staff card, where any was broken off; or over a lesson that can't begin, as six were."""

    lessons: tuple[Unfinished, ...]
    ticked: bool = False  # the staff card was read to its end just before
    full: bool = False  # one of them is ended or deleted before another begins
    for_staff: bool = False  # that would be a staff meeting
    said: str = ""

    def page(self, desk: Desk) -> ui.Page:
        """Each with its two buttons; the latest first."""
        desk = desk.for_staff if self.for_staff else desk
        words = desk.words
        title = words("Unfinished lessons")
        rows = tuple(_row(number, lesson, desk) for number, lesson in enumerate(self.lessons, start=1))
        more = words("Each is kept for 14 days: stories, step and counts, no names. Ending it deletes it.")
        body = ui.Column(
            (
                ui.title(title),
                *last_said(self.said),
                *rows,
                *((ui.Label(text=more, soft=True, type=ui.Type.SMALL),) if rows else ()),
            ),
            gap=14,
        )
        new = () if self.full else (leads_on("new", words("A new lesson"), Pop(NewLesson(self.ticked))),)
        return ui.Page(
            title=words("{title} – Class – #isitok?", title=title),
            name=title,
            header=header(desk),
            body=body,
            footer=footer(desk, *new),
            focus="" if self.full else "go-on:1" if rows else "new",
            enter="" if self.full else "new",
            back=Pop(),
            said=self.said,
        )

    @on(GoOnWith, CardRead)
    def _go_on(self, event: GoOnWith | CardRead, desk: Desk) -> Change:
        """After the staff card where that is needed."""
        wanted = event.wanted if isinstance(event, CardRead) else event
        ticked = self.ticked or (isinstance(event, CardRead) and event.ticked)
        if not isinstance(wanted, GoOnWith):
            return None
        change = go_on_with(wanted.file, desk, ticked=ticked)
        return Replace(self._anew(desk, change)) if isinstance(change, str) else change

    @on(ForgetKept)
    def _ask(self, event: ForgetKept, desk: Desk) -> Change:
        when = when_kept(event.file, desk.words)
        return Push(ask_to_forget(when, Do(ForgetLesson((event.file,)), Pop(Forgotten())), desk.words))

    @on(Forgotten)
    def _without_it(self, event: Forgotten, desk: Desk) -> Change:
        return Replace(self._anew(desk, ""))

    def _anew(self, desk: Desk, said: str) -> "UnfinishedScene":
        return replace(self, lessons=unfinished(desk), said=said)


def unfinished(desk: Desk) -> tuple[Unfinished, ...]:
    """The lessons that were broken off, the latest first. One that can't go on says so once it is to."""
    return tuple(Unfinished(file, _told(file, desk)) for file in all_kept(desk))


def wait_for_one(desk: Desk, *, for_staff: bool = False) -> UnfinishedScene | None:
    """What comes instead of a lesson that is to begin, where as many as can be are kept; None where it can begin."""
    found = all_kept(desk)
    if len(found) < MOST_KEPT:
        return None
    told = desk.words("There are {n} unfinished lessons. End or delete one. Then start again.", n=len(found))
    return UnfinishedScene(lessons=unfinished(desk), full=True, for_staff=for_staff, said=told)


def go_on_with(file: Path | None, desk: Desk, *, ticked: bool) -> Change | str:
    """The lesson in this file, after the staff card where that is needed; or why it can't go on."""
    scene, why_not = load_kept_lesson(file, desk)
    if scene is None or file is None:
        return desk.words.trouble(why_not)
    if needs_gate(scene) and not ticked:
        return Push(StaffCardScene(wanted=GoOnWith(file), must=True, for_staff=scene.lesson.for_staff))
    return Do(KeepLesson(scene.to_data()), Push(scene))


def ask_to_forget(when: str, forget: Do, words: Words) -> Ask:
    """It asks once, as one press would otherwise delete all that a class has said. ``when`` it was kept, in words."""
    return Ask(
        behind=Door.CLASS,
        question=words("Delete the lesson of {when}?", when=when),
        told=words("Its stories, its step and its counts, for good. Nobody can go on with it then."),
        answers=(ui.Button(id="forget-now", text=words("Delete it now"), does=forget),),
        stay=words("Keep it"),
    )


def _row(number: int, lesson: Unfinished, desk: Desk) -> ui.Widget:
    words, told = desk.words, lesson.told
    buttons = (
        ui.Button(
            id=f"go-on:{number}",
            text=words("Go on"),
            does=GoOnWith(lesson.file),
            icon="play",
            name=words("Go on: {lesson}", lesson=told),
        ),
        ui.Button(
            id=f"forget:{number}",
            text=words("Delete"),
            does=ForgetKept(lesson.file),
            name=words("Delete: {lesson}", lesson=told),
        ),
    )
    return ui.Panel(ui.Flow((ui.Label(text=told, type=ui.Type.STRONG), *buttons)), pad=14)


def _told(file: Path, desk: Desk) -> str:
    from isitok.store.autosave import load_lesson

    words, kept = desk.words, load_lesson(file).lesson
    when = when_kept(file, words)
    scene = _scene_of(kept, desk) if kept else None
    if scene is None:
        return words("Lesson of {when}", when=when)
    lesson = scene.lesson
    title = scene.title or next((one.title for one in lesson.told), "")
    story = sum(stop.step is Step.STORY for stop in lesson.line[: lesson.at + 1])
    where = words("Story {n} of {all}", n=story, all=len(lesson.cards)) if story else words("At the start")
    return join_sentences(title, where, when)


def _scene_of(kept: object, desk: Desk) -> LessonScene | None:
    from isitok.scenes.lesson.resume import resume_scene

    return resume_scene(kept, desk.library) if isinstance(kept, dict) else None
