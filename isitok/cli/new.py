"""``isitok new``: a pack of one's own, with two scenarios or a week to change; and what these may name."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from isitok.cli.at_the_door import kept_here, refuse_unless_open
from isitok.cli.kinds import PathTyped
from isitok.cli.say import say, say_line
from isitok.game.doors import Door

EPILOG = """\b
Examples:
  isitok new "Assembly week"
  isitok new assembly --packs "Shared drive/packs"
  isitok new "Inset day" --for-staff
  isitok new "Year 6" --week    a week: six short days on one phone
  isitok new --people           who can be in a story, and for which ages
  isitok new --routes           where help is: what may stand at 'help' and 'tell'
  isitok new --topics           what may stand at 'topic'
  isitok new --facts            what may stand at 'facts' and 'adult_facts'

\b
It writes pack.yaml, scenarios/smallest.yaml and scenarios/full.yaml, with comments that explain each line; or
scenarios/for-staff.yaml, for adults who work with young people; or weeks/week.yaml, a week that remembers.
Open them in any editor, and beside it: isitok preview FILE; then: isitok check
What is there already is never touched.
"""


def _list(context: click.Context, option: click.Parameter, asked: bool) -> None:
    """Print the list that was asked for."""
    if not asked:
        return
    from isitok.cli import lists

    wanted: dict[str, Callable[[], Iterable[str]]] = {
        "people": lists.people,
        "facts": lists.facts,
        "routes": lists.routes,
        "topics": lists.topics,
        "scenes": lists.scenes,
    }
    for line in wanted[option.name or ""]():
        say(line)
    context.exit()


def _list_option(name: str, what: str) -> Callable[[Any], Any]:
    """An option that prints a list, and then leaves."""
    told = f"List {what}, and write nothing."
    return click.option(f"--{name}", is_flag=True, is_eager=True, expose_value=False, callback=_list, help=told)


@click.command(epilog=EPILOG)
@click.argument("name")
@click.option(
    "--packs",
    type=PathTyped(file_okay=False, path_type=Path),
    metavar="DIR",
    help='Where to write it; else "isitok packs" in your documents.',
)
@click.option("--for-staff", is_flag=True, help="A pack for staff, which young people never see.")
@click.option("--week", is_flag=True, help="A pack with a week: six short days on one phone.")
@_list_option("people", "the people whom stories can name")
@_list_option("facts", "the facts that they can rest on, with their words")
@_list_option("routes", "the help that they can name, with its words")
@_list_option("topics", "what they can be about")
@_list_option("scenes", "what photos can show, and by which other words it is found")
def new(name: str, packs: Path | None, for_staff: bool, week: bool) -> None:
    """Write a pack called NAME, to change into your own."""
    from isitok.i18n.screen_words import ENGLISH
    from isitok.library.scaffold import AlreadyThere, BadName, NotWritten, new_pack
    from isitok.store.places import own_packs

    if for_staff and week:
        raise click.UsageError("a week is for young people: --week doesn't go with --for-staff")
    if for_staff:
        refuse_unless_open(Door.NEW_FOR_STAFF, "what is for staff")
    folder = packs or own_packs()
    if folder is None:
        raise click.UsageError("this user has no documents folder: say where with --packs DIR")
    try:
        ages = kept_here().settings.ages
        made = new_pack(name, folder, for_staff=for_staff, week=week, ages=ages)
    except (AlreadyThere, BadName) as error:
        raise click.UsageError(ENGLISH.trouble(error.trouble)) from error
    except NotWritten as error:
        raise click.ClickException(ENGLISH.trouble(error.trouble)) from error
    say_line(made)
