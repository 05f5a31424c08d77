"""The steps of a lesson in the adult's window: when each began or should begin, and the pages of the one that is on."""

import time
from collections.abc import Iterator
from typing import Final

from isitok import ui
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.lesson.parts import LessonPart
from isitok.game.play.stops import IN_ROUND, Step, Stop
from isitok.i18n.screen_words import Words
from isitok.scenes.lesson.briefing import step_name
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.lesson_parts import GoToPage, GoToStep
from isitok.scenes.lesson.steps_list import name_of
from isitok.scenes.scene import Desk
from isitok.store.clock import local_time

_FOR_EACH_ACT: Final = frozenset({Step.VOTE, Step.WHY})


def steps_beside(shown: LessonScene, desk: Desk) -> ui.Widget:
    """All steps, in order; a press leads to the first page of one, which shows no answer."""
    words, lesson = desk.words, shown.lesson
    title = words("The lesson · {n} min", n=sum(part.minutes for part in lesson.parts))
    rows: list[ui.Widget] = [ui.heading(title, tone=ui.Tone.BRAND)]
    for part in lesson.parts:
        rows.append(_row(part, shown, words))
        if part == lesson.part:
            rows += _pages(part, lesson, words)
    return ui.Panel(ui.Column(tuple(rows), gap=8), pad=14)


def ends_at(shown: LessonScene, behind: int) -> str:
    """The time of day at which it will be over, by how far behind it is."""
    return _clock(shown.began + 60 * (shown.minutes + max(0, behind)))


def minutes_behind(shown: LessonScene, minutes: int) -> int:
    """By how many minutes a lesson is behind its steps, so many minutes after it began; below nought: ahead."""
    part = shown.lesson.part
    if part is None:
        return 0
    late, early = minutes - part.begins - part.minutes, part.begins - minutes
    return late if late > 0 else -early if early > 0 else 0


def _row(part: LessonPart, shown: LessonScene, words: Words) -> ui.Widget:
    name, when = name_of(part, shown.lesson, words), _when(part, shown)
    minutes = words("{n} min", n=part.minutes)
    if not (part.steps or part.kind == "story"):
        told = " ".join(text for text in (when, name) if text)
        return ui.Flow(
            (ui.Label(text=told, type=ui.Type.SMALL, soft=True),),
            (ui.Label(text=minutes, type=ui.Type.SMALL, soft=True),),
        )
    over = _is_over(part, shown.lesson)
    text = " ".join(each for each in (when, name) if each)
    told = words("{step}, {minutes}: over", step=text, minutes=minutes)
    step = ui.Button(
        id=f"step:{part.key}",
        text=text,
        does=GoToStep(part.key),
        name=told if over else words("{step}, {minutes}", step=text, minutes=minutes),
        kind=ui.ButtonKind.PLAIN if part == shown.lesson.part else ui.ButtonKind.QUIET,
        icon="check" if over else "",
    )
    return ui.Flow((step,), (ui.Label(text=minutes, type=ui.Type.SMALL, soft=True, silent=True),))


def _is_over(part: LessonPart, lesson: Lesson) -> bool:
    """Whether something of it has been on the screen, and it isn't on now."""
    return part != lesson.part and any(lesson.part_of(stop) == part for stop in lesson.seen)


def _when(part: LessonPart, shown: LessonScene) -> str:
    if not shown.began:
        return ""
    return _clock(shown.begun.get(part.key, shown.began + 60 * part.begins))


def _clock(seconds: int) -> str:
    return time.strftime("%H:%M", local_time(seconds))


def _pages(part: LessonPart, lesson: Lesson, words: Words) -> Iterator[ui.Widget]:
    """The pages of the step that is on. What has been shown can be gone back to."""
    here = _page_of(lesson.stop)
    laid: dict[object, int] = {}
    for at, stop in enumerate(lesson.line):
        if lesson.part_of(stop) == part:
            laid.setdefault(_page_of(stop), at)
    if len(laid) < 2:
        return
    for page, at in laid.items():
        stop = lesson.line[at]
        name = _page_name(stop, words)
        if page == here:
            yield ui.Point(icon="arrow-right", text=name, type=ui.Type.STRONG)
        elif stop in lesson.seen:
            yield ui.Flow(
                (ui.Button(id=f"page:{at}", text=name, does=GoToPage(at), kind=ui.ButtonKind.QUIET, icon="check"),)
            )
        else:
            yield ui.Label(text=name, type=ui.Type.SMALL, soft=True)


def _page_of(stop: Stop) -> object:
    """What is one page to whoever leads: from the second act on, the whole act; a round with what is told of it."""
    if stop.step in IN_ROUND:
        return Step.ROUND
    return stop.act if stop.act and stop.step in _FOR_EACH_ACT else stop.step


def _page_name(stop: Stop, words: Words) -> str:
    if stop.act and stop.step in _FOR_EACH_ACT:
        return words("Act {n}", n=stop.act + 1)
    return step_name(stop.step, words)
