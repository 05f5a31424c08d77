"""What somebody means who types a word: as the format writes it, and which of those that there are come near it."""

import re
from collections.abc import Iterable

_LONGEST = 60  # letters of a word that are compared: whoever wrote more has written a sentence


def key_of(typed: str) -> str:
    """A word of the format as it is compared: "Group chats" and "group_chats" are ``group-chats``."""
    return re.sub(r"[\s_–—-]+", "-", typed.strip().lower())


def nearest(typed: str, words: Iterable[str], most: int = 1, cutoff: float = 0.6) -> list[str]:
    """The words that what was typed comes near to, the nearest first; capital letters make no difference."""
    from difflib import get_close_matches

    by_key: dict[str, str] = {}
    for word in words:
        by_key.setdefault(key_of(word), word)
    return [by_key[key] for key in get_close_matches(key_of(typed[:_LONGEST]), by_key, n=most, cutoff=cutoff)]


def did_you_mean(typed: str, words: Iterable[str]) -> str:
    """``did you mean 'kofi'? `` for a near miss; else ``""``."""
    near = nearest(typed, words)
    return f"did you mean '{near[0]}'? " if near else ""
