"""Uses spare moments to load and draw what comes next. Anything that somebody does comes first.

On slow computers a new page would be late without it. At 3840 by 2160, on one about three times slower than where the
budgets were written down, a page takes 16 ms of processor time after its press (the median of a game; 38 ms at most),
and 55 ms (131 ms) where nothing was drawn ahead: B5 of ``tests.bench``.
"""

import time
from collections.abc import Iterator

import pygame

from isitok.app.view import View
from isitok.ui.draw.paint import draw_ahead

SLICE_SECONDS = 0.003  # until the next check for input; a single large picture may take longer


def look_ahead(view: View, loading: Iterator[object]) -> bool:
    """Use a spare moment. True if there is more to do."""
    until = time.monotonic() + SLICE_SECONDS
    while not pygame.event.peek() and (next(loading, None) is not None or view.look_ahead(draw_ahead)):
        if time.monotonic() >= until:
            return True
    return False
