"""Sizes, themes, nations: each screen and each story is tried in some of them, and all of them are tried.

Which ones follows from its name, so they are the same each time. ``pytest --all-sizes`` tries each in all.
"""

from collections.abc import Sequence
from typing import TypeVar
from zlib import crc32

T = TypeVar("T")

everything = False
"""Whether each is tried in all of them; ``conftest.py`` sets it."""


def some_of(all_: Sequence[T], name: str, number: int = 1) -> list[T]:
    """So many of these, in their order, chosen by this name."""
    if everything or number >= len(all_):
        return list(all_)
    first = crc32(name.encode()) % len(all_)
    return [one for at, one in enumerate(all_) if (at - first) % len(all_) < number]
