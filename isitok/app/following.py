"""Follows a file on a thread, and reads it whenever it is saved. Meanwhile the window just waits for news.

The operating system reports changes in the folders (``watchfiles``); if it can't, and on network folders
that stay silent, times and sizes are compared. Editors empty, remove or lock a file for a moment while they
save it: that isn't reported.
"""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Final, Generic, Protocol, TypeVar

from isitok.base.disk import is_folder
from isitok.base.jobs import start_thread
from isitok.base.value import Value, replace
from isitok.library.manuscript import FileFingerprint

LOOKS_EVERY: Final = 1.0
"""Seconds between two looks at times and sizes, for folders whose changes aren't reported."""

STILL: Final = 0.12
"""Seconds without a change after which a file counts as saved."""

PATIENCE: Final = 1.2
"""Seconds for which an empty, locked or missing file may only be being saved."""


class Read(Protocol):
    """What was read."""

    @property
    def may_pass(self) -> bool:
        """Whether it may soon be otherwise: editors empty, lock or remove a file while they save it."""


Found = TypeVar("Found", bound=Read)
FoundBy = TypeVar("FoundBy", bound=Read, covariant=True)


class Followed(Protocol[FoundBy]):
    """Files, and how they are read."""

    @property
    def followed(self) -> Sequence[Path]:
        """Which."""

    def fingerprints(self) -> tuple[FileFingerprint, ...]:
        """What changes with them."""

    def read(self) -> FoundBy:
        """Read them. Raises nothing because of what is in them."""


class News(Generic[Found], Value):
    """What the thread found."""

    found: Found
    polling: bool = False  # from now on, nothing reports changes here, so the thread looks every second


class Follower(Generic[Found]):
    """Reads at once, and whenever the file is saved. ``tell`` is called on the thread; call ``news`` from anywhere."""

    def __init__(self, desk: Followed[Found], tell: Callable[[], None]) -> None:
        self._desk = desk
        self._tell = tell
        self._news: SimpleQueue[News[Found]] = SimpleQueue()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Start the thread. Where the system starts no more of them, the file is read once."""
        self._thread = start_thread(self._run, "follows a file")
        if not self._thread:
            self._read(None)

    def let_go(self) -> None:
        """Stop the thread without waiting for its end."""
        self._stop.set()

    def stop(self) -> None:
        """Stop the thread; returns once it has ended, or if it is stuck (a network folder can hold it for minutes)."""
        self.let_go()
        if self._thread is not None:
            self._thread.join(2.0)

    def news(self, wait: float = 0.0) -> News[Found] | None:
        """The newest that hasn't been handed out, waiting so many seconds for the first; None if there is none."""
        newest: News[Found] | None = None
        try:
            newest = self._news.get(timeout=wait) if wait else self._news.get_nowait()
            while True:
                older, newest = newest, self._news.get_nowait()
                newest = replace(newest, polling=newest.polling or older.polling)
        except Empty:
            return newest

    def _run(self) -> None:
        before = self._desk.fingerprints()
        last = self._read(None)
        for _ in self._moments():
            now = self._desk.fingerprints()
            if now == before:
                continue
            before = self._wait_until_still(now)
            last = self._read(last)

    def _read(self, last: Found | None) -> Found:
        """Read, and tell if something has changed. What may pass in a moment is read again until patience runs out."""
        ends = time.monotonic() + PATIENCE
        found = self._desk.read()
        while last is not None and found.may_pass and time.monotonic() < ends and not self._stop.wait(STILL):
            found = self._desk.read()
        if found != last and not self._stop.is_set():
            self._news.put(News(found))
            self._tell()
        return found

    def _wait_until_still(self, now: tuple[FileFingerprint, ...]) -> tuple[FileFingerprint, ...]:
        """The fingerprints, once they have stopped changing."""
        while not self._stop.wait(STILL):
            then, now = now, self._desk.fingerprints()
            if now == then:
                break
        return now

    def _moments(self) -> Iterator[None]:
        """Yield whenever it is worth looking, until stopped."""
        yield from self._watch()
        if self._stop.is_set():
            return
        self._news.put(News(self._desk.read(), polling=True))
        self._tell()
        while not self._stop.wait(LOOKS_EVERY):
            yield

    def _watch(self) -> Iterator[None]:
        """Yield whenever something happens in the folders, and now and then; ends if they can't be watched."""
        folders = _folders(self._desk.followed)
        if not folders:
            return
        try:
            from watchfiles import watch

            yield from (
                None
                for _ in watch(
                    *folders,
                    watch_filter=None,
                    debounce=200,
                    step=20,
                    stop_event=self._stop,
                    rust_timeout=round(LOOKS_EVERY * 1000),
                    yield_on_timeout=True,
                    raise_interrupt=False,
                    recursive=False,
                )
            )
        except (ImportError, OSError, RuntimeError):
            return  # not possible on this system, or in this folder


def _folders(files: Sequence[Path]) -> list[Path]:
    return sorted({file.parent for file in files if is_folder(file.parent)})
