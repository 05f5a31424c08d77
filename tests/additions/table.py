"""CONTRIBUTING's table "to add | touch", read: which files of the game a row names."""

import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = ROOT / "isitok"


@cache
def rows() -> dict[str, str]:
    """What there is to add, and what to touch."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    table = text.partition("| to add | touch |\n|---|---|\n")[2].partition("\n\n")[0]
    return {what: touch for what, touch in re.findall(r"(?m)^\| (.*?) \| (.*) \|$", table)}


def files_to_touch(what: str, x: str = "x") -> set[str]:
    """The Python files that a row names, below ``isitok/``; where it says x, that is the name of what is added."""
    named = re.findall(r"`([\w/]+\.py)`", rows()[what])
    called = (re.sub(r"(?<=/)x(?=[._])", x, file) for file in named)
    return {file for file in called if not file.startswith(("tests/", "docs/"))}


@cache
def code_files() -> dict[str, str]:
    """Every file of the game, and its code."""
    return {path.relative_to(CODE).as_posix(): path.read_text("utf-8") for path in sorted(CODE.rglob("*.py"))}
