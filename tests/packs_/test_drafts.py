"""A story that only lacks something is to be finished, and no problem of its pack; any other error is to be fixed."""

import json
from pathlib import Path
from typing import Any

import pytest

from isitok.cli.main import run
from isitok.format.problem import Severity
from isitok.library.library import open_library
from isitok.scenes.make.checked import CheckedScene
from isitok.scenes.title import TitleScene
from tests.app.test_make import Teacher
from tests.builders import RABBIT
from tests.packs_.nouns import reading
from tests.stages import FOLDER, Visitor, some_settings

NO_WHY = RABBIT.partition("    why:")[0]
LACKS = {
    "no why": (NO_WHY, "missing-key"),
    "an empty why": (f"{NO_WHY}    why:\n", "empty"),
    "no ages": (RABBIT.replace("ages: 7-9\n", ""), "missing-key"),
    "a why of four words": (f"{NO_WHY}    why: Dev asks her first.\n", "too-short"),
    "depends, and nothing says on what": (RABBIT.replace("verdict: ok", "verdict: depends"), "changes-if"),
}


@pytest.mark.parametrize("what", LACKS)
def test_what_only_lacks_something_is_to_finish(what: str) -> None:
    text, code = LACKS[what]
    errors = [problem for problem in reading(text).problems if problem.severity is Severity.ERROR]

    assert {(problem.code, problem.to) for problem in errors} == {(code, "finish")}


def test_all_else_is_to_fix_and_what_plays_is_neither() -> None:
    (wrong,) = reading(RABBIT.replace("verdict: ok", "verdict: fine")).problems
    read = reading(f"{NO_WHY}    why: Dev asks before he sends it.\n")

    assert wrong.to == "fix"
    assert [(problem.code, problem.severity, problem.to) for problem in read.problems] == [
        ("too-short", Severity.WARNING, "")
    ]
    assert read.problems[0].message == "'why' has 6 words. 10 or more is better"
    assert read.subject, "it plays"


def test_it_is_said_how_many_words_are_missing() -> None:
    text, _ = LACKS["a why of four words"]

    assert reading(text).problems[0].message == "'why' has 4 words: 2 more, to finish"


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    """A pack with a story that plays, two that are to finish, and one to fix."""
    folder = tmp_path / "Documents" / "isitok packs" / "Gate"
    folder.mkdir(parents=True)
    (folder / "rabbit.yaml").write_text(RABBIT)
    for name in ("no ages", "no why"):
        text = LACKS[name][0].replace("The rabbit photo", f"A photo with {name}")
        (folder / f"{name.replace(' ', '-')}.yaml").write_text(text)
    wrong = RABBIT.replace("verdict: ok", "verdict: fine").replace("The rabbit photo", "A wrong one")
    (folder / "wrong.yaml").write_text(wrong)
    return folder


def test_check_counts_them_on_a_line_of_its_own(gate: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(gate)]) == 1

    assert "4 stories: 1 play, 2 to finish, 1 to fix" in capsys.readouterr().out.splitlines()


def test_where_nothing_is_to_finish_there_is_no_such_line(gate: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("no-ages", "no-why"):
        (gate / f"{name}.yaml").unlink()
    assert run(["check", str(gate)]) == 1

    assert "to finish" not in capsys.readouterr().out


def test_json_says_what_is_left_to_do(gate: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(gate), "--format", "json"]) == 1

    found = {Path(one["file"]).stem: one.get("to") for one in json.loads(capsys.readouterr().out)}
    assert found == {"no-ages": "finish", "no-why": "finish", "wrong": "fix"}


def opened(gate: Path) -> dict[str, Any]:
    return {"library": open_library([FOLDER / "content", gate.parent], None)}


def test_the_title_names_what_is_to_fix_and_no_draft(gate: Path) -> None:
    teacher = Visitor(TitleScene(), settings=some_settings(), **opened(gate))
    assert teacher.hears("1 story in Gate has a problem – show")

    (gate / "wrong.yaml").unlink()
    teacher = Visitor(TitleScene(), settings=some_settings(), **opened(gate))
    assert not teacher.hears("has a problem")


def test_packs_and_stories_say_how_much_is_to_finish(gate: Path) -> None:
    teacher = Teacher(gate.parents[1], **opened(gate))
    teacher.presses("make")
    assert teacher.hears("4 stories · 1 unread · 2 to finish · 1 to fix")
    teacher.presses("pack:Gate")
    assert teacher.hears("1 to finish")
    assert teacher.hears("1 to fix")
    teacher.presses("check")

    assert isinstance(teacher.scene, CheckedScene)
    assert teacher.hears("2 things to finish. 1 mistake to fix.")
