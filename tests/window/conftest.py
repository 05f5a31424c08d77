"""A screen for all window tests, and for each a home of its own."""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from isitok.base.trouble import Trouble
from isitok.library.library import Library
from isitok.store.options import PlayOptions
from isitok.store.settings import USUAL, Settings, save_settings
from tests.bundled import bundled_library
from tests.window.game import Game
from tests.window.hearing import Bus, Listener, deaf, listening
from tests.window.monitors import LAPTOP, PROJECTOR, Monitors
from tests.window.screen import Screen, lacking
from tests.window.twin import Twin

Play = Callable[..., Twin]
Start = Callable[..., Game]


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """One screen for all."""
    if reason := lacking():
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with Screen(tmp_path_factory.mktemp("screen")) as running:
        yield running


@pytest.fixture(scope="session")
def library() -> Library:
    """The bundled packs."""
    return bundled_library()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home in which nobody has lived yet."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def play(screen: Screen, library: Library, home: Path, tmp_path: Path) -> Iterator[Play]:
    """Starts games, each with a twin."""
    running: list[Game] = []

    def start(
        options: PlayOptions,
        *typed: str,
        size: tuple[int, int] = (1366, 768),
        keep: Callable[[Settings], Trouble | None] = lambda settings: None,
        lesson_file: Path | None = None,
        settings: Settings = USUAL,
        **how: object,
    ) -> Twin:
        if settings != USUAL:
            save_settings(home / ".config" / "isitok" / "settings.json", settings)
        game = Game(screen, how.pop("home", home), *typed, **how)  # type: ignore[arg-type]
        running.append(game)
        game.resize(*size)
        twin = Twin(game, library, options, tmp_path, keep, lesson_file, settings)
        twin.agrees()
        return twin

    yield start
    for game in running:
        game.__exit__()


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """A screen with room for two displays beside each other."""
    if reason := lacking():
        pytest.skip(reason)  # the other window tests say more
    with Screen(tmp_path_factory.mktemp("wide"), (2740, 868)) as running:
        yield running


@pytest.fixture
def monitors(wide: Screen) -> Iterator[Monitors]:
    """A laptop and a projector that extends its desktop."""
    try:
        made = Monitors(wide.display)
    except OSError as error:
        if os.environ.get("CI"):
            pytest.fail(str(error))
        pytest.skip(f"not tried: {error} (Debian: apt-get install libxrandr2)")
    made.are(LAPTOP, PROJECTOR)
    yield made
    made.close()


@pytest.fixture
def bus() -> Iterator[Bus]:
    """A bus of its own; without what it needs the test is skipped, but for CI's."""
    if reason := deaf():
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with tempfile.TemporaryDirectory(prefix="bus") as folder:
        running = Bus(Path(folder))
        yield running
        running.dies()


@pytest.fixture
def listener(bus: Bus) -> Iterator[Listener]:
    """Somebody who listens there."""
    with listening(bus) as someone:
        yield someone


@pytest.fixture
def start(screen: Screen, home: Path, bus: Bus) -> Iterator[Start]:
    """Starts a game on that bus."""
    running: list[Game] = []

    def begin(*typed: str) -> Game:
        running.append(Game(screen, home, *typed, around=bus.around))
        return running[-1]

    yield begin
    for game in running:
        game.__exit__()
