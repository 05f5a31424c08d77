"""Private pictures, and the topics ``nudes`` and ``blackmail``, are level 3.

Why: level 3 is never dealt to a pupil alone. A wrong level puts a hard story in front of a child with nobody nearby.
Looked at: ``private:`` pictures and ``topic``. Which words need which level is for the word lists *sexual* and
*pressure*.

Fails: ``level: 2`` and a ``private: photo`` · ``topic: nudes`` and ``level: 1``
Passes: the same with ``level: 3``
"""

from collections.abc import Iterator

from isitok.format.blocks import Bubble, Private
from isitok.format.problem import Problem, Severity
from isitok.format.shown import phone_blocks
from isitok.format.vocabulary import LEVEL_3_TOPICS, YOUNGER, Level
from isitok.rules.subject import Subject

CODE = "level-too-low"
SEVERITY = Severity.ERROR


def check(subject: Subject) -> Iterator[Problem]:
    """Private pictures and level 3 topics in a scenario of a lower level."""
    scenario = subject.scenario
    if scenario.level is Level.THREE:
        return
    if scenario.topic in LEVEL_3_TOPICS:
        message = f"the topic '{scenario.topic}' needs level 3, and this is level {scenario.level}"
        yield Problem(subject.at("topic"), CODE, message, _hint(subject), SEVERITY)
    for path, blocks in phone_blocks(scenario):
        if any(isinstance(block, Private) or (isinstance(block, Bubble) and block.private) for block in blocks):
            message = f"a private picture needs level 3, and this is level {scenario.level}"
            yield Problem(subject.at(*path), CODE, message, _hint(subject), SEVERITY)


def _hint(subject: Subject) -> str:
    milder = 'tell it in milder words: "an embarrassing photo", "somebody she has never met"'
    if not YOUNGER.isdisjoint(subject.scenario.ages):
        return milder
    return f"write 'level: 3', with the help that it needs, or {milder}"
