"""What stands for a text as it was read: the same mark for the same words, however the file is laid out.

Labels are words, one value is a list where there may be several, runs of white space are one, letters are composed
(NFC), keys are sorted; what no reader signs isn't in it. Comments, quotes and the order of keys change nothing.
"""

import json
import unicodedata
from hashlib import sha256
from typing import Any, Final

from isitok.format.as_written import as_written
from isitok.format.record import Record, keys_of
from isitok.format.vocabulary import Level

DIGITS: Final = 16
FEWEST_TYPED: Final = 8
"""As many of its first letters as are enough to type."""


def mark_of(text: Record, *, level: Level = Level.ONE, adult_led: bool = False, language: str = "en") -> str:
    """The mark of a story, a week or a law card as its file has it, with what its pack decides for it."""
    signed = {key for key, field in keys_of(type(text)).items() if field.is_signed}
    told = {key: value for key, value in as_written(text).items() if key in signed and key != "level"}
    if level is not Level.ONE:
        told["level"] = str(level.value)
    if adult_led:
        told["adult_led"] = "yes"
    if language != "en":
        told["language"] = language
    shown = json.dumps(_plain(told), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(shown.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def is_mark_of(typed: str, mark: str) -> bool:
    """Whether what was typed from paper is this mark, or enough of its beginning."""
    given = typed.strip().lower()
    return len(given) >= FEWEST_TYPED and mark.startswith(given)


def _plain(told: Any) -> Any:
    if isinstance(told, str):
        return " ".join(unicodedata.normalize("NFC", told).split())
    if isinstance(told, dict):
        return {_plain(key): _plain(value) for key, value in told.items()}
    return [_plain(each) for each in told]
