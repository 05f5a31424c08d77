"""Which pages the parts of a lesson have on the wall: each thing in its plan once, in the order of the lesson."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from isitok.base.value import replace
from isitok.format.lesson import LessonPlan
from isitok.format.lesson_times import AFTER, BEFORE, FIRST, LAST, SPARE, WEEK
from isitok.format.story import Scenario
from isitok.game.lesson.parts import LessonPart
from isitok.game.play import stops
from isitok.game.play.stops import Step

WORDS_BESIDE: Final = 45
"""Of an objective and its key words together: more of them are a page of their own."""

_ONE: Final[Mapping[str, Step]] = {
    FIRST: Step.FIRST,
    BEFORE: Step.BEFORE,
    WEEK: Step.WEEK,
    "work": Step.WORK,
    "vote": Step.OWN,
    LAST: Step.LAST_QUESTION,
}


def with_pages(parts: Sequence[LessonPart], plan: LessonPlan, cards: Sequence[Scenario]) -> tuple[LessonPart, ...]:
    """The parts with their pages. One that would have none isn't there, and its minutes are to spare."""
    laid = [_laid(part, parts, plan, cards) for part in parts]
    kept = [part for part in laid if part.steps or part.kind == "story" or part.key == SPARE]
    left = sum(part.minutes for part in parts) - sum(part.minutes for part in kept)
    if left and any(part.key == SPARE for part in kept):
        kept = [replace(part, minutes=part.minutes + left) if part.key == SPARE else part for part in kept]
    elif left:
        kept.append(LessonPart(SPARE, left))
    return tuple(_one_after_another(kept))


def _laid(part: LessonPart, parts: Sequence[LessonPart], plan: LessonPlan, cards: Sequence[Scenario]) -> LessonPart:
    match part.kind:
        case "start":
            return replace(part, steps=tuple(_start(plan)))
        case "practice":
            told = _practised(part, parts, cards)
            steps = (Step.PRACTICE,) if told is not None or plan.stretch else ()
            return replace(part, steps=steps, about=told or 0)
        case "after":
            return replace(part, steps=(Step.AFTER, Step.KEY_WHY))
        case "close":
            owed = any(one.key == BEFORE for one in parts) and not any(one.key == AFTER for one in parts)
            whys = (Step.KEY_WHY,) if owed else ()
            ends = (Step.HELP,) if plan.week and not plan.objective else stops.LAST  # a day by itself ends with help
            return replace(part, steps=(*whys, Step.BOX, *ends))
        case kind:
            return replace(part, steps=(_ONE[kind],) if kind in _ONE else (), about=part.number)


def _start(plan: LessonPlan) -> Iterator[Step]:
    if plan.objective:
        yield Step.START
        if plan.words and not words_beside(plan):
            yield Step.WORDS
    yield Step.RULES


def words_beside(plan: LessonPlan) -> bool:
    """Whether the key words have room beside the objective."""
    texts = (plan.objective, *plan.words, *plan.words.values())
    return sum(len(text.split()) for text in texts) <= WORDS_BESIDE


def _practised(part: LessonPart, parts: Sequence[LessonPart], cards: Sequence[Scenario]) -> int | None:
    """The story just played that has first words, from 0; None where none has."""
    played = [one.number for one in parts[: parts.index(part)] if one.kind == "story"]
    return next((number for number in reversed(played) if number < len(cards) and cards[number].tell), None)


def _one_after_another(parts: Sequence[LessonPart]) -> Iterator[LessonPart]:
    begins = 0
    for part in parts:
        yield replace(part, begins=begins)
        begins += part.minutes
