"""The sums that a school's computers save for colleagues: one of them written, several read. Nothing of it is stored.

What waits on a computer is in none of them.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from isitok import __version__
from isitok.base.disk import is_folder, names_in
from isitok.base.trouble import Trouble, Troubled, trouble
from isitok.base.value import Value, replace
from isitok.game.results.contribution import Contribution, contribution_of
from isitok.store.contributions import SUMS, contribution_text, read_contribution
from isitok.store.papers import free_place, keep_paper
from isitok.store.results import load_results, number_of, this_term


class SumsRead(Value):
    """What was read, and what couldn't be: by the name of each file, never its path."""

    saved: tuple[Contribution, ...] = ()
    called: tuple[str, ...] = ()
    refused: tuple[tuple[str, Trouble], ...] = ()


def numbered(told: Contribution, results: Path | None) -> Contribution:
    """The same with the random number of this file of results. Raises Troubled, also where there is no sum."""
    if not told.sums:
        raise Troubled(trouble("there is nothing yet that can be passed on: no sum of ten people or more"))
    number = number_of(results)
    if not isinstance(number, str):
        raise Troubled(number)
    return replace(told, number=number)


def save_sums(results: Path | None, least: int, folder: Path, name: str) -> Path:
    """Write what this computer may show as a new file in this folder. Raises Troubled.

    A few signs of the random number are in its name, as files of several computers come together in one folder.
    """
    found = load_results(results, this_term())
    if found.trouble:
        raise Troubled(found.trouble)
    told = numbered(contribution_of(found.book, least, number="", version=__version__, for_school=True), results)
    file = free_place(folder, f"{name}-{told.number[:4]}", SUMS)
    if failed := keep_paper(file, contribution_text(told).encode(), makes_folder=True):
        raise Troubled(failed)
    return file


def read_sums(files: Sequence[Path]) -> SumsRead:
    """All of these files, and all in these folders, each once. One that is none is named, and left out."""
    saved, names, refused = [], [], []
    for file in dict.fromkeys(_all(files)):
        try:
            saved.append(_read(file))
            names.append(file.name)
        except Troubled as error:
            refused.append((file.name, error.trouble))
    return SumsRead(tuple(saved), tuple(names), tuple(refused))


def is_sums_name(name: str) -> bool:
    """Whether a file of this name may have been saved for colleagues."""
    return name.lower().endswith(SUMS)


def _all(files: Sequence[Path]) -> Iterator[Path]:
    """Each file; of a folder, those that were saved, or the folder itself where there are none."""
    for file in files:
        inside = [file / name for name in names_in(file) if is_sums_name(name)] if is_folder(file) else []
        yield from inside or [file]


def _read(file: Path) -> Contribution:
    """Raises Troubled."""
    if is_folder(file):
        raise Troubled(trouble("there is no file in it that was saved for colleagues"))
    return read_contribution(file, for_school=True)
