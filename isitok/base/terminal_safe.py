"""Makes text from files and names harmless for a terminal: whatever would steer it is written out instead.

An escape sequence can recolour, clear or rename a terminal, a bidi mark reverses text, and a lone surrogate
isn't text at all. They become Python escapes (``\\x1b``, ``\\u202e``), so that a name can still be recognised.
"""

import unicodedata
from typing import Final

_STEERING: Final = ("Cc", "Cf", "Cs", "Zl", "Zp")  # control, format, surrogates, ends of lines and paragraphs
_OF_EMOJI: Final = "\u200d"  # joins a family; it steers nothing


def escape_control(text: str) -> str:
    """A text of one or more lines; line ends stay."""
    return "\n".join(map(in_a_line, text.split("\n"))) if "\n" in text else in_a_line(text)


def in_a_line(text: str) -> str:
    """A name or text for a single line: line ends in it are written out, too."""
    return text if text.isprintable() else "".join(map(_escape, text))


def _escape(sign: str) -> str:
    if sign == _OF_EMOJI or sign.isprintable() or unicodedata.category(sign) not in _STEERING:
        return sign
    return sign.encode("unicode_escape").decode()


def strip_control(text: str) -> str:
    """A text for players: invisible characters are left out, and other control characters become spaces."""
    return text if text.isprintable() else "".join(map(_strip, text))


def _strip(sign: str) -> str:
    return sign if sign.isprintable() else "" if unicodedata.category(sign) in ("Cf", "Cs") else " "
