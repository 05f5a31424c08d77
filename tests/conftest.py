"""What holds for all tests: no window is opened, no sound is played, and goldens are written only when asked for."""

import os
from typing import Any

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

import pytest
from hypothesis import settings

# Slowness of a busy machine is not a failure. Otherwise Hypothesis's defaults: in CI, the same examples each time.
settings.register_profile("as long as it takes", parent=settings(), deadline=None)
settings.load_profile("as long as it takes")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write golden frames and golden speech anew: look at the difference before you keep it",
    )


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Where several run at a time, one process does all that needs a window: two windows would slow each other."""
    from tests.turns import InTurns

    config.option.loadscopereorder = False  # the order below
    return InTurns(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """There, the windows come first, so that the others have something to do until the end."""
    if hasattr(config, "workerinput"):
        from tests.turns import turn_of

        items.sort(key=lambda item: turn_of(item.nodeid) != "windows")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether to write goldens instead of comparing them."""
    return bool(request.config.getoption("--update-golden"))
