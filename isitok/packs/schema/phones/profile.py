"""A profile: what somebody says about themselves, and who can see it."""

from collections.abc import Iterator

from isitok.packs.model.blocks import Field as LabelledField
from isitok.packs.model.blocks import Heading, Words
from isitok.packs.schema.lists import ListOf, MapOf
from isitok.packs.schema.phones.parts import COUNT, LABEL, PHOTO, Placed, Screen, count_of, photo_of, text_with_clue
from isitok.packs.schema.prose import Line, Text
from isitok.packs.schema.reading import Values
from isitok.packs.schema.record import OPTIONAL, REQUIRED, Field
from isitok.packs.schema.values import Choice

NAME = "profile"
FIELDS = (
    Field("name", Line(chars=40, emoji=True), REQUIRED, "the name that it shows"),
    Field("handle", Line(chars=30), OPTIONAL, "the made-up handle, in quotes if it begins with @"),
    Field("account", Choice(("public", "private")), OPTIONAL, "public or private"),
    Field("bio", text_with_clue(Text(emoji=True)), OPTIONAL, "what they say about themselves"),
    Field("photo", PHOTO, OPTIONAL, "the photo on it, in words"),
    Field("fields", MapOf(LABEL, text_with_clue(LABEL), 1, 6), OPTIONAL, "up to 6 lines such as 'School: Hill Road'"),
    Field("followers", COUNT, OPTIONAL, "how many follow it"),
    Field("posts", ListOf(LABEL, 1, 3, or_one=True), OPTIONAL, "up to 3 posts, one line each"),
)
EXACTLY_ONE: tuple[str, ...] = ()


def blocks(values: Values, screen: Screen) -> Iterator[Placed]:
    """The name, the account, and each line that could give something away."""
    yield ("phone", "name"), Heading(title=values["name"], detail=values.get("handle", ""))
    if "photo" in values:
        yield ("phone", "photo"), photo_of(values["photo"])
    if "account" in values:
        yield ("phone", "account"), LabelledField(label="Account", value=values["account"])
    if "bio" in values:
        yield ("phone", "bio"), Words(**values["bio"])
    for label, field in values.get("fields", {}).items():
        yield (
            ("phone", "fields", label),
            LabelledField(label=label, value=field["text"], clue=field.get("clue", "")),
        )
    yield from count_of(values, "followers")
    for number, post in enumerate(values.get("posts", ())):
        yield ("phone", "posts", number), Words(text=post, style="small")
