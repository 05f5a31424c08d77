"""Whoever can only rest a pointer on things plays all of it, and presses nothing by looking."""

from typing import Any

import pytest

from isitok import ui
from isitok.scenes.ending_page import EndingScene
from isitok.scenes.hidden import HiddenScene
from isitok.scenes.play_page import PlayScene
from isitok.scenes.scene import Scene
from isitok.scenes.title import TitleScene
from isitok.ui.draw.paint import layers_of
from tests.presses import onward
from tests.stages import Visitor, a_session, nodes, some_settings

LONG = 1.0


class Gazer(Visitor):
    """Somebody whose pointer shakes a little, and who never presses anything."""

    hurries = True

    def __init__(self, scene: Scene, **fields: Any) -> None:
        settings = some_settings(dwell=round(10 * LONG), **fields.pop("settings", {}))
        super().__init__(scene, settings=settings, **fields)

    def rests(self, x: int, y: int, seconds: float = LONG + 0.2) -> None:
        until = self.now + seconds
        while self.now < until:
            self.now = min(until, self.now + 0.05)
            shaken = round(20 * self.now) % 5 - 2
            self.hands.pointer.move(x + shaken, y - shaken, self.now)
            self.hands.tick(self.now)

    def looks_away(self) -> None:
        self.rests(self.size[0] // 2, 3, 0.1)

    def takes(self, id_: str) -> None:
        for _ in range(60):
            node = self.node(id_)
            if node.seen.h >= min(20, node.box.h):
                break
            (_, low), (up, _) = self.rail()[1], self.rail()[0]
            self.rests(up, low)
            self.looks_away()
        seen = self.node(id_).seen
        self.looks_away()
        self.rests(seen.x + seen.w // 2, seen.y + seen.h // 2)
        self.looks_away()

    def locks(self, id_: str) -> None:
        self.takes(id_)
        self.takes(id_)


def test_a_whole_game_by_resting_the_pointer() -> None:
    large = {"text_size": 150}
    player = Gazer(PlayScene(session=a_session("coach", "poster")), size=(1024, 768), settings=large)
    for _ in range(60):
        if not isinstance(player.scene, PlayScene):
            break
        for id_ in onward(node.id for node in player.stops()):
            player.takes(id_)
            if player.layout.view.sure.id == id_:
                player.takes(id_)
    assert isinstance(player.scene, EndingScene)


def test_it_fills_in_steps_and_moving_away_stops_it() -> None:
    player = Gazer(TitleScene(pictures=False))
    x, y = player.point("play")
    filled = []
    for _ in range(9):
        player.rests(x, y, 0.1)
        filled.append(player.layout.view.filled)
    assert filled == sorted(filled)
    assert set(filled) == {0, 1, 2, 3}
    assert layers_of(player.layout)
    player.looks_away()
    assert (player.layout.view.rests, player.layout.view.filled) == ("", 0)
    player.rests(x, y, 0.8)
    assert player.title == Visitor(TitleScene(pictures=False)).title


def test_a_pointer_that_slips_off_a_button_for_a_moment_still_presses_it() -> None:
    player = Gazer(TitleScene(pictures=False))
    box = player.node("play").box
    for at in range(12):
        player.rests(box.x + 4 - (at % 2) * 20, box.y + box.h // 2, 0.1)
    assert player.title.startswith("Before you start")


def test_nothing_is_pressed_twice_nor_what_has_come_under_the_pointer() -> None:
    player = Gazer(PlayScene(session=a_session("coach", "poster")))
    player.takes("verdict:ok")
    player.locks("sure:certain")
    assert player.title.startswith("Why?")
    x, y = player.point("next")
    player.rests(x, y)
    came = player.scene
    player.rests(x, y, 20)
    assert player.scene == came


def test_a_rest_chooses_but_only_a_second_one_on_an_empty_sure_locks() -> None:
    player = Gazer(PlayScene(session=a_session("coach", "poster")))
    player.takes("verdict:ok")
    assert player.node("verdict:ok").spoken.checked
    before, (x, y) = player.scene, player.point("sure:certain")

    player.rests(x, y, 20)
    assert player.layout.view.sure == ui.Asked("sure:certain", "Sure?")
    assert (player.layout.view.rests, player.layout.view.filled) == ("", 0), "it begins empty, and waits"
    assert player.scene == before

    player.looks_away()
    player.rests(x, y, LONG / 2)
    assert player.scene == before
    player.rests(x, y)
    assert player.title.startswith("Why?")


def test_who_wasnt_sure_rests_on_something_else() -> None:
    player = Gazer(PlayScene(session=a_session("coach", "poster")))
    player.takes("verdict:ok")
    player.takes("sure:certain")
    player.takes("verdict:not-ok")
    assert not player.layout.view.sure.id
    assert player.node("verdict:not-ok").spoken.checked

    player.takes("sure:certain")
    assert player.layout.view.sure.id == "sure:certain", "it asks again"
    assert player.title.startswith("Is it OK?")


def test_what_is_missing_is_said_at_once() -> None:
    player = Gazer(PlayScene(session=a_session("coach", "poster")))
    player.takes("sure:certain")
    assert not player.layout.view.sure.id
    assert player.layout.page.said == "Choose an answer first."


def test_reading_the_story_and_the_phone_presses_nothing() -> None:
    player = Gazer(PlayScene(session=a_session("coach", "poster")))
    before, phone = player.scene, nodes(player.layout.root, ui.Role.REGION)
    for box in (player.node("question").box, *(ui.Box(*node.box[:3], node.box.h // 2) for node in phone)):
        player.rests(box.x + box.w // 2, box.y + box.h // 2, 5)
    assert player.scene == before
    assert player.layout.ranges[ui.BODY].offset == 0


@pytest.mark.parametrize("at", [(30, 30), (683, 320), (1300, 700)])
def test_what_was_hidden_does_not_come_back_under_a_pointer_that_lies_there(at: tuple[int, int]) -> None:
    player = Gazer(TitleScene(pictures=False))
    player.keys("F12")
    player.rests(*at, 60)
    assert isinstance(player.scene, HiddenScene)


def test_it_comes_back_for_whoever_goes_to_the_words_and_rests_there() -> None:
    player = Gazer(TitleScene(pictures=False))
    player.takes("hide")
    assert isinstance(player.scene, HiddenScene)
    player.rests(30, 600)
    (words,) = nodes(player.layout.root, ui.Role.STATUS)
    player.rests(words.box.x + words.box.w // 2, words.box.y + words.box.h // 2)
    assert isinstance(player.scene, TitleScene)


def test_for_everybody_else_a_resting_pointer_does_nothing() -> None:
    player = Visitor(TitleScene(pictures=False))
    x, y = player.point("play")
    player.hands.pointer.move(x, y, player.now)
    assert player.hands.deadline is None
    player.waits(60)
    assert player.title == Visitor(TitleScene(pictures=False)).title
