"""What the table of doors says to a command: whoever may not go through one is told who can change that."""

from typing import TYPE_CHECKING, Final

import click

from isitok.game.doors import EVERYBODY, Seat, may, why_shut
from isitok.store.options import PlayOptions

if TYPE_CHECKING:
    from isitok.store.settings import Loaded, Machine, Settings

NO_OPTIONS: Final = PlayOptions()


def refuse_unless_open(door: str, what: str, options: PlayOptions = NO_OPTIONS) -> None:
    """Refuse ``what`` to whoever may not go through this door. Raises a usage error."""
    if all(may(seat, door) for seat in EVERYBODY):
        return  # nothing has to be read for that
    machine, _, seat = set_here(options)
    if not may(seat, door):
        raise refusal(what, machine)


def refusal(what: str, machine: "Machine") -> click.UsageError:
    """That this door is shut, and who can change that."""
    from isitok.i18n.screen_words import ENGLISH

    return click.UsageError(f"{what} isn't open here. {ENGLISH.trouble(why_shut(machine.set_by))}")


def set_here(options: PlayOptions = NO_OPTIONS) -> "tuple[Machine, Settings, Seat]":
    """What is set for all users of this computer, what holds for this one, and who sits here."""
    machine, loaded = _here()
    stored = loaded.settings
    seat = options.seat(machine, stored)
    return machine, machine.over(stored, seat), seat


def kept_here() -> "Loaded":
    """What this user chose, within what is set for all users of this computer."""
    return _here()[1]


def _here() -> "tuple[Machine, Loaded]":
    from isitok.store.machine import load_machine
    from isitok.store.places import machine_folder, settings_file
    from isitok.store.settings import load_settings

    machine = load_machine(machine_folder())
    return machine, load_settings(settings_file(), machine)
