"""Gives large blocks of memory back to the system as soon as they are free."""

import sys

LARGE = 1 << 20
M_MMAP_THRESHOLD = -3  # malloc.h


def give_large_blocks_back() -> None:
    """From now on, give each block of a megabyte or more its own pages.

    Glibc stops doing so for sizes that have been freed once: the picture of a fading screen, four megabytes or
    more, would then leave a hole among small things for as long as the game runs. Other systems have no such rule.
    """
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    try:
        ctypes.CDLL(None).mallopt(M_MMAP_THRESHOLD, LARGE)
    except (OSError, AttributeError):
        return  # another C library
