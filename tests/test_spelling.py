"""Stories of words that are typed in one way or another, and of those that are nearly right."""

import pytest

from isitok.base.spelling import did_you_mean, key_of, nearest

TOPICS = ("group-chats", "nudes", "photos-of-others")


@pytest.mark.parametrize("typed", ["group-chats", "Group chats", " GROUP_CHATS ", "group – chats", "group—chats"])
def test_a_word_is_the_same_however_it_is_typed(typed: str) -> None:
    assert key_of(typed) == "group-chats"


def test_ages_may_be_typed_with_a_dash_and_blanks() -> None:
    assert key_of("11 – 14") == key_of("11-14") == "11-14"


@pytest.mark.parametrize("typed", ["grup-chats", "Group chat", "group_chatz", "groupchats"])
def test_a_word_that_is_nearly_right_finds_the_one_that_is_meant(typed: str) -> None:
    assert nearest(typed, TOPICS) == ["group-chats"]
    assert did_you_mean(typed, TOPICS) == "did you mean 'group-chats'? "


def test_the_one_that_is_meant_is_named_as_it_is_written() -> None:
    assert nearest("law ew 1", ["LAW-EW-01", "TECH-12"]) == ["LAW-EW-01"]
    assert nearest("changes if", ["changes_if", "act"]) == ["changes_if"]


def test_of_several_the_nearest_is_first() -> None:
    assert nearest("kof", ["kofi", "koa", "leo"], most=2, cutoff=0.3) == ["kofi", "koa"]


def test_a_word_that_is_far_from_all_means_none_of_them() -> None:
    assert nearest("weather", TOPICS) == []
    assert did_you_mean("weather", TOPICS) == ""


def test_a_whole_sentence_is_compared_by_its_beginning() -> None:
    assert nearest("group-chats " + "x" * 100_000, TOPICS, cutoff=0.1) == ["group-chats"]
