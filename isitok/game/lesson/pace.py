"""How long a lesson takes, reckoned from what is read, pressed, counted and talked about at each of its steps."""

from collections.abc import Mapping
from typing import Final

from isitok.base.value import Value
from isitok.format.story import Scenario
from isitok.format.vocabulary import Band
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.play.opening import parts_of
from isitok.game.play.stops import Step, Stop

A_MINUTE: Final = 130
FOR_THE_YOUNGEST: Final = 100
"""Words read aloud to a class in a minute; the second to those of 7 to 9."""

A_LEAF: Final = 4.0
"""Seconds for a press, and for everybody to look up."""

_A_VOTE: Final = 45  # 28 hands in three groups, and who passes
_SECONDS: Final[Mapping[Step, float]] = {
    Step.START: 30,
    Step.WORDS: 30,
    Step.RULES: 90,
    Step.FIRST: 180,
    Step.WEEK: 420,  # a day on one phone
    Step.BEFORE: _A_VOTE,
    Step.VOTE: _A_VOTE,
    Step.TALK: 150,
    Step.AGAIN: _A_VOTE,
    Step.ROUND: 60,  # with what there is to say of it, 80
    Step.ROUND_WHY: 20,
    Step.PUT_RIGHT: 20,
    Step.SCORES: 15,
    Step.PRACTICE: 90,
    Step.LAST_QUESTION: 180,
    Step.AFTER: _A_VOTE,
    Step.KEY_WHY: 30,
    Step.BOX: 60,
    Step.STEP_OUT: 40,
    Step.ONE_THING: 60,
    Step.HELP: 40,
    Step.RESULT: 30,
}
"""A reckoning, until a class has been timed."""

_THUMBS: Final = 20.0  # seconds for a vote that nobody counts


class Pace(Value):
    """Where a lesson is in its time."""

    minutes: int  # since it began
    of: int  # how long it is to be
    behind: int  # minutes; below nought: ahead


def reckon(lesson: Lesson) -> float:
    """About how many minutes all of a lesson takes."""
    return sum(_seconds(lesson, stop) for stop in lesson.line) / 60


def pace(lesson: Lesson, of: int, minutes: int) -> Pace:
    """How many minutes a lesson is early or late at its step, with its parts stretched to the time that it has."""
    whole = sum(_seconds(lesson, stop) for stop in lesson.line)
    done = sum(_seconds(lesson, stop) for stop in lesson.line[: lesson.at])
    here = _seconds(lesson, lesson.stop)
    first, last = (of * seconds / whole for seconds in (done, done + here))
    late, early = minutes - last, minutes + 1 - first
    return Pace(minutes, of, int(late) if late > 0 else int(early) if early < 0 else 0)


def _seconds(lesson: Lesson, stop: Stop) -> float:
    card = lesson.card_at(stop)
    seconds = _SECONDS.get(stop.step, 0.0) + A_LEAF
    if stop.step is Step.VOTE and stop.act:
        seconds = _THUMBS + A_LEAF
    if card is None:
        return seconds
    if stop.step is Step.STORY:
        return seconds + A_LEAF * len(parts_of(card)) + _aloud(_words(card), card)
    act = card.acts[stop.act]
    said = {Step.VOTE: act.act, Step.WHY: f"{act.act} {act.why}", Step.KEY_WHY: act.why}.get(stop.step, "")
    return seconds + _aloud(len(said.split()), card)


def _aloud(words: int, card: Scenario) -> float:
    return 60 * words / (FOR_THE_YOUNGEST if card.youngest is Band.B7_9 else A_MINUTE)


def _words(card: Scenario, *texts: str) -> int:
    """How many words these texts have, and the phone of a story."""
    from isitok.format.passages import passages_of  # not needed before a lesson

    shown = () if card.phone is None else (passage.text for passage in passages_of(card.phone))
    return sum(len(text.split()) for text in (*texts, *shown))
