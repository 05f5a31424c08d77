"""Gives memory that is free back to the system: large blocks at once, and what small things left while nobody plays."""

import sys
from collections.abc import Callable

LARGE = 1 << 18
M_MMAP_THRESHOLD = -3  # malloc.h


def memory_giver() -> Callable[[], None]:
    """From now on, each block of a quarter of a megabyte or more gets its own pages; a function that gives the rest.

    Glibc stops doing so for sizes that have been freed once: the picture of a fading screen, four megabytes or
    more, or of a sliding phone would then leave a hole among small things for as long as the game runs. The holes of
    what is smaller, a megabyte after some screens, are given back in a fifth of a millisecond. Other systems have no
    such rule.
    """
    if not sys.platform.startswith("linux"):
        return _nothing
    import ctypes

    try:
        library = ctypes.CDLL(None)
        library.mallopt(M_MMAP_THRESHOLD, LARGE)
        trim = library.malloc_trim
    except (OSError, AttributeError):
        return _nothing  # another C library

    def give() -> None:
        trim(0)

    return give


def _nothing() -> None:
    """There is no way."""
