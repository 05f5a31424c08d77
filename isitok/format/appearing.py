"""What is on a phone once something more has appeared on it: what changes stays where it was, the rest comes below."""

from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

from isitok.base.spelling import key_of
from isitok.base.value import replace
from isitok.format.blocks import Block, Bubble, Buttons, Field, Heading, Moment, Notice, Offer, Photo, Private, Words
from isitok.format.phone_parts import Message, Narration, Panel, Shown

T = TypeVar("T", bound=Message | Shown | Narration | Panel)

COMMENTS: Final = "comments"
"""What ``gone`` may name besides the id of a message: all of them."""


def after(there: tuple[Block, ...], things: Iterable[Moment]) -> tuple[Block, ...]:
    """The blocks of a phone, as they are once these things have happened on it."""
    blocks = list(there)
    for thing in things:
        blocks = [block for block in blocks if not _is_over(block, thing)]
        where = [at for at, block in enumerate(blocks) if _takes_the_place(thing, block)]
        if not where:
            blocks.append(thing)
            continue
        blocks[where[0]] = thing
        for at in reversed(where[1:]):
            del blocks[at]
    return tuple(blocks)


def _is_over(block: Block, thing: Moment) -> bool:
    """Whether a block is the "is typing" of somebody whose message has just come, so that it must go."""
    if not (isinstance(block, Notice) and block.event == "typing"):
        return False
    return isinstance(thing, Bubble) and thing.who == block.who


def _takes_the_place(thing: Moment, block: Block) -> bool:
    """Whether the new block replaces this one: a photo by another photo, a message by the note that it was deleted."""
    if isinstance(thing, Photo):
        return isinstance(block, Photo | Private)
    if isinstance(thing, Notice) and thing.of and isinstance(block, Bubble):
        return thing.of in (COMMENTS, block.id)
    return False


def ids_of(things: Iterable[Message | Shown | Narration | Panel]) -> dict[str, Message]:
    """The messages that have an id, by that id."""
    return {one.id: one for one in things if isinstance(one, Message) and one.id}


def with_ids(things: Iterable[T], known: Mapping[str, Message]) -> tuple[T, ...]:
    """The same things; a deletion that names the id of a message is told who sent that message, and what it was."""
    return tuple(_resolved(one, known) for one in things)


def _resolved(one: T, known: Mapping[str, Message]) -> T:
    if not isinstance(one, Shown) or not one.gone:
        return one
    id_ = key_of(one.gone)
    if id_ == COMMENTS:
        return replace(one, of=COMMENTS)
    if id_ not in known:
        return one
    return replace(one, of=id_, who=known[id_].who, what=kind_of(known[id_]))


def kind_of(message: Message) -> str:
    """What a message is, for a line that says that it is gone."""
    if message.photo or message.private == "photo":
        return "photo"
    return "video" if message.private else "message"


def called(block: Block) -> str:
    """By which name an act may ring a block: a message's id, else what it is; "" for what can't be ringed."""
    match block:
        case Bubble():
            return block.id
        case Photo() | Private():
            return "photo"
        case Words():
            return _CALLED.get(block.style, "text")
        case Field():
            return key_of(block.label)
        case Offer():
            return "offer"
        case Buttons():
            return "buttons"
        case Heading():
            return "title"
    return ""


_CALLED: Final[Mapping[str, str]] = {style: style for style in ("title", "sticker", "countdown")}
