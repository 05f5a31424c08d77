"""``feelings`` asks only about people whom players have met in the story, in an act, or on the phone.

Why: "How might Dev feel?" can't be answered by somebody who has never heard of Dev. A person only in ``people``, in
``respond`` or in ``tell`` may be new to the player, as only one round is played.

Fails: ``feelings: {dev: {at_first: worried}}`` where only ``respond`` has ``as: dev``
Passes: the same with ``story: Dev gets it, too.`` · with a message ``- dev: what's that?`` on the phone
"""

import re
from collections.abc import Iterable, Iterator

from isitok.format.blocks import Block, Bubble, Byline, Heading, Notice, Photo
from isitok.format.passages import passages_of
from isitok.format.problem import Problem, Severity
from isitok.format.shown import phone_blocks
from isitok.format.story import Scenario
from isitok.rules.person_words import name_of
from isitok.rules.subject import Subject

CODE = "feelings-of-whom"
SEVERITY = Severity.WARNING
_PHONES = frozenset({"phone", "happens", "elsewhere", "then"})


def check(subject: Subject) -> Iterator[Problem]:
    """People in ``feelings`` whom players haven't met."""
    scenario = subject.scenario
    seen = _on_phones(scenario)
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


def _on_phones(scenario: Scenario) -> frozenset[str]:
    """The people whose face or name a phone shows."""
    phones = (scenario.phone, *(act.elsewhere for act in scenario.acts))
    found = {phone.whose for phone in phones if phone}
    for _, blocks in phone_blocks(scenario):
        for block in blocks:
            found |= _on_it(block)
    return frozenset(found - {""})


def _on_it(block: Block) -> set[str]:
    match block:
        case Bubble():
            return {block.who, *(person.who for person in (block.photo.people if block.photo else ()))}
        case Photo():
            return {person.who for person in block.people}
        case Byline():
            return {block.who, *block.tags}
        case Notice():
            return {block.who}
        case Heading():
            return {block.person}
        case _:
            return set()


def _is_named(name: str, texts: Iterable[str]) -> bool:
    """Whether the last word of a name is in one of these: "baby Max" is met as "Max", "the shop" as "that shop"."""
    last = name.split()[-1]
    return any(re.search(rf"(?<!\w){re.escape(last)}(?!\w)", text, re.IGNORECASE) for text in texts)
