"""The rounds of a card, one file each: *judge* is in every scenario; this says which of the others it holds."""

from collections.abc import Iterator
from enum import StrEnum

from isitok.packs.blocks import Block, Bubble, Byline, Count, Photo
from isitok.packs.model import Phone, Scenario


class Round(StrEnum):
    """A round other than *judge*, in the order in which they are dealt."""

    RESPOND = "respond"  # what could somebody do?
    AUDIENCE = "audience"  # who should see it?
    SPOT = "spot"  # what gives something away?
    FEEL = "feel"  # how might each person feel?
    TELL = "tell"  # who could be told, and with which words?


FEWEST_TO_SPOT = 3
"""With fewer things to find, finding the right one is no search."""


def rounds_of(scenario: Scenario) -> tuple[Round, ...]:
    """The rounds that this scenario holds, in deal order."""
    holds = {
        Round.RESPOND: scenario.respond is not None,
        Round.AUDIENCE: bool(scenario.audience),
        Round.SPOT: scenario.phone is not None and can_be_spotted(scenario.phone),
        Round.FEEL: bool(scenario.feelings),
        Round.TELL: scenario.tell is not None,
    }
    return tuple(each for each in Round if holds[each])


def can_be_spotted(phone: Phone) -> bool:
    """Whether there is something to find, among enough that it must be looked for."""
    clues = [clue for block in phone.blocks for clue in _clues(block)]
    return len(clues) >= FEWEST_TO_SPOT and any(clues)


def _clues(block: Block) -> Iterator[str]:
    """What each thing to pick in a block gives away; "" for what gives nothing away."""
    match block:
        case Byline() | Count():
            return
        case Bubble(photo=Photo() as photo):  # a message that is a photo is picked as one thing, but for its details
            yield block.clue or photo.clue
            yield from (detail.clue for detail in photo.details)
        case Bubble(private=private) if private is not None:
            yield block.clue or private.clue
        case Photo():
            yield block.clue
            yield from (detail.clue for detail in block.details)
        case _:
            yield block.clue
