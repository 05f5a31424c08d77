"""Faces for feelings."""

from collections import Counter

from isitok.format.people import MOODS, mood_of
from isitok.format.vocabulary import Feeling, Mood


def test_every_feeling_has_a_face() -> None:
    assert set(MOODS) == set(Feeling)


def test_no_face_serves_more_than_four_feelings() -> None:
    assert max(Counter(MOODS.values()).values()) <= 4


def test_a_feeling_that_is_a_mood_shows_as_that_mood() -> None:
    named = [feeling for feeling in Feeling if feeling.value in set(Mood)]

    assert named
    assert all(mood_of(feeling).value == feeling.value for feeling in named)
