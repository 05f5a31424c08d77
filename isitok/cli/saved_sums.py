"""What was saved on several computers of a school, to be shown as one. Nothing is stored by that."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from isitok.base.disk import is_folder, names_in
from isitok.cli.say import complain

if TYPE_CHECKING:
    from isitok.game.results.contribution import Contribution
    from isitok.game.results.put_together import Together


def read_saved(files: Sequence[Path]) -> "Together":
    """The sums of all of them. A file that is none is said, and left out."""
    from isitok.game.results.put_together import put_together

    found = tuple(_read(tuple(_all(files))))
    if not found:
        raise click.ClickException("none of these files was saved for a school: isitok report --save")
    return put_together(found)


def _all(files: Sequence[Path]) -> Iterator[Path]:
    """Each file; of a folder, those that were saved."""
    from isitok.store.contributions import SUMS

    for file in files:
        if is_folder(file):
            yield from (file / name for name in names_in(file) if name.endswith(SUMS))
        else:
            yield file


def _read(files: Sequence[Path]) -> Iterator["Contribution"]:
    from isitok.base.trouble import Troubled
    from isitok.i18n.screen_words import ENGLISH
    from isitok.store.contributions import read_contribution

    for file in files:
        try:
            yield read_contribution(file, for_school=True)
        except Troubled as error:
            complain(f"{file.name}: {ENGLISH.trouble(error.trouble)}")
