"""Which tests call which functions of a package: a plugin of pytest, ``-p tests.reached``, for ``tests/mutants.py``.

``ISITOK_WATCHED`` is a package's folder, and ``ISITOK_REACHED`` where to write what came of it:
{test: [seconds, ["file function", …]]}; tests that fail are left out. Each of its functions is read with one more line,
as to trace all that is called takes several times as long as the tests.
``ISITOK_ONLY`` names a JSON list of tests: only these run, in this order.
"""

import ast
import builtins
import json
import os
from collections.abc import Callable, Iterator
from importlib.machinery import SourceFileLoader
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

_TELL = "_isitok_came_to"
_watched = os.environ.get("ISITOK_WATCHED", "")
_came: set[str] = set()
_failed: set[str] = set()
_all: dict[str, tuple[float, list[str]]] = {}


def functions_in(tree: ast.AST, within: str = "") -> Iterator[tuple[str, ast.FunctionDef]]:
    """Every function with its name, within classes and functions too: ``Class.method``."""
    for node in ast.iter_child_nodes(tree):
        named = within
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            named = f"{within}.{node.name}".strip(".")
            if isinstance(node, ast.FunctionDef):
                yield named, node
        yield from functions_in(node, named)


def _telling(compiled: Callable[..., Any]) -> Callable[..., Any]:
    """A reader of modules, for which each function of the watched ones first says that it was called."""

    def source_to_code(self: SourceFileLoader, data: Any, path: Any, **more: Any) -> Any:
        if not str(path).startswith(_watched + os.sep):
            return compiled(self, data, path, **more)
        tree = ast.parse(data)
        file = Path(path).relative_to(Path.cwd()).as_posix()
        for name, function in list(functions_in(tree)):
            function.body.insert(0, ast.parse(f"{_TELL}({f'{file} {name}'!r})").body[0])
        return compiled(self, ast.fix_missing_locations(tree), path, **more)

    return source_to_code


if _watched:
    setattr(builtins, _TELL, _came.add)
    SourceFileLoader.source_to_code = _telling(SourceFileLoader.source_to_code)  # type: ignore[method-assign]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Watch one test."""
    _came.clear()
    began = perf_counter()
    try:
        return (yield)
    finally:
        if _came:
            _all[item.nodeid] = round(perf_counter() - began, 3), sorted(_came)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note what fails."""
    if report.failed:
        _failed.add(report.nodeid)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave those that are wanted, in the order in which they are."""
    if only := os.environ.get("ISITOK_ONLY"):
        place = {name: number for number, name in enumerate(json.loads(Path(only).read_text()))}
        items[:] = sorted((item for item in items if item.nodeid in place), key=lambda item: place[item.nodeid])


def pytest_sessionfinish() -> None:
    """Write what came."""
    if _watched:
        came = {name: called for name, called in _all.items() if name not in _failed}
        Path(os.environ["ISITOK_REACHED"]).write_text(json.dumps(came))
        print(f"\n{len(_failed)} tests fail", *sorted(_failed), sep="\n")
