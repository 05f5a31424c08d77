"""A week as different people play it: with one switch, with large text in one column, with a voice that reads."""

import pytest

from isitok.game.week.week_play import WeekPlay, WeekStep
from isitok.scenes.week.week_scene import WeekScene
from isitok.ui.describe.node import find
from tests.app.test_one_switch import OneSwitch
from tests.stages import Visitor, some_settings
from tests.stages.weeks import on


def played(player: Visitor) -> WeekPlay:
    scene = player.scene
    assert isinstance(scene, WeekScene)
    return scene.play


def leads_on(play: WeekPlay) -> tuple[str, ...]:
    """What somebody takes on this page."""
    match play.step:
        case WeekStep.LOCK:
            return ("open",)
        case WeekStep.JUDGE:
            return ("verdict:not-ok", "lock")
        case WeekStep.TURN:
            return ("reply:0",)
        case _:
            return ("next",)


def test_one_switch_plays_monday_and_comes_to_tuesday() -> None:
    player = OneSwitch(WeekScene(play=on(0)))
    pages = 0
    while played(player).day == 0:
        for id_ in leads_on(played(player)):
            player.takes(id_)
        pages += 1
        assert pages < 20
    assert played(player).flags == frozenset()
    assert "Kofi: did he say yes" in player.seen
    # Messages come at once, as each would only be another press.
    assert pages == 7


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (800, 600)])
def test_with_large_text_what_has_just_come_is_in_sight(size: tuple[int, int]) -> None:
    player = Visitor(WeekScene(play=on(0)), size=size, settings=some_settings(text_size=200))
    player.keys("1")
    while played(player).step is WeekStep.MESSAGES:
        phone = find(player.laid.root, "phone")
        assert phone is not None
        newest = phone.children[-1]
        view = player.laid.viewport
        assert newest.box.common(view).h * 2 >= min(newest.box.h, view.h), newest.spoken.name
        player.keys("Space")
    assert played(player).step is WeekStep.JUDGE


def test_page_down_brings_messages_and_s_all_of_them() -> None:
    player = Visitor(WeekScene(play=on(0)))
    player.keys("Enter", "PageDown")
    assert played(player).seen == 2
    player.keys("s")
    assert played(player).seen == len(played(player).parts)
    player.keys("p")
    assert played(player).step is WeekStep.OVER
    player.keys("Enter")
    assert (played(player).day, played(player).flags) == (1, frozenset())
