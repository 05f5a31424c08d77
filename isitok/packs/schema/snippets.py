"""What an editor writes at once for a key with several below it: all that must be there, to be written over."""

from collections.abc import Callable
from typing import Any, Final

_STOP: Final = "${{{}:{}}}"  # where an editor waits for words of the writer's own


class Stops:
    """The places of one snippet at which an editor stops, counted."""

    def __init__(self) -> None:
        self._count = 0

    def at(self, text: str) -> str:
        """One more, with what stands there until it is written over."""
        self._count += 1
        return _STOP.format(self._count, text)


def snippet_of(label: str, least: Callable[[Stops], Any]) -> dict[str, Any]:
    """A snippet, as editors that know YAML schemas take it. ``least`` is what must be written."""
    return {"label": label, "body": least(Stops())}
