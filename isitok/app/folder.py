"""Opens a folder in the system's file manager, so that nobody has to look for a file to mend."""

import os
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Final

from isitok.app.others import environment_for_others, without_our_dlls
from isitok.base.disk import absolute, called, is_folder
from isitok.base.jobs import ask
from isitok.base.trouble import Trouble, trouble

_PATIENCE: Final = 0.5
"""How many seconds the file manager has to fail. A working one keeps running, or has handed it on."""

_OPENERS: Final = {"darwin": "open"}  # on other systems except Windows, what desktops agree on


def open_folder(folder: Path, platform: str = sys.platform) -> Trouble | None:
    """Open it. Returns why that failed, usually None. Only folders are opened, and without a shell."""
    try:
        there = ask(folder, lambda: is_folder(folder))
    except TimeoutError:
        there = False
    if not there:
        return trouble("This folder isn’t there any more: {folder}", folder=called(folder))
    failed = trouble("This computer can’t show the folder. It is: {folder}", folder=called(folder))
    try:
        if platform == "win32":
            with without_our_dlls(platform):
                os.startfile(absolute(folder))  # type: ignore[attr-defined,unused-ignore]
            return None
        return failed if fails(_OPENERS.get(platform, "xdg-open"), absolute(folder)) else None
    except (OSError, ValueError):  # there is no such program, or none that shows folders
        return failed


def fails(*command: str, in_folder: Path | None = None, is_ours: bool = False) -> bool:
    """Start another program and wait a moment. True if it has failed by then. Raises OSError and ValueError.

    ``is_ours``: it is this game once more, which needs its libraries.
    """
    with nullcontext() if is_ours else without_our_dlls():
        shown = subprocess.Popen(
            command,
            cwd=in_folder,
            env=None if is_ours else environment_for_others(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    try:
        return shown.wait(_PATIENCE) != 0
    except subprocess.TimeoutExpired:
        return False
