"""What a window must bear: hiding, other sizes, the full screen, and files that can't be written."""

import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from isitok.base.trouble import Trouble, Troubled
from isitok.store.options import PlayOptions
from isitok.store.settings import Settings, save_settings
from tests.window.conftest import Play
from tests.window.game import Game
from tests.window.screen import Screen, eventually, managed_by_openbox
from tests.window.twin import Twin

pytestmark = pytest.mark.window

OPTIONS = PlayOptions(cards=3, seed=11)
TYPED = ("--cards", "3", "--seed", "11")


def colours(picture: pygame.Surface) -> int:
    told = pygame.image.tobytes(picture, "RGBA")
    return len({told[at : at + 4] for at in range(0, len(told), 4 * 97)})


def started(twin: Twin) -> None:
    for id_ in ("play", "band:11-14", "on", "start"):
        twin.click(id_)
    while "verdict:ok" not in twin:
        twin.click("next")


def test_esc_esc_hides_what_was_on_the_screen_and_two_presses_bring_it_back(play: Play) -> None:
    twin = play(OPTIONS, *TYPED)
    started(twin)
    twin.click("verdict:not-ok")
    before, title = pygame.image.tobytes(twin.picture(), "RGB"), twin.game.title
    twin.at_once("Escape", "Escape")
    assert twin.game.title == "Clock"
    assert twin.names() == ["Clock"]
    twin.key("x")
    assert twin.game.title == "Clock"
    assert "Continue?" in twin.names()
    twin.key("x")
    assert twin.game.title == title
    assert pygame.image.tobytes(twin.picture(), "RGB") == before
    # While the page is new, the buttons that answer fill.
    assert eventually(lambda: pygame.image.tobytes(twin.game.picture(), "RGB") == before)


def test_the_hide_button_and_clicks_do_the_same(play: Play) -> None:
    twin = play(OPTIONS, *TYPED)
    started(twin)
    title = twin.game.title
    twin.click("hide")
    assert twin.game.title == "Clock"
    for _ in range(2):
        twin.game.click(200, 300)
        twin.hands.pointer.move(200, 300)
        twin.hands.pointer.down(200, 300)
        twin.hands.pointer.up(200, 300, 0.0)
    assert eventually(lambda: twin.game.title == title)


def test_help_is_one_key_away_and_leads_back(play: Play) -> None:
    twin = play(OPTIONS, *TYPED)
    started(twin)
    title = twin.game.title
    twin.key("F1")
    assert "help" in twin.game.title.lower()
    twin.key("Escape")
    assert twin.game.title == title


@pytest.mark.skipif(shutil.which("xprop") is None, reason="not tried: xprop not found (Debian: x11-utils)")
def test_a_window_has_the_sign_of_the_game_and_not_that_of_a_library(play: Play) -> None:
    twin = play(OPTIONS, *TYPED)
    asked = ("xprop", "-display", twin.game.screen.display, "-id", twin.game.id, "-notype", "-len", "65536")
    told = subprocess.run([*asked, "32c", "_NET_WM_ICON"], capture_output=True, text=True, check=True).stdout
    wide, tall, *seen = (int(number) & 0xFFFFFFFF for number in re.findall(r"-?\d+", told.partition("=")[2]))

    assert (wide, tall, len(seen)) == (64, 64, 64 * 64)
    assert seen.count(0xFF4A3AFF) > 1500  # the brand's colour


def test_another_size_loses_nothing(play: Play) -> None:
    twin = play(OPTIONS, *TYPED)
    started(twin)
    twin.click("verdict:depends")
    twin.rest()
    for size in ((800, 600), (1024, 768), (760, 1000), (1600, 900), (1366, 768)):
        twin.resize(*size)
    assert twin.focus == "verdict:depends"


@pytest.fixture
def windows_are_managed(screen: Screen, tmp_path: Path) -> Iterator[None]:
    """A window manager: without one there is no full screen under X11."""
    with managed_by_openbox(screen, tmp_path):
        yield


@pytest.mark.usefixtures("windows_are_managed")
def test_f11_fills_the_screen_and_gives_the_window_back(screen: Screen, home: Path) -> None:
    with Game(screen, home, "--ages", "11-14", "--cards", "3", "--seed", "11") as game:
        game.key("Return")
        assert eventually(lambda: game.title == "Before you start")
        game.key("F11")
        assert eventually(lambda: game.box == (0, 0, 1920, 1080)), game.box
        full = game.picture()
        assert eventually(lambda: colours(game.picture()) > 4)
        assert full.get_size() == (1920, 1080)
        game.key("F11")
        assert eventually(lambda: game.box[2:] == (1366, 768)), game.box
        game.key("Return")
        assert eventually(lambda: " 1 of 3 – #isitok?" in game.title)


@pytest.mark.usefixtures("windows_are_managed")
def test_it_can_start_on_the_full_screen_and_be_closed_like_any_window(screen: Screen, home: Path) -> None:
    with Game(screen, home, "--fullscreen") as game:
        assert eventually(lambda: game.box == (0, 0, 1920, 1080)), game.box
        game.key("alt+F4")
        assert game.ends() == 0


def test_a_home_that_cannot_be_written_is_said_once_and_the_game_goes_on(play: Play, tmp_path: Path) -> None:
    home = tmp_path / "no-folder"
    home.write_text("a file where a home should be")

    def keep(settings: Settings) -> Trouble | None:
        try:
            save_settings(home / ".config" / "isitok" / "settings.json", settings)
        except Troubled as error:
            return error.trouble
        return None

    twin = play(OPTIONS, *TYPED, home=home, keep=keep)
    for id_ in ("play", "band:11-14", "on", "start", "stop" if "stop" in twin else "pass"):
        twin.click(id_)
    assert len(twin.screens.desk.notices) == 1
    assert "can’t be kept" in twin.screens.desk.notices[0]
    twin.key("Escape")
    assert twin.game.process.poll() is None


def test_ctrl_c_ends_it_quietly(screen: Screen, home: Path) -> None:
    with Game(screen, home) as game:
        game.key("F1")
        assert eventually(lambda: game.title != "#isitok? – sharing online")
        game.process.send_signal(signal.SIGINT)
        assert (game.ends(), game.errors()) == (-signal.SIGINT, "")


def test_above_the_window_stands_the_name_of_the_game_on_every_page_and_clock_while_it_is_hidden(
    screen: Screen, home: Path
) -> None:
    with Game(screen, home, "--ages", "11-14", module=("-m", "isitok")) as game:
        for key in ("F1", "Escape", "Return", "Return"):
            game.settles()
            before = game.seen()
            game.key(key)
            assert eventually(lambda before=before: game.seen() != before), key
            assert game.title == "#isitok?"
        game.key("F12")
        assert eventually(lambda: game.title == "Clock")
        game.key("x")
        game.press("x")
        assert eventually(lambda: game.title == "#isitok?")
