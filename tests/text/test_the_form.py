"""A story is written in a terminal: the same pages as lines."""

import os
import subprocess
import sys
from pathlib import Path

from isitok.format.problem import Severity
from isitok.library.check_report import check_paths
from tests.app.test_form import ACT, STORY, WHY, WRITTEN
from tests.bundled import read_before
from tests.packs_.nouns import a_pack_folder

BEGUN = WRITTEN.partition("ages")[0]


def typed_into(story: Path, home: Path, *lines: str) -> str:
    """What a terminal says to somebody who types these lines, and has played before."""
    read_before(home / "cache" / "isitok")
    done = subprocess.run(
        [sys.executable, "-m", "isitok", "edit", str(story), "--text"],
        input="\n".join((*lines, "")),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        env={**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def typed_beside(story: Path, home: Path, saves: str, *lines: str) -> str:
    """The same, while another editor saves the story after the page was said."""
    with subprocess.Popen(
        [sys.executable, "-m", "isitok", "edit", str(story), "--text"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "PYTHONUNBUFFERED": "1"},
    ) as terminal:
        assert terminal.stdin is not None
        assert terminal.stdout is not None
        said = ""
        while "Next" not in said:
            said += terminal.stdout.readline()
        story.write_text(saves, "utf-8")
        rest, _ = terminal.communicate("\n".join((*lines, "")), timeout=300)
    return said + rest


def numbers(said: str) -> dict[str, str]:
    """The number of each line that has one."""
    return {line.partition(". ")[2]: line.partition(". ")[0] for line in said.splitlines()}


def test_a_story_is_made_in_lines_and_plays(tmp_path: Path) -> None:
    story = a_pack_folder(tmp_path, "mine", photo=BEGUN) / "scenarios" / "photo.yaml"
    at = numbers(typed_into(story, tmp_path))
    typed_into(story, tmp_path, "11-14", "nobody and nothing", f"{at['What has happened? (empty)']} {STORY}", "back")
    at = numbers(typed_into(story, tmp_path, "what they do"))
    act, why = f"{at['What somebody does (empty)']} {ACT}", f"{at['Why (empty)']} {WHY}"
    said = typed_into(story, tmp_path, "what they do", act, "not ok", why, "ready?")

    assert "It plays." in said
    assert story.read_text("utf-8") == WRITTEN
    assert [one for one in check_paths([tmp_path / "mine"]).problems if one.severity is Severity.ERROR] == []


def test_what_another_editor_has_saved_meanwhile_is_shown_and_stays_beside_what_is_typed(tmp_path: Path) -> None:
    story = a_pack_folder(tmp_path, "mine", photo=BEGUN) / "scenarios" / "photo.yaml"
    at = numbers(typed_into(story, tmp_path))
    theirs = f"{BEGUN}ages: 11-14\n"
    line = next(number for told, number in at.items() if told.startswith("What has happened?"))
    typed_beside(story, tmp_path, theirs, f"{line} {STORY}", "back")

    assert story.read_text("utf-8") == f"{theirs}story: {STORY}\n"
    assert [one.name for one in story.parent.iterdir() if "other" in one.name] == []
