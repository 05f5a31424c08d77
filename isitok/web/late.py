"""Modules that are needed later, loaded one at a time while the title is read."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

from isitok.app.to_come import to_come

LIST: Final = Path(__file__).parents[1] / "_late.txt"
"""What the build has seen to be loaded in a played walk, in the order in which it was."""


def late() -> Iterator[object]:
    """Each step loads one."""
    try:
        names = LIST.read_text("utf-8").split()
    except OSError:
        yield from to_come()
        return
    for name in names:
        yield import_module(name)
