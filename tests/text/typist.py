"""Somebody at a real terminal: a pseudo-terminal in which the game runs as a program of its own."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping
from pathlib import Path

from tests.bundled import read_before

ROOT = Path(__file__).parents[2]
ENDING = (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTERM, signal.SIGTSTP)
LONG = 90.0  # seconds: nobody waits so long, but for a test on a busy computer


class Typist:
    """Types lines, each when the question stands there that it answers; reads all that is shown."""

    def __init__(self, home: Path, *options: str, rows: int = 24, columns: int = 80, **environment: str) -> None:
        read_before(home / "cache" / "isitok")
        self.shown = ""
        self.runs = True
        self._looked = 0
        self.pid, self._place = pty.fork()
        if not self.pid:
            for number in ENDING:  # a shell lets what it runs in the background ignore some, and that is passed on
                signal.signal(number, signal.SIG_DFL)
            os.chdir(ROOT)
            os.environ.update(_environment(home), **environment)
            os.execv(sys.executable, [sys.executable, "-m", "isitok", "--text", *options])
        self.resizes(rows, columns)

    def resizes(self, rows: int, columns: int) -> None:
        """The window in which the terminal is."""
        fcntl.ioctl(self._place, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def waits_for(self, text: str) -> None:
        """Until this is shown, after what was waited for before."""
        until = time.monotonic() + LONG
        while text not in self.shown[self._looked :]:
            goes_on = time.monotonic() < until and self._reads()
            assert goes_on, f"{text!r} doesn't come: …{self.shown[-800:]}"
        self._looked = self.shown.index(text, self._looked) + len(text)

    def types(self, line: str, then: str) -> None:
        """A line; what is then to come."""
        os.write(self._place, f"{line}\n".encode())
        self.waits_for(then)

    def sends(self, number: int) -> None:
        """A signal."""
        os.kill(self.pid, number)

    def leaves(self) -> int:
        """Until it has ended; how."""
        until = time.monotonic() + LONG
        while self._reads():
            assert time.monotonic() < until, f"it doesn't end: …{self.shown[-800:]}"
        _, status = os.waitpid(self.pid, 0)
        self.runs = False
        os.close(self._place)
        return os.waitstatus_to_exitcode(status)

    def ends(self) -> int:
        """By Ctrl+D: nothing more is typed."""
        os.write(self._place, b"\x04")
        return self.leaves()

    def closes(self) -> None:
        """Whatever it does."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)

    def _reads(self) -> bool:
        try:
            if not select.select([self._place], [], [], 1.0)[0]:
                return True
            found = os.read(self._place, 65536)
        except OSError:
            return False
        self.shown += found.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(found)


def _environment(home: Path) -> Mapping[str, str]:
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_DOCUMENTS_DIR": str(home / "Documents"),
        "COLUMNS": "",  # it is as wide as its window
        "TERM": "xterm",
        "LANG": "C.UTF-8",
    }
