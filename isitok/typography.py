"""The signs of print, for texts that were typed on a keyboard."""

import re
from typing import Final

_OPENING: Final = r'(^|[\s(\[–])"'
# One that is closed again after a word, as in 'sexting'. What is left out of a word ('cause) and what somebody owns
# (the girls' team) has an apostrophe.
_OPENING_SINGLE: Final = r"""(^|[\s(\[–"])'(?=\w(?:[^'\n]|\b'\b){0,200}(?<=[\w.,!?…)])'(?!\w))"""


def typographic(text: str) -> str:
    """With the apostrophes and quotation marks of print, however they were typed."""
    if "'" not in text and '"' not in text:
        return text
    if '"' not in text and not any(_may_open(part) for part in text.split("'")[:-1]):
        return text.replace("'", "’")
    # Compiled where they are needed, and kept by `re`: it takes a millisecond, and few texts quote anything.
    singles = re.sub(_OPENING_SINGLE, "\\1‘", text).replace("'", "’")
    return re.sub(_OPENING, "\\1“", singles).replace('"', "”")


def _may_open(before: str) -> bool:
    """Whether a single quotation mark may open something after this."""
    return not before or before[-1].isspace() or before[-1] in "([–"
