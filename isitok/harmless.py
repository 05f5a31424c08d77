"""Text from files and names, as a terminal may be given it: whatever would steer it is written out instead.

An escape sign can recolour, clear or rename a terminal, a bidi sign turns round what is read, and a lone surrogate
is no text at all. In their place stands how Python writes them (``\\x1b``, ``\\u202e``): a name can be recognised.
"""

import unicodedata
from typing import Final

_STEERING: Final = ("Cc", "Cf", "Cs", "Zl", "Zp")  # control, format, surrogates, ends of lines and paragraphs
_OF_EMOJI: Final = "\u200d"  # joins a family; it steers nothing


def harmless(text: str) -> str:
    """A text of one line or more; ends of lines stay."""
    return "\n".join(map(in_a_line, text.split("\n"))) if "\n" in text else in_a_line(text)


def in_a_line(text: str) -> str:
    """A name or a text that must not begin a new line: an end of line in it is written out, too."""
    return text if text.isprintable() else "".join(map(_written, text))


def _written(sign: str) -> str:
    if sign == _OF_EMOJI or sign.isprintable() or unicodedata.category(sign) not in _STEERING:
        return sign
    return sign.encode("unicode_escape").decode()


def without_steering(text: str) -> str:
    """A text to be read by players: signs that nobody could see are left out, others that steer become a space."""
    return text if text.isprintable() else "".join(map(_left, text))


def _left(sign: str) -> str:
    return sign if sign.isprintable() else "" if unicodedata.category(sign) in ("Cf", "Cs") else " "
