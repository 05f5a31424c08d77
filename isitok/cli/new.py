"""``isitok new``: a pack of one's own, with two scenarios to change."""

from pathlib import Path

import click

EPILOG = """\b
Examples:
  isitok new "Assembly week"
  isitok new assembly --packs "Shared drive/packs"

\b
It writes pack.yaml, scenarios/smallest.yaml and scenarios/full.yaml, with comments that explain each line.
Open them in any editor, and beside it: isitok preview FILE; then: isitok check
What is there already is never touched.
"""


@click.command(epilog=EPILOG)
@click.argument("name")
@click.option(
    "--packs",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help='Where to write it; else "isitok packs" in your documents.',
)
def new(name: str, packs: Path | None) -> None:
    """Write a pack called NAME, to change into your own."""
    from isitok.packs.scaffold import AlreadyThere, BadName, ScaffoldError, new_pack
    from isitok.store.places import own_packs

    folder = packs or own_packs()
    if folder is None:
        raise click.UsageError("this user has no documents folder: say where with --packs DIR")
    try:
        made = new_pack(name, folder)
    except (AlreadyThere, BadName) as error:
        raise click.UsageError(str(error)) from error
    except ScaffoldError as error:
        raise click.ClickException(str(error)) from error
    click.echo(made)
