"""A story that touches self-harm, suicide or abuse at home is led by an adult.

Why: it may be too close to whoever plays, and a screen can't see that. Where an adult leads, somebody is there; alone
nobody should come across it.
Looked at: ``touches`` and ``adult_led``, the story's or its pack's. Whether the words of a story touch such things is
for the rules ``self-harm``, ``eating`` and ``harm-at-home``.

Fails: ``touches: self-harm`` without ``adult_led: yes``
Passes: ``touches: [self-harm]`` with ``adult_led: yes`` · ``touches: illness``
"""

from collections.abc import Iterator

from isitok.packs.model.problem import Problem, Severity
from isitok.packs.model.vocabulary import LED_TOUCHES
from isitok.rules.subject import Subject

CODE = "touches-need-adult"
SEVERITY = Severity.ERROR


def check(subject: Subject) -> Iterator[Problem]:
    """Such stories that anybody could come across alone."""
    scenario = subject.scenario
    hard = [touch for touch in scenario.touches if touch in LED_TOUCHES]
    if hard and not scenario.adult_led:
        message = f"this touches {' and '.join(hard)}, and anybody could play it alone"
        hint = "add 'adult_led: yes': then it is only in Class and One to one, where somebody chooses it"
        yield Problem(subject.at("touches"), CODE, message, hint, SEVERITY)
