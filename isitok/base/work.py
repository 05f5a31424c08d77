"""Something that takes a while, such as reading packs: it runs on a thread of its place, and something comes of it."""

from collections.abc import Callable
from pathlib import Path

from isitok.base.disk import why
from isitok.base.patience import Asked, begin
from isitok.base.trouble import Trouble, Troubled
from isitok.base.value import Value


class Outcome(Value):
    """What was found or made, or why it failed."""

    found: object = None
    trouble: Trouble | None = None


class Work:
    """A call that reads or writes files. It runs on a thread of its place, once it has been begun."""

    def __init__(self, place: Path, does: Callable[[], object]) -> None:
        """``does`` may raise OSError and Troubled: both are an outcome, too."""
        self._place, self._does = place, does
        self._asked: Asked | None = None

    def begin(self, seconds: float) -> None:
        """Begin, and wait so long at the most: usually it is done then."""
        self._asked = begin(f"{self._place}#", self._outcome, wanted_late=True)
        self._asked.done.wait(seconds)

    @property
    def outcome(self) -> Outcome | None:
        """What came of it; None if it isn't done yet."""
        if self._asked is None or not self._asked.done.is_set():
            return None
        outcome: Outcome = self._asked.within(0)
        return outcome

    def _outcome(self) -> Outcome:
        try:
            return Outcome(self._does())
        except Troubled as error:
            return Outcome(trouble=error.trouble)
        except OSError as error:
            return Outcome(trouble=why(error))
