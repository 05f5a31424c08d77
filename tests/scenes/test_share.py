"""How large a part of its votes a class saw as the game does: said so that nobody can tell whether anybody passed."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isitok.base.value import replace
from isitok.game.lesson.ballot import Count
from isitok.game.lesson.class_lesson import Lesson
from isitok.game.lesson.outcome import Shared
from isitok.game.play.stops import Step, Stop
from isitok.i18n.screen_words import ENGLISH
from isitok.scenes.lesson.share import both_halves, share
from tests.each import each
from tests.stages import a_lesson, library


@cache
def a_class(room: int | None, teams: int) -> Lesson:
    return replace(a_lesson(), room=room, teams=teams)


@cache
def said(seen: int, votes: int, room: int | None, teams: int = 0) -> str:
    return share(Shared(seen, votes), a_class(room, teams), ENGLISH)


@each([*range(4, 41), None], "room")
@each([1, 2, 5], "acts")
def test_whatever_is_said_could_be_said_of_a_class_in_which_nobody_passed(room: int | None, acts: int) -> None:
    everybody = (room or 28) * acts
    unpassed = {said(seen, everybody, room) for seen in range(everybody + 1)}
    for votes in range(everybody - min(everybody - 1, 7), everybody):
        assert {said(seen, votes, room) for seen in range(votes + 1)} <= unpassed


@given(st.integers(1, 40), st.data())
def test_more_of_the_votes_are_never_said_to_be_fewer(votes: int, data: st.DataObject) -> None:
    order = ["none", "hardly any", *(f"about {n} in 10" for n in range(1, 10)), "nearly all", "all"]
    few = ["none", "fewer than half", "about half", "more than half", "all"]
    seen = data.draw(st.integers(0, votes - 1))
    for room, words in ((28, order), (6, few), (None, few)):
        assert words.index(said(seen, votes, room)) <= words.index(said(seen + 1, votes, room))


@pytest.mark.parametrize(
    ("seen", "votes", "room", "told"),
    [
        (15, 27, 28, "about 6 in 10"),
        (15, 28, 28, "about 5 in 10"),
        (27, 28, 28, "nearly all"),
        (1, 28, 28, "hardly any"),
        (28, 28, 28, "all"),
        (0, 27, 28, "none"),
        (3, 5, 6, "about half"),
        (4, 6, 6, "more than half"),
        (2, 6, 6, "fewer than half"),
        (15, 27, None, "about half"),
    ],
)
def test_a_part_in_words(seen: int, votes: int, room: int | None, told: str) -> None:
    assert said(seen, votes, room) == told


def test_of_teams_it_is_said_in_few_words() -> None:
    assert said(4, 6, None, teams=3) == "more than half"


def test_before_and_after_in_one_sentence() -> None:
    key = [library().scenario("in-town/coach")]
    lesson = a_lesson(room=28, before=key, after=key)
    assert both_halves(lesson, ENGLISH) == "", "nobody has voted yet"
    said = {Stop(Step.BEFORE, 0): Count(9, 9, 10), Stop(Step.AFTER, 0): Count(5, 5, 17)}
    told = both_halves(replace(lesson, said=said), ENGLISH)
    assert told == "Votes that were as the game sees it. Before the lesson: about 4 in 10. After it: about 6 in 10."
