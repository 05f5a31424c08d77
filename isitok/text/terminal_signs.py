"""Text as a terminal can write it: an emoji that it has no code for becomes its name, a curly quote a straight one."""

import unicodedata
from collections.abc import Iterator
from typing import Final

from isitok.base.terminal_safe import strip_control
from isitok.format.yaml.emoji import EMOJI

PLAIN: Final = {
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
    "…": "...",
    "•": "*",
    "\u00a0": " ",
    "\u202f": " ",
    "−": "-",
    "×": "x",
}

UNBROKEN: Final = "\u00a0"
"""A space that keeps what it joins on one line."""

_NO_MEANING: Final = {"\ufe0e", "\ufe0f", "\u200b", "\u200c", "\u200d", "\u2060"}  # joiners and variants of emoji


def fit(text: str, encoding: str) -> str:
    """The text in signs that this encoding has, and without any that would steer the terminal."""
    if not text.isprintable():
        text = "".join(sign if sign in _NO_MEANING or sign == UNBROKEN else strip_control(sign) for sign in text)
    return text if _has(encoding, text) else "".join(_signs(text, encoding))


def _signs(text: str, encoding: str) -> Iterator[str]:
    for sign in text:
        if _has(encoding, sign):
            yield sign
        elif sign in PLAIN:
            yield PLAIN[sign]
        elif sign not in _NO_MEANING:
            yield _without_accents(sign, encoding) or _name(sign)


def _without_accents(sign: str, encoding: str) -> str:
    kept = "".join(part for part in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(part))
    return kept if _has(encoding, kept) else ""


def _name(sign: str) -> str:
    name = EMOJI.get(sign) or unicodedata.name(sign, "").lower()
    return f"({name})" if name else "?"


def _has(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeError, LookupError):
        return False
    return True
