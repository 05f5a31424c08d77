"""Whoever stops the tests gets a summary, soon, and finds nothing left behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.leftovers import MARK

ROOT = Path(__file__).parents[1]
STOPS = """
from tests.conftest import end_when_asked as pytest_configure, pytest_keyboard_interrupt
"""
SLEEPS = """
import subprocess, sys, time

def test_that_takes_long():
    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)"])
    open("begun", "w").close()
    time.sleep(300)
"""


def left_by(pid: int) -> list[str]:
    """What bears the mark of that process, and still runs."""
    marked = []
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and f"{MARK}={pid}".encode() in (folder / "environ").read_bytes().split(b"\0"):
                marked.append(folder.name)
        except OSError:
            continue
    return marked


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="there is no /proc to look for leftovers in")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("several", [(), ("-n", "2")], ids=["one process", "two processes"])
def test_stopped_tests_say_how_far_they_came_and_leave_no_process_behind(
    number: signal.Signals, several: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "conftest.py").write_text(STOPS, "utf-8")
    (tmp_path / "test_long.py").write_text(SLEEPS, "utf-8")
    around = {name: value for name, value in os.environ.items() if name not in (MARK, "PYTEST_ADDOPTS")}
    tests = subprocess.Popen(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *several, "test_long.py"],
        cwd=tmp_path,
        env={**around, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        until = time.monotonic() + 300
        while not (tmp_path / "begun").exists() and time.monotonic() < until:
            time.sleep(0.05)
        tests.send_signal(number)
        told, _ = tests.communicate(timeout=300)
    finally:
        tests.kill()

    assert "KeyboardInterrupt" in told
    assert "no tests ran in" in told
    assert left_by(tests.pid) == []
