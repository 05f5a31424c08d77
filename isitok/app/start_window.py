"""Starts what has a window: the game, the preview of a scenario, and pictures of its screens."""

import gc
import os
import sys
from typing import TYPE_CHECKING

from isitok.app.display import import_pygame, prepare
from isitok.store.options import PlayOptions

if TYPE_CHECKING:
    from pathlib import Path

    from isitok.library.manuscript import Manuscript, WritingDesk


def run(options: PlayOptions) -> int:
    """Play in a window until it is closed; the exit code. Raises NoDisplay."""
    prepare(os.environ, sys.platform)
    if not options.smoke:  # which nobody watches
        sys.excepthook = _report
    gc.disable()  # up to the first frame nothing is thrown away, and looking for it is a twentieth of the start
    try:
        import_pygame()
        from isitok.app.window import play

        return play(options)
    finally:
        gc.enable()


def _report(kind: object, error: BaseException, trace: object) -> None:
    from isitok.app.last_resort import tell

    tell(error, in_a_window=True)


def preview(desk: "WritingDesk", options: PlayOptions) -> int:
    """Show a scenario in a window that follows its file, until it is closed; the exit code. Raises NoDisplay."""
    prepare(os.environ, sys.platform)
    sys.excepthook = _report
    import_pygame()
    from isitok.app.preview_window import preview

    return preview(desk, options)


def pictures(
    manuscript: "Manuscript", folder: "Path", size: tuple[int, int], options: PlayOptions
) -> "tuple[Path, ...]":
    """Write a picture of each screen of a scenario; the files. Needs no display. Raises OSError."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from isitok.app.png import pictures

    return pictures(manuscript, folder, size, options)
