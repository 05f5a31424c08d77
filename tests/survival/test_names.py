"""Names as people give them: homes, folders and files with spaces, accents, quotes and signs."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.packs_.nouns import SMALLEST
from tests.window.game import environment

NAMES = (
    "Ffion Ŵyn",
    "O’Brien & 'sons'",
    "été – 50 %",
    "学校",
    "e\u0301te\u0301",
)  # the last in two signs each, as macOS does


def run(home: Path, *typed: str, **more: str) -> str:
    command = [sys.executable, "-m", "isitok", *typed]
    ended = subprocess.run(
        command, env=environment(home) | more, input="\n\n", capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout + ended.stderr
    return ended.stdout


@pytest.mark.parametrize("name", NAMES)
def test_the_game_starts_makes_packs_checks_and_plays_them_whatever_a_home_is_called(name: str, tmp_path: Path) -> None:
    home = tmp_path / f"{name} home"
    home.mkdir()
    made = Path(run(home, "new", "Assembly – é").strip())
    (made / "scenarios" / f"{name} 1.yaml").write_text(
        SMALLEST.replace("The rabbit photo", "Another rabbit"), encoding="utf-8"
    )

    assert made.parent == home / "Documents" / "isitok packs"
    assert "3 scenarios: no problems." in run(home, "check")
    assert run(home, "--smoke", SDL_VIDEODRIVER="dummy").strip().isdigit()
    assert "Which topic?" in run(home, "--text", "--ages", "7-9")
    assert " 1 of " in run(home, "--text", "--ages", "7-9", "--pack", "assembly-e")
