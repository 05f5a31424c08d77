"""A post, as followers see it."""

from collections.abc import Iterator

from isitok.packs.model.blocks import Byline
from isitok.packs.schema.lists import ListOf
from isitok.packs.schema.phones.messages import MESSAGE, messages_of
from isitok.packs.schema.phones.parts import (
    CONTENT_FIELDS,
    COUNT,
    PERSON,
    SEEN_BY,
    Placed,
    Screen,
    contents_of,
    count_of,
)
from isitok.packs.schema.prose import Line
from isitok.packs.schema.reading import Values
from isitok.packs.schema.record import OPTIONAL, REQUIRED, Field

NAME = "post"
FIELDS = (
    Field("by", PERSON, REQUIRED, "who posted it"),
    *CONTENT_FIELDS,
    Field("place", Line(chars=60), OPTIONAL, "where they say they are"),
    Field("audience", SEEN_BY, OPTIONAL, "who can see it: public, friends or close-friends"),
    Field("tags", ListOf(PERSON, 1, 6, or_one=True), OPTIONAL, "who is tagged"),
    Field("likes", COUNT, OPTIONAL, "how many like it"),
    Field("comments", ListOf(MESSAGE, 1, 4), OPTIONAL, "up to 4 comments, written as messages"),
)
EXACTLY_ONE: tuple[str, ...] = ("text", "photo", "private")


def blocks(values: Values, screen: Screen) -> Iterator[Placed]:
    """Who posted it, what it shows, the numbers, and the comments."""
    byline = Byline(
        who=values["by"],
        place=values.get("place", ""),
        audience=values.get("audience", ""),
        tags=values.get("tags", ()),
    )
    yield ("phone", "by"), byline
    yield from contents_of(values)
    yield from count_of(values, "likes")
    yield from messages_of(values, "comments")
