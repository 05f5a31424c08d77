"""Where the ages are locked, as on a pupil's PC, no command opens what is for staff."""

from typing import Final

import click

NEVER: Final = "what is for staff is never opened where the ages are locked, as on a pupil's PC"


def refuse_for_staff() -> None:
    """Refuse what is for staff where it can't be opened. Raises a usage error."""
    if ages_are_locked():
        raise click.UsageError(NEVER)


def ages_are_locked() -> bool:
    """Whether the ages are locked, for this user or for all users of this computer."""
    from isitok.store.machine import load_machine
    from isitok.store.places import machine_folder, settings_file
    from isitok.store.settings import load_settings

    machine = load_machine(machine_folder())
    stored = load_settings(settings_file(), machine).settings
    return "ages" in machine.locked or (stored.lock_ages and bool(stored.ages))
