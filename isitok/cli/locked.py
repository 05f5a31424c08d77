"""For whom this computer is, as commands ask it before they open anything."""

from typing import TYPE_CHECKING, Final

import click

from isitok.game.doors import Seat

if TYPE_CHECKING:
    from isitok.store.options import PlayOptions

NEVER: Final = "what is for staff is never opened where the ages are locked, as on a pupil's PC"


def seat_here(options: "PlayOptions | None" = None) -> Seat:
    """The seat of whoever typed the command: what is set for the machine and the account, never wider.

    Their own settings and these options count, too. It is read once for each command: ask once, and hand it on.
    """
    from isitok.store.machine import load_machine
    from isitok.store.places import machine_folder, settings_file
    from isitok.store.seat import seat_of
    from isitok.store.settings import load_settings

    machine = load_machine(machine_folder())
    return seat_of(machine, load_settings(settings_file(), machine).settings, options)


def refuse_for_staff() -> None:
    """Refuse what is for staff where it can't be opened. Raises a usage error.

    This and ``ages_are_locked`` stand for rows of ``game/doors.py``; what asks that table with ``seat_here`` needs
    neither of them.
    """
    if ages_are_locked():
        raise click.UsageError(NEVER)


def ages_are_locked() -> bool:
    """Whether the one who typed the command is a pupil, for all that is known: see ``refuse_for_staff``."""
    return seat_here() is Seat.PUPIL
