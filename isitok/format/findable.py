"""What a player can pick on a made-up phone in the *spot* round: everything that could give something away (F3).

Not only what does: if only one paragraph could be picked, that would be the answer. So every message, photo, detail,
field, switch, paragraph, sticker, offer and row of buttons counts, but not whose post it is, numbers, or who is typing;
and the bar at the top only if it has a clue.
"""

from collections.abc import Iterator

from isitok.base.value import Value
from isitok.format.blocks import Block, Bubble, Byline, Count, Heading, Notice, Photo
from isitok.format.phones import PHONES, Phone
from isitok.format.shown import Screen

FEWEST_TO_SPOT = 3
"""The fewest things on a phone that make a *spot* round worth playing."""


class Findable(Value):
    """One thing that can be picked: a block, or a detail of the photo in it."""

    block: int  # which of the phone's blocks, from 0
    detail: int | None = None  # which of its photo's details, from 0; None: the block as a whole
    clue: str = ""  # what it gives away, and to whom; "" for what gives nothing away

    @property
    def id(self) -> str:
        """``3`` for a block, or ``3/0`` for its first detail; it holds as long as the scenario stays the same."""
        return f"{self.block}" if self.detail is None else f"{self.block}/{self.detail}"


def findable(phone: Phone | Screen) -> tuple[Findable, ...]:
    """Everything that can be picked, in reading order."""
    return tuple(
        Findable(number, detail, clue)
        for number, block in enumerate(phone.blocks)
        for detail, clue in _things(block, PHONES[phone.kind])
    )


def can_be_spotted(phone: Phone | Screen) -> bool:
    """Whether there is something to find, among enough other things that one has to look for it."""
    things = findable(phone)
    return len(things) >= FEWEST_TO_SPOT and any(thing.clue for thing in things)


def holds_clue(block: Block) -> bool:
    """Whether a block, the picture in it or a detail of that picture gives something away."""
    picture = (block.photo or block.private) if isinstance(block, Bubble) else block
    details = picture.details if isinstance(picture, Photo) else ()
    return any(getattr(one, "clue", "") for one in (block, picture, *details))


def _things(block: Block, kind: type[Phone]) -> Iterator[tuple[int | None, str]]:
    match block:
        case Byline() | Count() | Notice(event="typing", clue=""):
            return
        case Heading(clue="") if kind.TITLED:
            return
        case Bubble():  # a message with a picture is picked as one thing, except for the details of a photo
            picture = block.photo or block.private
            yield None, " ".join(clue for clue in (block.clue, picture.clue if picture else "") if clue)
        case _:
            yield None, block.clue
    photo = block.photo if isinstance(block, Bubble) else block
    if isinstance(photo, Photo):
        yield from ((number, detail.clue) for number, detail in enumerate(photo.details))
