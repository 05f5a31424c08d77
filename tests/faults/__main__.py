"""Puts faults into copies of the tree, to see whether the tests that claim to find them do. ``python -m tests.faults``.

Each row of ``docs/accessibility.yaml`` that supports names faults and tests. One fault at a time is put into a copy,
and the tests of its row run there until one fails. Tests that fall over it – a name that isn't there, a file that
can't be read – don't count; nor do those that fail without it. Exits with 1 if a fault isn't found, or if a row that
supports names none.
"""

import argparse
import os
import queue
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from docs.conformance import rows
from tests.faults.planted import ROOT, Case, cases, planted, sown
from tests.faults.since import is_known, touched
from tests.home import READ

SECONDS: Final = 1800
"""Tests that take longer on a fault have not found it."""
QUIETLY: Final = ("--tb=no", "--assert=plain")
"""What differs isn't asked: to compare two pictures byte by byte takes minutes."""
_FAILED: Final = re.compile(r"^FAILED (\S+::.+?)(?: - (.*))?$", re.MULTILINE)
_FALLS_OVER: Final = re.compile(r"(Name|Syntax|Indentation|Import|ModuleNotFound|Attribute|Type|UnboundLocal)Error\b")


def failed(tests: tuple[str, ...], tree: Path, *more: str) -> list[tuple[str, str]]:
    """The tests that fail in this copy, each with what is said of it."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *QUIETLY, *more, *tests]
    here = {**os.environ, "PYTHONPATH": str(tree), "CI": "true", READ: f"{tree}-read"}  # packs: once for all faults
    ran = subprocess.run(
        command, cwd=tree, env=here, capture_output=True, timeout=SECONDS, check=False, encoding="utf-8"
    )
    if ran.returncode > 1:
        return [("", ran.stdout + ran.stderr)]
    return _FAILED.findall(ran.stdout)


def found(case: Case, tree: Path) -> tuple[str, str]:
    """The test that finds the fault in this copy, or "" and why none does."""
    with sown(planted()[case.name], tree):
        try:
            told = failed(tuple(sorted(case.row.tests, key=_opens_windows)), tree, "-x")
        except subprocess.TimeoutExpired:
            return "", f"its tests had not ended after {SECONDS} seconds"
    if not told:
        return "", "all of its tests pass"
    test, said = told[0]
    if not test or _FALLS_OVER.match(said):
        return "", f"its tests fall over it: {said[-300:]}"
    return test, ""


def _opens_windows(test: str) -> bool:
    """They take longer: the others are tried first."""
    return test.startswith("tests/window/")


def tried(wanted: list[Case], copies: int) -> list[tuple[Case, str, str]]:
    """Each case with the test that finds it, or with why none does; and said as it comes."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(copies) as workers:
        trees: queue.SimpleQueue[Path] = queue.SimpleQueue()
        for number in range(copies):
            trees.put(_copy(Path(folder).resolve() / str(number)))

        def one(case: Case) -> tuple[Case, str, str]:
            tree = trees.get()
            try:
                test, why = found(case, tree)
            finally:
                trees.put(tree)
            print(f"{'found' if test else 'NOT FOUND':10}{case.row.number:9} {case.name}: {test or why}", flush=True)
            return case, test, why

        came = list(workers.map(one, wanted))
        felling = tuple(dict.fromkeys(test for _, test, _ in came if test))
        anyway = {test for test, _ in failed(felling, trees.get())} if felling else set[str]()
    return [(case, "", "it fails without it, too") if test in anyway else (case, test, why) for case, test, why in came]


def _copy(tree: Path) -> Path:
    leave_out = shutil.ignore_patterns(".git", ".venv", "build", "dist", ".*_cache", ".hypothesis")
    shutil.copytree(ROOT, tree, ignore=leave_out)
    return tree


def main(arguments: list[str]) -> int:
    """Try the faults that were asked for, and say which aren't found and which rows no fault fells."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--row", action="append", help="only those of this row: 2.4.3")
    parser.add_argument("--since", metavar="COMMIT", help="only those that anything changed for since this commit")
    parser.add_argument("--copies", type=int, default=os.cpu_count() or 1, help="how many at a time")
    asked = parser.parse_args(arguments)
    numbers = [row.number for row in rows()]
    if unknown := set(asked.row or ()) - set(numbers):
        parser.error(f"no such row: {', '.join(sorted(unknown))}")
    wanted = [case for case in cases() if not asked.row or case.row.number in asked.row]
    if asked.since and not is_known(asked.since):
        print(f"{asked.since} isn't known here, so nobody can say what has changed: none was planted")
        wanted = []
    elif asked.since:
        wanted = touched(wanted, asked.since)
    came = tried(wanted, asked.copies) if wanted else []
    lost = [(case, why) for case, test, why in came if not test]
    bare = [
        row.number
        for row in rows()
        if row.says == "Supports" and not row.faults and (not asked.row or row.number in asked.row)
    ]
    for case, why in lost:
        print(f"{case.row.number} doesn’t find “{case.name}”: {why}")
    if bare:
        print(f"No fault fells: {', '.join(bare)}")
    print(f"{len(came) - len(lost)} of {len(came)} planted faults are found")
    return int(bool(lost or bare))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
