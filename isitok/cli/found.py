"""Where a path leads that was typed short: to one's own packs, or past their folder of scenarios."""

from collections.abc import Iterator
from pathlib import Path


def found(path: Path) -> Path:
    """The path as it was typed if something is there; else what it names among one's own packs, if that is one thing.

    So `Assembly week/full.yaml` is enough, from wherever it is typed, and `full.yaml` in the folder of the pack.
    """
    try:
        if path.exists() or path.is_symlink():
            return path
        return next((one for one in _meant(path) if one.exists()), path)
    except (OSError, RuntimeError, ValueError):  # a name that no file can have; a user without a home
        return path


def _meant(path: Path) -> Iterator[Path]:
    yield path.parent / "scenarios" / path.name
    if path.is_absolute():
        return
    from isitok.store.places import own_packs

    own = own_packs()
    if own is None or not own.is_dir():
        return
    yield own / path
    yield own / path.parent / "scenarios" / path.name
    if path.parent == Path():
        everywhere = [one for pack in own.iterdir() if (one := pack / "scenarios" / path.name).is_file()]
        yield from everywhere if len(everywhere) == 1 else ()
