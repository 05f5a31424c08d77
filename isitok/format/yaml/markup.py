"""Web addresses, Markdown and HTML in a text: the game prints such signs as they are."""

import re
from typing import Final

_ADDRESS: Final = re.compile(
    r"https?://\S*|\bwww\.\S*|\b[\w-]+\.(?:com|org|net|uk|io|gov|edu|info|tv|eu|gg|ly|online|scot|wales|cymru)\b",
    re.IGNORECASE,
)
_MARKUP: Final = re.compile(r"</?[a-zA-Z][^<>]*>|\*\*\S|__\S|\]\(|`|^#+ ")
# This is searched for in every file and text, so each part begins with the sign itself: `re` then skips to it.
_MAYBE: Final = re.compile(
    r"`|\\(?!\")|//|\]\(|<[/a-zA-Z]|\*\*|__|#(?<=[\s\"'|>]#)|\.(?:(?<=[wW]{3}\.)|(?<=[\w-]\.)(?=[a-zA-Z])(?!example\b))"
)


def may_hold_any(text: str) -> bool:
    """Whether there may be some in a text, or in any text of a YAML file: seen without a closer look."""
    return text.startswith("#") or _MAYBE.search(text) is not None


def address_in(text: str) -> str:
    """The first web address in a text, or "" if there is none."""
    hit = _ADDRESS.search(text)
    return hit[0] if hit else ""


def markup_in(text: str) -> str:
    """The first sign of Markdown or HTML in a text, or "" if there is none."""
    hit = _MARKUP.search(text)
    return hit[0] if hit else ""
