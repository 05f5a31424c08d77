"""The ``isitok`` command. Options alone mean ``play``; wrong use gives one line and exit code 2."""

import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import click

from isitok import __version__
from isitok.base.disk import is_there
from isitok.cli.add import add
from isitok.cli.at_the_door import refuse_unless_open
from isitok.cli.check import check
from isitok.cli.edit import edit
from isitok.cli.export import export
from isitok.cli.import_file import import_
from isitok.cli.kinds import or_rather
from isitok.cli.new import new
from isitok.cli.pack_up import pack
from isitok.cli.play import play
from isitok.cli.preview import preview
from isitok.cli.print import print_
from isitok.cli.report import report
from isitok.cli.say import complain
from isitok.cli.schema import schema
from isitok.cli.show_settings import settings
from isitok.cli.sign import sign
from isitok.cli.web import web
from isitok.council.command import council

FROM_ZIP: Final = "isitok-cli"
"""The program for consoles in the .zip for Windows, as mail takes no isitok.com; installed, it is ``isitok``."""

COMMANDS = (
    play, check, new, edit, import_, export, preview, pack, add, sign, print_, report, council, settings, schema, web
)  # fmt: skip

_FOR_ALL = ("--help", "-h", "--version")

EPILOG = """\b
Start here:
  isitok                         play
  isitok --ages 11-14 --cards 3  options alone mean play
  isitok play --help             all the ways to play
  isitok new "Assembly week"     a pack of your own, with two scenarios to change
  isitok import TABLE.xlsx       stories that stand in a table, as a pack
  isitok export PACK --to excel  its stories as a table; or for Word, or Moodle
  isitok edit                    write a story in a form, without its text
  isitok preview FILE            see it as players will, while you write it
  isitok check                   whether your packs are right, and how to mend them
  isitok pack "Assembly week"    one file of it, to send to others
  isitok add FILE.isitokpack     a pack that somebody sent you
  isitok sign "Assembly week"    who has read which of its stories
  isitok print voting-cards      cards, dice and sheets for paper
  isitok report                  what classes said, if you keep that
  isitok council --help          for a council: many schools' results, added up
  isitok settings --show         what is set on this computer, and where
  isitok schema scenario         what a story's file may hold, for other programs
  isitok web FOLDER              the browser edition, for a look on this computer
"""


class Commands(click.Group):
    """The commands. *play* may be left out, also before the file of a pack or lesson that was sent."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put *play* in front of options without a command."""
        if not args or (args[0].startswith("-") and args[0] not in _FOR_ALL) or _is_sent(args[0]):
            args = ["play", *_with_sent(args)]
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command of this name; if there is none, suggest the one that may have been meant."""
        if self.get_command(ctx, args[0]) is None:
            meant = or_rather(args[0], self.commands)
            ctx.fail(f'"{args[0]}" is no command{meant or ": there are " + ", ".join(self.commands)}')
        name, command, rest = super().resolve_command(ctx, args)
        refuse_unless_open(f"commands/{name}", f"isitok {name}")
        return name, command, rest


_OPENED: Final = {
    ".isitokpack": "--add",
    ".isitok.zip": "--add",
    ".lesson.yaml": "--lesson",
    ".isitok-lesson": "--lesson",
}
"""The endings of files that the game opens, and the option of *play* for each."""


def _is_sent(typed: str) -> bool:
    """Whether it is the file of a pack or lesson that was sent: opened with the game, or dropped on its icon."""
    return typed.lower().endswith((*_OPENED,))


def _with_sent(args: list[str]) -> Iterator[str]:
    """What was typed, with its option in front of such a file. A shortcut puts it behind its options."""
    before = ""
    for typed in args:
        if _is_sent(typed) and not before.startswith("-"):
            yield next(option for ending, option in _OPENED.items() if typed.lower().endswith(ending))
        yield typed
        before = typed if typed in ("--add", "--lesson", "--packs", "--pack") else ""


@click.group(
    cls=Commands,
    commands=COMMANDS,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="isitok %(version)s")
def isitok() -> None:
    """#isitok? – a game about sharing online, for classrooms and youth work."""


def run(arguments: Sequence[str]) -> int:
    """Run what was typed. Returns the exit code."""
    if sys.stdout is None and _writes(arguments):
        complain(f"this program has no console to write to: type {_called()} {' '.join(arguments)} in one")
        return 2
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old console may lack some of our characters
    try:
        name = FROM_ZIP if Path(sys.executable).stem == FROM_ZIP else "isitok"
        code = isitok.main(list(arguments), prog_name=name, standalone_mode=False)
    except click.ClickException as error:
        complain(_in_a_line(error.format_message()))
        return error.exit_code
    except click.Abort:
        return 130
    return code if isinstance(code, int) else 0


def _called() -> str:
    """What is typed into a console, where this program has none."""
    return FROM_ZIP if is_there(Path(sys.executable).with_name(f"{FROM_ZIP}.exe")) else "isitok"


def _writes(arguments: Sequence[str]) -> bool:
    """Whether there would be nothing to see without a console."""
    write = {command.name for command in COMMANDS} - {"play", "edit", "preview"}
    return bool({*arguments[:1]} & {*write, *_FOR_ALL}) or bool({"--text", "--png", "--help", "-h"} & {*arguments})


def _in_a_line(message: str) -> str:
    return " ".join(message.split()).replace("Invalid value for ", "")
