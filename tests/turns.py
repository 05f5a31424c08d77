"""Which process does which tests where several run at a time (``pytest -n 3``)."""

import os
from functools import cache
from pathlib import Path

from xdist.scheduler import LoadScopeScheduling

ROOT = Path(__file__).parents[1]


def turn_of(nodeid: str) -> str:
    """Tests with the same turn run one after the other in one process: those of a file, and all that open windows."""
    file = nodeid.partition("::")[0]
    return "windows" if opens_windows(file) else file


@cache
def opens_windows(file: str) -> bool:
    """Whether tests in it wait for what happens in windows, which would slow each other."""
    return "pytest.mark.window" in (ROOT / file).read_text("utf-8")


class InTurns(LoadScopeScheduling):
    """A process takes a turn after the other; the windows come first, as they take longest."""

    def _split_scope(self, nodeid: str) -> str:
        return turn_of(nodeid)


@cache
def give_way() -> None:
    """From now on, this process leaves the processor to the windows whenever they want it."""
    if hasattr(os, "nice"):
        os.nice(10)
