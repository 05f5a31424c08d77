"""Which modules a program can come to, by what is imported anywhere in it: late ones count, those for types don't.

A module that gives names when they are asked for (``__getattr__``, PEP 562) says for types what it gives: these count.
"""

import ast
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path


def modules_in(folder: Path, packages: Collection[str] = ()) -> dict[str, Path]:
    """The modules below a folder by their names; only those of these packages, if there are any."""
    tops = [folder / name for name in packages] if packages else [folder]
    files = [file for top in tops for file in (top.rglob("*.py") if top.is_dir() else [top.with_suffix(".py")])]
    return {_name(file.relative_to(folder)): file for file in sorted(files) if file.is_file()}


def _name(file: Path) -> str:
    parts = file.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def reached(start: Iterable[str], modules: Mapping[str, Path], without: Collection[str] = ()) -> set[str]:
    """All of these modules that can be come to; what lies in a package of ``without`` isn't looked at."""
    found: set[str] = set()
    left = list(start)
    while left:
        name = left.pop()
        if name in found or name not in modules or _is_in(name, without):
            continue
        found.add(name)
        parents = (name.rpartition(".")[0],) if "." in name else ()
        left += [*parents, *_imports(name, modules[name])]
    return found


def _is_in(name: str, packages: Collection[str]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def _imports(name: str, file: Path) -> Iterator[str]:
    package = name if file.name == "__init__.py" else name.rpartition(".")[0]
    tree = ast.parse(file.read_bytes())
    for node in ast.walk(tree) if _gives_names_late(tree) else _statements(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _base(node, package)
            yield base
            yield from (f"{base}.{one.name}" for one in node.names)


def _gives_names_late(tree: ast.Module) -> bool:
    statements = (one for top in tree.body for one in (top, *(top.body if isinstance(top, ast.If) else ())))
    return any(isinstance(one, ast.FunctionDef) and one.name == "__getattr__" for one in statements)


def _statements(tree: ast.AST) -> Iterator[ast.AST]:
    """All nodes, but for what only a type checker reads."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
            for other in node.orelse:
                yield other
                yield from _statements(other)
            continue
        yield node
        yield from _statements(node)


def _base(node: ast.ImportFrom, package: str) -> str:
    if not node.level:
        return node.module or ""
    parts = package.split(".")
    parts = parts[: len(parts) - node.level + 1]
    return ".".join([*parts, *([node.module] if node.module else [])])
