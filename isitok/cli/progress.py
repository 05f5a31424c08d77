"""How far it is, once something takes long: a line on stderr, now and then."""

import sys
import time
from collections.abc import Callable
from typing import Final

_LONG: Final = 2.0  # seconds until the first word about how far it is, and between two


def progress_of(done_so_far: str) -> Callable[[int, int], None]:
    """Something to be told how many are done, and of how many; it says so as "checked 12 of 30 …"."""
    said = time.monotonic()

    def progress(done: int, total: int) -> None:
        nonlocal said
        now = time.monotonic()
        if now - said >= _LONG and done < total:
            said = now
            print(f"{done_so_far} {done} of {total} …", file=sys.stderr, flush=True)

    return progress
