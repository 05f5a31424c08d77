"""Two switches, and switches under hands that shake or rest on them."""

from typing import Any

import pygame
import pytest

from isitok.app.hearing import OTHER
from isitok.game.play.stops import Step
from isitok.scenes.ending_page import EndingScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Scene
from isitok.scenes.title import TitleScene
from isitok.store.settings import WAITS
from isitok.ui.draw.paint import paint
from tests.presses import onward
from tests.stages import Visitor, a_session, screens, some_settings

MOVES, CHOOSES = "Space", "Enter"


class TwoSwitches(Visitor):
    """Somebody who presses one switch until they are where they want to be, then the other."""

    hurries = True

    def __init__(self, scene: Scene, **settings: Any) -> None:
        super().__init__(scene, settings=some_settings(one_switch=True, second_switch=True, **settings))

    def presses(self, key: str) -> None:
        self.now += 1.0
        self.keys(key)

    def takes(self, id_: str) -> None:
        for _ in range(200):
            if self.view.state.offered and self.focus == id_:
                self.presses(CHOOSES)
                return
            self.presses(MOVES)
        raise AssertionError(f"{id_!r} was never offered on {self.title!r}")


def test_a_whole_game_by_two_switches_and_nothing_ever_moves_by_itself() -> None:
    player = TwoSwitches(PlayScene(session=a_session("coach", "poster")))
    for _ in range(60):
        if not isinstance(player.scene, PlayScene):
            break
        assert player.hands.deadline is None
        judges = player.scene.session.step is Step.JUDGE
        ids = ["verdict:ok", "sure:certain"] if judges else onward(node.id for node in player.stops())
        for id_ in ids:
            player.takes(id_)
    assert isinstance(player.scene, EndingScene)


def test_who_waits_an_hour_has_the_same_thing_offered() -> None:
    player = TwoSwitches(TitleScene(pictures=False))
    player.presses(MOVES)
    player.presses(MOVES)
    before = player.focus
    player.waits(3600)
    assert player.focus == before
    assert player.view.state.offered


def test_the_switch_that_chooses_takes_nothing_before_something_is_offered() -> None:
    player = TwoSwitches(TitleScene(pictures=False))
    player.presses(CHOOSES)
    assert player.title == Visitor(TitleScene(pictures=False)).title
    assert player.focus == "play"
    player.presses(CHOOSES)
    assert player.title.startswith("Before you start")


def test_the_two_buttons_of_a_mouse_are_two_switches() -> None:
    player = TwoSwitches(TitleScene(pictures=False))
    player.clicks_at(700, 60)
    assert player.focus == "play"
    player.now += 1
    player.clicks_at(700, 60)
    moved = player.focus
    assert moved != "play"
    assert pygame.BUTTON_RIGHT == OTHER
    while player.focus != "play":
        player.now += 1
        player.clicks_at(700, 60)
    player.hands.pointer.second_down(player.now)
    player.hands.pointer.second_up(player.now)
    assert player.title.startswith("Before you start")


def test_the_right_button_does_nothing_for_anybody_else() -> None:
    player = Visitor(TitleScene(pictures=False))
    player.hands.pointer.second_down(player.now)
    player.hands.pointer.second_up(player.now)
    assert player.title == Visitor(TitleScene(pictures=False)).title


def test_a_switch_that_is_let_go_too_early_was_no_press() -> None:
    player = Visitor(TitleScene(pictures=False), settings=some_settings(one_switch=True, switch_hold=10))
    player.keys("Space")
    player.waits(0.9)
    player.hands.switches.let_go()
    player.waits(5)
    assert not player.view.state.offered
    player.keys("Space")
    player.waits(1.0)
    assert player.view.state.offered
    player.hands.switches.let_go()
    player.waits(0.1)
    player.keys("Space")
    player.waits(1.0)
    assert player.title.startswith("Before you start")


def test_a_short_click_is_none_either() -> None:
    player = Visitor(TitleScene(pictures=False), settings=some_settings(one_switch=True, switch_hold=5))
    for held, offers in ((0.2, False), (0.6, True)):
        player.hands.pointer.down(700, 60, player.now)
        player.now += held
        player.hands.pointer.up(700, 60, player.now)
        assert player.view.state.offered is offers


@pytest.mark.parametrize("rest", WAITS)
def test_a_shaking_hand_presses_once_in_the_time_that_was_set(rest: int) -> None:
    player = TwoSwitches(TitleScene(pictures=False), switch_rest=rest)
    player.keys(MOVES)
    assert player.focus == "play"
    if rest:
        player.now += rest / 10 - 0.05
        player.keys(MOVES)
        assert player.focus == "play"
    player.now += 0.1
    player.keys(MOVES)
    assert player.focus != "play"


@pytest.mark.parametrize("tenths", WAITS)
def test_a_new_screen_takes_no_answer_for_as_long_as_was_set(tenths: int) -> None:
    player = Visitor(settings=some_settings(cool_down=tenths))
    player.hurries = True
    player.opens(screens()["why-agreed"])
    came = player.scene
    if tenths:
        player.now += tenths / 10 - 0.05
        player.keys("Enter")
        assert player.scene == came
    player.now += 0.1
    player.keys("Enter")
    assert player.scene != came


def test_who_wants_no_wait_has_none_but_a_key_too_many_never_shows_what_was_hidden() -> None:
    player = Visitor(screens()["judge"], settings=some_settings(cool_down=0))
    player.hurries = True
    player.keys("Esc", "Esc", "Esc", "Esc", "Space", "Enter")
    assert player.screens.page.title == "Clock"


def test_a_thick_frame_is_thicker() -> None:
    drawn = []
    for thick in (False, True):
        player = Visitor(TitleScene(pictures=False), settings=some_settings(thick_frame=thick))
        surface = pygame.Surface(player.size, depth=32)
        paint(surface, player.layout)
        box = player.node("play").box
        brand = surface.map_rgb(pygame.Color(player.layout.look.theme.brand))
        row = box.y + box.h // 2
        drawn.append(sum(surface.get_at_mapped((x, row)) == brand for x in range(box.x - 30, box.x)))
    assert 3 <= drawn[0] * 2 <= drawn[1] + 1
