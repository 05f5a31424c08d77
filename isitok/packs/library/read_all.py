"""All packs as a cache holds them: read and checked, but for what has been already."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from isitok.disk import unreadable
from isitok.packs.library.cache import Cache, Damaged, cache_of, cache_path, load, save
from isitok.packs.library.folders import courses_in, packs_in, strays_in
from isitok.packs.library.roots import bundled_root
from isitok.packs.library.shipped import shipped_packs
from isitok.packs.library.stamp import key_of


def read_all(roots: Sequence[Path], key: str, cache_folder: Path | None = None) -> Cache:
    """Read and check everything, but for the game's own packs where they have been read and nothing has changed."""
    roots = list(dict.fromkeys(roots))
    if roots[:1] != [bundled_root()]:
        return _read_and_check(roots, key)
    try:
        if len(roots) == 1:
            return shipped_packs(key) or _read_and_check(roots, key)
        game = _game_packs(cache_folder)
        try:
            if not any(map(_holds_anything, roots[1:])):
                return cache_of({**game.header, "key": key}, game.texts())
            return _read_and_check(roots[1:], key, game)
        finally:
            game.close()
    except Damaged:
        return _read_and_check(roots, key)


def _holds_anything(root: Path) -> bool:
    """Whether there is something in a folder to read, or to say about it."""
    return bool(unreadable(root) or packs_in(root) or strays_in(root) or courses_in(root))


def _game_packs(cache_folder: Path | None) -> Cache:
    """The game's own packs, which are kept by themselves: whenever a teacher saves a story, only theirs are checked.

    Raises ``Damaged``.
    """
    roots = (bundled_root(),)
    key = key_of(roots)
    file = cache_path(roots, cache_folder, "game") if cache_folder else None
    kept = load(file, key) if file else None
    if kept:
        return kept
    fresh = shipped_packs(key) or _read_and_check(roots, key)
    if file and key_of(roots) == key:
        save(file, fresh)
    return fresh


def _read_and_check(roots: Sequence[Path], key: str, game: Cache | None = None) -> Cache:
    from isitok.packs.library.read_anew import read_and_check  # not needed for a first start without one's own packs

    return read_and_check(roots, key, game)
