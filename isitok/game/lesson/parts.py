"""The parts of a lesson with their minutes: one list, which wall, adult's window, text play, papers and record read.

They come from its plan's ``times``; without these, from the game's own. No other place knows minutes. On screens and
paper they are *steps*; in code a step is a kind of stop.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from isitok.base.value import Value, replace
from isitok.format.lesson import BeforeAfter, LessonPlan
from isitok.format.lesson_times import (
    AFTER,
    BEFORE,
    CLOSE,
    FIRST,
    LAST,
    PRACTICE,
    SHORT,
    SPARE,
    START,
    WEEK,
    split,
    story,
)
from isitok.format.wanted_parts import wanted_by
from isitok.game.play.stops import Step

_WHOLE: Final[Mapping[str, int]] = {
    START: 4, FIRST: 5, story(0): 13, story(1): 12, PRACTICE: 3, LAST: 5, CLOSE: 6, SPARE: 2,
}  # fmt: skip
_WITH_BEFORE: Final[Mapping[str, int]] = {
    START: 4, FIRST: 5, BEFORE: 4, story(0): 12, story(1): 11, LAST: 5, CLOSE: 6, SPARE: 3,
}  # fmt: skip
_WITH_AFTER: Final[Mapping[str, int]] = {
    START: 4, FIRST: 5, story(0): 12, story(1): 11, AFTER: 4, LAST: 5, CLOSE: 6, SPARE: 3,
}  # fmt: skip
_READY: Final[Mapping[int, tuple[Mapping[str, int], ...]]] = {
    50: (_WHOLE, _WITH_BEFORE, _WITH_AFTER),
    20: ({START: 1, FIRST: 3, story(0): 9, LAST: 3, CLOSE: 3, SPARE: 1},),
    10: ({START: 1, story(0): 7, CLOSE: 2},),
}
"""Minutes of a ready lesson → how they are divided, by what it has."""

_AROUND: Final[Mapping[int, tuple[int, int]]] = {
    10: (1, 2), 15: (2, 3), 20: (1, 3), 25: (2, 3), 30: (2, 4), 50: (4, 6),
}  # fmt: skip
"""Minutes of any other lesson, or of a small group → those for its start and its close; stories share what is left."""
_A_QUESTION: Final[Mapping[int, int]] = {50: 5}
_USUAL_QUESTION: Final = 3
_A_VOTE: Final[Mapping[int, int]] = {50: 4}
_USUAL_VOTE: Final = 2
_A_DAY: Final = 10
"""Minutes of one day of a week, where there are so many."""


class LessonPart(Value):
    """One part of a lesson: "story-2", from its eleventh minute on, for 9 minutes."""

    key: str
    minutes: int
    begins: int = 0  # minutes after the lesson's beginning
    steps: tuple[Step, ...] = ()  # its pages on the wall; a story's are those of its mode
    about: int = 0  # which story, or which work, its pages are about, from 0

    @property
    def kind(self) -> str:
        """What it is, without its number: "story"."""
        return split(self.key)[0]

    @property
    def number(self) -> int:
        """Which of its kind it is, from 0."""
        return split(self.key)[1]


def parts_of(plan: LessonPlan, stories: int | None = None) -> tuple[LessonPart, ...]:
    """The parts of a lesson, in order. They add up to its minutes.

    ``stories``: how many of its stories can be played, if not all: the minutes of the others are to spare.
    """
    there = len(plan.cards) if stories is None else stories
    here = set(wanted_by(plan, there))
    times = _written(plan, here, there) or _ready(plan, here) or dict(_shared(plan.minutes, [*wanted_by(plan, there)]))
    return tuple(_one_after_another(times))


def usual_parts(minutes: int, stories: int) -> tuple[LessonPart, ...]:
    """The parts of a lesson, or of a small group, of which only this is known."""
    return tuple(_one_after_another(dict(_shared(minutes, [story(number) for number in range(stories)]))))


def short_parts() -> tuple[LessonPart, ...]:
    """The parts of a ready lesson in 20 minutes, of which nothing else is known."""
    return tuple(_one_after_another(_READY[SHORT][0]))


def in_20(plan: LessonPlan) -> LessonPlan:
    """The plan of the same lesson in 20 minutes: one story, its first and last question, and help."""
    cards = (plan.short_card,) if plan.short_card else plan.cards[:1]
    worked = any(split(part)[0] == "work" for part in plan.times_20)
    return replace(
        plan,
        minutes=SHORT,
        cards=cards,
        before_after=BeforeAfter(),
        stories={id_: talk for id_, talk in plan.stories.items() if id_ in cards},
        short=False,
        short_card="",
        times=plan.times_20,
        times_20={},
        work=plan.work if worked else (),
    )


def _written(plan: LessonPlan, here: set[str], stories: int) -> dict[str, int]:
    """As its plan says, but for what isn't there any more; nothing where a story has come that it doesn't know."""
    if not plan.times or any(story(number) not in plan.times for number in range(stories)):
        return {}
    return _but_for(plan.times, here)


def _ready(plan: LessonPlan, here: set[str]) -> dict[str, int]:
    """The game's own minutes for a ready lesson that has just these parts."""
    if not plan.objective:
        return {}
    for times in _READY.get(plan.minutes, ()):
        if {part for part in times if _has_field(part)} == here:
            return dict(times)
    return {}


def _but_for(times: Mapping[str, int], here: set[str]) -> dict[str, int]:
    kept = {part: minutes for part, minutes in times.items() if not _has_field(part) or part in here}
    left = sum(times.values()) - sum(kept.values())
    return {**kept, SPARE: kept.get(SPARE, 0) + left} if left else kept


def _has_field(part: str) -> bool:
    return part in (FIRST, BEFORE, WEEK, AFTER, LAST) or split(part)[0] in ("story", "work")


def _shared(minutes: int, wanted: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Start and close first; then what each question and vote takes; the stories share what is left."""
    start, close = _AROUND[minutes]
    each = {
        part: _A_VOTE.get(minutes, _USUAL_VOTE)
        if part in (BEFORE, AFTER)
        else _A_QUESTION.get(minutes, _USUAL_QUESTION)
        for part in wanted
        if split(part)[0] not in ("story", "work", WEEK)
    }
    if WEEK in wanted:
        each[WEEK] = min(_A_DAY, minutes - start - close - sum(each.values()))
    shared = [part for part in wanted if part not in each]
    left = max(len(shared), minutes - start - close - sum(each.values()))
    yield START, start
    for part in wanted:
        yield part, each[part] if part in each else _share(left, len(shared), shared.index(part))
    yield CLOSE, close
    if left and not shared:
        yield SPARE, left


def _share(minutes: int, among: int, number: int) -> int:
    """Whole minutes: the first ones get one more."""
    return minutes // among + (number < minutes % among)


def _one_after_another(times: Mapping[str, int]) -> Iterator[LessonPart]:
    begins = 0
    for part, minutes in times.items():
        yield LessonPart(part, minutes, begins)
        begins += minutes
