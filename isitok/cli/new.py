"""``isitok new``: a pack of one's own, with two scenarios to change."""

from pathlib import Path

import click

EPILOG = """\b
Examples:
  isitok new "Assembly week"
  isitok new assembly --packs "Shared drive/packs"
  isitok new --people           who can be in a story, and for which ages

\b
It writes pack.yaml, scenarios/smallest.yaml and scenarios/full.yaml, with comments that explain each line.
Open them in any editor, and beside it: isitok preview FILE; then: isitok check
What is there already is never touched.
"""


def _people(context: click.Context, _: click.Parameter, asked: bool) -> None:
    """Print each person's id, ages and part, if that was asked for."""
    if not asked:
        return
    from isitok.packs.bundled import read_known
    from isitok.packs.roots import bundled_root

    for id_, person in read_known(bundled_root()).rest.cast.people.items():
        click.echo(f"{id_:10} {person.name}, {person.is_} ({', '.join(person.bands)})")
    context.exit()


@click.command(epilog=EPILOG)
@click.argument("name")
@click.option(
    "--packs",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help='Where to write it; else "isitok packs" in your documents.',
)
@click.option(
    "--people",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_people,
    help="List the people whom stories can name, and write nothing.",
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
