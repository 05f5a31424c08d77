"""Who sits at this computer in this run: worked out once at the start, and only ever narrower than what is set for it.

What is set for the machine and the account give ``Machine.seat``. A user's own settings and this run's options can
make a pupil of anybody; nothing that a user can write, type or set makes anything else of a pupil.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from isitok.format.vocabulary import Band
from isitok.game.doors import Seat

if TYPE_CHECKING:
    from isitok.store.settings import Machine, Settings

YOUNGEST: Final = (Band.B7_9,)
"""The ages of a pupil's PC for which none can be read."""


def seat_of(machine: Machine, stored: Settings, *, lock_ages: bool = False) -> Seat:
    """The seat in this run, where ``stored`` is what is set for this user. ``lock_ages``: what its options say."""
    return Seat.PUPIL if stored.lock_ages or lock_ages else machine.seat
