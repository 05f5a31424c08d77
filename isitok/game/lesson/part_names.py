"""What the parts of a lesson are called: on the wall, in the adult's window, in text play and on paper alike."""

from collections.abc import Iterable, Sequence
from typing import Final

from isitok.format.lesson_times import AFTER, BEFORE, CLOSE, FIRST, LAST, PRACTICE, SPARE, START, WEEK
from isitok.game.lesson.parts import LessonPart
from isitok.game.play.stops import Step
from isitok.i18n.screen_words import Words, later

_NAMES: Final = {
    START: later("Objective and rules"),
    FIRST: later("First question"),
    BEFORE: later("Vote before"),
    WEEK: later("A day on one phone"),
    PRACTICE: later("Say it to a partner"),
    AFTER: later("Vote after"),
    LAST: later("Last question"),
    CLOSE: later("Box, one thing, help"),
    SPARE: later("Spare"),
    "work": later("Work in groups"),
    "vote": later("A vote of our own"),
}


def part_name(part: LessonPart, titles: Sequence[str], words: Words, *, ready: bool = True, day: str = "") -> str:
    """A part in a few words, without an answer.

    ``titles`` of the stories; ``ready``: the lesson has an objective; ``day``: of which week, and which one it has.
    """
    if part.kind == "story":
        title = titles[part.number] if part.number < len(titles) else ""
        return words("Story {n}: {title}", n=part.number + 1, title=title) if title else words("A story")
    if part.key == WEEK and day:
        return day
    if part.key == CLOSE and part.steps and Step.ONE_THING not in part.steps:
        return words("Question box, help")
    if part.key == CLOSE and part.steps and Step.BOX not in part.steps:
        return words("Ending and help")
    if part.key == START and not ready:
        return words("Ground rules")
    name = words(_NAMES[part.kind])
    if part.kind == "vote" and part.number:  # a lesson may have one for each group's story
        return words("{step} {n}", step=name, n=part.number + 1)
    return name


def steps_told(
    parts: Iterable[LessonPart], titles: Sequence[str], words: Words, *, ready: bool = True, day: str = ""
) -> str:
    """Parts with their minutes, in a line: "First question 5 · Story 1: The coach photo 13"."""
    told = ((part_name(part, titles, words, ready=ready, day=day), part.minutes) for part in parts)
    return " · ".join(words("{step} {n}", step=step, n=minutes) for step, minutes in told)
