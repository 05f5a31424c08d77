"""``isitok export``: a pack, or a story, as a file of another program: Excel, Word, Moodle."""

from pathlib import Path
from typing import Final

import click

from isitok.cli.at_the_door import set_here
from isitok.cli.files import file_named, keep_file
from isitok.cli.kinds import FOLDER, PATH
from isitok.cli.say import say_line
from isitok.cli.signing_rules import what_is_meant

EPILOG = """\b
Examples:
  isitok export gate --to excel              a table of all its stories, for their writers; isitok import brings it back
  isitok export gate/team-photo --to word    a handout: the story, boxes to tick; answers and help on pages of their own
  isitok export first-steps --to moodle      a question for each act

\b
First it says what such a file can't hold. Word and Moodle get only what pupils may have alone; what is left out is
named on stderr. A file that is there already is never written over.
Exit code: 0; 1 nothing was left to write, or it can't be written; 2 wrong use.
"""

_TO: Final = ("excel", "csv", "word", "moodle")


@click.command(epilog=EPILOG)
@click.argument("what", metavar="PACK[/STORY]")
@click.option("--to", type=click.Choice(_TO), required=True, help="For which program.")
@click.option("--out", type=PATH, metavar="FILE", help="Where to write it; else here, called as the pack.")
@click.option("--packs", type=FOLDER, metavar="DIR", help="One more folder of packs.")
@click.option("--dry-run", is_flag=True, help="Only say what would be in it, and what not.")
def export(what: str, to: str, out: Path | None, packs: Path | None, dry_run: bool) -> int:
    """Write a pack, or one story of it, as a file for Excel, Word or Moodle."""
    from datetime import date

    from isitok.exchange.going_out import pack_out
    from isitok.exchange.programs import PROGRAMS, left_out_of, made_for
    from isitok.game.help_routes import Here
    from isitok.i18n.screen_words import ENGLISH

    asked = what_is_meant(what, packs)
    file = file_named(out or Path(f"{asked.folder.folder.name}{PROGRAMS[to].ending}"))
    found = pack_out(asked.folder, asked.story)
    left_out = tuple(left_out_of(found, to))
    for one, why in left_out:
        say_line(f"{one.title}: left out, {why}", err=True)
    if len(left_out) == len(found.stories):
        say_line("Nothing is left, so there is no file.", err=True)
        return 1
    say_line(PROGRAMS[to].loses)
    if dry_run:
        say_line(f"{len(found.stories) - len(left_out)} of {len(found.stories)} would go into {file}")
        return 0
    settings = set_here()[1]
    here = Here(found.known.help, settings.nation, settings.lead_name, ENGLISH, date.today().isoformat())
    keep_file(file, made_for(to, found, here))
    return 0
