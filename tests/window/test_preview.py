"""A preview beside an editor: real saves, and what the window shows of them."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from tests.builders import RABBIT
from tests.window.game import Game
from tests.window.screen import Screen, eventually

pytestmark = pytest.mark.window

WELL = "rabbit.yaml, {n} of 3 – preview – #isitok?"
BROKEN = "1 to mend: rabbit.yaml – preview – #isitok?"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "pets" / "rabbit.yaml"
    path.parent.mkdir()
    path.write_text(RABBIT, "utf-8")
    return path


@pytest.fixture
def window(screen: Screen, home: Path, file: Path) -> Iterator[Game]:
    with Game(screen, home, "preview", str(file), "--theme", "light") as game:
        assert eventually(lambda: game.title == WELL.format(n=1)), game.errors()
        yield game


def pixels(game: Game) -> bytes:
    return pygame.image.tobytes(game.picture(), "RGB")


def test_what_is_saved_is_seen_and_a_broken_file_costs_nothing(window: Game, file: Path) -> None:
    window.key("Right")
    window.key("Right")
    assert eventually(lambda: window.title == WELL.format(n=3))
    time.sleep(0.4)  # the fade
    before = pixels(window)
    file.write_text(RABBIT.replace("It can make them happy.", "It can make both of them smile."), "utf-8")
    assert eventually(lambda: pixels(window) != before)
    assert window.title == WELL.format(n=3)

    for broken in ("verdict: okk", "verdict: [ok", "\tverdict: ok", "verdict: ok: ok"):
        file.write_text(RABBIT.replace("verdict: ok", broken), "utf-8")
        assert eventually(lambda: window.title == BROKEN), broken
        new = file.with_name("new")
        new.write_text(RABBIT.replace("It can make them happy.", "It can make both of them smile."), "utf-8")
        os.replace(new, file)
        assert eventually(lambda: window.title == WELL.format(n=3)), broken
    assert window.process.poll() is None
    assert window.errors() == ""


def test_a_file_that_goes_away_and_comes_back(window: Game, file: Path) -> None:
    file.unlink()
    assert eventually(lambda: window.title == "rabbit.yaml isn’t there – preview – #isitok?")
    file.write_text(RABBIT, "utf-8")
    assert eventually(lambda: window.title == WELL.format(n=1))


def test_a_save_does_not_uncover_a_hidden_screen(window: Game, file: Path) -> None:
    window.key("F12")
    assert eventually(lambda: window.title == "Clock")
    hidden = pixels(window)
    file.write_text(RABBIT.replace("verdict: ok", "verdict: okk"), "utf-8")
    time.sleep(1)
    assert window.title == "Clock"
    assert pixels(window) == hidden
    window.key("x")
    window.key("x")
    assert eventually(lambda: window.title == BROKEN)


def test_while_nothing_is_saved_it_uses_no_processor_time(window: Game) -> None:
    def used() -> float:
        fields = Path(f"/proc/{window.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    time.sleep(1)
    before = used()
    time.sleep(3)
    assert used() - before < 0.15


def test_ctrl_c_ends_it_quietly(window: Game) -> None:
    window.process.send_signal(signal.SIGINT)
    assert (window.ends(), window.errors()) == (-signal.SIGINT, "")
