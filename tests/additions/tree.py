"""A copy of the game to which something is added, and what happens in it: as a program of its own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.additions.table import ROOT
from tests.home import at_home

MADE_UP = Path(__file__).parent / "made_up"
NOT_COPIED = shutil.ignore_patterns("__pycache__")
Change = tuple[str, str]
"""What stands in a file, to the end of a line, and what is written below it."""


class Tree:
    """The copy: code, content and pictures."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.changed: set[str] = set()
        for name in ("isitok", "content", "assets"):
            shutil.copytree(ROOT / name, folder / name, ignore=NOT_COPIED)

    def add_file(self, file: str) -> None:
        """A new file of the game, one of those in ``made_up``."""
        shutil.copyfile(MADE_UP / file.rpartition("/")[2], self.folder / "isitok" / file)
        self.changed.add(file)

    def add_lines(self, file: str, *changes: Change) -> None:
        """New lines in a file of the game, each below something that stands there once."""
        path = self.folder / "isitok" / file
        text = path.read_text("utf-8")
        for above, new in changes:
            assert text.count(above) == 1, f"{above!r} stands {text.count(above)} times in {file}"
            text = text.replace(above, above + new)
        path.write_text(text, "utf-8")
        self.changed.add(file)

    def write_story(self, name: str, story: str, pack: str = "packs/made-up") -> None:
        """A story in a pack beside the game."""
        stories = self.folder / pack / "scenarios"
        stories.mkdir(parents=True, exist_ok=True)
        (stories.parent / "pack.yaml").write_text("title: Made up\nabout: By a test.\nages: 11-14\n", "utf-8")
        (stories / f"{name}.yaml").write_text(story, "utf-8")

    def problems_in(self, pack: str) -> set[tuple[str, int, str]]:
        """What ``isitok check`` refuses in a pack: the file, the line, the code."""
        found = self.runs("-m", "isitok", "check", pack, "--format", "json")
        assert found.returncode in (0, 1), found.stderr
        return {
            (Path(problem["file"]).name, problem["line"], problem["code"])
            for problem in json.loads(found.stdout)
            if problem["severity"] == "error"
        }

    def with_kys_in(self, story: str, texts: Sequence[str]) -> set[tuple[str, int, str]]:
        """Write the story once for each of these texts, with “kys” in it; what is to be refused of that."""
        wanted = set()
        for number, text in enumerate(texts):
            at = story.index(text)
            end = at + len(text.rstrip(".?"))
            worse = f"{story[:end]}, kys{story[end:]}".replace("title: ", f"title: {number} ", 1)
            self.write_story(f"text-{number}", worse, "refused/made-up")
            wanted.add((f"text-{number}.yaml", 1 + story[:at].count("\n"), "self-harm"))
        return wanted

    def runs(self, *command: str) -> "subprocess.CompletedProcess[str]":
        """Python in this copy, with ``tests`` beside it. ``isitok`` is the copy's own."""
        home = self.folder / "home"
        return subprocess.run(
            [sys.executable, *command],
            env={**self._environment(), **at_home(home), "PYTHONPATH": os.pathsep.join(map(str, (self.folder, ROOT)))},
            cwd=self.folder,
            capture_output=True,
            encoding="utf-8",
            timeout=600,
        )

    def _environment(self) -> Mapping[str, str]:
        return {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
