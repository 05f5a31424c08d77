"""``isitok schema`` prints what a file may hold."""

import json
from typing import Any

import jsonschema
import pytest
import yaml

from isitok.cli.main import run
from isitok.cli.schema import KINDS
from isitok.library.roots import bundled_root

FILES = {
    "scenario": "in-the-chat/scenarios/coach-photo.yaml",
    "pack": "in-the-chat/pack.yaml",
    "lesson": "lessons/ask-check-tell",
    "course": "lessons/ask-check-tell/course.yaml",
    "week": "../isitok/library/examples/week.yaml",
    "readings": "../isitok/library/examples/readings.yaml",
    "questions": "../isitok/library/examples/questions.yaml",
}


def printed(capsys: pytest.CaptureFixture[str], *typed: str) -> Any:
    assert run(["schema", *typed]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    return json.loads(shown.out)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_printed_is_a_schema_that_the_games_own_files_keep(
    capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    schema = printed(capsys, kind)
    place = bundled_root() / FILES[kind]
    file = place if place.is_file() else sorted(place.glob("*.lesson.yaml"))[0]

    jsonschema.Draft7Validator.check_schema(schema)
    loader = yaml.BaseLoader if kind == "readings" else yaml.SafeLoader  # "on" is a word there, not a yes
    jsonschema.validate(yaml.load(file.read_text("utf-8"), loader), schema)


def test_a_text_says_what_it_is_for_and_who_says_it(capsys: pytest.CaptureFixture[str]) -> None:
    act = printed(capsys, "scenario")["properties"]["acts"]["items"]["properties"]

    assert act["why"]["title"] == "Why"
    assert act["why"]["x-voice"] == "game"
    assert act["by"]["anyOf"][-1]["x-names"] == ["person"]
    assert act["if_chosen"]["propertyNames"] == {"enum": ["ok", "depends", "not-ok", "talk"]}


def test_it_is_printed_in_letters_that_every_console_has(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "scenario"]) == 0
    assert capsys.readouterr().out.isascii()


@pytest.mark.parametrize(
    ("typed", "said"), [("stroy", "there are scenario, pack"), ("scenrio", 'did you mean "scenario"')]
)
def test_what_has_no_schema_is_said(capsys: pytest.CaptureFixture[str], typed: str, said: str) -> None:
    assert run(["schema", typed]) == 2
    assert said in capsys.readouterr().err
