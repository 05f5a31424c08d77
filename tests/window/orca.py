"""Orca, a screen reader that people use: what it would say is in its log, and so is whether it has done with all."""

import os
import re
import subprocess
from collections import Counter
from contextlib import suppress
from pathlib import Path
from threading import Thread

from tests.window.hearing import PATIENCE, Bus
from tests.window.screen import eventually

ORCA_NEEDS = "Debian: apt-get install orca"
SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*)' \{")
VALUE = "property-change:accessible-value"
KINDS = f"announcement|state-changed:(?:focused|checked|pressed)|text-changed|{VALUE}"
DONE = re.compile(rf"EVENT MANAGER: Dequeued object:({KINDS})\S* for (.*)")
QUEUED, ENDED = "EVENT MANAGER: Queued ", "^^^^^ FINISHED PRIORITY-"
FOCUSED = "state-changed:focused"
LEFT = re.compile(r"\(queue size: (\d+)\) vvvvv")
NAMED = re.compile(r"\[[^:]*: '(.*)'\] in ")  # a long name by its beginning and its end
LOST = "(0, 0, 0)"  # of a focus: something has it no longer; a value has nothing else
HEARS = b"ORCA: Starting Atspi main event loop"  # a moment after it has said that it is there


class Orca:
    """A screen reader that people use. What it would say is in its log; it needs no voice for that."""

    def __init__(self, bus: Bus, display: str, folder: Path) -> None:
        """It is there once it hears: what happens before that, it would miss or say in another way."""
        self.lines: list[str] = []  # said since they were last taken away
        self.done: Counter[str] = Counter()  # how many of each kind of event it has come to
        self.focus = ""  # what has the keyboard, as it knows it
        self._waits, self._left = 0, 0  # events that it hasn't done with yet; those in its queue when it began the last
        self._log, self._read = bytearray(), 0
        # Into a file it would write when it has 8 KB, which may be never; to a terminal it writes line by line.
        import tty  # there is none on Windows

        self._ours, its = os.openpty()
        tty.setraw(its)
        # It would look for others of this user, and not start beside them; but it is alone on its bus.
        (folder / "pgrep").write_text("#!/bin/sh\nexit 1\n", "utf-8")
        (folder / "pgrep").chmod(0o755)
        around = {**bus.environment, "DISPLAY": display, "SPEECHD_ADDRESS": f"unix_socket:{folder}/none"}
        self._process = subprocess.Popen(
            ["orca", f"--debug-file={os.ttyname(its)}"],
            env={**around, "PATH": f"{folder}:{around['PATH']}"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._its = its
        self._taking = Thread(target=self._take, daemon=True)
        self._taking.start()
        if not eventually(lambda: HEARS in self._log and "Screen reader on." in self.hear(), PATIENCE):
            self.close()
            raise RuntimeError(f"Orca is not there: {self._log[-2000:].decode('utf-8', 'replace')}")
        self.lines.clear()

    def _take(self) -> None:
        """Take what it writes, all the time: it would wait for that."""
        with suppress(OSError):  # it has ended
            while part := os.read(self._ours, 65_536):
                self._log += part

    def hear(self) -> list[str]:
        """All that was said."""
        end = self._log.rfind(b"\n") + 1  # the last line may not be whole yet
        told = self._log[self._read : end].decode("utf-8", "replace")
        self._read = max(end, self._read)
        self.lines += [line.replace("\u00a0", " ").strip() for line in SPOKEN.findall(told)]
        for kind, what in DONE.findall(told):
            if kind == VALUE or not what.rpartition(" priority:")[0].endswith(LOST):
                self.done[kind] += 1
                self.focus = self._name(what) if kind == FOCUSED else self.focus
        self._waits += told.count(QUEUED) - told.count(ENDED)
        self._left = int([str(self._left), *LEFT.findall(told)][-1])
        return self.lines

    def _name(self, what: str) -> str:
        found = NAMED.search(what)
        return found[1].replace("\u00a0", " ") if found else ""

    def rests(self) -> bool:
        """Whether nothing is left in its queue."""
        self.hear()
        return self._waits == 0 and self._left == 0

    def keeps(self, file: Path) -> None:
        """Leave its log for whoever looks for what went wrong."""
        file.write_bytes(bytes(self._log))

    def close(self) -> None:
        """It ends; by itself, it would first wait for others."""
        self._process.kill()
        self._process.wait(PATIENCE)
        os.close(self._its)
        self._taking.join(PATIENCE)
        os.close(self._ours)
