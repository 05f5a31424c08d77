"""How long ago this process began, for the start that measures itself (``--smoke``)."""

import os
import sys
import time
from contextlib import suppress


def since_start() -> float:
    """Seconds since this process began by the system's count; if it has none, since Python's clock began."""
    if sys.platform == "win32":
        return time.time() - _began()
    if sys.platform.startswith("linux"):
        with suppress(OSError):
            with open("/proc/self/stat", "rb") as file:
                ticks = int(file.read().rpartition(b")")[2].split()[19])
            return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
    return time.perf_counter()


def _began() -> float:
    """When this process began, in seconds since 1970. Windows counts steps of 100 ns since 1601."""
    import ctypes

    times = (ctypes.c_uint64 * 4)()
    places = (ctypes.byref(times, 8 * number) for number in range(4))
    this_process = ctypes.c_void_p(-1)
    ctypes.windll.kernel32.GetProcessTimes(this_process, *places)  # type: ignore[attr-defined,unused-ignore]
    return times[0] / 10_000_000 - 11_644_473_600
