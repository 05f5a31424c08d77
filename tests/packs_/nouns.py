"""Scenarios and roots as text, for tests of reading."""

from functools import cache
from pathlib import Path

from isitok.format.card import Pack
from isitok.format.known import Known
from isitok.format.problem import Problem
from isitok.format.story import Scenario
from isitok.library.bundled import read_known
from isitok.library.read_pack import ReadScenario, read_scenario

BROKEN = Path(__file__).parent.parent / "packs"
ROOT = BROKEN / "root"

SMALLEST = """\
title: The rabbit photo
ages: 7-9
story: Dev has a new rabbit. He takes a photo of it.
acts:
  - act: Dev sends the photo to his friend Ruby.
    verdict: ok
    why: Nobody is in the photo, and it does not show where Dev lives. Ruby is his friend.
"""


@cache
def the_known() -> Known:
    """What the small root of the tests knows."""
    known = read_known(ROOT).known
    assert known
    return known


def a_pack(**fields: object) -> Pack:
    return Pack(**{"id": "mine", "title": "Mine", "ages": (), "reviewed": {}, **fields})  # type: ignore[arg-type]


def reading(text: str | bytes, pack: Pack | None = None) -> ReadScenario:
    data = text.encode() if isinstance(text, str) else text
    return read_scenario(data, "my.yaml", pack or a_pack(), "my", the_known())


def read(text: str) -> Scenario:
    """The story in a text that has no problem."""
    found = reading(text)
    assert found.problems == ()
    assert found.subject
    return found.subject.scenario


def with_phone(phone: str, top: str = "") -> ReadScenario:
    indented = "".join(f"  {line}\n" for line in phone.strip().splitlines())
    return reading(f"{SMALLEST}{top}phone:\n{indented}")


def codes(read: ReadScenario) -> list[str]:
    return [problem.code for problem in read.problems]


def told(problems: tuple[Problem, ...]) -> str:
    return "".join(f"{problem}\n" for problem in problems)


def a_pack_folder(parent: Path, name: str = "mine", **scenarios: str) -> Path:
    """A folder of scenarios by stem, with a pack.yaml."""
    folder = parent / name
    (folder / "scenarios").mkdir(parents=True)
    (folder / "pack.yaml").write_text("title: Mine\nabout: A pack.\nages: 7-9\n")
    for stem, text in scenarios.items():
        (folder / "scenarios" / f"{stem.replace('_', '-')}.yaml").write_text(text)
    return folder
