"""Writes requirements.txt: what an installed copy needs, with the hash of each file that may be installed.

    .venv/bin/pip install -c constraints.txt -e '.[lock]'
    .venv/bin/python docs/lock.py

The versions are those of constraints.txt. The hashes are of all that is published of a version, for every system and
Python; what isn't ready-made for a computer isn't built there, but refused. What builds the program itself is in it,
too, so that nothing unseen is fetched for that.
"""

import subprocess
import sys
import sysconfig
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
HEAD = """\
# What an installed copy of #isitok? needs, with hashes: pip install --require-hashes -r requirements.txt
# Written by docs/lock.py from pyproject.toml and constraints.txt. Don't change it by hand.
--only-binary :all:
"""


def main() -> int:
    """Resolve for every system and every Python from the oldest on, and write the file."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    oldest = project["project"]["requires-python"].removeprefix(">=")
    with tempfile.TemporaryDirectory() as folder:
        build = Path(folder) / "build.in"
        build.write_text("\n".join(project["build-system"]["requires"]), "utf-8")
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
    if done.returncode:
        return done.returncode
    (ROOT / "requirements.txt").write_text(HEAD + done.stdout, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
