"""What runs on a thread of its own gives way while the window works out what was pressed: they share one Python.

It comes of steps that are short: before each it waits until what came of the press is shown, or somebody waits for it.
"""

import threading
import time
from typing import Final

LONGEST: Final = 0.5  # seconds after a press in which others wait, whatever the window does


class _Press:
    """The one that is being worked out, if any."""

    def __init__(self) -> None:
        self.shown = threading.Event()
        self.shown.set()
        self.until = 0.0


_press = _Press()


def hold() -> None:
    """Something was pressed: from now on others wait, until ``let_go``."""
    _press.until = time.monotonic() + LONGEST
    _press.shown.clear()


def let_go() -> None:
    """It is shown, or waits for others itself."""
    _press.shown.set()


def give_way() -> None:
    """Wait before a step while the window is busy with a press."""
    if not _press.shown.is_set() and threading.current_thread() is not threading.main_thread():
        _press.shown.wait(max(0.0, _press.until - time.monotonic()))
