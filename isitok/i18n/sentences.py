"""Makes sentences from what others have written, with one stop at the end, whatever they wrote."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from isitok.i18n.screen_words import Words

ENDS: Final = (".", "!", "?", "…")
_CLOSING: Final = "”’\"')"  # what may follow the stop


def end_sentence(text: str) -> str:
    """The text with a full stop, unless it has a stop already: "Who made it?" stays as it is."""
    return text if not text or text.rstrip(_CLOSING).endswith(ENDS) else f"{text}."


def join_sentences(*parts: str) -> str:
    """Join sentences, leaving out empty ones. The last one is left as it is."""
    kept = [part for part in parts if part]
    return " ".join((*map(end_sentence, kept[:-1]), *kept[-1:]))


def capital(text: str) -> str:
    """The text with a capital letter at the beginning, and otherwise unchanged."""
    return text[:1].upper() + text[1:]


def within(label: str) -> str:
    """A label within a sentence; LGBT+ stays as it is."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def sentence(text: str) -> str:
    """A few words as a sentence, with a capital letter and a stop."""
    return end_sentence(capital(text))


def line_about(who: str, told: str, words: Words) -> str:
    """A line about one person or one thing."""
    return words("{who}: {told}", who=capital(who), told=told)


def both(names: Sequence[str], words: Words) -> str:
    """One name, or two: "Ffion and Kofi"."""
    return words("{one} and {other}", one=names[0], other=names[1]) if len(names) == 2 else "".join(names[:1])
