"""Resolves paths that are typed short: relative to one's own packs, or without the folder of scenarios."""

from collections.abc import Iterator
from pathlib import Path

from isitok.disk import is_file, is_there, names_in, unreadable


def locate(path: Path) -> Path:
    """The path as typed if it exists; otherwise what it names among one's own packs, if that is unambiguous.

    So `Assembly week/full.yaml` is enough, from wherever it is typed, and `full.yaml` in the folder of the pack.
    """
    if is_there(path) or unreadable(path):
        return path
    return next((one for one in _likely_paths(path) if is_there(one)), path)


def _likely_paths(path: Path) -> Iterator[Path]:
    yield path.parent / "scenarios" / path.name
    if path.is_absolute():
        return
    from isitok.store.places import own_packs

    own = own_packs()
    if own is None:
        return
    yield own / path
    yield own / path.parent / "scenarios" / path.name
    if path.parent == Path():
        everywhere = [one for name in names_in(own) if is_file(one := own / name / "scenarios" / path.name)]
        yield from everywhere if len(everywhere) == 1 else ()
