"""Typographic apostrophes and quotation marks for texts typed on a keyboard."""

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


def _may_open(before: str) -> bool:
    """Whether a single quotation mark may open a quotation after this character."""
    return not before or before[-1].isspace() or before[-1] in "([–"
