"""The packs that came with the game, read once for all tests of a process, and for the games that tests start."""

import shutil
import tempfile
from functools import cache
from pathlib import Path

from isitok.library.check_report import Report, check_paths
from isitok.library.library import Library, open_library
from isitok.library.roots import bundled_root


@cache
def bundled_library() -> Library:
    """All of them, with people, facts, help and law."""
    return open_library([bundled_root(), _cache_folder()], _cache_folder())  # a folder without packs


@cache
def bundled_report() -> Report:
    """What `isitok check` says of all of them; also what it read, with places."""
    return check_paths([bundled_root()])


def read_before(cache_folder: Path) -> None:
    """Leave in this folder what a game that was played there before would have left: the game's packs, as read."""
    bundled_library()
    cache_folder.mkdir(parents=True, exist_ok=True)
    for kept in _cache_folder().glob("game-*.json"):
        shutil.copyfile(kept, cache_folder / kept.name)


@cache
def _cache_folder() -> Path:
    # It goes with the process: pytest keeps the last three of its own folders, which would be three more copies.
    holder = tempfile.TemporaryDirectory(prefix="isitok-")
    _HELD.append(holder)
    return Path(holder.name)


_HELD: list["tempfile.TemporaryDirectory[str]"] = []
