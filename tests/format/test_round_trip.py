"""Whatever a record holds, it is the same after it was written and read, and after it was kept in the cache."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isitok.format.act import Act
from isitok.format.as_written import as_written
from isitok.format.cast import Person
from isitok.format.codec import CodecError, decode, text_of
from isitok.format.file import story_keys
from isitok.format.read import read_file
from isitok.format.reading import BAD, Reading
from isitok.format.record import Record
from isitok.format.story import Scenario
from isitok.format.vocabulary import Verdict
from isitok.format.yaml.source import FILE_LIMITS, source_of
from tests.format.slots import as_yaml
from tests.format.test_every_text import FILES
from tests.format.values import values_of

SOME = settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)


def read_again(value: Record) -> Any:
    source, problems = source_of(as_yaml(as_written(value)).encode(), "my.yaml", FILE_LIMITS, story_keys)
    assert source, problems
    at = Reading(source)
    values = read_file(type(value), at)
    assert values is not BAD, at.all_problems()
    return type(value)(**values)


@pytest.mark.parametrize("name", FILES)
@given(st.data())
@SOME
def test_a_record_that_is_written_is_read_as_it_was_and_so_is_one_that_is_kept(name: str, data: st.DataObject) -> None:
    value = data.draw(values_of(FILES[name]))

    assert read_again(value) == value
    assert decode(FILES[name], json.loads(text_of(value))) == value


ACT = Act(act="Dev waves.", verdict=Verdict.OK, why="It is kind.")


@pytest.mark.parametrize(
    "data",
    [
        [],
        {"act": "Dev waves."},
        {"act": 1, "verdict": "ok", "why": "It is kind."},
        {"act": "Dev waves.", "verdict": "fine", "why": "It is kind."},
        {"act": "Dev waves.", "verdict": "ok", "why": "It is kind.", "reason": "x"},
        {"act": "Dev waves.", "verdict": "ok", "why": "It is kind.", "happens": [["0", {}]]},
        {"act": "Dev waves.", "verdict": "ok", "why": "It is kind.", "elsewhere": {"kind": "fax"}},
        {"act": "Dev waves.", "verdict": "ok", "why": "It is kind.", "also_fair": "ok"},
    ],
)
def test_what_was_kept_for_something_else_is_no_act(data: Any) -> None:
    assert decode(Act, {"act": "Dev waves.", "verdict": "ok", "why": "It is kind."}) == ACT
    with pytest.raises(CodecError):
        decode(Act, data)


def test_yes_and_no_are_no_numbers() -> None:
    dev = {"name": "Dev", "pronouns": "he", "kind": "child", "bands": ["7-9"], "is_": "a friend", "looks": "red hair"}

    assert decode(Person, {**dev, "age": 9}).age == 9
    with pytest.raises(CodecError):
        decode(Person, {**dev, "age": True})


def test_what_is_as_usual_takes_no_room() -> None:
    assert set(json.loads(text_of(ACT))) == {"act", "verdict", "why"}


def test_what_the_pack_adds_is_kept_and_not_written() -> None:
    story = Scenario(title="The wave", ages=(), story="Dev waves.", acts=(ACT,), id="mine/wave", told_by="Mine")

    assert "told_by" in json.loads(text_of(story))
    assert "told_by" not in as_written(story)
