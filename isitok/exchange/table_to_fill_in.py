"""A table to begin with: its columns, what can be chosen in them, and three examples to write over."""

from collections.abc import Mapping
from typing import Final

from isitok.exchange.excel_out import table_of
from isitok.format.vocabulary import Verdict
from isitok.i18n.screen_words import ENGLISH

_EXAMPLES: Final[tuple[Mapping[str, str], ...]] = (
    {
        "title": "The rabbit photo",
        "ages": "7-9",
        "story": "Dev has a new rabbit. He takes a photo of it. The photo shows the rabbit and some grass.",
        "act": "Dev sends the photo to his friend Ruby.",
        "verdict": Verdict.OK,
        "why": "Nobody is in the photo, and it does not show where Dev lives. Sharing nice news can make both of them "
        "happy.",
    },
    {
        "title": "The spelling test",
        "ages": "9-11",
        "story": "Leo got two out of twenty in the spelling test. His paper lies on the table.",
        "act": "Ruby takes a photo of his paper for the group.",
        "verdict": Verdict.NOT_OK,
        "why": "It is his paper. Now everyone can see how he did, and he was not asked. He may feel laughed at.",
    },
    {
        "title": "After the match",
        "ages": "11-14",
        "story": "Kofi has a photo of the whole team after the match. Everyone in it is dressed and laughing.",
        "act": "Kofi puts the photo on the page of the club.",
        "verdict": Verdict.DEPENDS,
        "why": "Most of them would like to be seen there. But each of them is in it, and one may have a reason not "
        "to be.",
        "changes_if": "everyone in it had said yes",
    },
)


def table_to_fill_in() -> bytes:
    """The file."""
    return table_of({**one, "verdict": ENGLISH.label(Verdict(one["verdict"]))} for one in _EXAMPLES)
