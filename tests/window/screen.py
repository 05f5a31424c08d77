"""A screen that nobody sees: Xvfb on a free display, with its pixels in a file that can be read at any time."""

import ctypes
import mmap
import os
import shutil
import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

import pygame
import pytest

SIZE = (1920, 1080)
PATIENCE = 60.0  # seconds; a slow machine is no failure
SERVER = ("-nolisten", "tcp", "-noreset")
NEEDED = ("Xvfb", "xdotool")


CLIENT_MESSAGE = 33


class _ClientMessage(ctypes.Structure):
    """Xlib's XClientMessageEvent, and room for all of an XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("sent", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("of", ctypes.c_ulong),
        ("bits", ctypes.c_int),
        ("words", ctypes.c_long * 5),
        ("room", ctypes.c_long * 12),
    )


def lacking(programs: tuple[str, ...] = NEEDED) -> str:
    """Why there can be no such screen here; "" where there can."""
    missing = [program for program in programs if shutil.which(program) is None]
    return f"not tried: {' and '.join(missing)} not found (Debian: apt-get install xvfb xdotool)" if missing else ""


def eventually(true: Callable[[], bool], patience: float = PATIENCE) -> bool:
    """Whether it becomes true before patience ends."""
    ends, pause = time.monotonic() + patience, 0.01
    while not true():
        if time.monotonic() > ends:
            return False
        time.sleep(pause)
        pause = min(0.1, pause * 1.5)  # asking takes a process, which a busy computer has to run as well
    return True


class Screen:
    """A running Xvfb. Use it as a context manager."""

    def __init__(self, folder: Path, size: tuple[int, int] = SIZE) -> None:
        # Not -displayfd: it took numbers on which nobody could connect.
        first = 100 + os.getpid() % 800
        for number in range(first, first + 20):
            if Path(f"/tmp/.X{number}-lock").exists():
                continue  # another screen, which would answer in place of this one
            self.display = f":{number}"
            self._server = subprocess.Popen(
                ["Xvfb", self.display, *SERVER, "-screen", "0", f"{size[0]}x{size[1]}x24", "-fbdir", str(folder)],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            if eventually(self._answers_or_is_gone, 10) and self._server.poll() is None:
                break
            self.__exit__()
        else:
            raise RuntimeError("Xvfb found no free display")
        self._pixels = folder / "Xvfb_screen0"

    def _answers_or_is_gone(self) -> bool:
        return self._server.poll() is not None or self.xdotool("getmouselocation") != ""

    def __enter__(self) -> "Screen":
        return self

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait(PATIENCE)

    def goes_away(self) -> None:
        """The server fails: everything on this screen loses it."""
        self._server.kill()
        self._server.wait(PATIENCE)

    def xdotool(self, *typed: str) -> str:
        """What xdotool answers."""
        environment = {**os.environ, "DISPLAY": self.display}
        found = subprocess.run(["xdotool", *typed], env=environment, capture_output=True, text=True, timeout=PATIENCE)
        assert "Unknown command" not in found.stderr, found.stderr
        return found.stdout.strip()

    def close_button(self, window: str) -> None:
        """What a window manager says when somebody closes a window. (Debian's xdotool can't: it has no windowquit.)"""
        x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = ctypes.c_void_p
        display = ctypes.c_void_p(x.XOpenDisplay(self.display.encode()))
        atoms = [x.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")]
        message = _ClientMessage(CLIENT_MESSAGE, 0, 1, None, int(window), atoms[0], 32, (atoms[1], 0))
        x.XSendEvent(display, ctypes.c_ulong(int(window)), 0, ctypes.c_long(0), ctypes.byref(message))
        x.XCloseDisplay(display)

    def picture(self, box: tuple[int, int, int, int]) -> pygame.Surface:
        """What a part of the screen shows now."""
        seen = pygame.Surface(box[2:], 0, 32)
        seen.blit(self._live, (0, 0), box, pygame.BLEND_RGB_ADD)
        return seen

    @cached_property
    def _live(self) -> pygame.Surface:
        """The screen's own pixels, as the server changes them."""
        with self._pixels.open("rb") as file:
            dump = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = struct.unpack(">25I", dump[:100])  # an X window dump: see XWDFile.h
        start, width, height, line, colours = header[0], header[4], header[5], header[12], header[19]
        start += colours * 12
        pixels = memoryview(dump)[start : start + line * height]
        return pygame.image.frombuffer(pixels, (line // 4, height), "BGRA").subsurface(0, 0, width, height)


@contextmanager
def managed_by_openbox(screen: Screen, folder: Path) -> Iterator[None]:
    """A window manager on a screen; without openbox the test is skipped, but for CI's."""
    if shutil.which("openbox") is None:
        if os.environ.get("CI"):
            pytest.fail("openbox not found")
        pytest.skip("not tried: openbox not found (Debian: apt-get install openbox)")
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "DISPLAY": screen.display}
    manager = subprocess.Popen(
        ["openbox", "--sm-disable"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        # It says on the root window that it is there.
        assert eventually(lambda: screen.xdotool("get_num_desktops").isdigit())
        yield
    finally:
        manager.terminate()
        manager.wait(PATIENCE)
