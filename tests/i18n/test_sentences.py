"""Sentences made of what others have written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.i18n.sentences import ENDS, joined, sentence, stopped


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("True or fake", "True or fake."),
        ("Who made it?", "Who made it?"),
        ("No!", "No!"),
        ("and then …", "and then …"),
        ("She said “no!”", "She said “no!”"),
        ("She said “no”", "She said “no”."),
        ("", ""),
    ],
)
def test_a_sentence_has_one_stop(text: str, whole: str) -> None:
    assert stopped(text) == whole


@given(st.lists(st.text()))
def test_no_two_stops_follow_each_other_that_nobody_wrote(parts: list[str]) -> None:
    for part in parts:
        assert stopped(stopped(part)) == stopped(part)
    for made in (joined(*parts), sentence(" ".join(parts))):
        for end in ENDS:
            assert f"{end}." not in made or any(f"{end}." in part for part in parts)


def test_what_is_empty_leaves_no_gap() -> None:
    assert joined("A phone: Who’s in?", "", "28 people") == "A phone: Who’s in? 28 people"
