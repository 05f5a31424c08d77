"""A chat: a group's or between two people, on a phone that may be somebody's."""

from collections.abc import Iterator

from isitok.packs.model.blocks import Count, Heading, Notice
from isitok.packs.schema.lists import ListOf
from isitok.packs.schema.phones.messages import MESSAGE, messages_of
from isitok.packs.schema.phones.parts import PERSON, Placed, Screen
from isitok.packs.schema.prose import Line
from isitok.packs.schema.reading import Values
from isitok.packs.schema.record import OPTIONAL, REQUIRED, Field
from isitok.packs.schema.values import Int

NAME = "chat"
FIELDS = (
    Field("name", Line(chars=24, emoji=True), REQUIRED, "what the chat is called (24 characters at most)"),
    Field("people", Int(2, 2000), OPTIONAL, "how many are in it"),
    Field("messages", ListOf(MESSAGE, 1, 6), REQUIRED, "1–6 messages: '- leo (happy): who's got pics?'"),
    Field("typing", PERSON, OPTIONAL, "who is typing at the end"),
)
EXACTLY_ONE: tuple[str, ...] = ()


def blocks(values: Values, screen: Screen) -> Iterator[Placed]:
    """The bar, the bubbles, and who is typing."""
    yield ("phone", "name"), Heading(title=values["name"])
    if "people" in values:
        yield ("phone", "people"), Count(of="people", number=values["people"])
    yield from messages_of(values, "messages", screen.whose)
    if "typing" in values:
        yield ("phone", "typing"), Notice(text="", who=values["typing"], event="typing")
