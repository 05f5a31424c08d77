"""Writes requirements.txt, what an installed copy needs, and packaging/requirements.txt, what makes the programs, too.

    .venv/bin/pip install -c constraints.txt -e '.[lock]'
    .venv/bin/python docs/lock.py

Each file that may be installed has its hash there. The versions are those of constraints.txt. The hashes are of all
that is published of a version, for every system and Python; what isn't ready-made for a computer isn't built there, but
refused. What builds the program itself is in it, too, so that nothing unseen is fetched for that.
"""

import subprocess
import sys
import sysconfig
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
HEAD = """\
# What {what}, with hashes: pip install --require-hashes -r {name}
# Written by docs/lock.py from pyproject.toml and constraints.txt. Don't change it by hand.
--only-binary :all:
"""


def main() -> int:
    """Resolve for every system and every Python from the oldest on, and write both files."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    builds = project["build-system"]["requires"]
    makes = [*builds, *project["project"]["optional-dependencies"]["package"]]
    return _lock("requirements.txt", "an installed copy of #isitok? needs", builds, project) or _lock(
        "packaging/requirements.txt", "makes the programs of #isitok?", makes, project
    )


def _lock(name: str, what: str, more: Sequence[str], project: Mapping[str, Any]) -> int:
    """Write a file with what the game needs and what these need. Returns an exit code."""
    oldest = project["project"]["requires-python"].removeprefix(">=")
    with tempfile.TemporaryDirectory() as folder:
        build = Path(folder) / "build.in"
        build.write_text("\n".join(more), "utf-8")
        done = subprocess.run(
            [
                *(Path(sysconfig.get_path("scripts")) / "uv", "pip", "compile", "--quiet", "--no-config"),
                *("--universal", "--generate-hashes", "--python-version", oldest),
                *("--no-header", "--no-annotate", "--constraints", ROOT / "constraints.txt"),
                *(ROOT / "pyproject.toml", build),
            ],
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
    if not done.returncode:
        (ROOT / name).write_text(HEAD.format(what=what, name=name) + done.stdout, "utf-8", newline="\n")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
