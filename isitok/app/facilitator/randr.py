"""The current monitors of an X server. SDL asks only once, so it doesn't notice when *extend* becomes *mirror*."""

import ctypes
from contextlib import suppress
from functools import cache

from isitok import ui


class MonitorInfo(ctypes.Structure):
    """``XRRMonitorInfo`` of ``Xrandr.h``."""

    _fields_ = (
        ("name", ctypes.c_ulong),
        ("primary", ctypes.c_int),
        ("automatic", ctypes.c_int),
        ("outputs", ctypes.c_int),
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("wide_mm", ctypes.c_int),
        ("tall_mm", ctypes.c_int),
        ("output_ids", ctypes.c_void_p),
    )


class Monitors:
    """A separate connection to the X server. Raises OSError if there is none, or it can't list monitors."""

    def __init__(self) -> None:
        """Load the libraries that SDL has also loaded, and connect."""
        try:
            self._x11, self._xrandr = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXrandr.so.2")
            self._get = self._xrandr.XRRGetMonitors
        except AttributeError as error:
            raise OSError("RandR is older than 1.5") from error
        self._get.argtypes = (ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.POINTER(ctypes.c_int))
        self._get.restype = ctypes.POINTER(MonitorInfo)
        self._xrandr.XRRFreeMonitors.argtypes = (ctypes.POINTER(MonitorInfo),)
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XDefaultRootWindow.argtypes = (ctypes.c_void_p,)
        self._x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = self._x11.XOpenDisplay(None)
        if not self._display:
            raise OSError("no X server answers")
        self._root = self._x11.XDefaultRootWindow(self._display)

    def boxes(self) -> list[ui.Box]:
        """The boxes of all monitors, the main one first."""
        number = ctypes.c_int()
        found = self._get(self._display, self._root, 1, ctypes.byref(number))
        if not found:
            return []
        monitors = sorted(found[: number.value], key=lambda monitor: not monitor.primary)
        boxes = [ui.Box(one.x, one.y, one.width, one.height) for one in monitors]
        self._xrandr.XRRFreeMonitors(found)
        return boxes


@cache
def monitors() -> Monitors | None:
    """The connection, made when it is first needed; None if that is impossible."""
    with suppress(OSError):
        return Monitors()
    return None
