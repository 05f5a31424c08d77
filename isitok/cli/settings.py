"""``isitok settings``: what is set on this computer, and where."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from isitok.cli.say import say_line
from isitok.disk import is_gone
from isitok.patience import ask

if TYPE_CHECKING:
    from isitok.store.settings import Loaded, Machine

EPILOG = """\b
Examples:
  isitok settings --show         each setting: what holds, and which file says so

\b
A user's own settings lie over those for all users of this computer, except for what is locked there.
docs/for-it.md says how to set them for all.
"""


@click.command(epilog=EPILOG)
@click.option("--show", is_flag=True, help="Each setting: what holds, and from where. So it is without an option.")
def settings(show: bool) -> None:
    """Show what is set on this computer, for whoever looks after it."""
    from isitok.i18n.words import ENGLISH
    from isitok.store.machine import FILE, load_machine
    from isitok.store.places import machine_folder, own_packs, settings_file
    from isitok.store.settings import load_settings

    folder, own = machine_folder(), settings_file()
    machine = load_machine(folder)
    loaded = load_settings(own, machine)
    for name, value, where in _rows(loaded, machine, own, own_packs()):
        say_line(f"{name:15}  {value:29}  {where}")
    say_line("")
    say_line(f"Your own: {_at(own, used=loaded.found)}")
    say_line(f"For all users of this computer: {_at(folder and folder / FILE, used=machine.file is not None)}")
    if machine.set_by:
        say_line(f"Set by: {machine.set_by}")
    for name in sorted(loaded.unused):
        say_line(f"In {own}, “{name}” isn’t used as it stands there.")
    for trouble in (loaded.trouble, *machine.troubles):
        if trouble:
            say_line(ENGLISH.trouble(trouble))


def _rows(
    loaded: "Loaded", machine: "Machine", own: Path | None, own_packs: Path | None
) -> Iterator[tuple[str, str, str]]:
    """Each setting: its name in the files, its value as it stands there, and where that comes from."""
    from isitok.store.settings import plain

    for name, value in plain(loaded.settings).items():
        if name == "folders":
            continue  # below, each by itself
        if name in machine.locked:
            where = f"{machine.file} (locked)"
        elif name in loaded.own:
            where = str(own)
        else:
            where = str(machine.file) if name in machine.given else "as usual"
        yield name, _format(value), where
    for folder in machine.packs:
        beside = machine.file is None or folder.parent == machine.file.parent
        yield "folders", str(folder), "for all users" if beside else str(machine.file)
    if own_packs:
        yield "folders", str(own_packs), "your own"
    for remembered in loaded.settings.folders:
        yield "folders", remembered, str(own)


def _format(value: object) -> str:
    """A value in a word."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        value = ", ".join(map(str, value))
    return "none" if value in (None, "") else str(value)


def _at(path: Path | None, *, used: bool) -> str:
    if path is None:
        return "nowhere"
    if used:
        return str(path)
    try:
        gone = ask(path, partial(is_gone, path))
    except TimeoutError:
        gone = False
    return f"{path} (there is none)" if gone else f"{path} (not used)"
