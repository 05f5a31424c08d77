"""Tests that are stopped leave nothing behind: what they have started bears a mark, and is ended by it."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

MARK = "ISITOK_TESTS"  # the process that all tests run for, in the environment of whatever they start
PATIENCE = 2.0  # seconds in which the processes that run tests can end what they have started


def mark_children() -> None:
    """From now on, whatever this process or its tests start can be found again."""
    os.environ[MARK] = str(os.getpid())


def interrupt_workers() -> None:
    """Interrupt the processes that run tests for this one; those that aren't gone in two seconds are ended."""
    workers = [pid for pid in _marked() if _parent(pid) == os.getpid()]
    for pid in workers:
        _send(pid, signal.SIGTERM)
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and any(_is_running(pid) for pid in workers):
        time.sleep(0.05)
    for pid in workers:
        if _is_running(pid):
            _send(pid, signal.SIGKILL)


def end_leftovers() -> None:
    """End whatever is left of what bears the mark of this process."""
    for pid in _marked():
        _send(pid, signal.SIGKILL)


def _marked() -> Iterator[int]:
    """Other processes with the mark, on systems that have ``/proc``."""
    mark, proc = f"{MARK}={os.getpid()}".encode(), Path("/proc")
    for folder in proc.iterdir() if proc.is_dir() else ():
        if folder.name.isdigit() and int(folder.name) != os.getpid():
            try:
                if mark in (folder / "environ").read_bytes().split(b"\0"):
                    yield int(folder.name)
            except OSError:
                continue  # it has ended, or is somebody else's


def _parent(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _send(pid: int, number: int) -> None:
    with suppress(ProcessLookupError):  # it ended by itself
        os.kill(pid, number)
