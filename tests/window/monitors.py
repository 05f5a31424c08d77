"""Monitors on one X screen, as RandR has them: how a desktop that is extended, or mirrored, looks to a program."""

import ctypes

from isitok.app.facilitator.randr import MonitorInfo

Monitor = tuple[int, int, int, int]

LAPTOP: Monitor = (0, 0, 1420, 868)
PROJECTOR: Monitor = (1420, 0, 1280, 720)


class Monitors:
    """The monitors of a display, for whoever says which there are. Raises OSError where RandR isn't installed."""

    def __init__(self, display: str) -> None:
        self._x, self._randr = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXrandr.so.2")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XInternAtom.restype = self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._there = 0

    def are(self, *boxes: Monitor) -> None:
        """From now on these, the main one first."""
        # Nobody sees a moment in which there are others. A name can't be given anew.
        self._x.XGrabServer(self._display)
        for number in range(self._there):
            self._randr.XRRDeleteMonitor(self._display, self._root, ctypes.c_ulong(self._name(number)))
        for number, box in enumerate(boxes):
            info = MonitorInfo(self._name(number), number == 0, 0, 0, *box, 300, 200, None)
            self._randr.XRRSetMonitor(self._display, self._root, ctypes.byref(info))
        self._there = len(boxes)
        self._x.XUngrabServer(self._display)
        self._x.XSync(self._display, 0)

    def _name(self, number: int) -> int:
        return int(self._x.XInternAtom(self._display, f"TEST-{number}".encode(), 0))

    def close(self) -> None:
        """None of them, and the connection."""
        self.are()
        self._x.XCloseDisplay(self._display)
