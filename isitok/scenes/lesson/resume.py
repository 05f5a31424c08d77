"""Resumes a lesson that was kept in case of a fire alarm."""

import re
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from isitok.base.trouble import Trouble
from isitok.format.codec import CodecError, decode
from isitok.format.lesson import LessonPlan
from isitok.format.lesson_ways import SCENARIOS_IN, AnswerBy, ScoresShown
from isitok.format.staff_card import GroundRule
from isitok.format.story import Scenario
from isitok.format.week import Week
from isitok.game.lesson import deal_lesson
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.lesson.saved import lesson_from_data, talks_from_data
from isitok.game.lesson.slips_read import slips_from
from isitok.game.play.stops import Step
from isitok.game.results.result_parts import ORDERS, YEARS
from isitok.library.library import Library
from isitok.scenes.lesson.lesson_page import LessonScene
from isitok.scenes.lesson.round import table
from isitok.scenes.scene import Desk

_A_DAY: Final = 24 * 60 * 60
_NUMBER: Final = re.compile("[0-9a-f]{32}")


def load_kept_lesson(file: Path | None, desk: Desk) -> tuple[LessonScene | None, Trouble | None]:
    """The lesson in this file at the step where it was; or None, and why it can't be resumed."""
    from isitok.store.autosave import load_lesson, set_lesson_aside, time_kept

    when, kept = time_kept(file), load_lesson(file)
    if kept.lesson is None or file is None:
        return None, kept.trouble
    scene = resume_scene(kept.lesson, desk.library, when)
    return (None, set_lesson_aside(file)) if scene is None else (scene, None)


def resume_scene(data: Mapping[str, Any], library: Library, when: float | None = None) -> LessonScene | None:
    """The lesson at the step where it was; None if the data makes no sense or its stories have changed.

    ``when`` it was kept, in seconds since the epoch: the break since then doesn't count as lesson.

    It is counted if its class was told so. But they no longer pass for people who were never counted before: they may
    have had another lesson since, and would then count as twice as many people.
    """

    def scenario(id_: str) -> Scenario | None:
        try:
            return library.scenario(id_)
        except KeyError:
            return None

    def week(id_: str) -> Week | None:
        return next((one for one in library.weeks() if one.id == id_), None)

    lesson = lesson_from_data(data.get("lesson"), scenario, week)
    rules, title = _rules(data.get("rules")), data.get("title")
    if lesson is None or not isinstance(title, str) or rules is None:
        return None
    try:
        answer, scores = AnswerBy(str(data.get("answer"))), ScoresShown(str(data.get("scores")))
    except ValueError:
        return None
    if (answer is AnswerBy.KEYS) != (lesson.teams > 0):
        return None
    counted, minutes = data.get("counted") is True, data.get("minutes")
    return LessonScene(
        lesson=lesson,
        number=_number(data),
        answer=answer,
        scores=scores,
        rules=rules,
        title=title,
        counted=counted,
        year=_one_of(YEARS, data.get("year")),
        order=_one_of(ORDERS, data.get("order")),
        question=_question(data.get("step"), lesson),
        talks=talks_from_data(data.get("talks")),
        plan=_plan(data.get("plan")),
        slips=slips_from(data.get("slips")),
        again=data.get("again") is True,
        begun=_begun(data.get("begun")),
        minutes=minutes if minutes in SCENARIOS_IN else 0,
        began=_began(data.get("began"), when),
    )


def _one_of(known: Sequence[str], kept: object) -> str:
    return kept if isinstance(kept, str) and kept in known else ""


def _begun(kept: object) -> Mapping[str, int]:
    """When each part began; nothing where it is damaged."""
    if not isinstance(kept, Mapping):
        return {}
    return {str(key): when for key, when in kept.items() if isinstance(when, int)}


def _plan(kept: object) -> LessonPlan | None:
    """What is taught besides the stories; nothing where it is damaged, or an earlier version kept nothing of it."""
    try:
        return None if kept is None else decode(LessonPlan, kept)
    except CodecError:
        return None


def _rules(kept: object) -> tuple[GroundRule, ...] | None:
    """The ground rules, each with how a wall says it; an earlier version kept the whole rule alone."""
    if not isinstance(kept, list):
        return None
    pairs = [[one, ""] if isinstance(one, str) else one for one in kept]
    if not all(
        isinstance(pair, list) and len(pair) == 2 and all(isinstance(text, str) for text in pair) for pair in pairs
    ):
        return None
    return tuple(GroundRule(rule=rule, short=short) for rule, short in pairs)


def _began(kept: object, when: float | None) -> int:
    """When it would have begun without the break; 0 where that isn't known or can't be."""
    if when is None or not isinstance(kept, int) or not 0 <= when - kept < _A_DAY:
        return 0
    return int(time.time() - (when - kept))


def _question(kept: object, lesson: Lesson) -> int:
    """Which of a round's questions was on the screen; the first where it isn't known."""
    if not kept or lesson.step is not Step.ROUND:
        return 0
    from isitok.scenes.rounds.after import count_pages

    return kept if isinstance(kept, int) and kept in range(count_pages(table(lesson, {}))) else 0


def _number(data: Mapping[str, Any]) -> str:
    """The lesson's number. A lesson without one gets a number that is the same wherever it is resumed."""
    number = data.get("number")
    if isinstance(number, str) and _NUMBER.fullmatch(number):
        return number
    import hashlib
    import json

    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()[:32]


def needs_gate(scene: LessonScene) -> bool:
    """Whether the staff card comes first, as before any lesson of these stories."""
    lesson = scene.lesson
    if lesson.day and lesson.day.play.week.adult_led:
        return True
    return deal_lesson.needs_gate((*lesson.cards, *lesson.before, *lesson.after))
