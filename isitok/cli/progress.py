"""Progress of something that takes long: a line on stderr now and then."""

import time
from collections.abc import Callable
from typing import Final

from isitok.cli.say import say_line

_LONG: Final = 2.0  # seconds until the first line, and between two lines


def progress_of(done_so_far: str) -> Callable[[int, int], None]:
    """A function to call with how many are done, and of how many. It prints "checked 12 of 30 …"."""
    said = time.monotonic()

    def progress(done: int, total: int) -> None:
        nonlocal said
        now = time.monotonic()
        if now - said >= _LONG and done < total:
            said = now
            say_line(f"{done_so_far} {done} of {total} …", err=True)

    return progress
