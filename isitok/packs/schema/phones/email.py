"""An e-mail. The sender's address ends in ``.example``, which nobody can own."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from isitok.packs.model.blocks import Buttons, Heading, Words
from isitok.packs.model.blocks import Field as LabelledField
from isitok.packs.schema.either import Either
from isitok.packs.schema.lists import ListOf
from isitok.packs.schema.phones.parts import LABEL, Placed, Screen, text_with_clue
from isitok.packs.schema.prose import Text
from isitok.packs.schema.reading import Values
from isitok.packs.schema.record import OPTIONAL, REQUIRED, Field, Record
from isitok.packs.schema.values import Match

NAME = "email"
NOBODY: Final[Mapping[str, str]] = MappingProxyType({})
_ADDRESS = Match(r"[^@\s]+@[a-z0-9.-]+\.example", "a made-up address", "prizes@win-now.example")
_CLUED_ADDRESS = Either(
    _ADDRESS,
    Record(Field("text", _ADDRESS, REQUIRED, "the address"), text_with_clue(LABEL).record.by_name["clue"]),
    "text",
)
FIELDS = (
    Field(
        "from", text_with_clue(LABEL), REQUIRED, "the name that the sender gives, or somebody's id: their name is shown"
    ),
    Field("address", _CLUED_ADDRESS, REQUIRED, "the sender's address; it ends in .example"),
    Field("to", text_with_clue(LABEL), OPTIONAL, "who it is sent to"),
    Field("subject", text_with_clue(LABEL), REQUIRED, "what it says it is about"),
    Field("body", ListOf(text_with_clue(Text(emoji=True)), 1, 4, or_one=True), REQUIRED, "1–4 paragraphs"),
    Field("button", text_with_clue(LABEL), OPTIONAL, "a button in it"),
    Field("attachment", text_with_clue(LABEL), OPTIONAL, "the name of a file that hangs on it"),
)
EXACTLY_ONE: tuple[str, ...] = ()


def blocks(values: Values, screen: Screen) -> Iterator[Placed]:
    """The subject, where it comes from, and what it says."""
    subject = values["subject"]
    yield ("phone", "subject"), Heading(title=subject["text"], clue=subject.get("clue", ""))
    for key, label in (("from", "From"), ("address", "Address"), ("to", "To")):
        if key in values:
            yield ("phone", key), _field(label, values[key], screen.names)
    for number, paragraph in enumerate(values["body"]):
        yield ("phone", "body", number), Words(**paragraph)
    if "attachment" in values:
        yield ("phone", "attachment"), _field("Attachment", values["attachment"])
    if "button" in values:
        button = values["button"]
        yield ("phone", "button"), Buttons(labels=(button["text"],), clue=button.get("clue", ""))


def _field(label: str, value: Values, names: Mapping[str, str] = NOBODY) -> LabelledField:
    # A writer of `from: amina` means the person, as everywhere else, not the word.
    text = value["text"]
    return LabelledField(label=label, value=names.get(text, text), clue=value.get("clue", ""))
