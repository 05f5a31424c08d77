"""A computer whose disks fail: any call on a file may, at any time, with any error that schools' networks have."""

import builtins
import errno
import io
import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from random import Random
from typing import Any
from zlib import crc32

import isitok.store.database as database
from isitok import ui
from tests.stages import fonts

ERRORS = tuple(
    getattr(errno, name)
    for name in (
        "EIO", "ESTALE", "ENOTCONN", "EHOSTDOWN", "ETIMEDOUT", "EINVAL", "EACCES", "ELOOP", "ENAMETOOLONG", "EPERM",
        "ENOSPC", "EROFS", "EBUSY", "EMFILE", "ENODEV", "ENXIO", "EDQUOT", "ENOENT", "EEXIST",
    )
    if hasattr(errno, name)
)  # fmt: skip
ON_WINDOWS = {5: errno.EACCES, 53: errno.ENOENT, 64: errno.EINVAL, 1231: errno.EINVAL, 32: errno.EACCES}
OF_NETWORKS = {
    errno.ESTALE: "Stale file handle",
    errno.ENOTCONN: "Transport endpoint is not connected",
    errno.EHOSTDOWN: "Host is down",
    errno.ETIMEDOUT: "Connection timed out",
}
"""What Linux says of these, for which the C library of Windows has no words."""
OF_SQLITE = ("SQLITE_IOERR_READ", "SQLITE_CANTOPEN", "SQLITE_FULL", "SQLITE_READONLY", "SQLITE_BUSY", "SQLITE_CORRUPT")

CALLS = (
    "stat", "lstat", "scandir", "listdir", "mkdir", "replace", "rename", "unlink", "remove", "rmdir", "fsync", "open",
    "readlink", "chmod", "utime", "getcwd",
)  # fmt: skip
ON_FILES = ("read", "write", "flush", "seek", "close", "readline")


def words_of(code: int) -> str:
    """What the system says of an error."""
    return OF_NETWORKS.get(code) or os.strerror(code)


def an_error(number: int, name: str, path: object) -> OSError:
    """One of these errors, as the system raises it."""
    kinds = (*ERRORS, *ON_WINDOWS)
    kind = kinds[number % len(kinds)]
    code = ON_WINDOWS.get(kind, kind) if kind not in ERRORS else kind
    error = OSError(code, words_of(code), os.fspath(path) if isinstance(path, str | os.PathLike) else name)
    if kind in ON_WINDOWS and kind not in ERRORS:
        error.winerror = kind  # type: ignore[attr-defined, unused-ignore]
    return error


class Weather:
    """When calls fail. The same seed fails the same calls on the same paths, whichever thread makes them."""

    def __init__(self, seed: int, only: Callable[[str], bool] = lambda path: True) -> None:
        chance = Random(seed)
        self.seed = seed
        self.only = only
        self.odds = chance.choice((0.0, 0.02, 0.1, 0.3, 0.6))  # of any call
        self.kinds = frozenset(chance.sample((*CALLS, *ON_FILES, "sqlite"), chance.randrange(1, 6)))
        self.of_kind = chance.choice((0.2, 0.5, 1.0))  # ... of these
        self.calls: Counter[tuple[str, str]] = Counter()
        self.failed = 0

    def comes(self, name: str, path: object) -> None:
        """Let this call fail, or not."""
        told = os.fsdecode(path) if isinstance(path, str | bytes | os.PathLike) else ""
        if told and not self.only(told):
            return
        self.calls[name, told] += 1
        number = crc32(f"{self.seed} {name} {told} {self.calls[name, told]}".encode("utf-8", "replace"))
        if number / 2**32 < max(self.odds, self.of_kind if name in self.kinds else 0.0):
            self.failed += 1
            if name == "sqlite":
                kind = OF_SQLITE[number % len(OF_SQLITE)]
                broken = sqlite3.OperationalError(f"broken in {told}")
                broken.sqlite_errorname = kind
                raise broken
            raise an_error(number >> 3, name, path)


class _File:
    """An open file, of which any call may fail."""

    def __init__(self, file: Any, path: object, weather: Weather) -> None:
        self._file, self._path, self._weather = file, path, weather

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._file, name)
        if name not in ON_FILES:
            return found

        def called(*arguments: Any, **more: Any) -> Any:
            if name == "close":
                self._file.close()  # whatever it says of it, a system closes a file
                self._weather.comes(name, self._path)
                return None
            self._weather.comes(name, self._path)
            return found(*arguments, **more)

        return called

    def __enter__(self) -> "_File":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        self._weather.comes("close", self._path)

    def __iter__(self) -> Iterator[Any]:
        self._weather.comes("readline", self._path)
        return iter(self._file)


@contextmanager
def bad(weather: Weather) -> Iterator[Weather]:
    """Let calls fail while this lasts. The fonts that all tests of a process share are read before."""
    for family, spacing in product(("standard", "dyslexic"), ui.SPACINGS):
        fonts(family, spacing)
    kept = [(os, name, getattr(os, name)) for name in CALLS]
    kept += [(builtins, "open", builtins.open), (io, "open", io.open), (database.sqlite3, "connect", sqlite3.connect)]

    def failing(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **more: Any) -> Any:
            weather.comes(name, arguments[0] if arguments else more.get("path", ""))
            return real(*arguments, **more)

        return call

    def opens(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **more: Any) -> Any:
            path = arguments[0] if arguments else more.get("file", "")
            weather.comes("open", path)
            return _File(real(*arguments, **more), path, weather)

        return call

    class Connection(sqlite3.Connection):
        def execute(self, *arguments: Any) -> sqlite3.Cursor:
            weather.comes("sqlite", "")
            return super().execute(*arguments)

        def executemany(self, *arguments: Any) -> sqlite3.Cursor:
            weather.comes("sqlite", "")
            return super().executemany(*arguments)

    def connect(*arguments: Any, **more: Any) -> sqlite3.Connection:
        weather.comes("sqlite", "")
        return real_connect(*arguments, factory=Connection, **more)

    real_connect = sqlite3.connect
    try:
        for name in CALLS:
            setattr(os, name, failing(name, getattr(os, name)))
        builtins.open = opens(builtins.open)
        io.open = opens(io.open)
        database.sqlite3.connect = connect  # type: ignore[assignment]
        yield weather
    finally:
        for module, name, real in kept:
            setattr(module, name, real)
