"""eSpeak NG, a program that makes a WAV of a text. It is a process of its own: it can be killed, whatever it does.

The text goes to it by standard input, never as an argument, and nothing is written to a disk.
"""

import os
import re
import struct
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from threading import Event, Lock
from typing import Final

from isitok.app.aloud.manner import Manner, NoVoice
from isitok.app.others import environment_for_others, without_our_dlls
from isitok.base.disk import is_file

USUAL: Final = "en-gb"
WORDS_A_MINUTE: Final = 160
MOST: Final = 32 * 1024 * 1024  # bytes of one sentence's sound: twelve minutes
_MOST_NAMES: Final = 64 * 1024
_NAME: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]+){0,4}")
_ELSEWHERE: Final = {
    "win32": (r"C:\Program Files\eSpeak NG\espeak-ng.exe", r"C:\Program Files (x86)\eSpeak NG\espeak-ng.exe"),
    "darwin": ("/opt/homebrew/bin/espeak-ng", "/usr/local/bin/espeak-ng", "/opt/local/bin/espeak-ng"),
}


class ESpeak:
    """One process for each text."""

    def __init__(self, command: Sequence[str] = ()) -> None:
        """``command`` starts the program, if it isn't to be looked for. Raises NoVoice."""
        found = command or _find(os.environ.get("PATH", ""))
        if not found:
            raise NoVoice("none")
        self._command = tuple(found)
        self._names: dict[str, str] = {}
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def say(self, text: str, manner: Manner, stopped: Event) -> bytes | None:
        """A WAV of the text."""
        name = self._known().get(manner.name, USUAL) if manner.name else USUAL
        for each in dict.fromkeys((name, USUAL)):
            speed = round(WORDS_A_MINUTE * manner.speed / 100)
            how = ("-v", each, "-s", str(speed), "-a", str(manner.volume), "-b", "1", "--stdin", "--stdout")
            raw = self._run(how, text, stopped, MOST)
            if stopped.is_set():
                return None
            if raw:
                return _mended(raw)
        raise NoVoice("broken")

    def names(self) -> tuple[str, ...]:
        """The kinds of English that it speaks."""
        return tuple(self._known())

    def _known(self) -> dict[str, str]:
        """The kinds of English by name: "English (Scotland)" is "en-gb-scotland"."""
        if not self._names:
            told = self._run(("--voices=en",), "", Event(), _MOST_NAMES).decode("utf-8", "replace")
            listed = (words for line in told.splitlines()[1:] if len(words := line.split()) >= 5)
            self._names = {
                words[3].replace("_", " "): words[1]
                for words in listed
                if words[3].startswith("English_(") and _NAME.fullmatch(words[1]) and "shaw" not in words[1]
            }
        return self._names

    def stop(self) -> None:
        """Kill the process."""
        with self._lock:
            if self._process is not None:
                with suppress(OSError):
                    self._process.kill()

    def _run(self, options: Sequence[str], text: str, stopped: Event, most: int) -> bytes:
        """What it writes; nothing if it fails, or writes without end. Raises NoVoice if it can't be started."""
        with self._lock:
            if stopped.is_set():
                return b""
            try:
                with without_our_dlls():
                    process = self._process = subprocess.Popen(
                        (*self._command, *options),
                        stdin=subprocess.PIPE,
                        stdout=subprocess.PIPE,
                        stderr=subprocess.DEVNULL,
                        env=environment_for_others(),
                        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                    )
            except (OSError, ValueError) as error:
                raise NoVoice("none") from error
        assert process.stdin is not None
        assert process.stdout is not None
        found = b""
        with process.stdin, process.stdout:
            with suppress(OSError):  # it has ended already
                process.stdin.write(text.encode())
                process.stdin.close()
            found = process.stdout.read(most)
        if len(found) >= most:
            process.kill()
        failed = process.wait() != 0
        with self._lock:
            self._process = None
        return b"" if failed else found


def _find(path: str, platform: str = sys.platform) -> tuple[str, ...]:
    """Where the program is. A folder on the path that isn't a whole path is left out: anything may lie there."""
    program = "espeak-ng.exe" if platform == "win32" else "espeak-ng"
    folders = (folder for folder in path.split(os.pathsep) if os.path.isabs(folder))
    places = (*(os.path.join(folder, program) for folder in folders), *_ELSEWHERE.get(platform, ()))
    return next(((place,) for place in places if is_file(place)), ())


def _mended(raw: bytes) -> bytes:
    """The WAV with the right lengths: a program that writes to a pipe can't know them at first. Raises NoVoice."""
    at = raw.find(b"data", 12, 4096)
    if raw[:4] != b"RIFF" or raw[8:16] != b"WAVEfmt " or at < 0 or len(raw) < at + 10:
        raise NoVoice("broken")
    sound = raw[at + 8 :]
    sound = sound[: len(sound) // 2 * 2]
    head = b"RIFF" + struct.pack("<I", at + len(sound)) + raw[8:at]
    return head + b"data" + struct.pack("<I", len(sound)) + sound
