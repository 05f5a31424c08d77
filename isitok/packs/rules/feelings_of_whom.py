"""``feelings`` asks only about people whom players have met in the story, in an act, or on the phone.

Why: "How might Dev feel?" can't be answered by somebody who has never heard of Dev. A person only in ``people``, in
``respond`` or in ``tell`` may be new to the player, as only one round is played.

Fails: ``feelings: {dev: {at_first: worried}}`` where only ``respond`` has ``as: dev``
Passes: the same with ``story: Dev gets it, too.`` · with a message ``- dev: what's that?`` on the phone
"""

import re
from collections.abc import Iterator

from isitok.packs.model.blocks import Bubble, Byline, Heading, Notice, Photo
from isitok.packs.model.passages import of_phone
from isitok.packs.model.problem import Problem, Severity
from isitok.packs.model.scenario import Phone
from isitok.packs.model.subject import Subject
from isitok.packs.rules.people import name_of

CODE = "feelings-of-whom"
SEVERITY = Severity.WARNING


def check(subject: Subject) -> Iterator[Problem]:
    """People in ``feelings`` whom players haven't met."""
    scenario = subject.scenario
    seen = _on_phone(scenario.phone) if scenario.phone else frozenset()
    texts = [scenario.story, *(act.act for act in scenario.acts)]
    if scenario.phone:
        texts += [passage.text for passage in of_phone(scenario.phone.blocks)]
    for person in scenario.feelings:
        name = name_of(person, subject)
        if person not in seen and not _is_named(name, texts):
            message = f"'feelings' asks about {name}, whom players haven't met"
            hint = f"name {name} in 'story', in an act or on the phone; or leave '{person}' out of 'feelings'"
            yield Problem(subject.at("feelings", person), CODE, message, hint, SEVERITY)


def _on_phone(phone: Phone) -> frozenset[str]:
    """The people whose face or name the phone shows."""
    found = {phone.whose}
    for block in phone.blocks:
        match block:
            case Bubble():
                found |= {block.who, *(block.photo.people if block.photo else ())}
            case Photo():
                found |= {*block.people}
            case Byline():
                found |= {block.who, *block.tags}
            case Notice():
                found.add(block.who)
            case Heading():
                found.add(block.person)
            case _:
                pass
    return frozenset(found - {""})


def _is_named(name: str, texts: list[str]) -> bool:
    """Whether the last word of a name is in one of these: "baby Max" is met as "Max", "the shop" as "that shop"."""
    last = name.split()[-1]
    return any(re.search(rf"(?<!\w){re.escape(last)}(?!\w)", text, re.IGNORECASE) for text in texts)
