"""Whoever reads a module can read what it needs first: no two need each other, late and for types included.

``lint-imports`` guards which package may import which; this looks at single modules.
"""

import re
from collections.abc import Mapping
from pathlib import Path

import isitok

CODE = Path(isitok.__file__).parent
IMPORTS = re.compile(r"^ *from (isitok[\w.]*) import (\([^)]*\)|.*)", re.MULTILINE)


def modules() -> dict[str, Path]:
    found = {".".join(("isitok", *path.relative_to(CODE).with_suffix("").parts)): path for path in CODE.rglob("*.py")}
    return {name.removesuffix(".__init__"): path for name, path in found.items()}


def needs() -> dict[str, set[str]]:
    """What each module imports, of ours."""
    known = modules()
    needed: dict[str, set[str]] = {}
    for name, path in known.items():
        for source, names in IMPORTS.findall(path.read_text("utf-8")):
            inside = {f"{source}.{one}" for one in re.findall(r"\w+", names)} & known.keys()
            needed.setdefault(name, set()).update(inside or {source} & known.keys())
    return needed


def reached(start: str, needed: Mapping[str, set[str]]) -> set[str]:
    found, left = set[str](), [start]
    while left:
        new = needed.get(left.pop(), set()) - found
        found |= new
        left += new
    return found


def circles(needed: Mapping[str, set[str]]) -> set[frozenset[str]]:
    """All groups of modules that need each other."""
    before: set[str] = set()
    inside = set(needed)
    while inside != before:  # whatever needs nothing in here is in no circle
        before = inside
        inside = {name for name in before if needed[name] & before}
    reach = {name: reached(name, needed) for name in inside}
    return {frozenset(other for other in reach[name] if name in reach.get(other, ())) for name in inside} - {
        frozenset()
    }


def test_no_modules_need_each_other() -> None:
    assert [sorted(circle) for circle in circles(needs())] == []


def test_what_a_function_imports_when_it_is_called_counts_too() -> None:
    assert "isitok.scenes.story_shelf" in needs()["isitok.scenes.title"]


def test_a_circle_is_found() -> None:
    assert circles({"a": {"b"}, "b": {"c", "d"}, "c": {"a"}, "d": set(), "e": {"a"}}) == {frozenset("abc")}
