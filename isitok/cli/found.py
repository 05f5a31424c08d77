"""What somebody means who types the name of a pack, or a path cut short: without the folder, or the scenarios'."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from isitok.base.disk import is_file, is_folder, is_there, names_in, unreadable
from isitok.base.spelling import key_of
from isitok.cli.kinds import or_rather

if TYPE_CHECKING:
    from isitok.format.card import Pack
    from isitok.library.library import Library


_FOLDERS: Final = ("scenarios", "weeks")
"""Where the stories and the weeks of a pack lie."""


def locate(path: Path) -> Path:
    """The path as typed if it exists; otherwise what it names among one's own packs, if that is unambiguous.

    So `Assembly week/full.yaml` is enough, from wherever it is typed, and `full.yaml` in the folder of the pack.
    """
    if is_there(path) or unreadable(path):
        return path
    return next((one for one in _likely_paths(path) if is_there(one)), path)


def _likely_paths(path: Path) -> Iterator[Path]:
    yield from (path.parent / folder / path.name for folder in _FOLDERS)
    if path.is_absolute():
        return
    from isitok.store.places import own_packs

    own = own_packs()
    if own is None:
        return
    yield own / path
    yield from (own / path.parent / folder / path.name for folder in _FOLDERS)
    if path.parent == Path():
        everywhere = [
            one for name in names_in(own) for folder in _FOLDERS if is_file(one := own / name / folder / path.name)
        ]
        yield from everywhere if len(everywhere) == 1 else ()


def folder_like(path: Path) -> str:
    """Which folder may have been meant, of those beside this path and of one's own packs; "" if none is near."""
    from isitok.store.places import own_packs

    places = filter(None, (path.parent, own_packs()))
    return or_rather(path.name, [name for place in places for name in names_in(place) if is_folder(place / name)])


def pack_named(name: str, library: "Library") -> "Pack | None":
    """The pack with this id, or in a folder of this name, as `check` also accepts."""
    from isitok.format.yaml.slug import slug

    return library.pack(name) or library.pack(key_of(name)) or library.pack(slug(name))


def no_pack(name: str, library: "Library", to: str) -> click.UsageError:
    """What to say where there is none of this name; ``to`` do what with it: "play"."""
    if reason := _why_left_out(name, library):
        return click.UsageError(f'there is no pack "{name}" to {to}: {reason}')
    ids = [pack.id for pack in library.packs]
    return click.UsageError(f'there is no pack "{name}"{or_rather(name, ids) or ": there are " + ", ".join(ids)}')


def _why_left_out(name: str, library: "Library") -> str:
    """Why the game leaves out the pack of this name; "" if there is no such folder."""
    from isitok.format.yaml.slug import slug
    from isitok.library.cache import LEFT_OUT

    for problem in library.problems(LEFT_OUT):
        if slug(name) in (slug(part) for part in Path(problem.place.file).parts[-3:]):
            return f"{problem.message} ({problem.hint})"
    return ""
