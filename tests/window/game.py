"""The game as people start it, in a home of its own, driven by real keys and a real pointer."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import pygame

from tests.bundled import read_before
from tests.home import at_home
from tests.leftovers import MARK
from tests.stages.visitor import NEW_SECONDS
from tests.window.screen import PATIENCE, Screen, eventually

ROOT = Path(__file__).parents[2]
LEADS_ON = ("Return", "space", "Next", "Prior", "F2")
POINTER = 26  # pixels around the pointer that belong to its picture


def environment(home: Path, display: str = "") -> dict[str, str]:
    """What the game finds around it: nothing of whoever runs the tests, and its own packs as it read them before."""
    cache = home / ("AppData/Local/isitok/Cache" if sys.platform == "win32" else ".cache/isitok")
    if home.is_dir() and not cache.parent.exists():
        read_before(cache)
    home_less = {
        "PATH": os.environ["PATH"],
        # Windows starts nothing without the one, and programs are to write as whoever reads them.
        **{name: os.environ[name] for name in ("SYSTEMROOT", "PYTHONUTF8", MARK) if name in os.environ},
        "LANG": "C.UTF-8",
        **at_home(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "XDG_DOCUMENTS_DIR": str(home / "Documents"),
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return {**home_less, "DISPLAY": display} if display else home_less


class Game:
    """A game that runs on a screen. Use it as a context manager."""

    def __init__(
        self,
        screen: Screen,
        home: Path,
        *typed: str,
        module: Sequence[str] = ("-m", "tests.window.named"),
        around: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """``around``: what else the game finds around it."""
        self.screen = screen
        self.home = home
        self.has_settled = False
        self.at = (0, 0)  # the pointer, on the window; it starts outside
        screen.xdotool("mousemove", "0", "0")
        self._errors = home.with_name(f"{home.name}.stderr")
        with self._errors.open("wb") as errors:
            self.process = subprocess.Popen(
                [sys.executable, *module, *typed],
                env={**environment(home, screen.display), **around},
                cwd=home if home.is_dir() else home.parent,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )
        if not eventually(self._has_window):
            self.__exit__()
            raise RuntimeError(f"no window: {self.errors()}")
        screen.xdotool("windowfocus", "--sync", self.id)

    def _has_window(self) -> bool:
        self.id = self.screen.xdotool("search", "--onlyvisible", "--pid", str(self.process.pid)).partition("\n")[0]
        return bool(self.id) or self.process.poll() is not None

    def __enter__(self) -> "Game":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE)

    def errors(self) -> str:
        """What it said on stderr."""
        return self._errors.read_text("utf-8", "replace")

    @property
    def title(self) -> str:
        """What stands above the window: its page's title, as the tests have it, or *Clock*."""
        return self.screen.xdotool("getwindowname", self.id)

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Where the window is on the screen, and how large."""
        told = self.screen.xdotool("getwindowgeometry", "--shell", self.id)
        found = dict(line.split("=", 1) for line in told.splitlines())
        return int(found["X"]), int(found["Y"]), int(found["WIDTH"]), int(found["HEIGHT"])

    def key(self, name: str) -> None:
        """Press a key and let it go; one that may lead on, once a screen that has just come isn't new any more."""
        if name in LEADS_ON or len(name) == 1:
            if not self.has_settled:
                self.settles()
            time.sleep(NEW_SECONDS + 0.1)
        self.press(name)

    def settles(self) -> None:
        """Wait until the first page is there: the window comes earlier, and on a busy computer much earlier."""
        self.has_settled = True
        before, since = b"", time.monotonic()

        def rests() -> bool:
            nonlocal before, since
            time.sleep(0.05)
            now = self.seen()
            if now != before:
                before, since = now, time.monotonic()
            return len(set(now[::997])) > 1 and time.monotonic() - since > REST

        assert eventually(rests), self.errors()

    def keys(self, first: str, *others: str) -> None:
        """Keys that are pressed on one screen: only the first of them may be too early."""
        self.key(first)
        self.press(*others)

    def press(self, *names: str) -> None:
        """Press a key and let it go, at once; then the next one."""
        self.screen.xdotool("key", *names)

    def move(self, x: int, y: int) -> None:
        """Put the pointer on a place of the window."""
        self.screen.xdotool("mousemove", "--sync", "--window", self.id, str(x), str(y))
        self.at = (x, y)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click on a place of the window. Buttons 4 and 5 are the wheel."""
        if self.at != (x, y):
            self.move(x, y)
        self.screen.xdotool("click", str(button))

    def resize(self, width: int, height: int) -> None:
        """Make the window another size, and bring it to a corner where all of it can be seen."""
        self.screen.xdotool("windowsize", "--sync", self.id, str(width), str(height))
        self.screen.xdotool("windowmove", self.id, str(SPARE), str(SPARE))
        assert eventually(lambda: self.box == (SPARE, SPARE, width, height)), self.box

    def picture(self) -> pygame.Surface:
        """What the window shows, without the pointer."""
        seen = self.screen.picture(self.box)
        seen.fill("black", pointer(self.at))
        return seen

    def seen(self) -> bytes:
        """The same as bytes, which can be compared."""
        return pygame.image.tobytes(self.picture(), "RGB")

    def ends(self) -> int | None:
        """The exit code; None if it goes on."""
        eventually(lambda: self.process.poll() is not None)
        return self.process.poll()


REST = 0.4  # seconds without a change: a page that has come
SPARE = 40  # pixels of the screen left and above, where the pointer can wait


def pointer(at: tuple[int, int]) -> pygame.Rect:
    """What the pointer's picture may cover; nothing while it is outside."""
    if at == (0, 0):
        return pygame.Rect(0, 0, 0, 0)
    return pygame.Rect(at[0] - POINTER, at[1] - POINTER, 2 * POINTER, 2 * POINTER)
