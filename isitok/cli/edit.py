"""``isitok edit``: a story of one's own in the form, in a window or in the terminal."""

from pathlib import Path

import click

from isitok.base.disk import absolute, is_file, is_folder, names_in
from isitok.cli.found import locate
from isitok.cli.kinds import or_rather
from isitok.store.options import PlayOptions

EPILOG = """\b
Examples:
  isitok edit                                   Make your own: begin a story, or change one
  isitok edit "Assembly week/team-photo"        a story among your own packs
  isitok edit "S:/packs/week/scenarios/bus.yaml" a file, wherever it is
  isitok edit bus.yaml --text                   the same pages as lines in the terminal

\b
In the window:
  Tab, Enter            the next field; after the last one, Enter leads on
  Ctrl+Enter            another one below, in a list
  Alt+Up, Alt+Down      move what has the keyboard
  Ctrl+Z, Ctrl+Y        take the last step back; do it again
  Ctrl+Page Down        the next page, and Ctrl+Page Up the one before
  Ctrl+E                as pupils will see it

\b
The file stays as it is but for what you change: notes, quotes and the ends of its lines, too. It is saved two
seconds after the last key, and when you leave. How it was when you opened it lies in the pack's folder _drafts.
"""


@click.command(epilog=EPILOG)
@click.argument("story", required=False, metavar="[PACK/STORY | FILE]")
@click.option("--text", is_flag=True, help="The same pages as lines in this terminal, without a window.")
def edit(story: str | None, text: bool) -> int:
    """Change a story in a form, without its text. Without one: Make your own."""
    from isitok.cli.start import start

    file = "" if story is None else absolute(_story(story))
    return start(PlayOptions(edit=file, text=text))


def _story(typed: str) -> Path:
    """The file that is meant."""
    for name in (typed, f"{typed}.yaml"):
        path = locate(Path(name).expanduser())
        if is_file(path):
            return path
    path = Path(typed)
    if is_folder(path):
        raise click.UsageError(f'"{path}" is a folder: name one story in it')
    raise click.UsageError(f'there is no story "{typed}"{or_rather(path.name, names_in(path.parent))}')
