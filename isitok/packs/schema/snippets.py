"""Snippets: what an editor inserts for a key with several keys below it. All required keys, to be written over."""

from collections.abc import Callable
from typing import Any, Final

_STOP: Final = "${{{}:{}}}"  # where an editor waits for the writer's own words


class Stops:
    """Counts the places in a snippet at which an editor stops."""

    def __init__(self) -> None:
        self._count = 0

    def at(self, text: str) -> str:
        """One more place, with a text to be written over."""
        self._count += 1
        return _STOP.format(self._count, text)


def snippet_of(label: str, least: Callable[[Stops], Any]) -> dict[str, Any]:
    """A snippet for editors that know YAML schemas. ``least`` is what must be written."""
    return {"label": label, "body": least(Stops())}
