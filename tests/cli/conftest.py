"""A home of its own for the commands, so that no test meets the settings or packs of whoever runs it."""

import math
import sys
from pathlib import Path

import platformdirs
import pytest

from isitok.cli import say
from isitok.store import clock
from tests.bundled import read_before
from tests.home import at_home


@pytest.fixture(scope="session")
def one_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home for all: the packs are read once, and then from its cache."""
    home = tmp_path_factory.mktemp("home")
    read_before(home / "cache" / "isitok")
    return home


@pytest.fixture(autouse=True)
def home(one_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and documents of this test alone."""
    for variable, value in at_home(tmp_path).items():
        monkeypatch.setenv(variable, value)
    monkeypatch.setenv("XDG_CACHE_HOME", str(one_home / "cache"))
    if sys.platform == "win32":  # where settings and cache move together only
        monkeypatch.setattr(platformdirs, "user_cache_dir", lambda *_, **more: str(one_home / "cache" / "isitok"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "Documents"))
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "COLUMNS"):
        monkeypatch.delenv(variable, raising=False)
    return tmp_path


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is past its date depends on the day, so it is one on which nothing is."""
    monkeypatch.setattr(clock, "today", lambda: "2026-11-30")


@pytest.fixture(autouse=True)
def nothing_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """How many are done by now is said on a slow machine only, which would make its output another."""
    monkeypatch.setattr(say, "LONG", math.inf)
