"""A pop-up that wants something."""

from collections.abc import Iterator

from isitok.packs.model.blocks import Buttons, Heading, Words
from isitok.packs.model.blocks import Field as LabelledField
from isitok.packs.schema.lists import ListOf
from isitok.packs.schema.phones.parts import LABEL, Placed, Screen, text_with_clue
from isitok.packs.schema.prose import Text
from isitok.packs.schema.reading import Values
from isitok.packs.schema.record import OPTIONAL, REQUIRED, Field
from isitok.packs.schema.values import YesNo

NAME = "popup"
FIELDS = (
    Field("from", text_with_clue(LABEL), OPTIONAL, "which made-up app or page it comes from"),
    Field("title", text_with_clue(LABEL), REQUIRED, "its big words"),
    Field("text", text_with_clue(Text(emoji=True)), REQUIRED, "its small words"),
    Field("countdown", text_with_clue(LABEL), OPTIONAL, "a clock that runs down, as it is shown"),
    Field("buttons", ListOf(text_with_clue(LABEL), 1, 3, or_one=True), REQUIRED, "1–3 buttons"),
    Field("close", YesNo(), OPTIONAL, "yes: it has a small cross in the corner"),
)
EXACTLY_ONE: tuple[str, ...] = ()


def blocks(values: Values, screen: Screen) -> Iterator[Placed]:
    """Who says it, what it says, and its buttons."""
    title = values["title"]
    yield ("phone", "title"), Heading(title=title["text"], clue=title.get("clue", ""))
    if "from" in values:
        sender = values["from"]
        yield (
            ("phone", "from"),
            LabelledField(label="From", value=screen.name(sender["text"]), clue=sender.get("clue", "")),
        )
    yield ("phone", "text"), Words(**values["text"])
    if "countdown" in values:
        yield ("phone", "countdown"), Words(style="countdown", **values["countdown"])
    buttons = values["buttons"]
    yield (
        ("phone", "buttons"),
        Buttons(
            labels=tuple(button["text"] for button in buttons),
            close=values.get("close", False),
            clue=" ".join(button["clue"] for button in buttons if "clue" in button),
        ),
    )
