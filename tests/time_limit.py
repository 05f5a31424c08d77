"""No test goes on for ever: after ten minutes it fails, says where it was, and the next one has its turn."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

SECONDS = 600.0  # far more than any takes, on the slowest machine


class TimeLimit:
    """Each part of a test has so long: also of one that gets another go. It holds where a system has alarms."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self.seconds = seconds

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_setup(self) -> Iterator[None]:
        """Before a test."""
        with at_most(self.seconds):
            return (yield)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_call(self) -> Iterator[None]:
        """The test."""
        with at_most(self.seconds):
            return (yield)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_teardown(self) -> Iterator[None]:
        """After a test."""
        with at_most(self.seconds):
            return (yield)


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Fail what takes longer, at the line where it is."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def is_late(number: int, frame: object) -> None:
        pytest.fail(f"It hadn't ended after {seconds:g} seconds.")

    before: Callable[..., object] | int | None = signal.signal(signal.SIGALRM, is_late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
