"""Opens a story in the system's own text editor, its preview beside it, and a sheet: each in a program of its own.

So are the pictures of its screens made: meanwhile the window goes on.
"""

import os
import subprocess
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

from isitok.app.folder import fails
from isitok.app.others import of_the_system, without_our_dlls
from isitok.base.disk import absolute, is_file, names_in
from isitok.base.jobs import ask
from isitok.base.trouble import Trouble, Troubled, trouble

_EDITORS: Final = {"darwin": ("open", "-t")}  # on other systems except Windows, what desktops agree on
_AT_LAST: Final = "notepad.exe"  # every Windows has it, and many know no other program for .yaml
_PAINTS: Final = 120  # seconds that all pictures of a story may take
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
    program, folder = _this_program()
    try:
        failed = fails(*program, "preview", absolute(file), in_folder=folder, is_ours=True)
    except (OSError, ValueError):
        failed = True
    return trouble("The preview can’t be shown. The file is: {file}", file=file.name) if failed else None


def make_pictures(file: Path, folder: Path) -> tuple[Path, ...]:
    """Write a picture of each screen of a story into a new folder: the files. Raises OSError and Troubled."""
    if why := _missing(file):
        raise Troubled(why)
    program, ours = _this_program()
    command = (*program, "preview", absolute(file), "--png", absolute(folder))
    nothing = subprocess.DEVNULL
    with suppress(subprocess.TimeoutExpired, ValueError):
        subprocess.run(command, cwd=ours, stdin=nothing, stdout=nothing, stderr=nothing, timeout=_PAINTS, check=False)
    made = tuple(folder / name for name in sorted(names_in(folder)) if name.endswith(".png"))
    if not made:
        raise Troubled(trouble("The pictures can’t be made. The file is: {file}", file=file.name))
    return made


def _this_program() -> tuple[tuple[str, ...], Path | None]:
    """How this game is started once more, and in which folder.

    Python looks for modules in the folder that it is started in: it is ours, not the one with somebody's files.
    """
    if getattr(sys, "frozen", False):
        return (sys.executable,), None
    return (sys.executable, "-m", "isitok"), _PROGRAM


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
