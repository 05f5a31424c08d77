"""Sentences made of what others have written: with one stop at the end, whatever it was that they wrote."""

from typing import Final

ENDS: Final = (".", "!", "?", "…")
_CLOSING: Final = "”’\"')"  # what may stand after the stop


def stopped(text: str) -> str:
    """The text with a full stop, unless it ends already: "Who made it?" stays as it is."""
    return text if not text or text.rstrip(_CLOSING).endswith(ENDS) else f"{text}."


def joined(*parts: str) -> str:
    """One sentence after the other, without those that are empty. The last one is left as it is."""
    kept = [part for part in parts if part]
    return " ".join((*map(stopped, kept[:-1]), *kept[-1:]))


def capital(text: str) -> str:
    """The text with a capital letter at its beginning; the others stay as they are."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """A few words, to stand alone: with a capital letter and a stop."""
    return stopped(capital(text))
