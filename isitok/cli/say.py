"""The only place where a command writes to the terminal. Text may come from files, so it is all made harmless."""

import sys
import time
from collections.abc import Callable, Sequence
from typing import Final

import click

from isitok.base.terminal_safe import escape_control, in_a_line

PROGRAM: Final = "isitok"
LONG: Final = 2.0  # seconds until the first line about progress, and between two lines


def say(text: object, *, err: bool = False) -> None:
    """Write a text, and end its line."""
    click.echo(escape_control(str(text)), err=err)


def say_line(text: object, *, err: bool = False) -> None:
    """Write a single line, whatever a name in it contains."""
    click.echo(in_a_line(str(text)), err=err)


def complain(text: object) -> None:
    """Say in one line on stderr what can't be done; in a box where there is no console (a shortcut on Windows)."""
    line = in_a_line(str(text))
    if sys.stderr is None:
        from isitok.app.last_resort import show_box

        show_box("#isitok?", line)
    click.echo(f"{PROGRAM}: {line}", err=True)


def answers_yes(question: str) -> bool:
    """Ask, and wait for what is typed. Whatever isn't yes is no."""
    asked = f"{in_a_line(question)}? (y/n)"
    try:
        typed: str = click.prompt(asked, default="n", show_default=False, prompt_suffix=" ")
    except click.Abort:  # nothing more can be typed
        return False
    return typed.strip().lower() in ("y", "yes")


def can_ask() -> bool:
    """Whether somebody sits at a terminal and can answer."""
    return sys.stdin is not None and sys.stdin.isatty()


def asks_which(told: str, choices: Sequence[str], other: str) -> int | None:
    """Ask which of these it is, and wait for a number. That of ``other`` is the one after the last choice's.

    None: nothing was typed, or nothing that is offered. Raises Abort if nothing more can be typed, or Ctrl+C was.
    """
    say_line(told)
    for number, choice in enumerate((*choices, other), start=1):
        say_line(f"  {number} {choice}")
    asked = "Type its number; Enter leaves it out:"
    typed: str = click.prompt(asked, default="", show_default=False, prompt_suffix=" ")
    numbers = [str(number) for number in range(1, len(choices) + 2)]
    return numbers.index(typed.strip()) if typed.strip() in numbers else None


def progress_of(done_so_far: str) -> Callable[[int, int], None]:
    """A function to call with how many are done, and of how many. It prints "checked 12 of 30 …" now and then."""
    said = time.monotonic()

    def progress(done: int, total: int) -> None:
        nonlocal said
        now = time.monotonic()
        if now - said >= LONG and done < total:
            said = now
            say_line(f"{done_so_far} {done} of {total} …", err=True)

    return progress
