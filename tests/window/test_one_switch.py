"""One switch at a real window, by a real clock; two, by none."""

import time
from pathlib import Path

import pytest

from isitok.base.value import replace
from isitok.format.vocabulary import Band, Nation
from isitok.game.play.stops import Step
from isitok.scenes.ending_page import EndingScene
from isitok.scenes.play_page import PlayScene
from isitok.store.options import PlayOptions
from isitok.store.settings import Settings, save_settings
from tests.presses import onward
from tests.window.conftest import Play
from tests.window.game import Game
from tests.window.screen import Screen, eventually

pytestmark = pytest.mark.window


def test_space_held_once_is_a_switch_that_leads_to_the_first_story_and_nothing_is_pressed_by_itself(
    screen: Screen, home: Path
) -> None:
    save_settings(
        home / ".config" / "isitok" / "settings.json", Settings(pace=40, ages=(Band.B11_14,), nation=Nation.WALES)
    )
    with Game(screen, home) as game:
        before = game.title
        game.settles()
        screen.xdotool("keydown", "space")
        assert eventually(lambda: "Make it easier" in game.title)
        screen.xdotool("keyup", "space")
        for title in ("Before you start", before):
            time.sleep(0.6)  # two at once would hide it
            game.press("Escape")
            assert eventually(lambda: title in game.title), game.title  # noqa: B023
        time.sleep(4.2)  # longer than each is offered: nothing is, before the first press
        assert game.title == before
        for title in ("Before you start", "Story 1 of 5"):
            game.key("space")
            time.sleep(0.8)  # the first one has the ring already, and is offered for eight seconds
            game.press("space")
            assert eventually(lambda: title in game.title), game.title  # noqa: B023


def test_a_key_that_is_let_go_while_a_slow_computer_is_busy_is_not_held(screen: Screen, home: Path) -> None:
    with Game(screen, home, module=("-m", "tests.window.slow")) as game:
        game.key("space")
        assert eventually(lambda: "Who will play" in game.title), game.title
        time.sleep(1)
        assert "Who will play" in game.title


def test_two_switches_play_a_whole_game_and_take_one_press_back(play: Play) -> None:
    hands = Settings(one_switch=True, second_switch=True, switch_rest=0, cool_down=0)
    settings = replace(hands, ages=(Band.B11_14,), nation=Nation.WALES)
    twin = play(PlayOptions(cards=3, seed=11), "--cards", "3", "--seed", "11", settings=settings)
    twin.switch_to("play")
    twin.switch_to("start")
    undone, steps = False, set[Step]()
    while isinstance(scene := twin.screens.scene, PlayScene):
        steps.add(scene.session.step)
        if scene.session.step is Step.JUDGE and not undone:
            twin.switch_to("verdict:not-ok")
            twin.switch_to("undo")
            undone = twin.screens.scene == scene
            assert undone
        for id_ in onward(twin.ids("")):
            twin.switch_to(id_)
    assert isinstance(twin.screens.scene, EndingScene)
    assert steps >= {Step.STORY, Step.JUDGE, Step.WHY, Step.ROUND, Step.ROUND_WHY}
    twin.switch_to("done")
    assert twin.game.title == "#isitok? – sharing online"
