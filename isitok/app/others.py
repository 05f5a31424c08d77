"""What programs of others find around them: the libraries of this computer, not those that a ready-made game brings.

PyInstaller has the game's own found first, by a variable on Linux and by a folder for DLLs on Windows, and both are
handed on to whatever the game starts: an editor would run with our SQLite, or an older C runtime than it was made for.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

PACKED: Final = getattr(sys, "frozen", False)  # made by PyInstaller


def around_others(environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The variables for a program of others."""
    found = {name: value for name, value in environment.items() if not name.startswith("LD_LIBRARY_PATH")}
    before = environment.get("LD_LIBRARY_PATH_ORIG", "" if PACKED else environment.get("LD_LIBRARY_PATH", ""))
    return {**found, "LD_LIBRARY_PATH": before} if before else found


@contextmanager
def without_our_dlls(platform: str = sys.platform) -> Iterator[None]:
    """While this lasts, what is started on Windows doesn't find ours."""
    if not (PACKED and platform == "win32"):
        yield
        return
    import ctypes

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    kernel.SetDllDirectoryW(None)
    try:
        yield
    finally:
        kernel.SetDllDirectoryW(getattr(sys, "_MEIPASS", None))
