"""Follows a file in a thread, and reads it whenever it was saved. The window goes on waiting until there is news.

The operating system says when something happens in the folders (``watchfiles``); where it can't, and on network folders
that say nothing, times and sizes are looked at. Editors empty a file, take it away or lock it for a moment while they
save it: nobody is told of that.
"""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Final, NamedTuple

from isitok.disk import is_folder
from isitok.packs.check.manuscript import Manuscript, Stamp, WritingDesk

LOOKS_EVERY: Final = 1.0
"""Seconds between two looks at times and sizes, for folders in which nobody says that something happened."""

STILL: Final = 0.12
"""Seconds in which nothing changes any more: then a file is saved to its end."""

PATIENCE: Final = 1.2
"""Seconds for which an empty, locked or missing file may be on its way back."""


class News(NamedTuple):
    """What the thread found."""

    manuscript: Manuscript
    polling: bool = False  # from now on: nobody says when something happens here, so it is looked every second


class Follower:
    """Reads at once, and whenever the file was saved. ``tell`` is called from the thread; ``news`` from anywhere."""

    def __init__(self, desk: WritingDesk, tell: Callable[[], None]) -> None:
        self._desk = desk
        self._tell = tell
        self._news: SimpleQueue[News] = SimpleQueue()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="follows a file", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End; returns once the thread is gone, or doesn't answer (a network folder can hold it for minutes)."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(2.0)

    def news(self, wait: float = 0.0) -> News | None:
        """The newest that hasn't been handed out, waiting so many seconds for the first; None if there is none."""
        newest: News | None = None
        try:
            newest = self._news.get(timeout=wait) if wait else self._news.get_nowait()
            while True:
                older, newest = newest, self._news.get_nowait()
                newest = newest._replace(polling=newest.polling or older.polling)
        except Empty:
            return newest

    def _run(self) -> None:
        before = self._desk.stamps()
        last = self._read(None)
        for _ in self._moments():
            now = self._desk.stamps()
            if now == before:
                continue
            before = self._settled(now)
            last = self._read(last)

    def _read(self, last: Manuscript | None) -> Manuscript:
        """Read, and tell if it is not as it was. What may pass in a moment is read again until patience ends."""
        ends = time.monotonic() + PATIENCE
        manuscript = self._desk.read()
        while last is not None and manuscript.may_pass and time.monotonic() < ends and not self._stop.wait(STILL):
            manuscript = self._desk.read()
        if manuscript != last and not self._stop.is_set():
            self._news.put(News(manuscript))
            self._tell()
        return manuscript

    def _settled(self, now: tuple[Stamp, ...]) -> tuple[Stamp, ...]:
        """The stamps once they stay as they are."""
        while not self._stop.wait(STILL):
            then, now = now, self._desk.stamps()
            if now == then:
                break
        return now

    def _moments(self) -> Iterator[None]:
        """Moments at which it is worth looking, until it is stopped."""
        yield from self._watched()
        if self._stop.is_set():
            return
        self._news.put(News(self._desk.read(), polling=True))
        self._tell()
        while not self._stop.wait(LOOKS_EVERY):
            yield

    def _watched(self) -> Iterator[None]:
        """Whenever something happened in the folders, and now and then; it ends where that can't be watched."""
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
            return  # not on this system, not in this folder


def _folders(files: Sequence[Path]) -> list[Path]:
    return sorted({file.parent for file in files if is_folder(file.parent)})
