"""What a change may have touched: faults whose files, tests or words are other than they were."""

import subprocess
from pathlib import Path

import yaml

from tests.faults.planted import FOLDER, ROOT, Case, faults_in, planted


def touched(cases: list[Case], before: str) -> list[Case]:
    """Those of the cases that anything changed for since this commit."""
    files = set(_git("diff", "--name-only", before).splitlines())
    faults = faults_in(_as_it_was(before, path) for path in sorted(FOLDER.glob("*.yaml")))
    rows = {row["criterion"]: row for row in yaml.safe_load(_as_it_was(before, ROOT / "docs/accessibility.yaml")) or ()}

    def is_touched(case: Case) -> bool:
        was = rows.get(case.row.criterion, {"tests": [], "faults": []})
        its = {edit.file for edit in planted()[case.name]} | {test.partition("::")[0] for test in case.row.tests}
        return (
            bool(its & files)
            or faults.get(case.name) != planted()[case.name]
            or case.name not in was["faults"]
            or tuple(was["tests"]) != case.row.tests
        )

    return [case for case in cases if is_touched(case)]


def is_known(commit: str) -> bool:
    """Whether there is such a commit here: in a copy without a history there is none."""
    asked = ("git", "rev-parse", "--quiet", "--verify", f"{commit}^{{commit}}")
    try:
        return subprocess.run(asked, cwd=ROOT, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def _as_it_was(before: str, path: Path) -> str:
    """A file's text at that commit; of one that wasn't there, nothing."""
    name = path.relative_to(ROOT).as_posix()
    there = _git("ls-tree", "--name-only", before, "--", name)
    return _git("show", f"{before}:{name}") if there else "{}"


def _git(*typed: str) -> str:
    return subprocess.run(("git", *typed), cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout
