"""``isitok settings``: what is set on this computer, and where; and whether a file for all users is right."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from isitok.base.disk import is_gone, start_of, trouble_of
from isitok.base.jobs import ask
from isitok.base.value import replace
from isitok.cli.kinds import PATH
from isitok.cli.say import say_line
from isitok.i18n.screen_words import ENGLISH

if TYPE_CHECKING:
    from isitok.game.doors import Seat
    from isitok.store.settings import Loaded, Machine
    from isitok.store.settings_fault import Fault

BROWSERS: Final = "school.json"
EPILOG = """\b
Examples:
  isitok settings --show                 each setting: what applies, and which file says so
  isitok settings --check settings.json  whether a file for all users is right, before it is rolled out
  isitok settings --check                what is set for this computer, where, and whether it is right
  isitok settings --voices               the voices that can read aloud here

\b
A user's own settings lie over those for all users of this computer, except for what is locked there.
docs/for-it.md says how to set them for all.
"""


@click.command(epilog=EPILOG)
@click.option("--show", is_flag=True, help="Each setting: what applies, and from where. So it is without an option.")
@click.option(
    "--check", is_flag=True, help="Look for mistakes in FILE, or in what is set for all users of this computer."
)
@click.option("--voices", is_flag=True, help="The voices of this computer that can read aloud.")
@click.argument("file", type=PATH, metavar="[FILE]", required=False)
def settings(show: bool, check: bool, voices: bool, file: Path | None) -> int:
    """Show what is set on this computer, or check it, for whoever looks after it."""
    if file is not None and not check:
        raise click.UsageError(f'"{file}" is for --check, which looks for mistakes in it')
    if show + check + voices > 1:
        raise click.UsageError("--show, --check and --voices are different questions: ask one after the other")
    if voices:
        return _list_voices()
    if check:
        return _check_here() if file is None else _check(file)
    _show()
    return 0


def _list_voices() -> int:
    """Say which voices there are; that there is none is no mistake."""
    from isitok.app.aloud.manner import NoVoice
    from isitok.app.aloud.which_voice import find_voice

    try:
        names = find_voice().names() or (ENGLISH("the usual one"),)
    except NoVoice:
        names = (ENGLISH("There is no voice on this computer."),)
    for name in names:
        say_line(name)
    return 0


def _check(file: Path) -> int:
    """Say what isn't right in a file for all users, whoever owns this one, and what it would make of this account."""
    from isitok.store.accounts import account_is_among
    from isitok.store.machine import LARGEST, said_in
    from isitok.store.set_here import NOT_IN_A_BROWSER, set_here

    try:
        raw = ask(file.parent, partial(start_of, file, LARGEST))
    except (OSError, ValueError) as error:
        reason = ENGLISH.trouble(trouble_of(error)) if isinstance(error, OSError) else "no file can have this name"
        raise click.UsageError(f'"{file}" can\'t be read: {reason}') from error
    said = said_in(raw, str(file))
    if file.name == BROWSERS:
        said = replace(said, lacks=NOT_IN_A_BROWSER)
    machine = set_here([said], account_is_among)
    if not machine.faults:
        say_line(f"{file}: right. {_seated(machine.seat)}")
        return 0
    return _with_faults(machine)


def _check_here() -> int:
    """Say what isn't right in what is set for all users of this computer, and what follows for this account."""
    from isitok.store.machine import FILE, load_machine
    from isitok.store.places import machine_folder

    folder = machine_folder()
    machine = load_machine(folder)
    for name, value in machine.told.items():
        say_line(f"{name:15}  {_format(value):29}  {_called(machine.given[name])}")
    if machine.faults or machine.not_used:
        return _with_faults(machine)
    places = dict.fromkeys((*machine.given.values(), *([str(machine.file)] if machine.file else [])))
    if places:
        say_line(f"{' and '.join(places)}: right. {_seated(machine.seat)}")
    else:
        looked = f" There is no {folder / FILE}." if folder else ""
        say_line(f"Nothing is set for all users of this computer.{looked} {_seated(machine.seat)}")
    return 0


def _with_faults(machine: "Machine") -> int:
    for fault in sorted(machine.faults, key=lambda fault: (fault.where, fault.line)):
        say_line(_told(fault))
    if machine.not_used:
        say_line(ENGLISH.trouble(machine.not_used))
    say_line(f"{_seated(machine.seat)}{' What locks can’t be read.' if machine.doubt else ''}")
    return 1


def _told(fault: "Fault") -> str:
    """Where, what, and how to mend it: ``settings.json:4: “lock_age” isn’t a setting; did you mean “lock_ages”?``."""
    from isitok.store.settings_fault import told_of

    return f"{fault.where}{f':{fault.line}' if fault.line else ''}: {ENGLISH.trouble(told_of(fault))}"


def _seated(seat: "Seat") -> str:
    return f"Seat: {seat.value}."


def _show() -> None:
    from isitok.game.lapsed import is_old
    from isitok.library.bundled import what_the_game_knows
    from isitok.store.clock import today
    from isitok.store.machine import FILE, load_machine
    from isitok.store.places import machine_folder, own_packs, settings_file
    from isitok.store.seat import seat_of
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
    told = (ENGLISH.trouble(trouble) for trouble in (loaded.trouble, machine.doubt, *machine.troubles))
    others = (_told(fault) for fault in machine.faults if fault.locks)
    for line in (*told, *others, ENGLISH.trouble(machine.not_used)):
        if line:
            say_line(line)
    if old := is_old(what_the_game_knows(), today(), ENGLISH):
        say_line(old)
    say_line(_seated(seat_of(machine, loaded.settings)))


def _rows(
    loaded: "Loaded", machine: "Machine", own: Path | None, own_packs: Path | None
) -> Iterator[tuple[str, str, str]]:
    """Each setting: its name in the files, its value as it stands there, and where that comes from."""
    from isitok.game.doors import Seat
    from isitok.store.seat import seat_of
    from isitok.store.settings import plain

    seat = seat_of(machine, loaded.settings)
    settings = machine.over(loaded.settings, seat)
    for name, value in plain(settings).items():
        if name == "folders":
            continue  # below, each by itself
        if name in machine.locked:
            where = f"{_called(machine.given.get(name, 'in doubt'))} (locked)"
        elif name in loaded.own - machine.held(seat):
            where = str(own)
        else:
            where = _called(machine.given.get(name, "as usual"))
        yield name, _format(value), where
    for folder in machine.packs:
        beside = machine.file is None or folder.parent == machine.file.parent
        yield "folders", str(folder), "for all users" if beside else _called(machine.given["folders"])
    if own_packs:
        played = seat is not Seat.PUPIL or settings.own_stories
        yield "folders", str(own_packs), "your own" if played else "your own (not for pupils to play)"
    for remembered in settings.folders:
        yield "folders", remembered, str(own)


def _called(where: str) -> str:
    """What a place is called in a column: a policy by its root, a file by its path."""
    from isitok.store.set_here import CALLED

    return CALLED.get(where, where)


def _format(value: object) -> str:
    """A value as people write it: yes, none, "9-11, 11-14"."""
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
