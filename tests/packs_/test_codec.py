"""What the codec writes it reads again, for every type that the cache holds."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isitok.format.cast import Person
from isitok.format.facts import Fact
from isitok.format.help import Help
from isitok.format.law import LawCard
from isitok.format.staff_card import StaffCard
from isitok.format.story import Scenario
from isitok.library.codec import CodecError, decode, encode
from isitok.packs.model.blocks import Block
from isitok.packs.model.problem import Problem

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
st.register_type_strategy(str, TEXT)
QUICK = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def again(type_: Any, value: object) -> Any:
    return decode(type_, json.loads(json.dumps(encode(type_, value))))


@pytest.mark.parametrize("type_", [Person, Fact, Help, LawCard, StaffCard, Problem])
def test_a_value_reads_back_equal(type_: type) -> None:
    @given(st.from_type(type_))
    @QUICK
    def reads_back(value: object) -> None:
        assert again(type_, value) == value

    reads_back()


@given(st.from_type(Scenario))
@QUICK
def test_a_scenario_reads_back_equal(scenario: Scenario) -> None:
    assert again(Scenario, scenario) == scenario


@given(st.from_type(Block))  # type: ignore[arg-type]
def test_a_block_reads_back_as_its_own_kind(block: object) -> None:
    back = again(Block, block)

    assert back == block
    assert type(back) is type(block)


@pytest.mark.parametrize(
    "data", [None, 1, "x", {"x": 1}, {"id": 1}, {"=": "Nothing"}, {"place": {"file": 3}}, [], [[]]], ids=str
)
@pytest.mark.parametrize(
    "type_", [Scenario, Problem, Block, Mapping[str, Problem]], ids=["scenario", "problem", "block", "map"]
)
def test_data_of_another_shape_is_refused(type_: Any, data: object) -> None:
    with pytest.raises(CodecError):
        decode(type_, data)


def test_defaults_take_no_room() -> None:
    assert "severity" not in encode(
        Problem, decode(Problem, {"place": {"file": "a"}, "code": "", "message": "", "hint": ""})
    )


def test_a_type_that_the_codec_does_not_know_is_a_bug() -> None:
    with pytest.raises(TypeError):
        encode(set, set())
