"""Who sits at this computer, and which doors are open to them: one table for windows, terminals and commands.

A *door* is a way in to something: a mode, a screen that an adult leads, a command, a folder, an editor. Whatever opens
one asks this table, and nothing else.
"""

from enum import StrEnum
from typing import Final


class Seat(StrEnum):
    """For whom this computer is, worked out once at the start; it never changes while the program runs."""

    PUPIL = "pupil"  # set up for pupils, or in doubt
    ADULT = "adult"  # set up for pupils, and this account is a teacher's
    OPEN = "open"  # nobody has set anything: whoever sits there decides


EVERYBODY: Final = frozenset(Seat)
ADULTS: Final = frozenset((Seat.ADULT, Seat.OPEN))
