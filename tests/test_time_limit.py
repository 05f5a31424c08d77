"""A test that waits for what never comes doesn't keep the others waiting."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.leftovers import MARK

ROOT = Path(__file__).parents[1]
LIMITS = """
from tests.time_limit import TimeLimit

def pytest_configure(config):
    config.pluginmanager.register(TimeLimit(0.5))
"""
WAITS = """
import threading
import pytest

waits = iter([True, True, False, False])

@pytest.fixture
def clears_up():
    yield
    if next(waits):
        threading.Event().wait()

def test_that_never_ends():
    threading.Event().wait()

@pytest.mark.flaky(reruns=2)
def test_that_ends_at_its_second_go(clears_up):
    if next(waits):
        threading.Event().wait()

def test_after_them():
    pass
"""


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there are no alarms")
def test_what_takes_too_long_fails_and_may_have_another_go_and_the_next_one_has_its_turn(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(LIMITS, "utf-8")
    (tmp_path / "test_waiting.py").write_text(WAITS, "utf-8")
    around = {name: value for name, value in os.environ.items() if name not in (MARK, "PYTEST_ADDOPTS")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-rfR", "test_waiting.py"],
        cwd=tmp_path,
        env={**around, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )

    assert "FAILED test_waiting.py::test_that_never_ends - Failed: It hadn't ended" in done.stdout
    assert "RERUN test_waiting.py::test_that_ends_at_its_second_go" in done.stdout
    assert "1 failed, 2 passed" in done.stdout
