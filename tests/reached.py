"""Reads a package otherwise than it is written: with a slip, or so that each function says that it was called.

For ``tests/mutants.py``. Both are done while modules are read: no file is changed, and no cache of Python's has it.
``ISITOK_SLIP``, for a process of its own with ``-p tests.reached``, is a JSON list: a file, and its text with the slip.
``ISITOK_ONLY`` names a JSON list of tests: only these run, in this order.
"""

import ast
import builtins
import json
import os
from collections.abc import Callable, Iterator
from functools import cached_property
from importlib import import_module
from importlib.machinery import SourceFileLoader
from importlib.util import source_from_cache
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import pytest

came: set[str] = set()
"""The functions called so far, each after its file: "isitok/rules/words.py Words.found"."""

Reads = Callable[[str, bytes], Any]
_TELL = "_isitok_came_to"


def functions_in(tree: ast.AST, within: str = "") -> Iterator[tuple[str, ast.FunctionDef]]:
    """Every function with its name, within classes and functions too: ``Class.method``, ``outer.inner``."""
    for node in ast.iter_child_nodes(tree):
        named = within
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            named = f"{within}.{node.name}".strip(".")
            if isinstance(node, ast.FunctionDef):
                yield named, node
        yield from functions_in(node, named)


def watch(folder: Path) -> None:
    """From now on, each function in the modules of this folder that are read notes in ``came`` that it was called.

    They are read with one more line in each function: to trace all calls takes several times as long as the tests.
    """
    setattr(builtins, _TELL, came.add)
    root = Path.cwd()  # now: some modules are read only while a test is in a folder of its own

    def telling(path: str, data: bytes) -> ast.AST:
        tree = ast.parse(data)
        for name, function in list(functions_in(tree)):
            tells = ast.parse(f"{_TELL}({f'{Path(path).relative_to(root)} {name}'!r})").body[0]
            function.body.insert(ast.get_docstring(function) is not None, tells)  # commands say their docstrings
        return ast.fix_missing_locations(tree)

    _read_otherwise(lambda path: path.startswith(f"{folder}{os.sep}"), telling)


def _read_otherwise(is_meant: Callable[[str], bool], reads: Reads) -> None:
    loader: Any = SourceFileLoader
    get_data, set_data, source_to_code = loader.get_data, loader.set_data, loader.source_to_code

    def source(path: str) -> str:
        try:
            return source_from_cache(path)
        except ValueError:  # it is one
            return path

    def get(self: SourceFileLoader, path: str) -> Any:
        if path != source(path) and is_meant(source(path)):
            raise OSError("what was read of it before is as it is written")
        return get_data(self, path)

    def put(self: SourceFileLoader, path: str, data: bytes, **more: Any) -> None:
        if not is_meant(source(path)):
            set_data(self, path, data, **more)

    def compiled(self: SourceFileLoader, data: bytes, path: str, **more: Any) -> Any:
        return source_to_code(self, reads(path, data) if is_meant(path) else data, path, **more)

    loader.get_data, loader.set_data, loader.source_to_code = get, put, compiled


def put_in(file: str, text: str, name: str) -> bool:
    """Give a function that was read already the code that it has in this text of its file; whether that can be done."""
    found: Any = import_module(file.removesuffix(".py").removesuffix("/__init__").replace("/", "."))
    code: CodeType | None = compile(text, file, "exec")
    for part in name.split("."):  # as far as the function that has all others
        found, code = vars(found).get(part), _code_in(code, part)
        if not isinstance(found, type):
            break
    function = _bare(found)
    if function is None or code is None or function.__code__.co_freevars != code.co_freevars:
        return False
    function.__code__ = code
    return True


def _bare(found: Any) -> FunctionType | None:
    while not isinstance(found, FunctionType) or hasattr(found, "__wrapped__"):
        if hasattr(found, "cache_clear"):
            found.cache_clear()
        match found:
            case property():
                found = found.fget
            case cached_property():
                found = found.func
            case classmethod() | staticmethod():
                found = found.__func__
            case _ if hasattr(found, "__wrapped__"):
                found = found.__wrapped__
            case _:
                return None
    return found


def _code_in(code: CodeType | None, name: str) -> CodeType | None:
    inside = [each for each in code.co_consts if isinstance(each, CodeType) and each.co_name == name] if code else []
    return inside[0] if len(inside) == 1 else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave those that are wanted, in the order in which they are."""
    if only := os.environ.get("ISITOK_ONLY"):
        place = {name: number for number, name in enumerate(json.loads(Path(only).read_text()))}
        items[:] = sorted((item for item in items if item.nodeid in place), key=lambda item: place[item.nodeid])


if _slip := os.environ.get("ISITOK_SLIP"):  # before anything of the package is read
    _file, _text = json.loads(Path(_slip).read_text("utf-8"))
    _read_otherwise(lambda path: path == _file, lambda path, data: _text.encode())
