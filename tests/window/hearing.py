"""Somebody who plays by a screen reader: a bus of their own, and the second process that listens there."""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.stages.visitor import NEW_SECONDS
from tests.window.screen import eventually

PYTHON = "/usr/bin/python3"  # Debian's, which has `gi`
LISTENER = Path(__file__).with_name("listener.py")
PATIENCE = 60.0


def deaf() -> str:
    """Why nobody can listen here; "" where somebody can."""
    if shutil.which("dbus-daemon") is None or not Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists():
        return "not tried: no bus for screen readers (Debian: apt-get install dbus-daemon at-spi2-core)"
    asked = "import gi; gi.require_version('Atspi', '2.0')"
    if not Path(PYTHON).exists() or subprocess.run([PYTHON, "-c", asked], capture_output=True, check=False).returncode:
        return "not tried: no gi for AT-SPI (Debian: apt-get install python3-gi gir1.2-atspi-2.0)"
    return ""


class Bus:
    """A session bus, on which what screen readers need is started when it is asked for."""

    def __init__(self, folder: Path) -> None:
        """``folder`` has to have a short path: sockets lie in it."""
        self.environment = {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "GSETTINGS_BACKEND": "memory",  # else it would be switched on for whoever runs the tests
        }
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._daemon.stdout.readline().strip()

    @property
    def around(self) -> dict[str, str]:
        """What a program needs to find this bus."""
        return {name: self.environment[name] for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")}

    def dies(self) -> None:
        """The bus is gone, and everything that it had started."""
        self._daemon.kill()
        self._daemon.wait(PATIENCE)


class Heard(dict[str, Any]):
    """One thing as AT-SPI tells of it."""

    @property
    def line(self) -> str:
        """Its role and name."""
        return f"{self['role']}: {self['name']}"


class Listener:
    """The second process."""

    def __init__(self, bus: Bus) -> None:
        self.said: list[str] = []  # all that was announced
        self.events: list[tuple[str, str, str]] = []
        self._process = subprocess.Popen(
            [PYTHON, str(LISTENER)],
            env=bus.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._answer() == "listening"

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline())

    def ask(self, ask: str, **more: object) -> Any:
        """Ask the second process something."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"ask": ask, **more}) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def close(self) -> None:
        """It ends."""
        self._process.terminate()
        self._process.wait(PATIENCE)

    def on(self) -> None:
        """A screen reader is switched on: what starts on the bus for that may take its time."""
        assert eventually(lambda: self.ask("on") is None, PATIENCE)

    def off(self) -> None:
        """It is switched off."""
        assert eventually(lambda: self.ask("off") is None, PATIENCE)

    def tree(self) -> list[Heard]:
        """All that is in the game's windows."""
        return [Heard(one) for one in self.ask("tree")]

    def finds(self, name: str, role: str = "") -> Heard:
        """Wait for something with this name."""
        found: list[Heard] = []

        def there() -> bool:
            found[:] = [one for one in self.tree() if one["name"] == name and role in ("", one["role"])]
            return bool(found)

        assert eventually(there, PATIENCE), (name, [one.line for one in self.tree()])
        return found[-1]

    def hears(self, text: str) -> str:
        """Wait until something is said that has this text in it. Returns all of it."""

        def told() -> bool:
            self._take()
            return any(text in line for line in self.said)

        assert eventually(told, PATIENCE), (text, self.said, self.events)
        heard = next(line for line in self.said if text in line)
        del self.said[: self.said.index(heard) + 1]
        return heard

    def _take(self) -> None:
        for kind, role, name in self.ask("heard"):
            self.events.append((kind, role, name))
            if kind == "said":
                self.said.append(name)

    def press(self, name: str, role: str = "") -> None:
        """Press something that is there, or comes."""
        self.press_it(self.finds(name, role))

    def press_it(self, one: Heard) -> None:
        """Press something, and wait until something follows.

        The screen must not be new any more: whoever listens to it takes longer than that.
        """
        time.sleep(NEW_SECONDS + 0.1)
        self._take()
        before = len(self.events)
        assert self.ask("press", number=one["number"])

        def follows() -> bool:
            self._take()
            return len(self.events) > before

        assert eventually(follows, PATIENCE), one.line

    def until(self, true: Callable[[list[Heard]], bool]) -> list[Heard]:
        """Wait until this is true of the tree."""
        seen: list[Heard] = []

        def there() -> bool:
            seen[:] = self.tree()
            return true(seen)

        assert eventually(there, PATIENCE), [one.line for one in seen]
        return seen


@contextmanager
def listening(bus: Bus) -> Iterator[Listener]:
    """Somebody who listens."""
    listener = Listener(bus)
    try:
        yield listener
    finally:
        listener.close()
