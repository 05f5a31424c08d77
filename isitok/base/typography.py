"""What print does to a text: its apostrophes and quotation marks, and where its lines may end."""

import re
from typing import Final

_OPENING: Final = r'(^|[\s(\[–])"'
# A quotation that is closed again after a word, as in 'sexting'. A shortened word ('cause) and a possessive
# (the girls' team) have an apostrophe.
_OPENING_SINGLE: Final = r"""(^|[\s(\[–"])'(?=\w(?:[^'\n]|\b'\b){0,200}(?<=[\w.,!?…)])'(?!\w))"""


def typographic(text: str) -> str:
    """A text with typographic apostrophes and quotation marks, however they were typed."""
    if "'" not in text and '"' not in text:
        return text
    if '"' not in text and not any(_may_open(part) for part in text.split("'")[:-1]):
        return text.replace("'", "’")
    # Compiled on first use and cached by `re`: it takes a millisecond, and few texts quote anything.
    singles = re.sub(_OPENING_SINGLE, "\\1‘", text).replace("'", "’")
    return re.sub(_OPENING, "\\1“", singles).replace('"', "”")


def split_for_lines(text: str) -> list[str]:
    """A text cut at the spaces where a line may end: a number to ring isn't broken over two."""
    found: list[str] = []
    for word in text.split(" "):
        if found and word[:1].isdigit() and found[-1][-1].isdigit():
            found[-1] += f" {word}"
        elif word:
            found.append(word)
    return found


def _may_open(before: str) -> bool:
    """Whether a single quotation mark may open a quotation after this character."""
    return not before or before[-1].isspace() or before[-1] in "([–"
