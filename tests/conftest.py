"""What holds for all tests: no window is opened, no sound is played, and goldens are written only when asked for."""

import os

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


@pytest.hookimpl(tryfirst=True)  # before the groups become parts of the tests' names
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With several at a time, one of them does all that needs a window, from the start: two windows slow each other."""
    if config.getoption("loadgroup", False):  # what --dist loadgroup is in those that run the tests
        items.sort(key=lambda item: item.get_closest_marker("window") is None)
        for item in items:
            if item.get_closest_marker("window"):
                item.add_marker(pytest.mark.xdist_group("window"))


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether to write goldens instead of comparing them."""
    return bool(request.config.getoption("--update-golden"))
