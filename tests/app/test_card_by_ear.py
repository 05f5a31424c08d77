"""The card for the adult who leads, heard: it is ticked by who has read on to its box, and by nobody else."""

import re

import pytest

from isitok.scenes.staff_card_page import StaffCardScene
from isitok.scenes.title import TitlePress
from tests.app.by_ear import Player, goes
from tests.stages import Visitor, some_settings

CARD = StaffCardScene(wanted=TitlePress.CLASS, must=True)
LEFT = re.compile(r"(\d+) lines? (?:is|are) left to read\. Then there is a box to tick\.")


def lines_left(said: list[str]) -> int:
    found = LEFT.search(" ".join(said))
    assert found is not None, said
    return int(found[1])


def ticked(player: Visitor) -> bool:
    return isinstance(player.scene, StaffCardScene) and player.scene.box


def reads_to(player: Player, id_: str) -> None:
    while player.focus != id_:
        goes(player, "Down")


def test_what_to_do_in_danger_is_said_first() -> None:
    (said, *_) = Player(CARD).notebook.said
    assert said.startswith("In danger now? Call 999.")


def test_go_on_and_the_box_say_how_many_lines_are_left_and_lead_to_the_first_of_them() -> None:
    player = Player(CARD)
    left = lines_left(player.asks("on"))
    assert left > 15
    assert not ticked(player)
    assert player.node(player.focus).spoken.name == "Before"
    assert lines_left(player.asks("box")) == left - 1, "one of them has been heard now"
    assert not ticked(player)
    goes(player, "Down", "Down")
    assert lines_left(goes(player, "PageDown")) == left - 4


def test_neither_tab_nor_enter_gets_past_the_lines() -> None:
    player = Player(CARD)
    player.tabs_to("box")
    assert lines_left(goes(player, "Space")) > 15
    assert not ticked(player)
    before = player.focus
    goes(player, "Enter")
    assert player.focus != before, "Enter reads on"
    assert isinstance(player.scene, StaffCardScene)


def test_who_has_read_on_to_the_box_ticks_it_and_goes_on() -> None:
    player = Player(CARD)
    reads_to(player, "box")
    goes(player, "Space")
    assert ticked(player)
    player.opens(CARD)
    assert isinstance(player.scene, StaffCardScene)
    assert not ticked(player)
    assert lines_left(player.asks("on")) > 15, "each time it is a card that hasn't been read"


@pytest.mark.parametrize("way", ["all of it by one key", "all of it on arrival"])
def test_whoever_was_read_all_of_it_has_read_it(way: str) -> None:
    on_arrival = "all" if way == "all of it on arrival" else "short"
    player = Player(CARD, settings=some_settings(on_arrival=on_arrival))
    if on_arrival == "short":
        goes(player, "R")
    player.asks("box")
    assert ticked(player)


def test_whoever_sees_it_ticks_it_as_before() -> None:
    visitor = Visitor(CARD)
    visitor.clicks("box")
    assert ticked(visitor)
