"""What programs of others find around them: the libraries of this computer, not those that a ready-made game brings.

PyInstaller has the game's own found first, by a variable on Linux and by a folder for DLLs on Windows, and both are
handed on to whatever the game starts: an editor would run with our SQLite, or an older C runtime than it was made for.
"""

import errno
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

_LONGEST_PATH: Final = 260
PACKED: Final = getattr(sys, "frozen", False)  # made by PyInstaller


def environment_for_others(environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The variables for a program of others."""
    found = {name: value for name, value in environment.items() if not name.startswith("LD_LIBRARY_PATH")}
    before = environment.get("LD_LIBRARY_PATH_ORIG", "" if PACKED else environment.get("LD_LIBRARY_PATH", ""))
    return {**found, "LD_LIBRARY_PATH": before} if before else found


def of_the_system(program: str) -> str:
    """The whole path of a program of Windows: by its bare name, one that lies in the current folder would be started.

    Raises OSError where Windows doesn't say where it has its own.
    """
    import ctypes

    folder = ctypes.create_unicode_buffer(_LONGEST_PATH)
    length = ctypes.windll.kernel32.GetSystemDirectoryW(folder, _LONGEST_PATH)  # type: ignore[attr-defined,unused-ignore]
    if not 0 < length < _LONGEST_PATH:
        raise OSError(errno.ENOENT, "the system’s folder isn’t known")
    return f"{folder.value}\\{program}"


@contextmanager
def without_our_dlls(platform: str = sys.platform) -> Iterator[None]:
    """While this lasts, what is started on Windows doesn't find ours."""
    if not (PACKED and platform == "win32"):
        yield
        return
    import ctypes

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    kernel.SetDllDirectoryW("")  # with None, Windows would look in the current folder, where anything may lie
    try:
        yield
    finally:
        kernel.SetDllDirectoryW(getattr(sys, "_MEIPASS", None))
