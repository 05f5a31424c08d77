"""``feelings`` asks only about people whom players have met in the story, in an act, or on the phone.

Why: "How might Dev feel?" can't be answered by somebody who has never heard of Dev. A person only in ``people``, in
``respond`` or in ``tell`` may be new to the player, as only one round is played.

Fails: ``feelings: {dev: {at_first: worried}}`` where only ``respond`` has ``as: dev``
Passes: the same with ``story: Dev gets it, too.`` · with a message ``- dev: what's that?`` on the phone
"""

import re
from collections.abc import Iterable, Iterator

from isitok.format.passages import passages_of
from isitok.format.problem import Problem, Severity
from isitok.format.story import Scenario
from isitok.rules.person_words import name_of, on_phones
from isitok.rules.subject import Subject

CODE = "feelings-of-whom"
SEVERITY = Severity.WARNING
_PHONES = frozenset({"phone", "happens", "elsewhere", "then"})


def check(subject: Subject) -> Iterator[Problem]:
    """People in ``feelings`` whom players haven't met."""
    scenario = subject.scenario
    seen = on_phones(scenario)
    for person in scenario.feelings:
        name = name_of(person, subject)
        if person not in seen and not _is_named(name, _texts(scenario)):
            message = f"'feelings' asks about {name}, whom players haven't met"
            hint = f"name {name} in 'story', in an act or on the phone; or leave '{person}' out of 'feelings'"
            yield Problem(subject.at("feelings", person), CODE, message, hint, SEVERITY)


def _texts(scenario: Scenario) -> Iterator[str]:
    """The texts that may name somebody, as far as they are asked for: most people are named in the story."""
    yield scenario.story
    for act in scenario.acts:
        yield act.act
    for passage in passages_of(scenario):
        if not _PHONES.isdisjoint(passage.path):
            yield passage.text


def _is_named(name: str, texts: Iterable[str]) -> bool:
    """Whether the last word of a name is in one of these: "baby Max" is met as "Max", "the shop" as "that shop"."""
    last = name.split()[-1]
    return any(re.search(rf"(?<!\w){re.escape(last)}(?!\w)", text, re.IGNORECASE) for text in texts)
