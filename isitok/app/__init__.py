"""The game in a window: the one place where something changes, is shown and is saved."""

import os
import sys
from typing import TYPE_CHECKING

from isitok.store.options import PlayOptions

if TYPE_CHECKING:
    from pathlib import Path

    from isitok.packs.check.manuscript import Manuscript


class NoDisplay(Exception):
    """There is nowhere to put a window."""


def run(options: PlayOptions) -> int:
    """Play in a window until it is closed; the exit code. Raises NoDisplay."""
    _prepare(os.environ, sys.platform)
    if not options.smoke:  # which nobody watches
        sys.excepthook = _failed
    from isitok.app.window import play

    return play(options)


def _failed(kind: object, error: BaseException, trace: object) -> None:
    from isitok.app.failure import tell

    tell(error, in_a_window=True)


def preview(file: "Path", options: PlayOptions) -> int:
    """Show a scenario in a window that follows its file, until it is closed; the exit code. Raises NoDisplay."""
    _prepare(os.environ, sys.platform)
    sys.excepthook = _failed
    from isitok.app.preview import preview

    return preview(file, options)


def pictures(
    manuscript: "Manuscript", folder: "Path", size: tuple[int, int], options: PlayOptions
) -> "tuple[Path, ...]":
    """Write a picture of each screen of a scenario; the files. Needs no display. Raises OSError."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from isitok.app.png import pictures

    return pictures(manuscript, folder, size, options)


def _prepare(environment: "os._Environ[str]", platform: str) -> None:
    """What SDL must know before it is loaded. Whoever has set one of these already knows better."""
    environment.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    # Whether a window's close button ends the game is said by the game: it may have something to ask first.
    environment.setdefault("SDL_QUIT_ON_LAST_WINDOW_CLOSE", "0")
    if platform.startswith("linux"):
        # Else SDL shows a plain surface through OpenGL, which without a graphics card is drawn by the processor.
        environment.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    if platform == "win32":
        environment.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
