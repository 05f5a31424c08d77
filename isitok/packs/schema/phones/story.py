"""A story: a picture or a text that disappears after a day, with stickers on it."""

from collections.abc import Iterator

from isitok.packs.model.blocks import Byline, Words
from isitok.packs.schema.lists import ListOf
from isitok.packs.schema.phones.parts import (
    CONTENT_FIELDS,
    COUNT,
    LABEL,
    PERSON,
    SEEN_BY,
    Placed,
    Screen,
    contents_of,
    count_of,
    text_with_clue,
)
from isitok.packs.schema.reading import Values
from isitok.packs.schema.record import OPTIONAL, REQUIRED, Field

NAME = "story"
FIELDS = (
    Field("by", PERSON, REQUIRED, "whose story it is"),
    *CONTENT_FIELDS,
    Field("stickers", ListOf(text_with_clue(LABEL), 1, 4, or_one=True), OPTIONAL, "up to 4 stickers"),
    Field("audience", SEEN_BY, OPTIONAL, "who can see it: public, friends or close-friends"),
    Field("views", COUNT, OPTIONAL, "how many have seen it"),
)
EXACTLY_ONE: tuple[str, ...] = ("text", "photo", "private")


def blocks(values: Values, screen: Screen) -> Iterator[Placed]:
    """Who posted it, what it shows, the stickers, and how many have seen it."""
    yield ("phone", "by"), Byline(who=values["by"], audience=values.get("audience", ""))
    yield from contents_of(values)
    for number, sticker in enumerate(values.get("stickers", ())):
        yield ("phone", "stickers", number), Words(style="sticker", **sticker)
    yield from count_of(values, "views")
