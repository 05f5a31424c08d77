"""``isitok preview``: a scenario as players will see it, while it is being written."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from isitok.base.disk import can_be_named, is_file, is_folder, is_there, names_in, unreadable
from isitok.cli.at_the_door import refuse_unless_open, set_here
from isitok.cli.found import locate
from isitok.cli.kinds import NATION, PATH, Number, Size, or_rather
from isitok.cli.say import complain, say, say_line
from isitok.format.vocabulary import Nation
from isitok.game.doors import Door, may
from isitok.store.options import PlayOptions
from isitok.store.settings import THEMES, Theme

if TYPE_CHECKING:
    from isitok.library.manuscript import Manuscript, WritingDesk

EPILOG = """\b
Examples:
  isitok preview "Assembly week/full.yaml"          beside your editor: it follows each save
  isitok preview coach.yaml --text-size 200         as those see it who need large letters
  isitok preview coach.yaml --png pictures          a picture of each screen, without a window
  isitok preview coach.yaml --png p --size 768x1366 the same, as in an upright window
  isitok preview coach.yaml --heard                 what is heard of it, in text
  isitok preview weeks/week.yaml                    a week, on every way through it

\b
In the window:
  Left, Right           the screen before, the next one
  Page Up, Page Down    the same, once a long page is read to its end
  Up, Down, Tab         move among what is on the screen, as in the game
  Enter, Space          press it: choose another answer, and see that why

\b
What is wrong in the file stands at the top of the window, with its line. While the file can't be read,
the story stays as it was last saved without errors.
With --heard, a screen begins with # and its name; then > is said on coming to it, - is found by reading on, and * can
be pressed. The last line says how long it takes.

\b
Exit code: 0; with --png or --heard 1 if the file has errors; 2 wrong use.
"""

_KNOWN = {
    "pack.yaml": "says what a pack is",
    "cast.yaml": "says who the people are",
    "core.yaml": "says which stories are read first",
    "facts.yaml": "holds facts and their sources",
    "glossary.yaml": "says what words mean",
    "help.yaml": "says where help is",
    "staff-card.yaml": "is for adults",
    "voice.yaml": "asks young people",
}


@click.command(epilog=EPILOG)
@click.argument("file", type=PATH, metavar="FILE")
@click.option(
    "--png",
    type=PATH,
    metavar="DIR",
    help="Write a picture of each screen into this folder, and open no window. "
    "Pictures of an earlier run are replaced, nothing else is.",
)
@click.option(
    "--size",
    type=Size((320, 240), (7680, 4320)),
    metavar="WxH",
    help="Of the pictures, in pixels; else 1366x768. What would have to be scrolled to isn't on them.",
)
@click.option("--heard", is_flag=True, help="Write what is heard of it, screen by screen, and open no window.")
@click.option("--nation", type=NATION, metavar="NATION", help="england, wales, scotland or northern-ireland.")
@click.option("--theme", type=click.Choice(THEMES), help="How it looks.")
@click.option("--text-size", type=Number(100, 200), metavar="PERCENT", help="100 to 200, in tens.")
def preview(
    file: Path,
    png: Path | None,
    size: tuple[int, int] | None,
    heard: bool,
    nation: Nation | None,
    theme: Theme | None,
    text_size: int | None,
) -> int:
    """See a scenario as players will see it, and follow FILE as it is saved.

    FILE is one scenario, or one week, on every way through it. If it lies in a pack, it is shown as part of that pack.
    Among your own packs, the pack's name and the file's are enough.
    """
    file = locate(file)
    if reason := _no_scenario(file):
        raise click.UsageError(reason)
    if _needs_adult(file):
        _refuse_led()
    if heard and png:
        raise click.UsageError("Choose one: --heard or --png.")
    if size and not png:
        raise click.UsageError("--size is for pictures: it goes with --png. A window is as large as you make it")
    if png and is_file(png):
        raise click.UsageError(
            f'"{png}" is a file, and --png takes a folder: there are many pictures. Name one, such as "pictures"'
        )
    options = PlayOptions(nation=nation, theme=theme, text_size=text_size and (text_size + 5) // 10 * 10)
    if heard:
        return _heard(file, options)
    if png:
        return _pictures(file, png, size or (1366, 768), options)
    return _window(file, options)


def _window(file: Path, options: PlayOptions) -> int:
    from isitok.cli.start import has_display

    if has_display(os.environ, sys.platform):
        from isitok.app.display import NoDisplay
        from isitok.app.start_window import preview

        try:
            return preview(_desk(file, options), options)
        except NoDisplay:
            pass
    complain(f'there is no display here. For pictures: isitok preview "{file}" --png DIR')
    return 1


def _desk(file: Path, options: PlayOptions) -> "WritingDesk":
    from isitok.library.manuscript import WritingDesk

    return WritingDesk(file, own_help=may(set_here(options)[2], Door.LED))


def _heard(file: Path, options: PlayOptions) -> int:
    from isitok.app.preview_desk import desk_for
    from isitok.cli.formats import as_text
    from isitok.text.heard_story import heard_story

    manuscript = _desk(file, options).read()
    if manuscript.needs_adult:
        _refuse_led()
    if manuscript.errors:
        for line in as_text([slip.problem for slip in manuscript.errors], *_read(manuscript)):
            say(line, err=True)
    if manuscript.week is not None:
        from isitok.text.heard_week import heard_week

        lines = heard_week(manuscript.week, desk_for(manuscript.week, manuscript, options))
    elif manuscript.scenario is not None:
        lines = heard_story(manuscript.scenario, desk_for(manuscript.scenario, manuscript, options))
    else:
        say("The story can't be read before that is mended.", err=True)
        return 1
    for line in lines:
        say_line(line)
    return int(bool(manuscript.errors))


def _read(manuscript: "Manuscript") -> tuple[int, int, int]:
    """How many stories, lesson plans and weeks were read."""
    is_week = manuscript.file.parent.name == "weeks"
    return int(not is_week), 0, int(is_week)


def _pictures(file: Path, folder: Path, size: tuple[int, int], options: PlayOptions) -> int:
    from isitok.app.start_window import pictures
    from isitok.cli.formats import as_text

    manuscript = _desk(file, options).read()
    if manuscript.needs_adult:
        _refuse_led()
    for line in as_text([slip.problem for slip in manuscript.slips], *_read(manuscript)):
        say(line)
    if manuscript.scenario is None and manuscript.week is None:
        say("There are no pictures: the story can't be read before that is mended.")
        return 1
    try:
        written = pictures(manuscript, folder, size, options)
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise click.ClickException(f'the pictures can\'t be written into "{folder}": {reason}') from error
    say_line(f"{len(written)} pictures in {folder}")
    return int(bool(manuscript.errors))


def _no_scenario(file: Path) -> str:
    """Why this can't be shown; "" if it can, or could once it is mended."""
    if is_folder(file):
        found = [each for each in _scenarios(file) if is_file(each)]
        such = f', such as "{found[0]}"' if found else ""
        return f'"{file}" is a folder: name one scenario in it{such}'
    if not is_there(file):
        reason = unreadable(file) if can_be_named(file) else ""
        return f'"{file}" can\'t be read: {reason}' if reason else f'there is no "{file}"{_suggestion(file)}'
    name = file.name.lower()
    if name == "pack.yaml" or (name in _KNOWN and _is_root(file.parent)):
        return f'"{file}" is no scenario: it {_KNOWN[name]}. Name a scenario to see it'
    if name.endswith(".lesson.yaml"):
        return f'"{file}" is a lesson plan, not a scenario'
    if file.parent.name == "law" and _is_root(file.parent.parent):
        return f'"{file}" is a law card, not a scenario'
    if not name.endswith(".yaml"):
        from isitok.library.folders import check_name

        mend = "".join(f" ({problem.hint})" for problem in check_name(file))
        return f'"{file}" is no scenario: its name must end in .yaml{mend}'
    return ""


def _needs_adult(file: Path) -> bool:
    from isitok.library.needs_adult import needs_adult

    return needs_adult(file)


def _refuse_led() -> None:
    refuse_unless_open(Door.LED, "a story that an adult leads, or that nobody but its writer has read,")


def _is_root(folder: Path) -> bool:
    from isitok.library.folders import is_bundled_root

    return is_bundled_root(folder)


def _scenarios(folder: Path) -> list[Path]:
    from isitok.library.folders import is_scenario_name

    return [
        inside / name
        for inside in (folder, folder / "scenarios", *(folder / name / "scenarios" for name in names_in(folder)))
        if not _is_root(inside)
        for name in names_in(inside)
        if is_scenario_name(name)
    ]


def _suggestion(file: Path) -> str:
    return or_rather(file.name, names_in(file.parent))
