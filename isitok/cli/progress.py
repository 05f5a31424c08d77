"""How far it is, once something takes long: a line on stderr, now and then."""

import time
from collections.abc import Callable
from typing import Final

from isitok.cli.say import say_line

_LONG: Final = 2.0  # seconds until the first word about how far it is, and between two


def progress_of(done_so_far: str) -> Callable[[int, int], None]:
    """Something to be told how many are done, and of how many; it says so as "checked 12 of 30 …"."""
    said = time.monotonic()

    def progress(done: int, total: int) -> None:
        nonlocal said
        now = time.monotonic()
        if now - said >= _LONG and done < total:
            said = now
            say_line(f"{done_so_far} {done} of {total} …", err=True)

    return progress
