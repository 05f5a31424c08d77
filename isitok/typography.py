"""The signs of print, for texts that were typed on a keyboard."""

import re
from typing import Final

_OPENING: Final = re.compile(r'(^|[\s(\[–])"')


def typographic(text: str) -> str:
    """With the apostrophes and quotation marks of print, however they were typed."""
    if "'" not in text and '"' not in text:
        return text
    return _OPENING.sub("\\1“", text.replace("'", "’")).replace('"', "”")
