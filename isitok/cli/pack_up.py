"""``isitok pack``: a pack as one file to send."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from isitok.base.disk import is_folder, is_there, reason_of
from isitok.cli.files import free_file, keep_file
from isitok.cli.found import folder_like, locate
from isitok.cli.kinds import PATH
from isitok.cli.say import say_line

if TYPE_CHECKING:
    from isitok.store.to_send import ToSend

EPILOG = """\b
Examples:
  isitok pack "Assembly week"                       writes "Assembly week.isitokpack" here
  isitok pack "Assembly week" --out memory-stick    into another folder

\b
Whoever gets the file opens it with the game, drops it on its window, or types: isitok add FILE
Nothing in it says who made it, or when. Give each version that you send a number, in pack.yaml: version: "1.1"
A file that is there already is never written over.
Exit code: 0; 1 it can't be made or written; 2 wrong use.
"""


@click.command(epilog=EPILOG)
@click.argument("folder", type=PATH, metavar="FOLDER")
@click.option("--out", type=PATH, metavar="FILE", help="Where to write it; else NAME.isitokpack here.")
def pack(folder: Path, out: Path | None) -> int:
    """Make one file of a pack, to send it to others. Of your own packs, the name is enough."""
    from isitok.i18n.screen_words import ENGLISH
    from isitok.library.check_report import check_paths
    from isitok.library.parcel import ENDING, ParcelError, is_parcel_name
    from isitok.store.to_send import note_sent, to_send

    folder = locate(folder)
    if not is_folder(folder):
        meant = "" if is_there(folder) else folder_like(folder)
        raise click.UsageError(f'"{folder}" is no folder{meant}')
    try:
        found = to_send(folder)
    except ParcelError as error:
        raise click.ClickException(ENGLISH.trouble(error.trouble)) from error
    except OSError as error:
        raise click.ClickException(f'"{error.filename or folder}" can\'t be read: {reason_of(error)}') from error
    packed = found.packed
    place = out or Path(packed.name)
    if is_folder(place):
        place = place / packed.name
    if not is_parcel_name(place.name):
        raise click.UsageError(f'"{place.name}" must end in {ENDING}, so that the game knows it')
    keep_file(free_file(place), packed.data)
    note_sent(folder, found)
    for told in _told(found):
        say_line(told, err=True)
    if packed.left_out:
        say_line(f"Not in it, as the game has no use for them: {', '.join(packed.left_out)}", err=True)
    if check_paths([folder]).has_errors:
        say_line(f'Something in it has to be mended, and is left out until then: isitok check "{folder}"', err=True)
    return 0


def _told(found: "ToSend") -> Iterator[str]:
    """What whoever sends it should know."""
    if found.authors:
        yield f"It names who wrote it: {', '.join(found.authors)}"
    if found.examples:
        yield f"Still an example, not worth sending before you have changed it: {', '.join(found.examples)}"
    if found.is_changed:
        since = f"version {found.version}" if found.version else "it"
        yield f"It has changed since {since} was sent: give it a new version in pack.yaml"
