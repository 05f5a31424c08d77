"""Which process does which tests where several run at a time (``pytest -n 3``)."""

import os
from functools import cache
from pathlib import Path

from xdist.scheduler import LoadScopeScheduling
from xdist.workermanage import WorkerController

ROOT = Path(__file__).parents[1]
WINDOWS, PROGRAMS = "windows", "programs"
WAIT = (WINDOWS, PROGRAMS)
"""The turns that mostly wait: they come first, and all others give way to them."""


def turn_of(nodeid: str) -> str:
    """Tests with the same turn run one after the other in one process: those of a file, and those that open windows.

    These have two turns: what people do in windows, and what becomes of a program whose folders or files fail.
    """
    file = nodeid.partition("::")[0]
    if file == "tests/golden/test_pictures.py":
        return PROGRAMS  # before its games, which may leave this process without fonts
    if not opens_windows(file):
        return file
    return WINDOWS if file.startswith("tests/window/") else PROGRAMS


@cache
def opens_windows(file: str) -> bool:
    """Whether tests in it wait for what happens in windows, which would slow each other."""
    return "pytest.mark.window" in (ROOT / file).read_text("utf-8")


class InTurns(LoadScopeScheduling):
    """A process takes a turn after the other; the windows come first, as they take longest."""

    def _split_scope(self, nodeid: str) -> str:
        return turn_of(nodeid)

    def remove_node(self, node: WorkerController) -> str | None:
        """A process that dies leaves to others what it hadn't come to; xdist would hand on all, and wait for ever."""
        left = [test for unit in self.assigned_work[node].values() for test, done in unit.items() if not done]
        for test in left[:1]:  # it died of it: so would the next
            self.assigned_work[node][turn_of(test)][test] = True
        units = self.assigned_work[node].items()
        self.assigned_work[node] = {turn: unit for turn, unit in units if not all(unit.values())}
        super().remove_node(node)
        return left[0] if left else None

    def schedule(self) -> None:
        """One that comes later has two turns at least, too: it runs a test once it knows which is next."""
        super().schedule()
        for node in self.nodes:
            self._reschedule(node)

    def _reschedule(self, node: WorkerController) -> None:
        if node in self.registered_collections:  # otherwise it still looks for the tests that there are
            super()._reschedule(node)


@cache
def give_way() -> None:
    """From now on, this process leaves the processor to the windows whenever they want it."""
    if hasattr(os, "nice"):
        os.nice(10)
