"""Files that a command writes where somebody wants them, never overwriting anything."""

from pathlib import Path

import click

from isitok.base.disk import can_be_named, is_folder, is_there
from isitok.cli.say import say_line


def file_named(file: Path, option: str = "--out") -> Path:
    """A path that can be a file's. ``option`` is how messages name it."""
    if str(file) == "-":
        raise click.UsageError(f"{option} - : this goes into a file, so name one with {option} FILE")
    if is_folder(file):
        raise click.UsageError(f'"{file}" is a folder: name a file in it with {option} FILE')
    if not can_be_named(file):  # for Windows, a device such as nul.pdf is always there
        raise click.UsageError(f'"{file}" is no name that a file can have')
    return file


def free_file(file: Path, option: str = "--out") -> Path:
    """The same where nothing exists yet, as nothing is ever overwritten."""
    if is_there(file_named(file, option)):
        raise click.UsageError(f'"{file}" is there already, and stays as it is: name another file with {option} FILE')
    return file


def keep_file(file: Path, content: bytes) -> None:
    """Write the file and say where; a failure is reported in one line."""
    from isitok.i18n.screen_words import ENGLISH
    from isitok.store.papers import keep_paper

    if failed := keep_paper(file, content):
        raise click.ClickException(ENGLISH.trouble(failed))
    say_line(file)
