"""``isitok import``: stories from a table or a Word document become stories of a pack."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from isitok.base.disk import is_file, is_folder, is_there, names_in, reason_of
from isitok.base.trouble import Troubled
from isitok.cli.kinds import PATH, PathTyped, or_rather
from isitok.cli.say import say_line

if TYPE_CHECKING:
    from isitok.exchange.coming_rows import ComingRow, Offered
    from isitok.exchange.headings import Headings

EPILOG = """\b
Examples:
  isitok import "PSHE autumn.xlsx" --dry-run          what would come in, row by row
  isitok import "PSHE autumn.xlsx"                    a pack of that name, or into the one that is there
  isitok import Scenarios.docx                        from Word: titles as headings, “Not OK:” before an act, “Why:”
  isitok import scenarios.csv --pack gate --column "Teacher says=Why"

\b
A row is an act; rows with the same title, or with none, belong to the story above. The columns are called Title, Ages,
Scenario, What somebody does, Is it OK?, Why … or as teachers call them; what stands in others goes into the story's
note. Nothing is dropped, and no file is replaced. All of them are in docs/for-writers.md.
Exit code: 0; 1 nothing came in; 2 wrong use.
"""


@click.command("import", epilog=EPILOG)
@click.argument("file", type=PATH, metavar="FILE")
@click.option("--pack", metavar="NAME", help="The pack to make, or to add to; else it is called as the file.")
@click.option(
    "--packs",
    type=PathTyped(file_okay=False, path_type=Path),
    metavar="DIR",
    help='The folder of packs it is in; else "isitok packs" in your documents.',
)
@click.option(
    "--sheet", metavar="NAME", default="", help="The sheet to read; else the first with three known headings."
)
@click.option("--column", "columns", metavar='"THEIRS=OURS"', multiple=True, help="What another heading means.")
@click.option("--theirs", is_flag=True, help="What was changed in both places is taken from the table.")
@click.option("--dry-run", is_flag=True, help="Only say what would come in.")
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", help="How it is told.")
def import_(
    file: Path,
    pack: str | None,
    packs: Path | None,
    sheet: str,
    columns: tuple[str, ...],
    theirs: bool,
    dry_run: bool,
    shape: str,
) -> int:
    """Bring the stories of a table (.xlsx, .csv, .tsv, a pasted .txt) or of Word (.docx) into a pack of your own."""
    from isitok.exchange.bring_in import NoSuchSheet, offer_table, put
    from isitok.i18n.screen_words import ENGLISH
    from isitok.store.places import own_packs

    headings = _headings(columns)
    if is_folder(file):
        raise click.UsageError(f'"{file}" is a folder: name one table or Word document in it')
    if is_there(file) and not is_file(file):
        raise click.UsageError(f'"{file}" is no file on a disk: save the table or the document first, and name that')
    if not is_file(file):
        raise click.UsageError(f'there is no "{file}"{or_rather(file.name, names_in(file.parent))}')
    parent = packs or own_packs()
    if parent is None:
        raise click.UsageError("this user has no documents folder: say where with --packs DIR")
    try:
        offered = offer_table(file, pack or file.stem, parent, headings, sheet, theirs=theirs)
        if not dry_run:
            put(offered)
    except NoSuchSheet as error:
        raise click.UsageError(f'there is no sheet "{sheet}" in {file.name}: {", ".join(error.names)}') from error
    except Troubled as error:
        raise click.ClickException(ENGLISH.trouble(error.trouble)) from error
    except OSError as error:
        raise click.ClickException(f"“{error.filename or file}”: {reason_of(error)}") from error
    for line in (_as_json(offered),) if shape == "json" else _as_text(offered, dry_run=dry_run):
        say_line(line)
    return 0


def _headings(columns: Sequence[str]) -> "Headings":
    """What somebody has said of headings. Raises a usage error."""
    from isitok.exchange.headings import ALL, Headings, column_meant, told

    said = []
    for one in columns:
        theirs, sign, ours = one.rpartition("=")
        if not sign or not theirs.strip():
            raise click.UsageError('--column needs both headings: --column "Teacher says=Why"')
        if not column_meant(ours):
            names = [told(column) for column in ALL]
            raise click.UsageError(f'there is no column "{ours}": there are {", ".join(names)}')
        said.append((theirs, ours))
    return Headings(said)


def _as_json(offered: "Offered") -> str:
    rows = [
        {
            "row": row.row,
            "story": row.story,
            "title": row.title,
            "act": row.act,
            "state": row.state,
            "adult": row.adult,
            "finish": row.finish,
            "fix": row.fix,
            "ask": (*row.both, *row.ask),
            "note": row.note,
            "changed": row.changed,
        }
        for row in offered.rows
    ]
    return json.dumps({"pack": str(offered.pack), "rows": rows}, ensure_ascii=True).replace("\x7f", "\\u007f")


def _as_text(offered: "Offered", *, dry_run: bool) -> Iterator[str]:
    for row in offered.rows:
        yield f"row {row.row}: {row.title} – {_state(row)}"
        told = (
            ("changed", row.changed),
            ("to finish", row.finish),
            ("to fix", row.fix),
            ("asks", (*row.both, *row.ask)),
            ("note", row.note),
        )
        yield from (f"    {what}: {each}" for what, found in told for each in found)
    yield _sum(offered)
    yield f"Nothing is written yet. It would go into {offered.pack}" if dry_run else str(offered.pack)


def _state(row: "ComingRow") -> str:
    left = [f"{len(found)} to {what}" for what, found in (("finish", row.finish), ("fix", row.fix)) if found]
    parts = [*(["needs an adult"] if row.adult else []), *left]
    return ", ".join(parts) or "plays"


def _sum(offered: "Offered") -> str:
    """ "9 stories from 10 rows: 2 play, 6 to finish, 1 with an adult"."""
    from isitok.exchange.coming_rows import WITH_ADULT
    from isitok.exchange.draft_states import PLAYS
    from isitok.format.problem import FINISH, FIX

    rows = f"{len(offered.rows)} row{'' if len(offered.rows) == 1 else 's'}"
    names = {PLAYS: "play", FINISH: "to finish", FIX: "to fix", WITH_ADULT: "with an adult"}
    told = [f"{n} {words}" for state, words in names.items() if (n := offered.count(state))]
    return f"{offered.stories} {'story' if offered.stories == 1 else 'stories'} from {rows}: {', '.join(told)}"
