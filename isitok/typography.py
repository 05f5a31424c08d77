"""The signs of print, for texts that were typed on a keyboard."""

import re
from typing import Final

_OPENING: Final = re.compile(r'(^|[\s(\[–])"')
# One that is closed again after a word, as in 'sexting'. What is left out of a word ('cause) and what somebody owns
# (the girls' team) has an apostrophe.
_OPENING_SINGLE: Final = re.compile(r"""(^|[\s(\[–"])'(?=\w(?:[^'\n]|\b'\b){0,200}(?<=[\w.,!?…)])'(?!\w))""")


def typographic(text: str) -> str:
    """With the apostrophes and quotation marks of print, however they were typed."""
    if "'" not in text and '"' not in text:
        return text
    singles = _OPENING_SINGLE.sub("\\1‘", text).replace("'", "’")
    return _OPENING.sub("\\1“", singles).replace('"', "”")
