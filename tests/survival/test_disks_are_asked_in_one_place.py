"""A linter: only ``isitok/base/disk.py`` asks whether something is there, and all else on a disk is guarded.

``Path.exists()`` and the like raise where a share has gone or a folder is somebody else's. Nobody remembers that each
time, so nobody has to.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import isitok
from isitok.base import disk

PACKAGE = Path(isitok.__file__).parent

QUESTIONS = frozenset({
    "exists", "lexists", "is_file", "is_dir", "is_symlink", "is_mount", "isfile", "isdir", "islink", "iterdir",
    "listdir", "glob", "rglob", "resolve", "realpath", "abspath", "samefile", "lstat", "access", "getmtime", "getsize",
})  # fmt: skip
DEEDS = frozenset({
    "open", "stat", "mkdir", "makedirs", "unlink", "rmdir", "rename", "touch", "chmod", "utime", "scandir",
    "read_text", "read_bytes", "write_text", "write_bytes", "fsync", "symlink_to", "getcwd",
})  # fmt: skip
OF_OS = frozenset({"replace", "remove", "link"})  # other things can be replaced, too
GUARDS = frozenset({"OSError", "BaseException", "_DAMAGE"})  # the last: all that a damaged archive may raise
RAISES = "Raises OSError"

# What is no question about a disk, though it is called like one.
OTHER_THINGS = {
    ("app/facilitator/second_window.py", "open"),  # a window
    ("exchange/office_file.py", "open"),  # a part of an archive that was read whole
}


def name_of(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(value=ast.Name(id="os"), attr=attr):
            return f"os.{attr}"
        case ast.Attribute(attr=attr):
            return attr
        case ast.Name(id=id_):
            return id_
    return ""


def guards(node: ast.AST) -> Iterator[str]:
    """What is caught where this stands around something."""
    caught: list[ast.expr | None] = []
    if isinstance(node, ast.Try):
        caught = [handler.type for handler in node.handlers]
    elif isinstance(node, ast.With):
        calls = [item.context_expr for item in node.items if isinstance(item.context_expr, ast.Call)]
        caught = [argument for call in calls if name_of(call) == "suppress" for argument in call.args]
    for each in caught:
        for part in each.elts if isinstance(each, ast.Tuple) else [each]:
            yield part.id if isinstance(part, ast.Name) else ""


def in_vain(source: str) -> Iterator[tuple[int, str, str]]:
    """Line and name of each question that isn't asked through ``disk``, and of each deed that nothing guards."""

    def look(node: ast.AST, guarded: bool) -> Iterator[tuple[int, str, str]]:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            guarded = RAISES in (ast.get_docstring(node) or "")
        if isinstance(node, ast.Call):
            name = name_of(node)
            plain = name.removeprefix("os.")
            if plain in QUESTIONS and not (isinstance(node.func, ast.Name) and hasattr(disk, plain)):
                yield node.lineno, plain, "ask isitok.base.disk"
            elif not guarded and (plain in DEEDS or (name.startswith("os.") and plain in OF_OS)):
                yield node.lineno, plain, "nothing guards it"
        if isinstance(node, ast.Try):
            inside = guarded or bool(GUARDS.intersection(guards(node)))
            for child in node.body:
                yield from look(child, inside)
            for child in (*node.handlers, *node.orelse, *node.finalbody):
                yield from look(child, guarded)
            return
        inside = guarded or (isinstance(node, ast.With) and bool(GUARDS.intersection(guards(node))))
        for child in ast.iter_child_nodes(node):
            yield from look(child, inside)

    yield from look(ast.parse(source), guarded=False)


MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != Path(disk.__file__))


def test_no_module_asks_a_disk_by_itself_or_does_anything_there_unguarded() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}:{line}: {name}: {why}"
        for path in MODULES
        for line, name, why in in_vain(path.read_text("utf-8"))
        if (path.relative_to(PACKAGE).as_posix(), name) not in OTHER_THINGS
    ]

    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "def f(path):\n    return path.exists()",
        "def f(path):\n    try:\n        return path.is_file()\n    except OSError:\n        return False",
        "def f(path):\n    path.unlink()",
        "def f(path):\n    try:\n        pass\n    except OSError:\n        path.unlink()",
        "def f(path):\n    try:\n        path.unlink()\n    except ValueError:\n        pass",
        "def f(a, b):\n    os.replace(a, b)",
        "def f(path):\n    with suppress(KeyError):\n        path.mkdir()",
        'def f(path):\n    """Raises OSError."""\n    def g():\n        open(path)',
    ],
)
def test_the_linter_finds_what_may_raise(source: str) -> None:
    assert len(list(in_vain(source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        "def f(path):\n    return is_file(path)",
        "def f(path):\n    try:\n        path.unlink()\n    except (ValueError, OSError):\n        pass",
        "def f(path):\n    with suppress(OSError):\n        path.mkdir()",
        'def f(path):\n    """Write it. Raises OSError."""\n    path.mkdir()',
        'def f(text):\n    return text.replace("a", "b")',
    ],
)
def test_the_linter_says_nothing_of_what_is_guarded(source: str) -> None:
    assert list(in_vain(source)) == []
