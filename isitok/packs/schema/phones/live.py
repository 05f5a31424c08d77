"""A live stream with its comments."""

from collections.abc import Iterator

from isitok.packs.model.blocks import Byline, Private, Words
from isitok.packs.schema.lists import ListOf
from isitok.packs.schema.phones.messages import MESSAGE, messages_of
from isitok.packs.schema.phones.parts import COUNT, PERSON, PRIVATE, Placed, Screen, count_of, text_with_clue
from isitok.packs.schema.prose import Line
from isitok.packs.schema.reading import Values
from isitok.packs.schema.record import OPTIONAL, REQUIRED, Field

NAME = "live"
FIELDS = (
    Field("by", PERSON, REQUIRED, "who is live"),
    Field("title", text_with_clue(Line(chars=60, emoji=True)), REQUIRED, "what the stream is called"),
    Field("viewers", COUNT, OPTIONAL, "how many are watching"),
    Field("private", PRIVATE, OPTIONAL, "a picture that must not be shown: photo or video"),
    Field("gifts", COUNT, OPTIONAL, "how many gifts were sent"),
    Field("comments", ListOf(MESSAGE, 1, 6), OPTIONAL, "up to 6 comments, written as messages"),
)
EXACTLY_ONE: tuple[str, ...] = ()


def blocks(values: Values, screen: Screen) -> Iterator[Placed]:
    """The streamer, the title, the number of viewers, and the comments."""
    yield ("phone", "by"), Byline(who=values["by"], live=True)
    yield ("phone", "title"), Words(style="title", **values["title"])
    yield from count_of(values, "viewers")
    if "private" in values:
        yield ("phone", "private"), Private(medium=values["private"])
    yield from count_of(values, "gifts")
    yield from messages_of(values, "comments")
