"""``isitok add``: a pack that was sent goes among one's own, once it is known what it is."""

from pathlib import Path

import click

from isitok.base.disk import is_there, names_in, reason_of
from isitok.cli.kinds import FOLDER, PATH, or_rather
from isitok.cli.say import answers_yes, say, say_line

EPILOG = """\b
Examples:
  isitok add "Assembly week.isitokpack"          shows what it is, and asks
  isitok add "Assembly week.isitokpack" --yes    for scripts: adds it, or puts it in place of another version

\b
What is in place of it already isn't deleted: it stays beside it, as "_Assembly week old", which the game leaves alone.
Exit code: 0 it is there; 1 it isn't: it was refused, or not wanted; 2 wrong use.
"""


@click.command(epilog=EPILOG)
@click.argument("file", type=PATH, metavar="FILE")
@click.option("--yes", is_flag=True, help="Don't ask.")
@click.option("--packs", type=FOLDER, metavar="DIR", help='The folder of packs to add it to; else "isitok packs".')
def add(file: Path, yes: bool, packs: Path | None) -> int:
    """Put a pack that somebody sent (NAME.isitokpack) among your own.

    First it says what the pack is called, who wrote and read it, and what the check says.
    """
    from isitok.game.pack_offer import asks, check_line, standing_line, title_line, who_lines
    from isitok.i18n.screen_words import ENGLISH
    from isitok.library.adding import Version, offer, put
    from isitok.library.parcel import ParcelError
    from isitok.store.places import own_packs, pack_folders

    if not is_there(file):
        raise click.UsageError(f'there is no "{file}"{or_rather(file.name, names_in(file.parent))}')
    folder = packs or own_packs()
    if folder is None:
        raise click.UsageError("this user has no documents folder: say where with --packs DIR")
    try:
        offered = offer(file, folder, pack_folders()[1:])
    except ParcelError as error:
        raise click.ClickException(ENGLISH.trouble(error.trouble)) from error
    except OSError as error:
        raise click.ClickException(f'"{file}" can\'t be read: {reason_of(error)}') from error
    say_line(title_line(offered, ENGLISH))
    for line in (*who_lines(offered, ENGLISH), check_line(offered, ENGLISH)):
        say_line(f"  {line}")
    for problem in offered.problems:
        say(problem)
    if standing := standing_line(offered, ENGLISH):
        say_line(standing)
    if offered.standing is Version.SAME:
        return 0
    if not (yes or answers_yes(asks(offered, ENGLISH))):
        say_line("Nothing was added.", err=True)
        return 1
    try:
        done = put(offered)
    except OSError as error:
        told = f'"{folder}" stays as it was: the pack can\'t be written ({reason_of(error)})'
        raise click.ClickException(told) from error
    say_line(done.folder)
    return 0
