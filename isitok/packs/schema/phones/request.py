"""A request: somebody wants to follow, to be friends or to write."""

from collections.abc import Iterator

from isitok.packs.model.blocks import Field as LabelledField
from isitok.packs.model.blocks import Heading, Words
from isitok.packs.schema.phones.parts import COUNT, LABEL, PERSON, Placed, Screen, count_of, text_with_clue
from isitok.packs.schema.prose import Line, Text
from isitok.packs.schema.reading import Values
from isitok.packs.schema.record import OPTIONAL, REQUIRED, Field

NAME = "request"
FIELDS = (
    Field("from", PERSON, REQUIRED, "who asks: an id of the cast or of 'others'"),
    Field("text", text_with_clue(Text(emoji=True)), REQUIRED, "what they write"),
    Field("in_common", COUNT, OPTIONAL, "how many friends in common"),
    Field("handle", Line(chars=30), OPTIONAL, "the made-up handle, in quotes if it begins with @"),
    Field("joined", LABEL, OPTIONAL, "since when they have been there"),
)
EXACTLY_ONE: tuple[str, ...] = ()


def blocks(values: Values, screen: Screen) -> Iterator[Placed]:
    """Who asks, what they write, and the little that is known of them."""
    who = values["from"]
    yield ("phone", "from"), Heading(title=screen.name(who), detail=values.get("handle", ""), person=who)
    yield ("phone", "text"), Words(**values["text"])
    yield from count_of(values, "in_common", "in-common")
    if "joined" in values:
        yield ("phone", "joined"), LabelledField(label="Joined", value=values["joined"])
