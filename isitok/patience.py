"""Asks of a disk what it may never answer, and waits no longer than somebody sits before a window and waits.

Each place, a folder, has a thread of its own, on which what is asked of it is done in the order in which it was asked:
two saves never overtake each other. Whoever waits longer than they can gets a ``TimeoutError``, an ``OSError`` like any
other. What was to be written is then still done as soon as the place answers; what was to be read, nobody wants then.
A place that has kept somebody waiting keeps nobody else waiting before it has answered.
"""

from __future__ import annotations

import errno
import threading
import time
from collections import deque
from collections.abc import Callable
from os import PathLike, fspath
from typing import Any, TypeVar

T = TypeVar("T")

READ, WRITE = 1.0, 0.8  # seconds for which somebody waits for an answer, and for something to be written
LEAVING = 2.0  # seconds at the end for what is still to be written


class Asked:
    """Something that was asked of a place."""

    def __init__(self, place: _Place, task: Callable[[], Any], *, wanted_late: bool) -> None:
        self._place = place
        self._task = task
        self.wanted_late = wanted_late
        self.done = threading.Event()
        self._withdrawn = False
        self._found: Any = None
        self._error: BaseException | None = None

    def within(self, seconds: float) -> Any:
        """The answer. Raises what the task has raised, or TimeoutError where there is none yet."""
        if not self.done.wait(0 if self._place.silent else max(0.0, seconds)) and self._place.has_not(self):
            self._withdrawn = not self.wanted_late
            raise TimeoutError(errno.ETIMEDOUT, "no answer")
        if self._error is not None:
            raise self._error
        return self._found

    def do(self) -> None:
        """Do it now, on this thread."""
        if not self._withdrawn:
            try:
                self._found = self._task()
            except BaseException as error:  # it is raised again where somebody waits for it
                self._error = error
        self.done.set()


class _Place:
    """A thread, and what is still to be done on it."""

    def __init__(self, name: str) -> None:
        self.silent = False  # it has kept somebody waiting, and hasn't answered yet
        self.left: deque[Asked] = deque()
        self.more = threading.Condition()
        self.thread = threading.Thread(target=self._work, name=name, daemon=True)
        self.thread.start()

    def add(self, asked: Asked) -> None:
        """One thing more."""
        with self.more:
            self.left.append(asked)
            self.more.notify_all()

    def has_not(self, asked: Asked) -> bool:
        """Whether this isn't done yet: then whoever waited for it goes on, and nobody else waits here."""
        with self.more:
            self.silent = self.silent or not asked.done.is_set()
            return not asked.done.is_set()

    def is_still(self, until: float) -> bool:
        """Whether by then nothing is left to be done that is wanted however late."""
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
    """Ask something of a place. ``wanted_late``: it is to be done even when nobody waits for it any more."""
    name = fspath(place)
    known = _places.get(name) or _places.setdefault(name, _Place(name))
    asked = Asked(known, task, wanted_late=wanted_late)
    if threading.current_thread() is known.thread:
        asked.do()  # part of something that is being done there
    else:
        known.add(asked)
    return asked


def ask(place: str | PathLike[str], task: Callable[[], T], seconds: float = READ) -> T:
    """What a place answers. Raises TimeoutError, or whatever the task raises."""
    found: T = begin(place, task).within(seconds)
    return found


def write(place: str | PathLike[str], task: Callable[[], T], seconds: float = WRITE) -> T:
    """The same for what is to be done in any case, however late. Raises TimeoutError, or whatever the task raises."""
    found: T = begin(place, task, wanted_late=True).within(seconds)
    return found


def finish(seconds: float = LEAVING) -> bool:
    """Wait at the end for what is still to be written; whether all of it is."""
    until = time.monotonic() + seconds
    return all([known.is_still(until) for known in tuple(_places.values())])
