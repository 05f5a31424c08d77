"""What somebody means by a word: its form in the format, and which known words are close to it."""

import re
from collections.abc import Iterable
from functools import lru_cache

_LONGEST = 60  # how many letters are compared: anything longer is a sentence


@lru_cache(maxsize=2_000)  # names, mostly, and the same again and again
def key_of(typed: str) -> str:
    """A word in the form for comparing: "Group chats" and "group_chats" are ``group-chats``."""
    return re.sub(r"[\s_–—-]+", "-", typed.strip().lower())


def nearest(typed: str, words: Iterable[str], most: int = 1, cutoff: float = 0.6) -> list[str]:
    """The words close to what was typed, the nearest first. Capital letters make no difference."""
    from difflib import get_close_matches

    by_key: dict[str, str] = {}
    for word in words:
        by_key.setdefault(key_of(word), word)
    return [by_key[key] for key in get_close_matches(key_of(typed[:_LONGEST]), by_key, n=most, cutoff=cutoff)]


def did_you_mean(typed: str, words: Iterable[str]) -> str:
    """``did you mean 'kofi'? `` for a near miss; else ``""``."""
    near = nearest(typed, words)
    return f"did you mean '{near[0]}'? " if near else ""
