"""Which process does which tests where several run at a time (``pytest -n 2``)."""

from xdist.scheduler import LoadScopeScheduling

SLOW_EACH_OTHER = ("tests/window/", "tests/survival/")  # they open windows, and wait for what happens there


def turn_of(nodeid: str) -> str:
    """Tests with the same turn run one after the other in one process: those of a file, and all that open windows."""
    file = nodeid.partition("::")[0]
    return "windows" if file.startswith(SLOW_EACH_OTHER) else file


class InTurns(LoadScopeScheduling):
    """A process takes a turn after the other; the windows come first, as they take longest."""

    def _split_scope(self, nodeid: str) -> str:
        return turn_of(nodeid)
