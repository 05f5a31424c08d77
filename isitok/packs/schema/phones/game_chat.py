"""The chat of a made-up game, perhaps with an offer in it."""

from collections.abc import Iterator

from isitok.packs.model.blocks import Heading, Offer
from isitok.packs.schema.lists import ListOf
from isitok.packs.schema.phones.messages import MESSAGE, messages_of
from isitok.packs.schema.phones.parts import CLUE, LABEL, Placed, Screen
from isitok.packs.schema.prose import Line
from isitok.packs.schema.reading import Values
from isitok.packs.schema.record import OPTIONAL, REQUIRED, Field, Record

NAME = "game-chat"
FIELDS = (
    Field("game", Line(chars=24), REQUIRED, "the made-up game's name (24 characters at most)"),
    Field("messages", ListOf(MESSAGE, 1, 6), REQUIRED, "1–6 messages"),
    Field(
        "offer",
        Record(
            Field("item", LABEL, REQUIRED, "what is offered"),
            Field("price", LABEL, OPTIONAL, "what it costs"),
            Field("clue", CLUE, OPTIONAL, "what it gives away, and to whom"),
        ),
        OPTIONAL,
        "something for sale or for free",
    ),
)
EXACTLY_ONE: tuple[str, ...] = ()


def blocks(values: Values, screen: Screen) -> Iterator[Placed]:
    """The game, the messages, and the offer."""
    yield ("phone", "game"), Heading(title=values["game"])
    yield from messages_of(values, "messages", screen.whose)
    if "offer" in values:
        yield ("phone", "offer"), Offer(**values["offer"])
