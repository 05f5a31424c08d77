"""Opens a story in the system's own text editor, its preview beside it, and a sheet: each in a program of its own."""

import os
import sys
from functools import partial
from pathlib import Path
from typing import Final

from isitok.app.folder import fails
from isitok.app.others import of_the_system, without_our_dlls
from isitok.base.disk import absolute, is_file
from isitok.base.jobs import ask
from isitok.base.trouble import Trouble, trouble

_EDITORS: Final = {"darwin": ("open", "-t")}  # on other systems except Windows, what desktops agree on
_AT_LAST: Final = "notepad.exe"  # every Windows has it, and many know no other program for .yaml
_PROGRAM: Final = Path(__file__).parents[2]  # where `isitok` is imported from


def open_text(file: Path, platform: str = sys.platform) -> Trouble | None:
    """Open it. Returns why that failed, usually None. Only texts are opened, and without a shell."""
    if why := _missing(file):
        return why
    failed = trouble(
        "No text editor opened it: there may be none here. Open it in any that you have. It is: {file}", file=file.name
    )
    try:
        if platform == "win32":
            return failed if _fails_on_windows(file) else None
        return failed if fails(*_EDITORS.get(platform, ("xdg-open",)), absolute(file)) else None
    except (OSError, ValueError):  # there is no such program
        return failed


def open_paper(file: Path, platform: str = sys.platform) -> Trouble | None:
    """Open a sheet in the program that this system has for it. Returns why that failed, usually None."""
    if why := _missing(file, (".pdf", ".html", ".docx", ".xlsx")):
        return why
    failed = trouble("This computer can’t open the file. It is: {file}", file=file.name)
    try:
        if platform == "win32":
            with without_our_dlls(platform):
                os.startfile(absolute(file))  # type: ignore[attr-defined,unused-ignore]
            return None
        return failed if fails("open" if platform == "darwin" else "xdg-open", absolute(file)) else None
    except (OSError, ValueError):  # there is no such program
        return failed


def show_preview(file: Path) -> Trouble | None:
    """Start the preview of a story. Returns why that failed, usually None."""
    if why := _missing(file):
        return why
    frozen = getattr(sys, "frozen", False)
    program = (sys.executable,) if frozen else (sys.executable, "-m", "isitok")
    try:
        # Python looks for modules in the folder that it is started in: it is ours, not the one with somebody's files.
        failed = fails(*program, "preview", absolute(file), in_folder=None if frozen else _PROGRAM, is_ours=True)
    except (OSError, ValueError):
        failed = True
    return trouble("The preview can’t be shown. The file is: {file}", file=file.name) if failed else None


def _fails_on_windows(file: Path) -> bool:
    """Raises OSError."""
    try:
        with without_our_dlls():
            os.startfile(absolute(file))  # type: ignore[attr-defined,unused-ignore]
    except OSError:  # no program is set for such files
        return fails(of_the_system(_AT_LAST), absolute(file))
    return False


def _missing(file: Path, endings: tuple[str, ...] = (".yaml",)) -> Trouble | None:
    try:
        there = file.suffix.lower() in endings and ask(file.parent, partial(is_file, file))
    except TimeoutError:
        there = False
    return None if there else trouble("This file isn’t there any more: {file}", file=file.name)
