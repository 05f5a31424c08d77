"""Faces for feelings."""

from isitok.format.people import MOODS, mood_of
from isitok.format.vocabulary import Feeling, Mood


def test_every_feeling_has_a_face() -> None:
    assert set(MOODS) == set(Feeling)


def test_somebody_let_down_looks_tired_of_it() -> None:
    assert mood_of(Feeling.LET_DOWN) is Mood.TIRED


def test_a_feeling_that_is_a_mood_shows_as_that_mood() -> None:
    named = [feeling for feeling in Feeling if feeling.value in set(Mood)]

    assert named
    assert all(mood_of(feeling).value == feeling.value for feeling in named)
