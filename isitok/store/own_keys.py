"""Keys of somebody's own: what a letter, a number or an F key does can be given to another one of its kind.

They stand in the settings as "P=X": what P does usually, X does. F1 always gets help, and F12 hides the screen.
"""

from collections.abc import Iterable, Mapping
from typing import Final

LETTERS: Final = ("1", "2", "3", "4", "5", "6", "P", "E", "W", "S", "R", "M", "T", "D")
FUNCTIONS: Final = ("F2", "F4", "F5", "F10", "F11")
USUAL_KEYS: Final = (*LETTERS, *FUNCTIONS)
ALWAYS: Final = ("F1", "F12")
FREE: Final = tuple(f"F{number}" for number in range(2, 12))  # what an F key can be given to


def key_of(keys: Iterable[str], usual: str) -> str:
    """The key that does now what ``usual`` does where no keys were changed."""
    return dict(_pairs(keys)).get(usual, usual)


def usual_of(keys: Iterable[str], pressed: str) -> str:
    """What a key does now, by the key that does it usually; "" for nothing."""
    return next((usual for usual in USUAL_KEYS if key_of(keys, usual) == pressed), "")


def fits(usual: str, key: str) -> bool:
    """Whether what this key does usually can be given to that one: letters and numbers are one kind, F keys another."""
    if usual in FUNCTIONS:
        return key in FREE
    return len(key) == 1 and key.isalnum()


def with_key(keys: Iterable[str], usual: str, key: str) -> tuple[str, ...]:
    """The keys once this one does what that one does usually."""
    return _listed(dict(_pairs(keys)) | {usual: key})


def tidy_keys(found: object) -> tuple[str, ...]:
    """The keys that stand in a file; none if any of them makes no sense, or two are for one thing."""
    listed = [each for each in found if isinstance(each, str)] if isinstance(found, list) else []
    pairs = dict(_pairs(listed))
    if not all(usual in USUAL_KEYS and fits(usual, key) for usual, key in pairs.items()):
        return ()
    now = [pairs.get(usual, usual) for usual in USUAL_KEYS]
    return _listed(pairs) if len(set(now)) == len(now) else ()


def _listed(pairs: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(f"{usual}={pairs[usual]}" for usual in USUAL_KEYS if pairs.get(usual, usual) != usual)


def _pairs(keys: Iterable[str]) -> list[tuple[str, str]]:
    return [(usual, key) for usual, _, key in (each.upper().partition("=") for each in keys)]
