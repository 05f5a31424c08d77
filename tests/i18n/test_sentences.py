"""Sentences made of what others have written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.i18n.sentences import ENDS, end_sentence, join_sentences, sentence


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
    assert end_sentence(text) == whole


@given(st.lists(st.text()))
def test_no_two_stops_follow_each_other_that_nobody_wrote(parts: list[str]) -> None:
    for part in parts:
        assert end_sentence(end_sentence(part)) == end_sentence(part)
    for made in (join_sentences(*parts), sentence(" ".join(parts))):
        for end in ENDS:
            assert f"{end}." not in made or any(f"{end}." in part for part in parts)


def test_what_is_empty_leaves_no_gap() -> None:
    assert join_sentences("A phone: Who’s in?", "", "28 people") == "A phone: Who’s in? 28 people"
