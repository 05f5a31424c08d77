"""``isitok print``: sheets of A4 as PDF files, for a class, a one-to-one, and those who want to read it all first."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from isitok.cli.kinds import NATION, did_you_mean, key
from isitok.packs.vocabulary import Nation

if TYPE_CHECKING:
    from isitok.packs.library import Library
    from isitok.store.settings import Settings

SHEETS: Final[Mapping[str, str]] = {
    "voting-cards": "A, B, C and pass, four to a page: one page for each who votes",
    "dice": "the dice with twelve angles, to cut out and fold",
    "staff-card": "what an adult reads before a class or a one-to-one",
    "plan": "the blank sheet to take home from a one-to-one, large and as a card",
    "exit-slips": "four to a page, for the end of a lesson; without names",
    "question-slips": "six to a page, for a box of questions; without names",
}
"""What can be printed, and what it is."""

EPILOG = f"""\b
Examples:
  isitok print voting-cards                       writes voting-cards.pdf here
  isitok print staff-card --nation wales          with what Wales calls the safeguarding lead
  isitok print dice --out "For Tuesday/dice.pdf"  to another place

\b
WHAT is one of:
{chr(10).join(f"  {name:16}{told}" for name, told in SHEETS.items())}

\b
Everything is A4, and right in black and white. A file that is there already is never written over.
Exit code: 0; 1 it can't be made or written; 2 wrong use.
"""


@click.command("print", epilog=EPILOG)
@click.argument("what", metavar="WHAT")
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Where to write it; else WHAT.pdf here.")
@click.option(
    "--nation",
    type=NATION,
    metavar="NATION",
    help="england, wales, scotland or northern-ireland; else as this PC is set.",
)
def print_(what: str, out: Path | None, nation: Nation | None) -> int:
    """Make a PDF to print: cards, dice, slips and sheets."""
    sheet = key(what)
    if sheet not in SHEETS:
        meant = did_you_mean(what, SHEETS)
        raise click.UsageError(f'"{what}" can\'t be printed{meant or ": there are " + ", ".join(SHEETS)}')
    file = _free(out or Path(f"{sheet}.pdf"))
    _keep(file, _made(sheet, nation))
    return 0


def _made(sheet: str, nation: Nation | None) -> bytes:
    from isitok.store.places import settings_file
    from isitok.store.settings import load_settings

    settings = load_settings(settings_file()).settings
    return _plain_sheet(sheet, nation or settings.nation, settings)


def _plain_sheet(sheet: str, nation: Nation | None, settings: "Settings") -> bytes:
    """A sheet that is about no pack and no lesson."""
    match sheet:
        case "voting-cards":
            from isitok.paper.voting_cards import voting_cards

            return voting_cards()
        case "dice":
            from isitok.paper.dice import dice

            return dice()
        case "staff-card":
            from isitok.paper.staff_card import staff_card

            return staff_card(_library().known(), nation, settings.lead_name)
        case "plan":
            from isitok.paper.take_home import blank_plans

            return blank_plans(_library().known().help, nation, None)
        case _:
            from isitok.paper.slips import exit_slips, question_slips

            slips: Callable[..., bytes] = exit_slips if sheet == "exit-slips" else question_slips
            return slips(_library().known().help, nation)


def _library(more: Path | None = None) -> "Library":
    from isitok.packs.library import open_library
    from isitok.store.places import cache_folder, pack_folders

    return open_library(pack_folders(more), cache_folder())


def _free(file: Path) -> Path:
    """A place where nothing is yet: what is there is never written over."""
    try:
        if file.is_dir():
            raise click.UsageError(f'"{file}" is a folder: name a file in it with --out FILE')
        if file.exists() or file.is_symlink():
            raise click.UsageError(f'"{file}" is there already, and stays as it is: name another file with --out FILE')
    except (OSError, ValueError) as error:
        raise click.UsageError(f'"{file}" is no name that a file can have') from error
    return file


def _keep(file: Path, pdf: bytes) -> None:
    from isitok.store.papers import keep_paper

    if reason := keep_paper(file, pdf):
        raise click.ClickException(reason)
    click.echo(file)
