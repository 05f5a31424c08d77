"""A key that is pressed too often, or held down, at a real window."""

import time
from pathlib import Path

import pytest

from tests.window.game import Game
from tests.window.screen import Screen, eventually

pytestmark = pytest.mark.window
TYPED = ("--ages", "11-14", "--cards", "3", "--seed", "11")


def test_enter_twice_in_eighty_milliseconds_goes_one_screen_further(screen: Screen, home: Path) -> None:
    with Game(screen, home, *TYPED) as game:
        game.key("Return")
        assert eventually(lambda: game.title == "Before you start")
        time.sleep(0.7)
        screen.xdotool("key", "--delay", "80", "Return", "Return")
        assert eventually(lambda: game.title.endswith("Story 1 of 3 – #isitok?"))
        time.sleep(0.7)
        assert not game.title.startswith("Is it OK?"), "the story opens"
        game.key("s")
        game.key("Return")
        assert eventually(lambda: game.title.startswith("Is it OK?"))
        game.key("3")
        time.sleep(0.7)
        screen.xdotool("key", "--delay", "80", "6", "Return", "Return")
        assert eventually(lambda: game.title.startswith("Why?"))
        time.sleep(0.7)
        assert game.title.startswith("Why?")
        game.key("Return")
        assert eventually(lambda: not game.title.startswith("Why?"))


def test_a_key_that_is_held_down_is_pressed_once(screen: Screen, home: Path) -> None:
    with Game(screen, home, *TYPED) as game:
        game.settles()
        for key in ("Return", "space"):
            time.sleep(0.7)
            screen.xdotool("keydown", key)
            assert eventually(lambda: game.title == "Before you start"), key
            time.sleep(1.5)  # after three seconds it would be a switch
            screen.xdotool("keyup", key)
            assert game.title == "Before you start", key
            game.key("Escape")
            assert eventually(lambda: game.title == "#isitok? – sharing online")
