"""Which tests come to which function: a plugin of pytest, ``-p tests.reached``, for ``tests/mutants.py``.

``ISITOK_WATCHED`` names a JSON file, {file: [first lines of functions]}, where 1 stands for all of them, and
``ISITOK_REACHED`` where to write which tests called them: [[test, [[file, line], …]], …]; tests that fail are left out.
``ISITOK_ONLY`` names a JSON list of tests: only these run, in this order.
"""

import json
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest

_WATCHED = {
    str(Path(file).resolve()): frozenset(lines)
    for file, lines in json.loads(Path(os.environ.get("ISITOK_WATCHED") or os.devnull).read_text() or "{}").items()
}
_came: set[tuple[str, int]] = set()
_failed: set[str] = set()
_all: list[tuple[str, list[tuple[str, int]]]] = []


def _called(frame: FrameType, event: str, arg: object) -> None:
    code = frame.f_code
    lines = _WATCHED.get(code.co_filename)
    if lines is not None:
        _came.update((code.co_filename, line) for line in (1, code.co_firstlineno) if line in lines)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Watch one test."""
    if not _WATCHED:
        return (yield)
    _came.clear()
    threading.settrace(_called)  # what reads and writes does so on threads
    sys.settrace(_called)
    try:
        return (yield)
    finally:
        sys.settrace(None)
        threading.settrace(None)  # type: ignore[arg-type]
        if _came:
            _all.append((item.nodeid, sorted(_came)))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note what fails."""
    if report.failed:
        _failed.add(report.nodeid)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave those that are wanted, in the order in which they are."""
    if only := os.environ.get("ISITOK_ONLY"):
        place = {name: number for number, name in enumerate(json.loads(Path(only).read_text()))}
        items[:] = sorted((item for item in items if item.nodeid in place), key=lambda item: place[item.nodeid])


def pytest_unconfigure() -> None:
    """Write what came."""
    if _WATCHED:
        Path(os.environ["ISITOK_REACHED"]).write_text(json.dumps([one for one in _all if one[0] not in _failed]))
        print(f"\n{len(_failed)} tests fail", *sorted(_failed), sep="\n")
