"""Whatever a record holds is kept in the cache, and nothing that was kept for something else is taken for it."""

import json
from typing import Any

import pytest

from isitok.base.value import replace
from isitok.format.act import Act
from isitok.format.as_written import as_written
from isitok.format.cast import Person
from isitok.format.codec import CodecError, decode, text_of
from isitok.format.story import Scenario
from isitok.format.vocabulary import Verdict
from tests.packs_.nouns import BROKEN, the_known
from tests.packs_.nouns import read as story_in
from tests.packs_.weeks import read as week_in
from tests.packs_.weeks import the_week

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
        {"act": "Dev waves.", "verdict": "ok", "why": "It is kind.", "happens": [[0, {"text": "hi", "who": ["dev"]}]]},
        {"act": "Dev waves.", "verdict": "ok", "why": "It is kind.", "elsewhere": {"kind": "fax"}},
        {"act": "Dev waves.", "verdict": "ok", "why": "It is kind.", "also_fair": "ok"},
    ],
)
def test_what_was_kept_for_something_else_is_no_act(data: Any) -> None:
    assert decode(Act, {"act": "Dev waves.", "verdict": "ok", "why": "It is kind."}) == ACT
    with pytest.raises(CodecError):
        decode(Act, data)


FULL = (BROKEN / "full.yaml").read_text("utf-8").replace("report-in-app", "block").replace("RSHE-11", "RSHE-12")


def test_a_story_a_week_and_what_they_refer_to_are_the_same_after_they_were_kept() -> None:
    week = week_in(the_week()).week
    assert week

    for value in (story_in(FULL), week, the_known()):
        assert decode(type(value), json.loads(text_of(value))) == value


def test_yes_and_no_are_no_numbers() -> None:
    dev = {"name": "Dev", "pronouns": "he", "kind": "child", "bands": ["7-9"], "is_": "a friend", "looks": "red hair"}

    assert decode(Person, {**dev, "age": 9}).age == 9
    with pytest.raises(CodecError):
        decode(Person, {**dev, "age": True})


def test_what_is_as_usual_takes_no_room() -> None:
    assert set(json.loads(text_of(ACT))) == {"act", "verdict", "why"}
    assert "café" in text_of(replace(ACT, why="It is a café."))


def test_what_the_pack_adds_is_kept_and_not_written() -> None:
    story = Scenario(title="The wave", ages=(), story="Dev waves.", acts=(ACT,), id="mine/wave", told_by="Mine")

    assert "told_by" in json.loads(text_of(story))
    assert "told_by" not in as_written(story)
