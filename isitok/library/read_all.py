"""The game's own packs, and those in other folders, as they are when nobody has read them before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from isitok.library.cache import Cache, cache_path, load, save
from isitok.library.fingerprint import key_of
from isitok.library.roots import bundled_root, is_installed
from isitok.library.shipped import shipped_packs


def kept_game(cache_folder: Path | None) -> Cache | None:
    """The game's own packs as they were read before: shipped, or in a checkout as its owner's cache has them."""
    if is_installed():
        return shipped_packs()
    roots = (bundled_root(),)
    return load(cache_path(roots, cache_folder, "game"), key_of(roots)) if cache_folder else None


def read_game(cache_folder: Path | None) -> Cache:
    """The same, read from its files where nobody has before.

    An installed copy whose shipped file is damaged does so at each start: a cache could be changed by whoever plays.
    """
    kept = kept_game(cache_folder)
    if kept is not None:
        return kept
    roots = (bundled_root(),)
    key = key_of(roots)
    fresh = read_and_check(roots, key)
    if cache_folder and not is_installed() and key_of(roots) == key:  # otherwise something changed during reading
        save(cache_path(roots, cache_folder, "game"), fresh)
    return fresh


def read_and_check(roots: Sequence[Path], key: str, game: Cache | None = None) -> Cache:
    """See ``read_anew``, which no start needs that finds what was read before."""
    from isitok.library.read_anew import read_and_check

    return read_and_check(roots, key, game)
