"""What runs on a thread of its own gives way while the window works out what was pressed: they share one Python.

It comes of steps that are short: before each it waits until what came of the press is shown, or somebody waits for it.
"""

import threading
from typing import Final

LONGEST: Final = 0.1  # seconds that a step waits, whatever the window does

_free = threading.Event()
_free.set()


def hold() -> None:
    """Something was pressed: from now on others wait, until ``let_go``."""
    _free.clear()


def let_go() -> None:
    """It is shown, or waits for others itself."""
    _free.set()


def give_way() -> None:
    """Wait before a step while the window is busy with a press."""
    if not _free.is_set() and threading.current_thread() is not threading.main_thread():
        _free.wait(LONGEST)
