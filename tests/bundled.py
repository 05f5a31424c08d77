"""The packs that came with the game, read once for all tests, and for the games that tests start."""

import atexit
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from isitok.library.cache import cache_of, cache_path, load, save
from isitok.library.check_report import Report, check_paths
from isitok.library.fingerprint import key_of
from isitok.library.library import Library, open_library
from isitok.library.read_anew import read_and_check
from isitok.library.roots import bundled_root
from tests.home import READ

PATIENCE = 60.0  # seconds in which a process should have read all of them


@cache
def bundled_library() -> Library:
    """All of them, with people, facts, help and law."""
    with one_at_a_time():
        return open_library([bundled_root(), read_folder() / "no packs"], read_folder())


def read_once(*roots: Path) -> Library:
    """The packs in these folders, which aren't the game's own: one process reads and checks them, for all."""
    file, key = cache_path(roots, read_folder(), "small"), key_of(roots)
    with one_at_a_time():
        found = load(file, key)
        if found is None:
            save(file, found := read_and_check(roots, key))
    return Library(cache_of(found.header, found.texts()), None, roots)  # in memory: disks fail in some tests


def library_with(*roots: Path) -> Library:
    """The packs in these folders beside them, which aren't read once more."""
    bundled_library()
    return open_library([bundled_root(), *roots], read_folder())


@cache
def bundled_report() -> Report:
    """What `isitok check` says of all of them; also what it read, with places."""
    return check_paths([bundled_root()])


def read_before(cache_folder: Path) -> None:
    """Leave in this folder what a game that was played there before would have left: the game's packs, as read."""
    bundled_library()
    cache_folder.mkdir(parents=True, exist_ok=True)
    for kept in read_folder().glob("game-*.json"):
        shutil.copyfile(kept, cache_folder / kept.name)


@cache
def read_folder() -> Path:
    """It goes with the process that all tests run for; or, where none does, with this one."""
    if READ not in os.environ:
        os.environ[READ] = tempfile.mkdtemp(prefix="isitok-")
        atexit.register(shutil.rmtree, os.environ[READ], ignore_errors=True)
    return Path(os.environ[READ])


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """What one process is reading, others wait for, and find it read."""
    lock, until = read_folder() / "lock", time.monotonic() + PATIENCE
    read_folder().mkdir(parents=True, exist_ok=True)
    while time.monotonic() < until:
        try:
            lock.mkdir()
            break
        except FileExistsError:
            time.sleep(0.05)
    try:
        yield
    finally:
        with suppress(FileNotFoundError):
            lock.rmdir()
