"""What content rules need to know about the people of a scenario."""

import re
from functools import lru_cache

from isitok.format.blocks import Block, Bubble, Byline, Heading, Notice, Photo
from isitok.format.shown import phone_blocks
from isitok.format.story import Scenario
from isitok.format.vocabulary import DONE_TO, Role
from isitok.rules.subject import Subject

_OWN_PICTURE = (
    r"takes?|took|taken|taking|films?|filmed|filming|records?|recorded|recording|makes?|made|making|sends?|sent|sending"
    r"|posts?|posted|posting|shares?|shared|sharing|shows?|showed|shown|showing|uploads?|uploaded|uploading"
    r"|forwards?|forwarded|forwarding"
)


def name_of(person: str, subject: Subject) -> str:
    """What a person or account is called on screen; for an unknown id, the id itself."""
    known = subject.known.cast.people.get(person)
    other = subject.scenario.others.get(person)
    return known.name if known else other.name if other else person


def roles_of(person: str, scenario: Scenario) -> frozenset[Role]:
    """The roles of a person in a scenario; *other* if they aren't listed."""
    return frozenset(scenario.people.get(person, ())) or frozenset({Role.OTHER})


def is_only_pressed(person: str, scenario: Scenario) -> bool:
    """Whether all of a person's roles are ones to whom something is done."""
    return roles_of(person, scenario) <= DONE_TO


def makes_or_shows(name: str, act: str) -> bool:
    """Whether the verb after the name means making or passing on a picture: take, film, send, post, show…"""
    return _makes_or_shows(name).search(act) is not None


@lru_cache(maxsize=256)
def _makes_or_shows(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)} (?:\w+ly )?(?:{_OWN_PICTURE})(?!\w)", re.IGNORECASE)


def on_phones(scenario: Scenario) -> frozenset[str]:
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
