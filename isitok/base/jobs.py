"""Jobs for disks that may never answer: nobody waits longer for one than a person would.

Each place (a folder) has its own thread and a queue, which it does in order: two saves never overtake each other.
Silence is a ``TimeoutError``, an ``OSError`` like any other. Writes are then still done as soon as the place answers;
reads are dropped, as nobody wants them any more. A place that was silent once keeps nobody else waiting until it has
answered.
Where there are no threads - a browser, or a system that starts no more of them - a job is done when it is asked for.

The threads are daemons of our own, as an executor waits for its threads at exit: a dead share would keep the game open.
"""

from __future__ import annotations

import errno
import os
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from os import PathLike, fspath
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from isitok.base.disk import trouble_of
from isitok.base.giving_way import let_go
from isitok.base.trouble import Trouble, Troubled
from isitok.base.value import Value

T = TypeVar("T")

WINDOWS = sys.platform == "win32"
BUSY_SECONDS = 1.0 if WINDOWS else 0.0  # seconds for which a file may be kept from changing by somebody who reads it
REPLACED = 0.3 if WINDOWS else 0.0  # ... and from being read by another copy of the game that is just replacing it
READ, WRITE = 1.0, 0.8 + BUSY_SECONDS  # seconds to wait for an answer, and for a write
LEAVING = 2.0  # seconds at exit for outstanding writes


class _Step(Enum):
    WAITS = auto()
    RUNS = auto()
    ANSWERED = auto()
    DROPPED = auto()  # nobody wanted it any more before it began


class Job(Generic[T]):
    """A task that was given to a place, and its answer, once it comes.

    It isn't a ``Future`` of ``concurrent.futures``, which brings ``logging``, and nine others, into each start.
    """

    def __init__(self, place: _Place, task: Callable[[], T], *, finish_anyway: bool) -> None:
        """``finish_anyway``: do it even if nobody waits any more."""
        self._place, self._task = place, task
        self._step = _Step.WAITS
        self._found: T | None = None
        self._error: BaseException | None = None
        self.finish_anyway = finish_anyway

    def done(self) -> bool:
        """Whether nothing more will come of it: it was answered, or dropped."""
        return self._step in (_Step.ANSWERED, _Step.DROPPED)

    def wait(self, seconds: float | None) -> bool:
        """Wait so long at the most; whether it is done."""
        let_go()
        with self._place.changes:
            return self._place.changes.wait_for(self.done, seconds)

    def result(self, timeout: float | None = READ) -> T:
        """Wait so many seconds for the answer. Raises what the task raised, or TimeoutError if there is none yet."""
        self.wait(0 if self._place.silent else timeout)
        if self._place.has_answered(self) and self._step is _Step.ANSWERED:
            if self._error is not None:
                raise self._error
            return cast(T, self._found)
        if not self.finish_anyway:
            self._go_on(_Step.WAITS, _Step.DROPPED)
        raise TimeoutError(errno.ETIMEDOUT, "no answer")

    def do(self) -> None:
        """Do it now, on this thread, unless nobody wants it any more."""
        if not self._go_on(_Step.WAITS, _Step.RUNS):
            return
        try:
            self._found = self._task()
        except BaseException as error:  # raised again where the answer is waited for
            self._error = error
        self._go_on(_Step.RUNS, _Step.ANSWERED)

    def _go_on(self, before: _Step, step: _Step) -> bool:
        """Move from the first step to the second; False if it isn't at the first."""
        with self._place.changes:
            if self._step is not before:
                return False
            self._step = step
            self._place.changes.notify_all()
            return True


class _Place:
    """A thread, and its queue."""

    def __init__(self, name: str) -> None:
        self.silent = False  # it has timed out, and hasn't answered since
        self.queue: deque[Job[Any]] = deque()  # the first of them is being done
        self.changes = threading.Condition()
        self.thread = start_thread(self._work, name)

    def add(self, job: Job[Any]) -> None:
        """Put a job at the end of the queue."""
        with self.changes:
            self.queue.append(job)
            self.changes.notify_all()

    def has_answered(self, job: Job[Any]) -> bool:
        """Whether a job is done. If not, its caller stops waiting, and nobody else waits for this place."""
        with self.changes:
            self.silent = self.silent or not job.done()
            return job.done()

    def finishes_by(self, until: float) -> bool:
        """Wait until then at most; whether nothing is left in the queue that has to be finished."""
        with self.changes:
            queue = self.queue
            return self.changes.wait_for(
                lambda: not any(job.finish_anyway for job in queue), max(0.0, until - time.monotonic())
            )

    def _work(self) -> None:
        while True:
            with self.changes:
                self.changes.wait_for(lambda: self.queue)
                job = self.queue[0]
            job.do()
            with self.changes:
                self.queue.popleft()
                self.silent = False
                self.changes.notify_all()


_places: dict[str, _Place] = {}
_without_threads = False


def do_without_threads() -> None:
    """From now on, and until the program ends, each job is done when it is asked for."""
    global _without_threads
    _without_threads = True


def start_thread(does: Callable[[], None], name: str) -> threading.Thread | None:
    """A thread that does this until the program ends; None where there are no threads, or no more of them."""
    if _without_threads:
        return None
    thread = threading.Thread(target=does, name=name, daemon=True)
    try:
        thread.start()
    except RuntimeError:
        return None
    return thread


def begin(place: str | PathLike[str], task: Callable[[], T], *, finish_anyway: bool = False) -> Job[T]:
    """Give a task to a place. ``finish_anyway``: do it even if nobody waits any more."""
    name = fspath(place)
    known = _places.get(name) or _Place(name)
    if known.thread:
        known = _places.setdefault(name, known)
    job = Job(known, task, finish_anyway=finish_anyway)
    if known.thread in (None, threading.current_thread()):
        job.do()  # nobody else can, or it is part of a task that is running there
    else:
        known.add(job)
    return job


def ask(place: str | PathLike[str], task: Callable[[], T], seconds: float = READ) -> T:
    """Run a task and wait for its answer. Raises TimeoutError, or whatever the task raises."""
    return begin(place, task).result(seconds)


def seems(check: Callable[[Path], bool], path: Path) -> bool:
    """What this check says of a path; False where that can't be told, as its folder doesn't answer."""
    try:
        return ask(path.parent, partial(check, path))
    except TimeoutError:
        return False


def write(place: str | PathLike[str], task: Callable[[], T], seconds: float = WRITE) -> T:
    """The same for a task to be done in any case, however late. Raises TimeoutError, or whatever the task raises."""
    return begin(place, task, finish_anyway=True).result(seconds)


def finish(seconds: float = LEAVING) -> bool:
    """Wait at exit for what has to be finished; whether all of it is done."""
    let_go()
    until = time.monotonic() + seconds
    return all([known.finishes_by(until) for known in tuple(_places.values())])


def retry(change: Callable[[], T], seconds: float = BUSY_SECONDS) -> T:
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


def damaged_name(path: Path) -> Path:
    """Where a damaged file is set aside."""
    return path.with_name(f"{path.stem}.damaged{path.suffix}")


def set_aside(path: Path, to: Path | None = None) -> str:
    """Rename a damaged file, so that somebody can find out why. Returns its new name, or "" if that fails."""
    new = to or damaged_name(path)
    try:
        write(path.parent, partial(retry, partial(os.replace, path, new)))
    except OSError:
        return ""
    return new.name


class Outcome(Value):
    """What was found or made, or why it failed."""

    found: object = None
    trouble: Trouble | None = None


class Work:
    """A call that reads or writes files and may take a while, such as reading packs. It runs once it has been begun."""

    def __init__(self, place: Path, does: Callable[[], object]) -> None:
        """``does`` may raise OSError and Troubled: both are an outcome, too."""
        self._place, self._does = place, does
        self._job: Job[Outcome] | None = None

    def begin(self, seconds: float) -> None:
        """Begin, and wait so long at the most: usually it is done then."""
        self._job = begin(f"{self._place}#", self._outcome, finish_anyway=True)
        self._job.wait(seconds)

    @property
    def outcome(self) -> Outcome | None:
        """What came of it; None if it isn't done yet."""
        return self._job.result(0) if self._job is not None and self._job.done() else None

    def _outcome(self) -> Outcome:
        try:
            return Outcome(self._does())
        except Troubled as error:
            return Outcome(trouble=error.trouble)
        except OSError as error:
            return Outcome(trouble=trouble_of(error))
