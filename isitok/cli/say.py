"""The only place where a command writes to the terminal. Text may come from files, so it is all made harmless."""

from typing import Final

import click

from isitok.harmless import harmless, in_a_line

PROGRAM: Final = "isitok"


def say(text: object, *, err: bool = False) -> None:
    """Write a text, and end its line."""
    click.echo(harmless(str(text)), err=err)


def say_line(text: object, *, err: bool = False) -> None:
    """Write a single line, whatever a name in it contains."""
    click.echo(in_a_line(str(text)), err=err)


def complain(text: object) -> None:
    """Say in one line on stderr what can't be done."""
    click.echo(f"{PROGRAM}: {in_a_line(str(text))}", err=True)
