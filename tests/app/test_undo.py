"""The last press is taken back: a pass, a choice, a step on. What was locked never is."""

from collections.abc import Sequence

import pytest

from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import UNDO
from tests.stages import Visitor, a_session, screens, some_settings


def a_player(**settings: object) -> Visitor:
    return Visitor(PlayScene(session=a_session("coach", "poster")), settings=some_settings(**settings))


@pytest.mark.parametrize("keys", [("3",), ("p",), ("3", "1"), ("e",)])
def test_a_choice_a_pass_and_easy_read_are_undone(keys: Sequence[str]) -> None:
    player = a_player()
    before = player.scene
    for key in keys:
        before = player.scene
        player.keys(key)
    player.keys("Backspace")
    assert player.scene == before
    player.keys("Backspace")
    assert player.scene == before, "only the last one"


def test_the_answers_of_a_story_that_was_passed_by_mistake_come_back() -> None:
    player = a_player()
    player.keys("3", "6")
    assert player.title.startswith("Why?")
    why = player.scene
    player.keys("p")
    assert isinstance(player.scene, PlayScene)
    assert not player.scene.session.answers
    player.keys("Backspace")
    assert player.scene == why


def test_a_lock_is_not_undone_as_its_why_has_been_read() -> None:
    player = a_player(one_switch=True)
    player.clicks("verdict:ok")
    assert player.sees(UNDO)
    player.clicks("sure:certain")
    why = player.scene
    assert not player.sees(UNDO)
    player.keys("Backspace")
    assert player.scene == why


def test_nor_is_what_was_locked_in_a_round() -> None:
    for name in (name for name in screens() if name.endswith("-asked")):
        player = Visitor(screens()[name])
        before = player.scene
        if not isinstance(before, PlayScene) or not player.sees("lock"):
            continue
        player.clicks("lock")
        after = player.scene
        player.keys("Backspace")
        assert isinstance(player.scene, PlayScene)
        locked = isinstance(after, PlayScene) and len(after.session.played) > len(before.session.played)
        assert player.scene == (after if locked else before)


def test_going_on_is_undone_and_help_in_between_changes_nothing_about_that() -> None:
    player = a_player()
    player.keys("3", "6")
    why = player.scene
    player.keys("Enter")
    assert player.scene != why
    player.keys("F1", "Esc", "F12", "Space", "Space", "Backspace")
    assert player.scene == why


@pytest.mark.parametrize("settings", [{"one_switch": True}, {"dwell": 10}])
def test_who_plays_with_switches_or_a_resting_pointer_has_a_button_for_it(settings: dict[str, object]) -> None:
    player = a_player(**settings)
    before = player.scene
    assert not player.sees(UNDO)
    player.clicks("pass")
    player.clicks(UNDO)
    assert player.scene == before
    assert not player.sees(UNDO)
    assert not a_player().sees(UNDO)


def test_where_somebody_types_it_is_a_key_of_the_text() -> None:
    player = Visitor(screens()["settings"])
    player.clicks("lead")
    player.types("ab")
    player.keys("Backspace")
    assert player.node("lead").spoken.value.endswith("a")
