"""The one place where a command writes to the terminal. What it says may hold what stands in files: all is harmless."""

from typing import Final

import click

from isitok.harmless import harmless, in_a_line

PROGRAM: Final = "isitok"


def say(text: object, *, err: bool = False) -> None:
    """Write a text, and end its line."""
    click.echo(harmless(str(text)), err=err)


def say_line(text: object, *, err: bool = False) -> None:
    """Write what is one line, whatever a name in it holds."""
    click.echo(in_a_line(str(text)), err=err)


def complain(text: object) -> None:
    """Say on stderr, in one line, what can't be done."""
    click.echo(f"{PROGRAM}: {in_a_line(str(text))}", err=True)
