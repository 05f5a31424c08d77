"""How long a lesson takes, reckoned from what is read, pressed, counted and talked about at each of its steps."""

from collections.abc import Mapping
from typing import Final

from isitok.base.value import Value
from isitok.format.story import Scenario
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.play.opening import parts_of
from isitok.game.play.stops import OPENS, Step, Stop

WORDS_A_SECOND: Final = 2.2
"""Read aloud to a class."""

A_PRESS: Final = 2.0
"""Seconds for a press, and for everybody to look up."""

_SECONDS: Final[Mapping[Step, float]] = {
    Step.RULES: 60,
    Step.BEFORE: 45,
    Step.VOTE: 35,  # 28 hands, in three groups
    Step.TALK: 130,
    Step.AGAIN: 30,
    Step.WHY: 10,  # to take it in
    Step.ROUND: 50,
    Step.ROUND_WHY: 30,
    Step.PUT_RIGHT: 25,
    Step.SCORES: 15,
    Step.AFTER: 45,
    Step.KEY_WHY: 40,
    Step.WEEK: 420,  # messages, thumbs, hands, and what is asked of the day
    Step.STEP_OUT: 25,
    Step.ONE_THING: 45,
    Step.HELP: 30,
    Step.RESULT: 30,
}
_THUMBS: Final = 12.0  # seconds for a vote that nobody counts


class Pace(Value):
    """Where a lesson is in its time."""

    minutes: int  # since it began
    of: int  # how long it is to be
    behind: int  # minutes; below nought: ahead


def reckon(lesson: Lesson) -> float:
    """About how many minutes all of a lesson takes."""
    return sum(_seconds(lesson, stop) for stop in lesson.line) / 60


def pace(lesson: Lesson, of: int, minutes: int) -> Pace:
    """How far a lesson is behind what was planned, at its step: what was reckoned is stretched to the time it has."""
    whole = sum(_seconds(lesson, stop) for stop in lesson.line)
    done = sum(_seconds(lesson, stop) for stop in lesson.line[: lesson.at])
    here = _seconds(lesson, lesson.stop)
    first, last = (of * seconds / whole for seconds in (done, done + here))
    late, early = minutes - last, minutes + 1 - first
    return Pace(minutes, of, int(late) if late > 0 else int(early) if early < 0 else 0)


def _seconds(lesson: Lesson, stop: Stop) -> float:
    card = lesson.card_at(stop)
    seconds = _SECONDS.get(stop.step, 0.0) + A_PRESS
    if stop.step is Step.VOTE and stop.act:
        seconds = _THUMBS + A_PRESS
    if card is None:
        return seconds
    if stop.step in OPENS:
        texts = (card.title, card.story) if stop.step is Step.STORY else ()
        return seconds + A_PRESS * len(parts_of(card)) + _words(card, *texts) / WORDS_A_SECOND
    act = card.acts[stop.act]
    said = {Step.VOTE: act.act, Step.WHY: f"{act.act} {act.why}", Step.KEY_WHY: act.why}.get(stop.step, "")
    return seconds + len(said.split()) / WORDS_A_SECOND


def _words(card: Scenario, *texts: str) -> int:
    """How many words these texts have, and the phone of a story."""
    from isitok.format.passages import passages_of  # not needed before a lesson

    shown = () if card.phone is None else (passage.text for passage in passages_of(card.phone))
    return sum(len(text.split()) for text in (*texts, *shown))
