"""One switch at a real window, by a real clock."""

import time
from pathlib import Path

import pytest

from isitok.packs.model.vocabulary import Band, Nation
from isitok.store.settings import Settings, save_settings
from tests.window.game import Game
from tests.window.screen import Screen, eventually

pytestmark = pytest.mark.window


def test_space_alone_leads_to_the_first_story_and_nothing_is_pressed_by_itself(screen: Screen, home: Path) -> None:
    settings = Settings(one_switch=True, pace=40, ages=(Band.B11_14,), nation=Nation.WALES)
    save_settings(home / ".config" / "isitok" / "settings.json", settings)
    with Game(screen, home) as game:
        for title in ("Before you start", "Story 1 of 5"):
            before = game.title
            time.sleep(4.2)  # longer than each is offered: nothing is, before the first press
            assert game.title == before
            game.key("space")
            time.sleep(2)  # the first one has the ring already, and is offered for eight seconds
            game.press("space")
            assert eventually(lambda: title in game.title), game.title  # noqa: B023
