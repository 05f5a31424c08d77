"""Works with disks that may never answer, without waiting longer than a person would.

Each place (a folder) has its own thread, which does what is asked of it in order:
two saves never overtake each other. Waiting too long raises a ``TimeoutError``, an ``OSError`` like any
other. Writes are then still done as soon as the place answers; reads are dropped, as nobody wants them any more.
A place that has timed out once keeps nobody else waiting until it has answered.
Where the system starts no more threads, whoever asks does it, and waits: that is better than to have no answer.
"""

from __future__ import annotations

import errno
import os
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from functools import partial
from os import PathLike, fspath
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

WINDOWS = sys.platform == "win32"
BUSY = 1.0 if WINDOWS else 0.0  # seconds for which a file may be kept from changing by somebody who reads it
REPLACED = 0.3 if WINDOWS else 0.0  # ... and from being read by another copy of the game that is just replacing it
READ, WRITE = 1.0, 0.8 + BUSY  # seconds to wait for an answer, and for a write
LEAVING = 2.0  # seconds at exit for outstanding writes


class Asked:
    """A task for a place."""

    def __init__(self, place: _Place, task: Callable[[], Any], *, wanted_late: bool) -> None:
        self._place = place
        self._task = task
        self.wanted_late = wanted_late
        self.done = threading.Event()
        self._withdrawn = False
        self._found: Any = None
        self._error: BaseException | None = None

    def within(self, seconds: float) -> Any:
        """Wait for the answer. Raises what the task raised, or TimeoutError if there is no answer yet."""
        if not self.done.wait(0 if self._place.silent else max(0.0, seconds)) and self._place.has_not(self):
            self._withdrawn = not self.wanted_late
            raise TimeoutError(errno.ETIMEDOUT, "no answer")
        if self._error is not None:
            raise self._error
        return self._found

    def do(self) -> None:
        """Run the task now, on this thread."""
        if not self._withdrawn:
            try:
                self._found = self._task()
            except BaseException as error:  # raised again where the answer is waited for
                self._error = error
        self.done.set()


def started(does: Callable[[], None], name: str) -> threading.Thread | None:
    """A thread that does this until the program ends; None if the system starts no more of them."""
    thread = threading.Thread(target=does, name=name, daemon=True)
    try:
        thread.start()
    except RuntimeError:
        return None
    return thread


class _Place:
    """A thread, and its outstanding tasks."""

    def __init__(self, name: str) -> None:
        self.silent = False  # it has timed out, and hasn't answered since
        self.left: deque[Asked] = deque()
        self.more = threading.Condition()
        self.thread = started(self._work, name)

    def add(self, asked: Asked) -> None:
        """Add a task."""
        with self.more:
            self.left.append(asked)
            self.more.notify_all()

    def has_not(self, asked: Asked) -> bool:
        """Whether a task isn't done yet. If so, the caller stops waiting, and nobody else waits for this place."""
        with self.more:
            self.silent = self.silent or not asked.done.is_set()
            return not asked.done.is_set()

    def is_still(self, until: float) -> bool:
        """Wait until then at most; whether no outstanding writes are left."""
        with self.more:
            left = self.left
            return self.more.wait_for(
                lambda: not any(asked.wanted_late for asked in left), max(0.0, until - time.monotonic())
            )

    def _work(self) -> None:
        while True:
            with self.more:
                self.more.wait_for(lambda: self.left)
                asked = self.left[0]
            asked.do()
            with self.more:
                self.left.popleft()
                self.silent = False
                self.more.notify_all()


_places: dict[str, _Place] = {}


def begin(place: str | PathLike[str], task: Callable[[], Any], *, wanted_late: bool = False) -> Asked:
    """Give a task to a place. ``wanted_late``: do it even if nobody is waiting any more."""
    name = fspath(place)
    known = _places.get(name) or _Place(name)
    if known.thread:
        known = _places.setdefault(name, known)
    asked = Asked(known, task, wanted_late=wanted_late)
    if known.thread in (None, threading.current_thread()):
        asked.do()  # nobody else can, or it is part of a task that is running there
    else:
        known.add(asked)
    return asked


def ask(place: str | PathLike[str], task: Callable[[], T], seconds: float = READ) -> T:
    """Run a task and wait for its answer. Raises TimeoutError, or whatever the task raises."""
    found: T = begin(place, task).within(seconds)
    return found


def write(place: str | PathLike[str], task: Callable[[], T], seconds: float = WRITE) -> T:
    """The same for a task to be done in any case, however late. Raises TimeoutError, or whatever the task raises."""
    found: T = begin(place, task, wanted_late=True).within(seconds)
    return found


def persist(change: Callable[[], T], seconds: float = BUSY) -> T:
    """Replace, rename or delete a file; for so long, again and again if that is refused. Raises what ``change`` raises.

    Windows refuses it while somebody reads the file: a virus scanner, OneDrive, another copy of the game. It refuses
    to read a file, too, for the moment in which somebody replaces it: ``REPLACED``.
    """
    until = time.monotonic() + seconds
    while True:
        try:
            return change()
        except PermissionError:
            if time.monotonic() >= until:
                raise
            time.sleep(0.02)


def aside(path: Path) -> Path:
    """Where a damaged file is set aside."""
    return path.with_name(f"{path.stem}.damaged{path.suffix}")


def set_aside(path: Path, to: Path | None = None) -> str:
    """Rename a damaged file, so that somebody can find out why. Returns its new name, or "" if that fails."""
    new = to or aside(path)
    try:
        write(path.parent, partial(persist, partial(os.replace, path, new)))
    except OSError:
        return ""
    return new.name


def finish(seconds: float = LEAVING) -> bool:
    """Wait at exit for outstanding writes; whether all are done."""
    until = time.monotonic() + seconds
    return all([known.is_still(until) for known in tuple(_places.values())])
